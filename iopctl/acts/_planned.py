"""A body's meetings as they are planned: on which days, and where and when it usually meets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.editing import Change, Create
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register, new_id


class Where(NamedTuple):
    """When on the day a meeting begins, `13:00`, and where it is; None where nobody has said."""

    start: str | None = None
    place: str | None = None


def planned(register: Register, committee: Ref, day: date, where: Where) -> Change:
    """Begin a meeting's record."""
    ref = new_id(register, "meetings", f"{committee.id}-{day}")
    data = stated(committee=committee.id, date=day, start=where.start, place=where.place)
    return Change(ref, Create(data))


def meetings_of(register: Register, committee: Ref) -> Mapping[date, Ref]:
    """Give a body's meetings by their days, those that are called off too."""
    return {
        meeting.date.day: meeting.ref
        for meeting in _meetings(register, committee)
        if meeting.date and meeting.date.day
    }


def usual(register: Register, committee: Ref) -> Where:
    """Give where and when a body met or is to meet last."""
    dated = [it for it in _meetings(register, committee) if it.date and it.start]
    if not dated:
        return Where()
    last = max(dated, key=lambda it: it.date.order if it.date else ())
    return Where(last.start.said("en") if last.start else None, last.place or None)


def _meetings(register: Register, committee: Ref) -> list[Meeting]:
    records = (register.entries[ref].record for ref in register.index.referring(committee))
    return [it for it in records if isinstance(it, Meeting) and it.committee == committee]
