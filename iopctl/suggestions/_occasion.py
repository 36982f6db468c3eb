"""The meeting that things are suggested for: its body and day, the meetings around it, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from iopctl.deadlines._due import Listed, State
from iopctl.deadlines._list import of_record
from iopctl.models._shape import Record, Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Register
from iopctl.values.lengths import Length

R = TypeVar("R", bound=Record)
MONTHS_AHEAD = 6
"""Months after a meeting that an agreement's end is told of ahead."""


class Occasion(NamedTuple):
    """A meeting of a known day, and what its body has before it.

    `bodies` are the body and those that it took over from. `next_meeting` is the one after this;
    `horizon` its day or, where the register has none, the day some months ahead: what passes before
    then is for this meeting. `others` are the body's other meetings that are still to be held, by day.
    `records` are those that the bodies have to do with, and `due` what is not done in them. `everything`
    is whether what is not suggested was asked for too.
    """

    register: Register
    meeting: Meeting
    day: date
    as_of: date
    bodies: frozenset[Ref]
    next_meeting: Meeting | None
    horizon: date
    ahead: date
    others: tuple[Meeting, ...]
    records: tuple[Ref, ...]
    due: Mapping[str, tuple[Listed, ...]]
    everything: bool

    def every(self, kind: type[R]) -> Iterator[R]:
        """Give the records of a type that the bodies have to do with."""
        return (it for ref in self.records if (it := self.register.get(ref, kind)))

    def listed(self, *kinds: str) -> Iterator[Listed]:
        """Give what is not done of those kinds of deadline."""
        return (one for kind in kinds for one in self.due.get(kind, ()))

    def is_of_the_body(self, listed: Listed) -> bool:
        """Say whether a deadline is one of the bodies' own: of an agreement several bodies may decide."""
        partnership = self.register.get(listed.record, Partnership)
        bodies = partnership.committees if partnership else (listed.due.committee,)
        return not self.bodies.isdisjoint(bodies or ())

    def items_about(self, ref: Ref) -> Iterator[tuple[Meeting, AgendaItem]]:
        """Give the items about a record, on the agendas of the bodies' meetings that are not called off."""
        for referrer in {it.entry.ref: it.entry for it in self.register.referrers(ref)}.values():
            meeting = referrer.record
            if (
                isinstance(meeting, Meeting)
                and meeting.committee in self.bodies
                and not meeting.cancelled
            ):
                for item in meeting.agenda or ():
                    if ref in (item.matters or ()) and not item.removed:
                        yield meeting, item


def occasion(  # noqa: PLR0913 - what an occasion is made of
    register: Register,
    meeting: Meeting,
    day: date,
    as_of: date,
    months: int,
    *,
    everything: bool,
) -> Occasion:
    """Gather what sources ask about a meeting on a day. `months` is how far ahead ends are told of."""
    bodies = _bodies(register, meeting.committee)
    records = _records(register, bodies)
    held = sorted(
        (first, other.ref)
        for ref in records
        if (other := register.get(ref, Meeting))
        and other.ref != meeting.ref
        and not other.cancelled
        and other.date
        and (first := other.date.earliest)
    )
    later = next((register.get(ref, Meeting) for first, ref in held if first > day), None)
    ahead = Length(months, "months").after(max(day, as_of))
    return Occasion(
        register=register,
        meeting=meeting,
        day=day,
        as_of=as_of,
        bodies=bodies,
        next_meeting=later,
        horizon=(later.date.earliest if later and later.date else None) or ahead,
        ahead=ahead,
        others=tuple(
            it for first, ref in held if first >= as_of and (it := register.get(ref, Meeting))
        ),
        records=records,
        due=_due(register, records, as_of),
        everything=everything,
    )


def _bodies(register: Register, committee: Ref) -> frozenset[Ref]:
    """Give a body and those that it took over from, however far back."""
    found = {committee}
    waiting = [committee]
    while waiting:
        taken_over_by = waiting.pop()
        for ref in register.index.referring(taken_over_by):
            before = register.get(ref, Committee)
            if before and before.successor and before.successor.committee == taken_over_by:
                waiting += {ref} - found
                found.add(ref)
    return frozenset(found)


def _records(register: Register, bodies: frozenset[Ref]) -> tuple[Ref, ...]:
    """Give the bodies, what refers to them, the decisions of their meetings, and what was passed on to them."""
    found = dict.fromkeys(sorted(bodies))
    for body in sorted(bodies):
        for ref in register.index.referring(body):
            found[ref] = None
            match register.entries[ref].record:
                case Meeting(committee=committee) if committee == body:
                    at_meeting = register.index.referring(ref)
                    found |= dict.fromkeys(it for it in at_meeting if it.type == "decisions")
                case Decision(passes_to=passed) as decision if passed:
                    found |= dict.fromkeys(it for it in decision.matters or ())
    return tuple(ref for ref in found if ref in register.entries)


def _due(
    register: Register, records: tuple[Ref, ...], as_of: date
) -> Mapping[str, tuple[Listed, ...]]:
    found: dict[str, list[Listed]] = {}
    for ref in records:
        for one in of_record(register, register.entries[ref], as_of):
            if isinstance(one, Listed) and one.state is not State.DONE:
                found.setdefault(one.kind, []).append(one)
    return {kind: tuple(sorted(listed, key=lambda it: it.order)) for kind, listed in found.items()}
