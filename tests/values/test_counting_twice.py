"""Statutory time counted a second way, straight from the words of the acts, for thousands of days.

Nothing here is shared with `iopctl.values`: days are stepped through one at a time, as a person does
with an almanac, and Easter is found from the church's table of full moons instead of by formula.
"""

import functools
import random
from datetime import date, timedelta

import pytest

from iopctl.values.calendar import statutory_end
from iopctl.values.lengths import Length

A_DAY = timedelta(1)
FULL_MOONS = (  # the paschal full moon by golden number, 1 to 19, for the years 1900–2199
    *((4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5)),
    *((3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27)),
)
PAIRS = 2500


def step(day, wanted):
    """Step forwards, a day at a time, to the first later day that is wanted."""
    day += A_DAY
    while not wanted(day):
        day += A_DAY
    return day


def is_sunday(day):
    return day.isoweekday() == 7


def is_saturday(day):
    return day.isoweekday() == 6


@functools.cache
def easter_sunday(year):
    """Find the Sunday after the first full moon of spring."""
    return step(date(year, *FULL_MOONS[year % 19]), is_sunday)


def is_holiday(day):
    """Lag (1989:253) om allmänna helgdagar, with annandag pingst until 2004."""
    year, month, number = day.year, day.month, day.day
    easter = easter_sunday(year)
    whit_sunday = easter
    for _ in range(7):
        whit_sunday = step(whit_sunday, is_sunday)
    ascension = easter
    for _ in range(6):
        ascension = step(ascension, lambda one: one.isoweekday() == 4)
    return (
        is_sunday(day)
        or (month, number) in ((1, 1), (1, 6), (5, 1), (12, 25), (12, 26))
        or (year >= 2005 and (month, number) == (6, 6))
        or (year <= 2004 and day == whit_sunday + A_DAY)
        or day in (easter - A_DAY - A_DAY, easter + A_DAY, ascension)
        or (is_saturday(day) and month == 6 and 20 <= number <= 26)
        or (is_saturday(day) and ((month, number) == (10, 31) or (month == 11 and number <= 6)))
    )


def is_eve(day):
    """Midsommarafton, julafton and nyårsafton, the three that lag (1930:173) 2 § names."""
    tomorrow = day + A_DAY
    midsummer = is_saturday(tomorrow) and tomorrow.month == 6 and 20 <= tomorrow.day <= 26
    return midsummer or (day.month, day.day) in ((12, 24), (12, 31))


def last_day(start, amount, unit):
    """Lag (1930:173) 1 §: the same weekday, or the same number in the month, or the month's last."""
    day = start
    if unit == "days":
        for _ in range(amount):
            day += A_DAY
        return day
    if unit == "weeks":
        for _ in range(amount):
            day = step(day, lambda one: one.isoweekday() == start.isoweekday())
        return day
    for _ in range(amount * 12 if unit == "years" else amount):
        day = step(day, lambda one: one.day == 1)
    while day.day < start.day and (day + A_DAY).day != 1:
        day += A_DAY
    return day


def next_weekday(day):
    """Lag (1930:173) 2 §: what falls on such a day may be done on the next weekday."""
    while is_holiday(day) or is_saturday(day) or is_eve(day):
        day += A_DAY
    return day


def some_pairs():
    chance = random.Random(1930173)  # noqa: S311 - the same pairs every time
    first = date(1990, 1, 1).toordinal()
    last = date(2090, 12, 31).toordinal()
    most = {"days": 400, "weeks": 60, "months": 40, "years": 8}
    for _ in range(PAIRS):
        unit = chance.choice(tuple(most))
        yield date.fromordinal(chance.randint(first, last)), chance.randint(1, most[unit]), unit


def test_thousands_of_random_pairs_end_on_the_same_day_when_counted_a_second_way():
    for start, amount, unit in some_pairs():
        counted = statutory_end(start, Length(amount, unit))
        raw = last_day(start, amount, unit)
        assert (counted.raw, counted.moved) == (raw, next_weekday(raw)), (start, amount, unit)


@pytest.mark.parametrize(
    ("amount", "unit"), [(3, "weeks"), (14, "days"), (2, "days"), (30, "days"), (1, "years")]
)
def test_the_times_of_the_statutes_from_every_day_of_eight_years(amount, unit):
    start = date(2020, 1, 1)
    while start.year < 2028:
        raw = last_day(start, amount, unit)
        counted = statutory_end(start, Length(amount, unit))
        assert (counted.raw, counted.moved) == (raw, next_weekday(raw)), start
        start += A_DAY
