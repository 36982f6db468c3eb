"""Which word a misspelt one was surely meant to be: the only one near, and never another number."""

import pytest

from iopctl.values.misspelling import surely_meant


@pytest.mark.parametrize(
    ("written", "words", "meant"),
    [
        ("titel", ["title", "kind", "movers"], "title"),
        ("comittee", ["committee", "committees"], None),
        ("comittee", ["committee", "meeting"], "committee"),
        ("Case-Numbers", ["case_numbers"], "case_numbers"),
        ("no", ["by"], None),
        ("not", ["note"], "note"),
        ("dat", ["date", "data"], None),
        ("namnd-2026-03-12", ["namnd-2026-03-13"], None),
        ("namd-2026-03-12", ["namnd-2026-03-12", "namnd-2026-03-13"], "namnd-2026-03-12"),
        ("organisations", ["organisation_number"], None),
        ("", ["a"], None),
    ],
)
def test_only_what_is_sure_is_given(written, words, meant):
    assert surely_meant(written, words) == meant


@pytest.mark.parametrize("written", ["agedna", "agend", "aagenda", "agemda", "genad", "agneda"])
def test_two_slips_are_one_misspelling(written):
    assert surely_meant(written, ["agenda"]) == "agenda"


@pytest.mark.parametrize("written", ["agd", "gaedan", "agenda-a-lot"])
def test_more_are_another_word(written):
    assert surely_meant(written, ["agenda"]) is None
