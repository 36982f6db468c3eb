"""What comes again and again: each time with its day and the days that it is about, and what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl.agreements import counted
from iopctl.models.partnerships import Frequency
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import DayOfYear
from iopctl.values.lengths import Length
from iopctl.values.periods import Period
from iopctl.values.stretches import LAST_YEAR

STEPS: Mapping[Frequency, Length] = MappingProxyType(
    {
        Frequency.YEAR: Length(12, "months"),
        Frequency.HALF_YEAR: Length(6, "months"),
        Frequency.TERM: Length(6, "months"),
        Frequency.QUARTER: Length(3, "months"),
        Frequency.MONTH: Length(1, "months"),
    }
)
"""How long it is from one time to the next; school terms come twice a year."""

MOST = 2400
"""Times that are followed before giving up: two hundred years of what comes every month."""

_FIRST_HALF = 6
_ONE_DAY = Length(1, "days")


class Made(NamedTuple):
    """What was done: the day, and the time that it is about, where they are stated."""

    date: UncertainDate | None
    period: Period | None = None


class Time(NamedTuple):
    """One time: when it is due, the first and last day that it is about, and when it was done."""

    when: UncertainDate
    first: date
    last: date
    done: UncertainDate | None = None


def each_year(day: DayOfYear, since: date) -> Iterator[Time]:
    """Give that day of each year after `since`.

    A report due in the first half of a year is taken to be about the year before, and none is about
    a year that ended before `since`.
    """
    for year in range(since.year, LAST_YEAR):
        when = on(day, year)
        about = year - 1 if day.month <= _FIRST_HALF else year
        if when > since and about >= since.year:
            yield Time(UncertainDate.on(when), date(about, 1, 1), date(about, 12, 31))


def each(first: UncertainDate, step: Length) -> Iterator[Time]:
    """Give a day and the days that come after it by whole steps, each about the step that ends there."""
    for n in range(MOST):
        when = counted(first, Length(step.amount * n, step.unit).after) if n else first
        last = when.latest or when.earliest
        if last is None or last.year > LAST_YEAR:
            return
        yield Time(when, _ONE_DAY.after(step.before(last)), last)


def stretches(start: date, step: Length) -> Iterator[Time]:
    """Give times that may fall on any day of their stretch, one stretch after the other."""
    for n in range(MOST):
        first = Length(step.amount * n, step.unit).after(start) if n else start
        if first.year >= LAST_YEAR:
            return
        last = Length(step.amount * (n + 1), step.unit).last_day_from(start)
        yield Time(UncertainDate("", first, last), first, last)


def school_terms(since: date) -> Iterator[Time]:
    """Give the school terms that end after `since`, as widely as anybody means them."""
    for year in range(since.year, LAST_YEAR):
        for name in ("vårterminen", "höstterminen"):
            when = UncertainDate.read(f"{name} {year}")
            if when.earliest and when.latest and when.latest > since:
                yield Time(when, when.earliest, when.latest)


def on(day: DayOfYear, year: int) -> date:
    """Give the day in a year: of 29 February, the last of February."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) and not leap else day.day)


def up_to_next(
    times: Iterable[Time], done: Iterable[Made], as_of: date, last_day: date | None
) -> tuple[Time, ...]:
    """Give the times up to the first one from `as_of` on that is not done, with what was done.

    `last_day` is the agreement's: no time is about days after it.
    """
    kept: list[Time] = []
    ahead = 0
    for time in times:
        if last_day and time.first > last_day:
            break
        kept.append(time)
        ahead += (time.when.latest or time.last) >= as_of
        if ahead > 1:
            break
    found = _with_done(kept, done)
    return tuple(found[:-1] if ahead > 1 and found[-2].done is None else found)


def _with_done(times: list[Time], done: Iterable[Made]) -> list[Time]:
    """Tell what each thing done was about: by its period, else the nearest day, else the first left."""
    found = list(times)
    for one in done:
        for n in _about(found, one):
            if found[n].done is None:
                found[n] = found[n]._replace(done=one.date or NOT_STATED)
    return found


def _about(times: list[Time], one: Made) -> list[int]:
    if one.period:
        return [n for n, time in enumerate(times) if one.period.covers(_middle(time)) is not False]
    day = (one.date.earliest or one.date.latest) if one.date else None
    if day:
        nearest = sorted(range(len(times)), key=lambda n: _distance(times[n], day))
        return [n for n in nearest[:1] if _distance(times[n], day) <= _half(times[n])]
    return [n for n, time in enumerate(times) if time.done is None][:1]


def _middle(time: Time) -> date:
    return time.first + (time.last - time.first) / 2


def _half(time: Time) -> int:
    """Give half the days that a time is about: what was done further from its day is about another."""
    return (time.last - time.first).days // 2 + 1


def _distance(time: Time, day: date) -> int:
    earliest, latest = time.when.earliest or time.first, time.when.latest or time.last
    return max((earliest - day).days, (day - latest).days, 0)
