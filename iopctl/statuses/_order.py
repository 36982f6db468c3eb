"""The order in which bodies dealt with a matter, also where only the decisions themselves tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from iopctl.models._shape import Ref
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
    """Order by day, and where days do not tell, after the decisions that a decision builds on.

    What has no known day and builds on nothing is taken to be of the day `undated`.
    """
    days = [_known(day(one)) for one in found]
    made = [decision(one) for one in found]
    places = {one.ref: n for n, one in enumerate(made) if one}
    earlier = [
        [
            m
            for ref in (_builds_on(one) if one else ())
            if (m := places.get(ref)) is not None and not _surely_before(days[n], days[m])
        ]
        for n, one in enumerate(made)
    ]

    def order(n: int, seen: frozenset[int] = frozenset()) -> tuple[date, date]:
        known = days[n]
        if known:
            return known.order
        later_than = (order(m, seen | {n}) for m in earlier[n] if m not in seen)
        return max(later_than, default=(undated, undated))

    placed: dict[int, None] = {}

    def place(n: int, waiting: frozenset[int] = frozenset()) -> None:
        for m in earlier[n]:
            if m not in placed and m not in waiting:
                place(m, waiting | {n})
        placed.setdefault(n)

    for n in sorted(range(len(found)), key=order):
        place(n)
    return [found[n] for n in placed]


def _builds_on(decision: Decision) -> Iterator[Ref]:
    """Give the decisions that one follows, corrects, changes or extends, and whose assignments it closes."""
    yield from decision.follows or ()
    yield from (it for it in (decision.corrects, decision.revises, decision.extends) if it)
    for point in decision.points or ():
        yield from point.closes or ()


def _known(day: UncertainDate | None) -> UncertainDate | None:
    return day if day and (day.earliest or day.latest) else None


def _surely_before(day: UncertainDate | None, other: UncertainDate | None) -> bool:
    return bool(day and other and day.before(other))
