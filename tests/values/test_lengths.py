"""Lengths of time: how they are written, where they end, and how agreed terms are counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.values.lengths import Length
from iopctl.values.misread import Misread

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("data", "amount", "unit", "said"),
    [
        ({"months": "12"}, 12, "months", "12 månader"),
        ({"years": "3"}, 3, "years", "3 år"),
        ({"weeks": "1"}, 1, "weeks", "1 vecka"),
        ({"days": "14"}, 14, "days", "14 dagar"),
        ("tre år", 3, "years", "3 år"),
        ("Ett år", 1, "years", "1 år"),
        ("en månad", 1, "months", "1 månad"),
        ("12  månader", 12, "months", "12 månader"),
        ("sex månader", 6, "months", "6 månader"),
        ("tjugofyra månader", 24, "months", "24 månader"),
        ("trettiosex månader", 36, "months", "36 månader"),
        ("tjugoen dagar", 21, "days", "21 dagar"),
    ],
)
def test_a_length_is_written_as_a_field_or_in_words(data, amount, unit, said):
    assert Length.read(data) == Length(amount, unit)
    assert Length.read(data).said("sv") == said


@pytest.mark.parametrize(
    ("amount", "unit", "said"), [(1, "months", "1 month"), (2, "years", "2 years")]
)
def test_a_length_is_said_in_english(amount, unit, said):
    assert Length(amount, unit).said("en") == said


@pytest.mark.parametrize(
    ("data", "rule", "at"),
    [
        ("länge", "wrong_type", ()),
        ("1,5 år", "wrong_type", ()),
        ("noll månader", "wrong_number", ()),
        ("0 månader", "wrong_number", ()),
        ("101 år", "wrong_number", ()),
        (["12"], "wrong_type", ()),
        ({}, "wrong_type", ()),
        ({"months": "6", "years": "1"}, "wrong_type", ()),
        ({"months": "sex"}, "wrong_number", ("months",)),
        ({"months": "12.0"}, "wrong_number", ("months",)),
        ({"months": "9" * 5000}, "wrong_number", ("months",)),
        ({"month": "6"}, "unknown_field", ("month",)),
    ],
)
def test_what_is_no_length_is_told_at_its_place(data, rule, at):
    with pytest.raises(Misread) as told:
        Length.read(data)
    assert (told.value.rule, told.value.at) == (rule, at)


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2026-01-31", "en månad", "2026-02-28"),
        ("2024-01-31", "en månad", "2024-02-29"),
        ("2025-08-31", "6 månader", "2026-02-28"),
        ("2025-11-30", "tre månader", "2026-02-28"),
        ("2026-02-28", "en månad", "2026-03-28"),
        ("2024-02-29", "fyra år", "2028-02-29"),
        ("2025-12-15", "en månad", "2026-01-15"),
        ("2026-03-28", "en vecka", "2026-04-04"),
        ("2026-02-27", "2 dagar", "2026-03-01"),
    ],
)
def test_a_time_ends_on_the_same_number_or_the_last_day_of_the_month(start, length, end):
    assert Length.read(length).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("end", "length", "start"),
    [
        ("2026-08-28", "två månader", "2026-06-28"),
        ("2025-12-31", "6 månader", "2025-06-30"),
        ("2026-03-31", "en månad", "2026-02-28"),
        ("2028-02-29", "ett år", "2027-02-28"),
        ("2026-06-11", "en vecka", "2026-06-04"),
    ],
)
def test_a_time_is_counted_backwards_from_its_end(end, length, start):
    assert Length.read(length).before(date.fromisoformat(end)) == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("first", "length", "last"),
    [
        ("2020-08-01", "36 månader", "2023-07-31"),
        ("2026-01-01", "en månad", "2026-01-31"),
        ("2025-01-01", "tre år", "2027-12-31"),
        ("2026-03-15", "12 månader", "2027-03-14"),
        ("2026-01-31", "en månad", "2026-02-28"),
        ("2024-01-31", "en månad", "2024-02-29"),
        ("2026-01-31", "två månader", "2026-03-30"),
        ("2026-01-31", "tre månader", "2026-04-30"),
        ("2026-01-30", "en månad", "2026-02-28"),
        ("2024-01-30", "en månad", "2024-02-29"),
        ("2024-02-29", "ett år", "2025-02-28"),
        ("2026-06-01", "två veckor", "2026-06-14"),
        ("2026-06-01", "14 dagar", "2026-06-14"),
    ],
)
def test_an_agreed_term_lasts_until_the_day_before_its_number_comes_again(first, length, last):
    assert Length.read(length).last_day_from(date.fromisoformat(first)) == date.fromisoformat(last)


@given(days, st.integers(1, 400), st.integers(1, 400))
def test_terms_counted_from_one_first_day_follow_on_each_other(start, fewer, more):
    if fewer < more:
        shorter = Length(fewer, "months").last_day_from(start)
        assert shorter < Length(more, "months").last_day_from(start)
    assert Length(fewer, "months").last_day_from(start) >= start


@given(days, st.integers(1, 400))
def test_years_are_twelve_months_and_weeks_seven_days(day, amount):
    assert Length(amount % 100 + 1, "years").after(day) == Length(
        12 * (amount % 100 + 1), "months"
    ).after(day)
    assert Length(amount, "weeks").after(day) == Length(7 * amount, "days").after(day)


@given(days, st.integers(1, 1200))
def test_counting_back_from_the_end_comes_to_the_start_unless_a_month_was_short(start, months):
    length = Length(months, "months")
    back = length.before(length.after(start))
    assert back <= start
    assert start - back <= timedelta(days=3)
    assert back == start or start.day > 28


@pytest.mark.parametrize(
    ("first", "last"), [("2026-01-01", "2026-02-15"), ("2026-01-31", "2026-03-15")]
)
def test_days_beside_months_are_counted_after_them(first, last):
    length = Length(1, "months", 15)
    assert length.last_day_from(date.fromisoformat(first)) == date.fromisoformat(last)


def test_months_and_days_are_counted_backwards_in_the_same_order():
    length = Length(2, "months", 10)
    assert length.after(date(2026, 6, 18)) == date(2026, 8, 28)
    assert length.before(date(2026, 8, 28)) == date(2026, 6, 18)
    assert (length.said("sv"), length.said("en")) == (
        "2 månader och 10 dagar",
        "2 months and 10 days",
    )


def test_lengths_of_one_unit_are_added_and_taken_several_times():
    length = Length(1, "months", 15)
    assert length.times(3) == Length(3, "months", 45)
    assert length.plus(Length(2, "months")) == Length(3, "months", 15)
    assert length.plus(Length(2, "weeks")) is None
