"""Where else the matter of an agreement that several bodies decide on comes up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Register


def also_comes_up(register: Register, meeting: Meeting, ref: Ref, today: date) -> Iterator[Said]:
    """Tell of each other body that decides on a partnership, and when it has it on its agenda."""
    partnership = register.get(ref, Partnership)
    others = [
        it for it in (partnership and partnership.committees) or () if it != meeting.committee
    ]
    for body in others:
        coming = [
            it
            for other in register.index.referring(ref)
            if (it := register.get(other, Meeting))
            and it.committee == body
            and not it.cancelled
            and it.date
            and not it.date.before(today)
        ]
        text = (
            Text(
                "gemensamt partnerskap: {body} tar upp det {day} ({other})",
                "a shared partnership: {body} takes it up {day} ({other})",
            )
            if coming
            else Text(
                "gemensamt partnerskap: {body} ska också ta upp det, och har det inte på någon lista",
                "a shared partnership: {body} is to take it up too, and has it on no agenda",
            )
        )
        first = min(coming, key=lambda it: it.date.order if it.date else (), default=None)
        values = {
            "body": register.title(body),
            "day": first.date if first else "",
            "other": first.ref if first else "",
        }
        yield Said(text, values)
