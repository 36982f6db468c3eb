"""Decisions without a meeting, and the meeting at which they are reported."""

from __future__ import annotations

from msgspec.structs import replace

from iopctl.deadlines._counting import THE_DECISION, before_register
from iopctl.deadlines._due import Due
from iopctl.deadlines._meetings import body, relations, resolve
from iopctl.language import Said, Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED
from iopctl.values.due_times import DueTime

RELATIONS = (*relations("decided_by.committee"), "decided_by.reported_to")


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
