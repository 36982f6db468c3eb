"""The decisions that treat a matter, in the order that they were made, up to a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from iopctl.models._point import Point
from iopctl.models._raised import Raised
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.statuses._order import in_order
from iopctl.values.dates import UncertainDate

Treated: TypeAlias = tuple[Decision, UncertainDate | None]
"""A decision that treats the matter, and its day where that is known."""


def treatments(motion: Raised, near: Near, as_of: date) -> list[Treated]:
    """Give the decisions that treat the matter, in the order that they were made, up to `as_of`."""
    treating = (
        decision
        for decision in near.every("< decisions", Decision)
        if motion.ref in (decision.matters or ()) or any(answering(decision, motion))
    )
    return by_day(treating, near, as_of)


def by_day(decisions: Iterable[Decision], near: Near, as_of: date) -> list[Treated]:
    """Give decisions with their days, those up to `as_of` and those whose day is not known."""
    meetings = {
        meeting.ref: meeting
        for relation in ("< decisions > meeting", "< decisions < decisions > meeting")
        for meeting in near.every(relation, Meeting)
    }
    found: list[Treated] = []
    for decision in decisions:
        by = decision.decided_by or None
        meeting = meetings.get(decision.meeting) if decision.meeting else None
        day = (by.date if by else meeting.date if meeting else None) or None
        if not (day and day.after(as_of)):
            found.append((decision, day))
    return in_order(found, lambda one: one[1], lambda one: one[0], undated=date.min)


def answering(decision: Decision, motion: Raised) -> Iterator[Point]:
    """Give the points of a decision that answer the motion."""
    return (
        point
        for point in decision.points or ()
        if point.answers and point.answers.motion == motion.ref
    )
