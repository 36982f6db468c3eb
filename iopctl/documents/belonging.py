"""How records belong together: whose papers they are, on which day, in what order, and what is withheld."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from iopctl.models._raised import Raised
from iopctl.models._shape import Part, Record, Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, decided_on
from iopctl.values.dates import UncertainDate

NO_DAY = UncertainDate("", None, None)
UNNUMBERED = 100_000
"""Above every § number: what has none yet comes last."""


def referring(ref: Ref, record_type: str, register: Register) -> list[Record]:
    """Give the records of a type that refer to a record in a field of their own, in the order of lists.

    What stands deeper, such as a body that merely proposes something to another body's meeting, does
    not make a record belong to it.
    """
    found = {
        referrer.entry.ref: referrer.entry.record
        for referrer in register.referrers(ref)
        if referrer.entry.ref.type == record_type
        and sum(isinstance(part, str) for part in referrer.reference.at) == 1
    }
    return in_order((record for record in found.values() if record), register)


def in_order(records: Iterable[Any], register: Register) -> list[Any]:
    """Sort records as lists have them: by day, then paragraph or place on the agenda, then title."""

    def order(record: Record) -> tuple[Any, ...]:
        day = day_of(record, register) or NO_DAY
        number = (record.paragraph or None) if isinstance(record, Decision) else None
        place = _place(record, register) if isinstance(record, Decision) else 0
        return *day.order, number or UNNUMBERED, place, register.title(record.ref), record.ref

    return sorted(records, key=order)


def day_of(record: Record, register: Register) -> UncertainDate | None:
    """Give the day that a record has: a meeting's, a decision's, the day a matter was handed in."""
    match record:
        case Meeting():
            return record.date or None
        case Decision():
            return decided_on(register, record)
        case Raised():
            return record.submitted or None
        case _:
            return None


def body_of(record: Record, register: Register) -> Ref | None:
    """Give the body whose papers a record's documents are."""
    match record:
        case Committee():
            return record.ref
        case Decision():
            return register.committee_of(record)
        case Partnership():
            return next(iter(record.committees or ()), None)
        case Meeting() | Raised():
            return record.committee or None
        case _:
            return None


def is_withheld(value: Record | Part, register: Register) -> bool:
    """Whether secrecy keeps something out of every document: an agenda item, and what was decided in it."""
    match value:
        case AgendaItem():
            return bool(value.withheld)
        case Decision():
            item = item_of(value, register)
            return item is not None and bool(item.withheld)
        case _:
            return False


def item_of(decision: Decision, register: Register) -> AgendaItem | None:
    """Give the agenda item that a decision was made in."""
    meeting = register.get(decision.meeting or None, Meeting)
    return meeting.item(decision.item) if meeting and decision.item else None


def _place(decision: Decision, register: Register) -> int:
    meeting = register.get(decision.meeting or None, Meeting)
    item = item_of(decision, register)
    return (meeting.agenda or ()).index(item) if meeting and item else UNNUMBERED
