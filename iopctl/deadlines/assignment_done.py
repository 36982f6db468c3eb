"""An assignment that was decided is done in time.

The time is what the decision says. "Nästa sammanträde" is the committee's next meeting after the one
that decided; it does not move for weekends or holidays, since no law sets it. A season gives the first
and the last day that it may be. What an assignment must be done ahead of, its `before`, stands on a
line of its own, with the day before. When another committee has taken over, the assignments that are
open have gone with the matters, and the successor's meetings count from that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import counted
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.deadlines._meetings import Body, Resolved, body, relations, resolve
from iopctl.language import Text
from iopctl.models._point import Point
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Ett uppdrag som är beslutat görs i tid.

Tiden är den som beslutet säger. "Nästa sammanträde" är nämndens nästa möte efter det som beslutade;
det flyttas inte för helger, eftersom ingen lag bestämmer det. En årstid ger den första och den sista
dag som det kan vara. Det som ett uppdrag måste vara klart före, dess before, står på en egen rad, med
dagen innan. När en annan nämnd har tagit över har öppna uppdrag följt med ärendena, och efterträdarens
sammanträden räknas från den dagen.
"""

RELATIONS = (
    "meeting",
    *relations("meeting > committee"),
    *relations("decided_by.committee"),
    "< decisions",
    "< decisions > meeting",
)
ONE_DAY = Length(1, "days")

NO_ASSIGNMENT = NotDue(
    ("points",), Said(Text("ingen punkt ger ett uppdrag", "no point gives an assignment"))
)


@deadline(on=Decision, with_=RELATIONS)
def assignment_done(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of each assignment that a decision gives."""
    meeting = near.one("meeting", Meeting)
    by = decision.decided_by or None
    start = (meeting.date if meeting else None) or (by.date if by else None) or None
    committee = body(near, "meeting > committee") or body(near, "decided_by.committee")
    if not any(point.assignment for point in decision.points or ()):
        yield NO_ASSIGNMENT
    for n, point in enumerate(decision.points or ()):
        if not point.assignment:
            continue
        due = Due(
            at=("points", n, "assignment"),
            title=Said(Text("{text}", "{text}"), {"text": point.text}),
            who=who_is_assigned(point, near),
            basis=Text(f"beslut {decision.ref.id}", f"decision {decision.ref.id}"),
            binding=Binding.DECIDED,
            steps=committee.steps if committee else (),
            done=_done(decision.ref, point, near),
            committee=committee.ref if committee else meeting.committee if meeting else None,
        )
        yield from with_times(due, point, start, committee)


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


def who_is_assigned(point: Point, near: Near) -> Text | str:
    """Say who is to do what a point asks for."""
    who = (point.assignment.to if point.assignment else None) or None
    return called(who, near) if who else Text("inte sagt", "not stated")


def called(who: Who, near: Near) -> str:
    """Give what somebody is called: by the record, where there is one."""
    record = who.organisation or who.committee
    title = near.title(record) if record else None
    return str(who.name or who.public_body or who.title or title or who.group or who.party)


def _with_day(due: Due, step: Said, found: Resolved) -> Due:
    missing = None if due.done is not None else found.missing
    return replace(due, when=found.when, steps=(*due.steps, step, *found.steps), missing=missing)


def _done(ref: Ref, point: Point, near: Near) -> UncertainDate | None:
    done = (point.assignment.done if point.assignment else None) or None
    if done:
        return done.date or NOT_STATED
    for other in near.every("< decisions", Decision):
        if any(ref in (closing.closes or ()) for closing in other.points or ()):
            meeting = near.get(other.meeting or None, Meeting)
            return (meeting.date if meeting else None) or NOT_STATED
    return None
