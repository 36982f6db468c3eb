"""Case numbers: the pattern of an example, and the next one in order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.acts._case_numbers import next_number, pattern_of
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.rules._pattern import compiled, fits

DAY = date(2026, 11, 21)
COMMITTEE = Ref("committees", "n")


def register_with(pattern, *numbers):
    files = {"committees/n.yaml": f"name: Nämnden\ncase_number_pattern: '{pattern}'\n".encode()}
    for n, number in enumerate(numbers):
        text = f"kind: other\ntitle: {n}\ncommittee: n\ncase_numbers: ['{number}']\n"
        files[f"matters/m-{n}.yaml"] = text.encode()
    return read(files, Settings(format=1))


@pytest.mark.parametrize(
    ("example", "pattern"),
    [
        ("ASN-2026-123", "ASN-[0-9]{4}-[0-9]{1,6}"),
        ("SN 2026/0123", "SN [0-9]{4}/[0-9]{4}"),
        ("2025.511 KS", r"[0-9]{4}\.[0-9]{1,6} KS"),
        ("2021/KS 0280 013", "[0-9]{4}/KS [0-9]{4} [0-9]{3}"),
        ("(KS) 7", r"\(KS\) [0-9]{1,6}"),
    ],
)
def test_an_example_shows_the_pattern(example, pattern):
    assert pattern_of(example) == pattern


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30))
def test_an_example_fits_its_own_pattern(example):
    pattern = compiled(pattern_of(example))
    assert pattern is None or fits(pattern, example)


@pytest.mark.parametrize(
    ("pattern", "used", "following"),
    [
        ("ASN-[0-9]{4}-[0-9]{1,6}", ["ASN-2026-9", "ASN-2026-10", "ASN-2025-99"], "ASN-2026-11"),
        ("ASN-[0-9]{4}-[0-9]{1,6}", ["ASN-2025-99"], "ASN-2026-1"),
        ("ASN-[0-9]{4}-[0-9]{1,6}", [], "ASN-2026-1"),
        (r"SN \d{4}/\d{4}", [], "SN 2026/0001"),
        (r"SN \d{4}/\d{4}", ["SN 2026/0099"], "SN 2026/0100"),
        (r"\d{4}\.\d+ KS", ["2026.511 KS"], "2026.512 KS"),
        (r"KS/\d{4}:\d+-\d{3}", ["KS/2026:248-003", "KS/2026:251-003"], "KS/2026:252-003"),
        (r"\d{4}/KS \d{4} \d{3}", ["2026/KS 0280 013"], "2026/KS 0281 013"),
        ("ASN-[0-9]{4}-[0-9]{1,6}", ["KS 2026/7"], "ASN-2026-1"),
        (r"\d{4}/\d{2}", ["0193/15"], None),
        (r"SN \d{4}/\d", ["SN 2026/9"], None),
        ("SN-[0-9]{4}", [], None),
        ("(", [], None),
    ],
)
def test_the_next_number_follows_the_greatest_of_the_year(pattern, used, following):
    assert next_number(register_with(pattern, *used), COMMITTEE, DAY) == following


def test_without_a_body_or_a_pattern_none_is_suggested():
    register = read({"committees/n.yaml": "name: Nämnden\n".encode()}, Settings(format=1))
    assert next_number(register, COMMITTEE, DAY) is None
    assert next_number(register, None, DAY) is None
