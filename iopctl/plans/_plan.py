"""A meeting's plan, put together: its steps, the matters with a last day, and what moved with it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.deadlines._withheld import withheld
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.plans._last_days import LastDay, last_days
from iopctl.plans._moved import Shift, left_behind, shifts
from iopctl.plans._steps import Step, steps
from iopctl.register import Register


class Plan(NamedTuple):
    """The plan of a meeting, or of the one that it was moved to.

    `asked` is the meeting that was asked for; `meeting` the one that the steps are of, None when it is
    called off and nothing takes its place. `replaced` is the meeting called off for this one. `moved`
    tells what the move changed, and `left_behind` the items that no other meeting has taken over.
    `withheld` are the records under secrecy.
    """

    asked: Ref
    title: str
    meeting: Meeting | None
    replaced: Meeting | None
    steps: tuple[Step, ...]
    last_days: tuple[LastDay, ...]
    moved: tuple[Shift, ...]
    left_behind: tuple[AgendaItem, ...]
    withheld: frozenset[Ref]


def plan(register: Register, asked: Meeting, as_of: date) -> Plan:
    """Plan a meeting as of a day."""
    old, new = _pair(register, asked)
    left = left_behind(register, old, new) if old else ()
    agenda = (new.agenda if new else None) or ()
    return Plan(
        asked=asked.ref,
        title=register.title(asked.ref),
        meeting=new,
        replaced=old,
        steps=steps(register, new, as_of) if new else (),
        # What no meeting has taken over may have a last day too.
        last_days=last_days(register, new or asked, (*agenda, *left), as_of),
        moved=shifts(register, old, new, as_of) if old else (),
        left_behind=left,
        withheld=withheld(register),
    )


def _pair(register: Register, asked: Meeting) -> tuple[Meeting | None, Meeting | None]:
    """Give the meeting that was called off, if any, and the one that is held instead, if any."""
    if asked.cancelled:
        return asked, register.get(asked.cancelled.moved_to or None, Meeting)
    for other in register.every(Meeting):
        if other.cancelled and other.cancelled.moved_to == asked.ref:
            return other, asked
    return None, asked
