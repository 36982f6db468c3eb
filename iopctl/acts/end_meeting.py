"""Ending a meeting: when, who attests the minutes and when; the attendance is set down for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from iopctl.acts import _room
from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._due import AT_LATEST, due_of, says
from iopctl.acts._numbering import untreated
from iopctl.acts.decide import held_meeting
from iopctl.editing import Change
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register


def end_meeting(  # noqa: PLR0913 - what the end of a meeting says
    register: Register,
    meeting: Ref,
    today: date,
    *,
    end: str | None = None,
    attesters: Sequence[Mapping[str, Data]] = (),
    attestation_planned: str | None = None,
) -> Act:
    """Record that a meeting ended; what is not said stays as it is. Tells what is undecided, and what is next."""
    held = held_meeting(register, meeting, today)
    changes = [
        Change(meeting, SetField((field,), value))
        for field, value in (
            ("end", end),
            ("attesters", list[Data](map(dict, attesters))),
            ("attestation_planned", attestation_planned),
        )
        if value
    ]
    here = _room.room(register, held)
    changes += _room.changes(register, held, here.lines, _room.closed(here))
    now = after(register, changes)
    left = [item.title for item in untreated(register, held)]
    told = []
    if left:
        text = Text("inte behandlat: {items}", "not dealt with: {items}")
        told.append(Said(text, {"items": left}))
    told += [
        says(due, AT_LATEST)
        for due in due_of(now, meeting, "minutes_attested", today)
        if due.done is None
    ]
    text = (
        Text("avslutade {meeting} klockan {time}", "ended {meeting} at {time}")
        if end
        else Text("avslutade {meeting}", "ended {meeting}")
    )
    done = Said(text, {"meeting": register.title(meeting), "time": end})
    return Act(done, tuple(changes), tuple(told))
