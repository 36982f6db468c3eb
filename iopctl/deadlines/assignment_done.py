"""An assignment that was decided is done in time.

The time is what the decision says. "Nästa sammanträde" is the committee's next meeting after the one
that decided; it does not move for weekends or holidays, since no law sets it. A season gives the first
and the last day that it may be. What an assignment must be done ahead of, its `before`, stands on a
line of its own, with the day before. When another committee has taken over, the assignments that are
open have gone with the matters, and the successor's meetings count from that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._assignments import NO_ASSIGNMENT, who_is_assigned, with_times
from iopctl.deadlines._counting import over
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import body, relations
from iopctl.language import Said, Text
from iopctl.models._point import Point
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

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


@deadline(on=Decision, with_=RELATIONS)
def assignment_done(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of each assignment that a decision gives."""
    if not any(point.assignment for point in decision.points or ()):
        yield NO_ASSIGNMENT
        return
    meeting = near.one("meeting", Meeting)
    by = decision.decided_by or None
    start = over(meeting) or (by.date if by else None) or None
    committee = body(near, "meeting > committee") or body(near, "decided_by.committee")
    for n, point in enumerate(decision.points or ()):
        if not point.assignment:
            continue
        due = Due(
            at=("points", n, "assignment"),
            title=Said(Text("{text}", "{text}"), {"text": point.text}),
            who=who_is_assigned(point, near),
            basis=Text(decision.title, decision.title),
            binding=Binding.DECIDED,
            steps=committee.steps if committee else (),
            done=_done(decision.ref, point, near),
            committee=committee.ref if committee else meeting.committee if meeting else None,
        )
        yield from with_times(due, point, start, committee)


def _done(ref: Ref, point: Point, near: Near) -> UncertainDate | None:
    done = (point.assignment.done if point.assignment else None) or None
    if done:
        return done.date or NOT_STATED
    for other in near.every("< decisions", Decision):
        if any(ref in (closing.closes or ()) for closing in other.points or ()):
            meeting = near.get(other.meeting or None, Meeting)
            return (meeting.date if meeting else None) or NOT_STATED
    return None
