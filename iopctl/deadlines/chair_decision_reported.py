"""A decision that the chair took in an urgent matter is reported at the committee's next meeting.

Kommunallagen (2017:725) 6 kap. 40 § second paragraph, on decisions by 6 kap. 39 §. The next meeting
is the first one held after the day of the decision; when another committee has taken over, its first.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import THE_DECISION, before_register
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.deadlines._meetings import body, relations, resolve
from iopctl.language import Text
from iopctl.models.decisions import DecidedByKind, Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED
from iopctl.values.due_times import DueTime, NextMeeting

SWEDISH = """Ett beslut som ordföranden fattat i ett brådskande ärende anmäls vid nämndens nästa sammanträde.

Kommunallagen (2017:725) 6 kap. 40 § andra stycket, om beslut enligt 6 kap. 39 §. Nästa sammanträde är
det första som hålls efter beslutsdagen; har en annan nämnd tagit över, dess första.
"""

NEXT_MEETING = DueTime("nästa sammanträde", NextMeeting())


@deadline(on=Decision, with_=(*relations("decided_by.committee"), "decided_by.reported_to"))
def chair_decision_reported(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the meeting at which a chair's decision is reported at the latest."""
    by = decision.decided_by or None
    if not by or by.kind is not DecidedByKind.CHAIR:
        text = Text("det är inget ordförandebeslut", "it is no chair's decision")
        yield NotDue(("decided_by",), Said(text))
        return
    due = Due(
        at=("decided_by",),
        title=Said(
            Text("anmäl ordförandebeslutet: {title}", "report the chair's decision: {title}"),
            {"title": decision.title},
        ),
        who=Text("ordföranden", "the chair"),
        basis=Text(
            "kommunallagen 6 kap. 40 § andra stycket", "kommunallagen 6:40, second paragraph"
        ),
        binding=Binding.LAW,
        committee=by.committee,
    )
    yield reported(due, decision, NEXT_MEETING, near)


def reported(due: Due, decision: Decision, written: DueTime, near: Near) -> Due:
    """Fill in when a decision without a meeting is to be reported, and when it was."""
    by = decision.decided_by or None
    day = (by.date if by else None) or None
    committee = body(near, "decided_by.committee")
    found = resolve(written, day, committee)
    meeting = near.one("decided_by.reported_to", Meeting)
    done = (meeting.date or NOT_STATED) if meeting else None
    decided = [Said(Text("beslutat {day}", "decided {day}"), {"day": day})] if day else []
    older = before_register(day, near, THE_DECISION) if day else None
    return replace(
        due,
        when=found.when,
        steps=(*decided, *(committee.steps if committee else ()), *found.steps),
        missing=None if done is not None else found.missing or older,
        done=done,
        committee=committee.ref if committee else due.committee,
    )
