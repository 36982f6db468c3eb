"""Assignments that points give: who is to do them, by when, and ahead of what."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.agreements import counted
from iopctl.deadlines._agreed import said_who
from iopctl.deadlines._due import Due, NotDue
from iopctl.deadlines._meetings import Body, Resolved, resolve
from iopctl.language import Said, Text
from iopctl.models._point import Point
from iopctl.register import Near
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

ONE_DAY = Length(1, "days")
NO_ASSIGNMENT = NotDue(
    ("points",), Said(Text("ingen punkt ger ett uppdrag", "no point gives an assignment"))
)


def with_times(
    due: Due, point: Point, start: UncertainDate | None, committee: Body | None
) -> Iterator[Due]:
    """Fill in when an assignment is due, and ahead of what, or what is missing to know it."""
    assignment = point.assignment or None
    written = (assignment.due if assignment else None) or None
    before = (assignment.before if assignment else None) or None
    if written:
        step = Said(Text("ska vara klart: {due}", "to be done: {due}"), {"due": written})
        yield _with_day(due, step, resolve(written, start, committee))
    if before:
        found = resolve(before, start, committee)
        when = counted(found.when, ONE_DAY.before) if found.when else None
        step = Said(Text("ska vara klart före {due}", "to be done before {due}"), {"due": before})
        ahead = Said(Text("dagen innan: {day}", "the day before: {day}"), {"day": when or ""})
        steps = (*found.steps, *([ahead] if when else []))
        due = replace(due, at=(*due.at, "before"))
        yield _with_day(due, step, Resolved(when, steps, found.missing))
    if not (written or before):
        missing = Said(Text("ingen tid är sagd", "no time is stated"))
        yield replace(due, missing=None if due.done is not None else missing)


def who_is_assigned(point: Point, near: Near) -> Text:
    """Say who is to do what a point asks for."""
    who = (point.assignment.to if point.assignment else None) or None
    return said_who(near, [who] if who else [], Text("inte sagt", "not stated"))


def _with_day(due: Due, step: Said, found: Resolved) -> Due:
    missing = None if due.done is not None else found.missing
    return replace(due, when=found.when, steps=(*due.steps, step, *found.steps), missing=missing)
