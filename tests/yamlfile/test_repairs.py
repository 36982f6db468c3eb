"""What makes a text readable: given where it is sure, and withheld where it could be meant in two ways."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopctl.findings import Replace
from iopctl.yamlfile import read
from iopctl.yamlfile.splicing import spliced


def repaired(text):
    """Give the text after the repair of its first finding; None when there is none."""
    file = read(text.encode() if isinstance(text, str) else text)
    fix = file.findings[0].fix
    if fix is None:
        return None
    assert all(isinstance(edit, Replace) for edit in fix.edits)
    for language in ("sv", "en"):
        assert fix.text.said(language, fix.values)
    after = spliced(file.text, fix.edits)
    assert read(after.encode()).findings == ()
    return after


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("title: Motion: cykelväg\n", 'title: "Motion: cykelväg"\n'),
        ('title: Motion: "cykel"\n', "title: 'Motion: \"cykel\"'\n"),
        ("title: Om \"a\" och 'b': c\n", "title: 'Om \"a\" och ''b'': c'\n"),
        ('title: "Cykelväg\nkind: motion\n', 'title: "Cykelväg"\nkind: motion\n'),
        ("title: 'Cykelväg", "title: 'Cykelväg'"),
        ('title: "Cykelväg # kanske\n', None),
        ('title: "Cykel" och "väg\n', None),
        ("title:Cykelväg\n", None),
        ("kind: a\ntitle:Cykelväg\n", "kind: a\ntitle: Cykelväg\n"),
        ("title: @cykel\n", 'title: "@cykel"\n'),
        ("title: Motion: a\nby: Namn: b\n", 'title: "Motion: a"\nby: "Namn: b"\n'),
        ("title: Motion: a\nby: [b\n", None),
        ("title: Motion: a\n  längs vägen\n", None),
        ("title: en\n  två: tre\n", None),
        ("by:\n\t- a\n\t- b\n", "by:\n  - a\n  - b\n"),
        ("by:\n  - a: 1\n\tb: 2\n", "by:\n  - a: 1\n    b: 2\n"),
        ("by:\n  -\ta: 1\n    b: 2\n", "by:\n  - a: 1\n    b: 2\n"),
        ("a:\n\tb:\n\t\tc: 1\n", "a:\n  b:\n    c: 1\n"),
        ("a:\n  b: 1\n\u00a0\u00a0c: 2\n", "a:\n  b: 1\n  c: 2\n"),
        ("a: \u200bb\n", "a: b\n"),
        ("a: 1\na: 1\n", "a: 1\n"),
        ("b:\n  - a: 1\n    c: 2\n    a: 1\n", "b:\n  - a: 1\n    c: 2\n"),
        ("b: {a: 1, a: 1, c: 2}\n", "b: {a: 1, c: 2}\n"),
        ("a: 1 # här\nb: 2\na: '1' # där", "a: 1 # här\nb: 2"),
        ("a: 1\na: 2\n", None),
        ("a: KS 2026/12 #3\n", 'a: "KS 2026/12 #3"\n'),
        ("a: [KS #3, b\n  ]\n", None),
        ("a: KS\n  12 #3\n", None),
    ],
)
def test_a_text_is_repaired_where_that_is_sure(wrong, right):
    assert repaired(wrong) == right


def test_a_tab_that_could_be_two_levels_is_left():
    assert repaired("a:\n  - b:\n    - c: 1\n\t- d\n") is None


def test_windows_1252_becomes_utf_8():
    data = "name: Föreningen – ”Åkern” §\u00a01\n".encode("cp1252")
    fix = read(data).findings[0].fix
    assert spliced(read(data).text, fix.edits) == "name: Föreningen – ”Åkern” §\u00a01\n"
    assert "".join(edit.text for edit in fix.edits) == "ö–”Å”§\u00a0"


@pytest.mark.parametrize(
    "data",
    [
        "name: Förening\n".encode("mac_roman"),
        "name: Förening\n".encode("cp850"),
        "name: Förening".encode() + "Åsa\n".encode("cp1252"),
        b"name: F\x81\n",
        "name: F\n".encode("utf-16"),
    ],
)
def test_what_may_be_another_encoding_is_left(data):
    assert [finding.rule for finding in read(data).findings] == ["wrong_encoding"]
    assert read(data).findings[0].fix is None


def test_no_repair_repeats_what_the_file_says():
    number = "640823-3234"
    for text in (f"title: Om {number}: a\n", f"title: {number} #1\n", f'title: "{number}\n'):
        fix = read(text.encode()).findings[0].fix
        assert number not in repr(fix.edits)


RECORD = """\
title: Läxhjälp i Bergsjön   # som det heter
by:
  - name: Åsa
    party: M
  - {name: Bo, party: L}
text: |
  Ett stycke.
place: Sal 3
"""
PIECES = ["\t", "\u00a0", '"', "'", ": ", " #1", "@", "place: Sal 3\n", "\n", "  ", "[", "- ", "\\"]


@st.composite
def broken_records(draw):
    text = RECORD
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at + draw(st.integers(0, 2)) :]
    return text


@settings(deadline=None, max_examples=400)
@given(broken_records())
def test_whatever_is_wrong_a_repair_makes_its_own_finding_go(text):
    file = read(text.encode())
    for finding in file.findings:
        if finding.fix:
            after = read(spliced(file.text, finding.fix.edits).encode())
            assert after.data is not None
            told = [(it.rule, it.message) for it in file.findings]
            left = [(it.rule, it.message) for it in after.findings]
            one = (finding.rule, finding.message)
            assert file.data is None or left.count(one) < told.count(one)
