"""The records of a register at a glance, a row each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.agreements import last_day
from iopctl.models._shape import Ref, Word
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Entry, Register
from iopctl.statuses._status import status_of
from iopctl.values.dates import UncertainDate


class Row(NamedTuple):
    """One record: how it stands on the day, its bodies, a partnership's last day, and how much is wrong in it.

    `status` is None for types that have none and for what could not be read.
    """

    ref: Ref
    title: str
    status: Word | None
    committees: tuple[str, ...]
    last_day: UncertainDate | None
    readable: bool
    mistakes: int


RELATIONS = ("committee", "committees", "meeting", "meeting > committee", "decided_by.committee")
"""What a row looks at beside the record itself and what its status does: the bodies' names."""


def rows(register: Register, record_type: str | None, as_of: date) -> tuple[Row, ...]:
    """Give every record, of one type or of all, in the order of ids; also those that could not be read."""
    return tuple(
        row(register, register.entries[ref], as_of)
        for ref in sorted(register.refs((record_type,) if record_type else ()))
    )


def row(register: Register, entry: Entry, as_of: date) -> Row:
    """Give one record at a glance."""
    status = status_of(register, entry.ref, as_of)
    last = last_day(entry.record, as_of) if isinstance(entry.record, Partnership) else None
    return Row(
        entry.ref,
        register.title(entry.ref),
        status.word if status else None,
        tuple(register.title(ref) for ref in _committees(register, entry)),
        last,
        entry.record is not None,
        len(entry.findings),
    )


def _committees(register: Register, entry: Entry) -> Iterator[Ref]:
    match entry.record:
        case Partnership() as partnership:
            yield from partnership.committees or ()
        case Decision() as decision if committee := register.committee_of(decision):
            yield committee
        case record:
            committee = getattr(record, "committee", None)
            if isinstance(committee, Ref):
                yield committee
