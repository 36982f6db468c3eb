"""A body's meetings as they are planned: on which days, and where and when it usually meets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.acts._meetings import meetings_of
from iopctl.editing import Change, Create
from iopctl.models._shape import Ref
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


def by_day(register: Register, committee: Ref) -> Mapping[date, Ref]:
    """Give a body's meetings by their days, those that are called off too."""
    return {
        meeting.date.day: meeting.ref
        for meeting in meetings_of(register, committee)
        if meeting.date and meeting.date.day
    }


def usual(register: Register, committee: Ref) -> Where:
    """Give where and when a body met or is to meet last."""
    for last in reversed(meetings_of(register, committee)):
        if last.date and last.start:
            return Where(last.start.said("en"), last.place or None)
    return Where()
