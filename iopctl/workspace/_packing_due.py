"""What is due, and rows of records, packed for the cache, in the same way as findings."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from iopctl.deadlines._due import Binding, Due, Listed, state
from iopctl.language import Said, Text
from iopctl.models._shape import Ref, Word
from iopctl.statuses._status import words
from iopctl.summaries._rows import Row
from iopctl.values.dates import UncertainDate
from iopctl.workspace._packing import decode, encode, said, value_of

W = TypeVar("W", bound=Word)


def packed_due(listed: Listed) -> bytes:
    """Pack something due, without how it stands: that is another matter each day."""
    due = listed.due
    return encode(
        (
            listed.kind,
            listed.record,
            due.at,
            _said(due.title),
            due.who,
            due.basis,
            due.binding,
            _day(due.when),
            due.outer_limit,
            [_said(step) for step in due.steps],
            due.missing and _said(due.missing),
            _day(due.done),
            due.committee,
            due.at_earliest,
        )
    )


def due_of(body: bytes, as_of: date) -> Listed:
    """Unpack something due, as it stands on a day."""
    kind, record, at, title, who, basis, binding, when, limit, steps, *rest = decode(body)
    missing, done, committee, at_earliest = rest
    due = Due(
        tuple(at),
        _said_of(title),
        value_of(who),
        Text(*basis),
        _word(Binding, binding),
        _day_of(when),
        limit and date.fromisoformat(limit),
        tuple(map(_said_of, steps)),
        missing and _said_of(missing),
        _day_of(done),
        committee and Ref(*committee),
        at_earliest,
    )
    return Listed(kind, Ref(*record), due, state(due, as_of))


def packed_row(row: Row) -> bytes:
    """Pack a row."""
    status = row.status and (type(row.status).__name__, row.status)
    last = _day(row.last_day)
    return encode((row.ref, row.title, status, row.committees, last, row.readable, row.mistakes))


def row_of(body: bytes) -> Row:
    """Unpack a row."""
    ref, title, status, committees, last, readable, mistakes = decode(body)
    return Row(
        Ref(*ref),
        title,
        status and _word(words()[status[0]], status[1]),
        tuple(committees),
        _day_of(last),
        readable,
        mistakes,
    )


def _word(kind: type[W], written: str) -> W:
    return next(word for word in kind if word.value == written)


def _said(sentence: Said) -> Any:
    return said(sentence)


def _said_of(packed: Any) -> Said:
    return Said(Text(packed, packed) if isinstance(packed, str) else Text(*packed))


def _day(day: UncertainDate | None) -> Any:
    return day and (day.written, day.earliest, day.latest, day.says_whether_included)


def _day_of(packed: Any) -> UncertainDate | None:
    if packed is None:
        return None
    written, earliest, latest, says = packed
    return UncertainDate(
        written,
        earliest and date.fromisoformat(earliest),
        latest and date.fromisoformat(latest),
        says,
    )
