"""Counting from days that may be uncertain, and what an agreement says of days that are holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from iopctl.models._instruments import Moves
from iopctl.values.calendar import working_day_on_or_after, working_day_on_or_before
from iopctl.values.dates import UncertainDate

ONE_DAY = timedelta(days=1)


def counted(day: UncertainDate, count: Callable[[date], date]) -> UncertainDate:
    """Count from both bounds of a day; what would lie beyond the calendar is not known."""
    earliest = _bound(day.earliest, count)
    return between(earliest, earliest if day.exact else _bound(day.latest, count))


def between(earliest: date | None, latest: date | None) -> UncertainDate:
    """Give the day that lies from `earliest` to `latest`, either of which may be unknown."""
    if earliest and earliest == latest:
        return UncertainDate.on(earliest)
    return UncertainDate("", earliest, latest)


def day_after(day: UncertainDate) -> UncertainDate:
    """Give the day after one that may be uncertain."""
    return counted(day, lambda bound: bound + ONE_DAY)


def moved(day: UncertainDate, moves: Moves | None) -> UncertainDate:
    """Move a day that is a holiday as the agreement says; one that says nothing moves no day.

    Lag (1930:173) moves what a law sets, not what two parties have agreed.
    """
    match moves:
        case None:
            return day
        case Moves.NEXT_WORKING_DAY:
            return counted(day, working_day_on_or_after)
        case Moves.PREVIOUS_WORKING_DAY:
            return counted(day, working_day_on_or_before)


def _bound(bound: date | None, count: Callable[[date], date]) -> date | None:
    try:
        return count(bound) if bound else None
    except (OverflowError, ValueError):
        return None
