"""A pause in a meeting (ajournering), and its end."""

from __future__ import annotations

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._meetings import live
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register


def adjourn(register: Register, meeting: Ref, start: str, paragraph: int) -> Act:
    """Record that the meeting paused, at a time of day, ahead of a §."""
    live(register, meeting)
    line = stated(start=start, paragraph=paragraph)
    text = Text("ajournerade {meeting} klockan {time}", "adjourned {meeting} at {time}")
    return Act(
        Said(text, {"meeting": register.title(meeting), "time": start}),
        (Change(meeting, add_line(register, meeting, ("adjournments",), line)),),
    )


def resume(register: Register, meeting: Ref, end: str) -> Act:
    """Record that the meeting went on. PersonError when it does not pause."""
    place = paused(live(register, meeting))
    if place is None:
        raise PersonError(
            Text("mötet är inte ajournerat", "the meeting is not adjourned"),
            Text("paus antecknar en ajournering", "pause records an adjournment"),
        )
    at = (*line_at(register, meeting, ("adjournments",), place), "end")
    text = Text("återupptog {meeting} klockan {time}", "{meeting} went on at {time}")
    return Act(
        Said(text, {"meeting": register.title(meeting), "time": end}),
        (Change(meeting, SetField(at, end)),),
    )


def paused(meeting: Meeting) -> int | None:
    """Give the place of the pause that a meeting is in, or None."""
    pauses = meeting.adjournments or ()
    return len(pauses) - 1 if pauses and not pauses[-1].end else None
