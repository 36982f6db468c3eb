"""An assignment that is asked for, and that nobody has decided yet.

It binds nobody. It stands in a motion, or in another matter. "Nästkommande sammanträde" is counted from
the meeting that takes the matter up; when none does, from the meeting at which it was raised, and else from
the day it was handed in.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iopctl.deadlines._assignments import NO_ASSIGNMENT, who_is_assigned, with_times
from iopctl.deadlines._counting import over
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import body, relations
from iopctl.language import Said, Text
from iopctl.models._raised import Raised
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate

SWEDISH = """Ett uppdrag som någon föreslår och som ingen har beslutat ännu.

Det binder ingen. Det står i en motion eller i ett annat ärende. "Nästkommande sammanträde" räknas från
mötet som tar upp ärendet; tar inget upp det, från mötet då det väcktes, och annars från dagen då det
lämnades in.
"""


@deadline(on=Raised, with_=("raised", *relations("committee"), "< decisions", "< meetings"))
def assignment_proposed(matter: Raised, near: Near) -> Iterator[Due | NotDue]:
    """Give when what a matter asks for would be due, if it were decided."""
    if matter.withdrawn:
        yield NotDue(("withdrawn",), Said(Text("det är återtaget", "it is withdrawn")))
        return
    if decisions := near.every("< decisions", Decision):
        text = Text("det är beslutat om det (decisions/{id})", "it is decided on (decisions/{id})")
        yield NotDue((), Said(text, {"id": decisions[-1].ref.id}))
        return
    if not any(point.assignment for point in matter.points or ()):
        yield NO_ASSIGNMENT
    start = _start(matter, near)
    committee = body(near, "committee")
    for n, point in enumerate(matter.points or ()):
        if not point.assignment:
            continue
        due = Due(
            at=("points", n, "assignment"),
            title=Said(Text("{text}", "{text}"), {"text": point.text}),
            who=who_is_assigned(point, near),
            basis=Text("föreslaget, inte beslutat", "proposed, not decided"),
            binding=Binding.PROPOSED,
            steps=(*start.steps, *(committee.steps if committee else ())),
            committee=committee.ref if committee else matter.committee or None,
        )
        yield from with_times(due, point, start.day, committee)


class Start(NamedTuple):
    """The day that a proposed time is counted from, and why that one."""

    day: UncertainDate | None
    steps: tuple[Said, ...]


def _start(matter: Raised, near: Near) -> Start:
    takes_up = [
        meeting
        for meeting in near.every("< meetings", Meeting)
        if meeting.date
        and not meeting.cancelled
        and any(matter.ref in (item.matters or ()) for item in meeting.agenda or ())
    ]
    if takes_up:
        first = min(takes_up, key=lambda meeting: meeting.date.order if meeting.date else ())
        text = Text(
            "räknat från mötet som tar upp ärendet: {day} (meetings/{id})",
            "counted from the meeting that takes it up: {day} (meetings/{id})",
        )
        return Start(over(first), (Said(text, {"day": first.date, "id": first.ref.id}),))
    raised = near.one("raised", Meeting)
    if raised and raised.date:
        text = Text(
            "räknat från mötet då det väcktes: {day} (meetings/{id}); inget möte tar upp det ännu",
            "counted from the meeting at which it was raised: {day} (meetings/{id}); no meeting takes it up yet",
        )
        return Start(over(raised), (Said(text, {"day": raised.date, "id": raised.ref.id}),))
    if matter.submitted:
        text = Text(
            "räknat från dagen då det lämnades in: {day}; inget möte tar upp det ännu",
            "counted from the day it was handed in: {day}; no meeting takes it up yet",
        )
        return Start(matter.submitted, (Said(text, {"day": matter.submitted}),))
    return Start(None, ())
