import time

import pytest

from iopctl.rules._pattern import LONGEST, compiled, fits


@pytest.mark.parametrize(
    ("pattern", "case_number"),
    [
        (r"[A-ZÅÄÖ]{2,6}-\d{4}-\d{1,6}", "STK-2017-663"),
        (r"(?:N\d{3}-)?\d{4}/\d{2}", "N161-0466/22"),
        (r"[A-Za-zÅÄÖåäö]{2,6} \d{4}/\d{1,6}", "KS 2017/0996"),
        (r"[A-ZÅÄÖ]{2,6}/\d{4}:\d{1,6}(?:-\d{3})?", "KS/2020:248-003"),
        (r"[A-ZÅÄÖ]{2,6}/\d{4}/\d{1,6}(?:/\d{1,6})?", "KS/2019/0001/0009"),
        (r"\d{4}-[A-ZÅÄÖ]{2,4}\d{1,6}(?:/\d{3})?", "2013-KS0548/003"),
        (
            r"(?=.*\d)[A-Za-zÅÄÖåäö0-9]{1,8}(?:[ :/\-][A-Za-zÅÄÖåäö0-9]{1,8}){1,3}",
            "Ks 1169/2011",
        ),
    ],
)
def test_the_patterns_of_real_bodies_fit_their_numbers_and_no_more(pattern, case_number):
    readable = compiled(pattern)
    assert fits(readable, case_number)
    assert not fits(readable, f"{case_number} bilaga 1")


@pytest.mark.parametrize("pattern", ["(", "[[a]", "a{99999999999999}", "(" * 5000])
def test_what_is_no_pattern_is_not_read(pattern):
    assert compiled(pattern) is None


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "((a|a)*)b",
        "(?:a?){40}a{40}",
        "(a{1,40}){1,40}b",
        "((a{1,9}){1,3}){1,3}b",
        "a*a*a*a*a*a*a*b",
        "(aa|a)(aa|a)(aa|a)(aa|a)(aa|a)(aa|a)(aa|a)b",
    ],
)
def test_a_pattern_that_would_take_for_ever_is_not_read(pattern):
    assert compiled(pattern) is None


@pytest.mark.parametrize("pattern", ["a*a*a*a*a*a*b", "(aa|a){3}(aa|a){3}(a{1,9}){1,3}b"])
def test_the_worst_that_is_read_is_soon_done(pattern):
    start = time.perf_counter()
    assert not fits(compiled(pattern), "a" * LONGEST)
    assert time.perf_counter() - start < 5
