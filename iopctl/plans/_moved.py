"""What moves when a meeting is called off or moved: its own steps, and what was counted to it elsewhere.

The register as it stands is held against the register as it was: the meeting not called off, and the
one in its place not there yet. So whatever rests on the meeting is found, however it does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import UNSET
from msgspec.structs import replace

from iopctl.deadlines._due import Listed
from iopctl.deadlines._list import what_is_due
from iopctl.models.meetings import AgendaItem, ItemKind, Meeting
from iopctl.plans._steps import MEETING, steps
from iopctl.register import Register


class Shift(NamedTuple):
    """A day as it was and as it is; None where there was or is nothing to do."""

    before: Listed | None
    after: Listed | None


def shifts(register: Register, old: Meeting, new: Meeting | None, as_of: date) -> tuple[Shift, ...]:
    """Give what has another day since `old` was called off and `new`, if any, took its place."""
    held = replace(old, cancelled=UNSET)
    entry = replace(register.entries[old.ref], record=held)
    earlier = {ref: one for ref, one in register.entries.items() if not new or ref != new.ref}
    as_it_was = Register({**earlier, old.ref: entry}, register.settings)
    was = _own(as_it_was, held, as_of) | _others(as_it_was, old, new, as_of)
    now = (_own(register, new, as_of) if new else {}) | _others(register, old, new, as_of)
    found = (Shift(was.get(key), now.get(key)) for key in dict.fromkeys((*was, *now)))
    return tuple(shift for shift in found if _day(shift.before) != _day(shift.after))


def left_behind(register: Register, old: Meeting, new: Meeting | None) -> tuple[AgendaItem, ...]:
    """Give the items that no meeting of the committee from that day on, nor the new one, has on its agenda."""
    later = [
        meeting
        for meeting in register.every(Meeting)
        if meeting.committee == old.committee
        and not meeting.cancelled
        and (meeting == new or not (meeting.date and old.date and meeting.date.before(old.date)))
    ]
    items = [item for meeting in later for item in meeting.agenda or ()]
    matters = {ref for item in items for ref in item.matters or ()}
    titles = {item.title for item in items}
    return tuple(
        item
        for item in old.agenda or ()
        if item.kind not in (ItemKind.FORMALITY, ItemKind.ELECTION)
        and not item.removed
        and item.title not in titles
        and not matters.intersection(item.matters or ())
    )


Key = tuple[object, ...]
"""What makes a deadline the same one before and after: of the meeting itself, whichever it is."""


def _own(register: Register, meeting: Meeting, as_of: date) -> dict[Key, Listed]:
    return _by_key((MEETING, step.listed) for step in steps(register, meeting, as_of))


def _others(
    register: Register, old: Meeting, new: Meeting | None, as_of: date
) -> dict[Key, Listed]:
    own = {old.ref, new.ref if new else None}
    return _by_key(
        (one.record, one) for one in what_is_due(register, as_of) if one.record not in own
    )


def _by_key(found: Iterable[tuple[object, Listed]]) -> dict[Key, Listed]:
    keyed: dict[Key, Listed] = {}
    counts: Counter[Key] = Counter()
    for whose, listed in found:
        key = (whose, listed.kind, listed.due.at)
        counts[key] += 1
        keyed[*key, counts[key]] = listed
    return keyed


def _day(listed: Listed | None) -> tuple[date | None, date | None] | None:
    when = listed.due.when if listed else None
    return (when.earliest, when.latest) if when else None
