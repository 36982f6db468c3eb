"""The calendar against the act's own cases, and against an independent one for seventy years."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.language import Text
from iopctl.values.calendar import (
    StatutoryEnd,
    easter,
    holiday_name,
    is_public_holiday,
    is_working_day,
    statutory_end,
    why_not_working_day,
    working_day_on_or_after,
    working_day_on_or_before,
)
from iopctl.values.lengths import Length

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))

STATUTORY_ENDS = """
    1999-03-16  tre veckor  1999-04-06  1999-04-06   RÅ 1999 not 181
    2003-12-15  tre veckor  2004-01-05  2004-01-05   trettondagsafton stands (RÅ 2004 not 40)
    1993-12-01  tre veckor  1993-12-22  1993-12-22   RÅ 1994 not 282
    2018-10-05  tre veckor  2018-10-26  2018-10-26   Alingsås, posted 2018-10-05
    2026-03-13  tre veckor  2026-04-03  2026-04-07   långfredagen
    2026-03-12  tre veckor  2026-04-02  2026-04-02   skärtorsdag stands
    2026-04-23  tre veckor  2026-05-14  2026-05-15   Kristi himmelsfärdsdag; the Friday after counts
    2026-05-29  tre veckor  2026-06-19  2026-06-22   midsommarafton
    2025-12-03  tre veckor  2025-12-24  2025-12-29   julafton
    2025-12-10  tre veckor  2025-12-31  2026-01-02   nyårsafton
    2026-12-10  tre veckor  2026-12-31  2027-01-04   nyårsafton before a weekend
    2026-12-15  tre veckor  2027-01-05  2027-01-05   trettondagsafton stands
    2026-12-16  tre veckor  2027-01-06  2027-01-07   trettondedag jul
    2026-05-16  tre veckor  2026-06-06  2026-06-08   nationaldagen, a Saturday
    2024-02-29  ett år      2025-02-28  2025-02-28   no such day: the month's last (1 §)
    2025-06-19  ett år      2026-06-19  2026-06-22   midsommarafton a year later
    2026-06-05  14 dagar    2026-06-19  2026-06-22   midsommarafton
    2026-09-11  2 dagar     2026-09-13  2026-09-14   a Sunday
"""


@pytest.mark.parametrize("case", STATUTORY_ENDS.strip().splitlines())
def test_a_statutory_time_ends_on_its_day_or_the_next_working_day(case):
    start, *length, raw, moved = case.split(maxsplit=5)[:5]
    end = statutory_end(date.fromisoformat(start), Length.read(" ".join(length)))
    assert end == StatutoryEnd(date.fromisoformat(raw), date.fromisoformat(moved))
    assert (end.reason is None) == (raw == moved)


def test_the_reason_for_moving_a_day_is_its_name():
    end = statutory_end(date(2026, 5, 29), Length(3, "weeks"))
    assert end.reason == Text(sv="midsommarafton", en="Midsummer Eve")


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 4, 3), Text(sv="långfredagen", en="Good Friday")),
        (date(2026, 4, 4), Text(sv="lördag", en="Saturday")),
        (date(2026, 4, 5), Text(sv="påskdagen", en="Easter Sunday")),
        (date(2026, 4, 12), Text(sv="söndag", en="Sunday")),
        (date(2026, 4, 7), None),
    ],
)
def test_why_a_day_is_no_working_day(day, reason):
    assert why_not_working_day(day) == reason


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1990, 4, 15),
        (2000, 4, 23),
        (2008, 3, 23),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
    ],
)
def test_easter(year, month, day):
    assert easter(year) == date(year, month, day)


def test_whit_monday_gave_way_to_the_national_day_in_2005():
    assert holiday_name(date(2004, 5, 31)) == Text(sv="annandag pingst", en="Whit Monday")
    assert is_working_day(date(2004, 6, 7))
    assert holiday_name(date(2004, 6, 6)) is None
    assert is_working_day(date(2005, 5, 16))
    assert holiday_name(date(2005, 6, 6)) == Text(sv="nationaldagen", en="Sweden's National Day")


def test_the_three_eves_move_a_last_day_but_are_no_public_holidays():
    for eve in (date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31)):
        assert not is_working_day(eve)
        assert not is_public_holiday(eve)


@pytest.mark.parametrize("year", range(1990, 2061))
def test_every_day_is_what_an_independent_calendar_says(year):
    def days_of(category: str, *, sundays: bool) -> dict[date, str]:
        return holidays.country_holidays(
            "SE", years=year, language="sv", include_sundays=sundays, categories=(category,)
        )

    public = days_of("public", sundays=True)
    eves = days_of("de_facto", sundays=False)
    named = {**days_of("public", sundays=False), **eves}
    day = date(year, 1, 1)
    while day.year == year:
        assert is_public_holiday(day) == (day in public), day
        blocked = day in public or day in eves or day.weekday() == 5
        assert is_working_day(day) == (not blocked), day
        name = holiday_name(day)
        assert (name.sv.casefold() if name else "") in named.get(day, "").casefold(), day
        assert (name is None) == (day not in named), day
        day += timedelta(days=1)


@given(days, st.integers(1, 60), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_statutory_end_is_a_working_day_and_never_before_the_day_as_counted(start, amount, unit):
    end = statutory_end(start, Length(amount, unit))
    assert start < end.raw <= end.moved
    assert is_working_day(end.moved)
    assert not any(is_working_day(day) for day in _from_until(end.raw, end.moved))


@given(days)
def test_the_working_days_around_a_day_are_the_nearest(day):
    before, after = working_day_on_or_before(day), working_day_on_or_after(day)
    assert is_working_day(before)
    assert is_working_day(after)
    assert before <= day <= after
    assert (before == after) == is_working_day(day)
    assert not any(is_working_day(between) for between in _from_until(before, after)[1:])


def _from_until(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days)]
