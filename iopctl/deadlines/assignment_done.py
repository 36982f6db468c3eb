"""An assignment that was decided is done in time.

The time is what the decision says. "Nästa sammanträde" is the committee's next meeting after the one
that decided; it does not move for weekends or holidays, since no law sets it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.deadlines._meetings import resolve
from iopctl.language import Text
from iopctl.models._point import Point
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Ett uppdrag som är beslutat görs i tid.

Tiden är den som beslutet säger. "Nästa sammanträde" är nämndens nästa möte efter det som beslutade;
det flyttas inte för helger, eftersom ingen lag bestämmer det.
"""

RELATIONS = (
    "meeting",
    "meeting > committee < meetings",
    "decided_by.committee",
    "decided_by.committee < meetings",
    "< decisions",
)


NO_ASSIGNMENT = NotDue(
    ("points",), Said(Text("ingen punkt ger ett uppdrag", "no point gives an assignment"))
)


@deadline(on=Decision, with_=RELATIONS)
def assignment_done(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of each assignment that a decision gives."""
    meeting = near.one("meeting", Meeting)
    by = decision.decided_by or None
    start = (meeting.date if meeting else None) or (by.date if by else None) or None
    committee = meeting.committee if meeting else by.committee if by else None
    meetings = near.every("meeting > committee < meetings", Meeting) or near.every(
        "decided_by.committee < meetings", Meeting
    )
    name = near.title(committee) if committee else ""
    if not any(point.assignment for point in decision.points or ()):
        yield NO_ASSIGNMENT
    for n, point in enumerate(decision.points or ()):
        if not point.assignment:
            continue
        due = Due(
            at=("points", n, "assignment"),
            title=Said(Text("{text}", "{text}"), {"text": point.text}),
            who=who_is_assigned(point),
            basis=Text(f"beslut {decision.ref.id}", f"decision {decision.ref.id}"),
            binding=Binding.DECIDED,
            done=_done(decision.ref, point, near),
            committee=committee,
        )
        yield with_time(due, point, start, meetings, name)


def with_time(
    due: Due,
    point: Point,
    start: UncertainDate | None,
    meetings: tuple[Meeting, ...],
    committee: str,
) -> Due:
    """Fill in when an assignment is due, or what is missing to know it."""
    assignment = point.assignment or None
    written = assignment.due if assignment else None
    if not written:
        missing = Said(Text("ingen tid är sagd", "no time is stated"))
        return replace(due, missing=None if due.done is not None else missing)
    resolved = resolve(written, start, meetings, committee)
    steps = (
        *due.steps,
        Said(Text("ska vara klart: {due}", "to be done: {due}"), {"due": written}),
        *resolved.steps,
    )
    missing_day = None if due.done is not None else resolved.missing
    return replace(due, when=resolved.when, steps=steps, missing=missing_day)


def who_is_assigned(point: Point) -> Text | str:
    """Say who is to do what a point asks for."""
    who = (point.assignment.to if point.assignment else None) or None
    if who is None:
        return Text("inte sagt", "not stated")
    return str(
        who.name
        or who.public_body
        or who.title
        or who.organisation
        or who.committee
        or who.group
        or who.party
    )


def _done(ref: Ref, point: Point, near: Near) -> UncertainDate | None:
    done = (point.assignment.done if point.assignment else None) or None
    if done:
        return done.date or NOT_STATED
    for other in near.every("< decisions", Decision):
        for closing in other.points or ():
            if ref in (closing.closes or ()):
                return NOT_STATED
    return None
