"""The order in which bodies dealt with a matter, also where only the decisions themselves tell it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from iopctl.models.decisions import Decision
from iopctl.values.dates import UncertainDate

T = TypeVar("T")


def in_order(
    found: Sequence[T],
    day: Callable[[T], UncertainDate | None],
    decision: Callable[[T], Decision | None],
    *,
    undated: date,
) -> list[T]:
    """Order by day, and where days do not tell, after the decisions that a decision `follows`.

    What has no known day and follows nothing is taken to be of the day `undated`.
    """
    days = [_known(day(one)) for one in found]
    made = [decision(one) for one in found]
    places = {one.ref: n for n, one in enumerate(made) if one}
    followed = [
        [
            m
            for ref in (one.follows if one else None) or ()
            if (m := places.get(ref)) is not None and not _surely_before(days[n], days[m])
        ]
        for n, one in enumerate(made)
    ]

    def order(n: int, seen: frozenset[int] = frozenset()) -> tuple[date, date]:
        known = days[n]
        if known:
            return known.order
        later_than = (order(m, seen | {n}) for m in followed[n] if m not in seen)
        return max(later_than, default=(undated, undated))

    placed: dict[int, None] = {}

    def place(n: int, waiting: frozenset[int] = frozenset()) -> None:
        for m in followed[n]:
            if m not in placed and m not in waiting:
                place(m, waiting | {n})
        placed.setdefault(n)

    for n in sorted(range(len(found)), key=order):
        place(n)
    return [found[n] for n in placed]


def _known(day: UncertainDate | None) -> UncertainDate | None:
    return day if day and (day.earliest or day.latest) else None


def _surely_before(day: UncertainDate | None, other: UncertainDate | None) -> bool:
    return bool(day and other and day.before(other))
