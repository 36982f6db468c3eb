"""What is due: a day or what is missing to know it, by what right, with the reasoning step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._shape import Record, Ref, Word
from iopctl.values.dates import UncertainDate


class Binding(Word):
    """By what right something is due."""

    LAW = "law", "lag", "law"
    LOCAL = "local", "lokal regel", "local rule"
    AGREED = "agreed", "avtal", "agreed"
    DECIDED = "decided", "beslut", "decided"
    PROPOSED = "proposed", "förslag", "proposed"


class State(Word):
    """How what is due stands to the day that counts as today."""

    OVERDUE = "overdue", "försenat", "overdue"
    DUE = "due", "nu", "due"
    UPCOMING = "upcoming", "kommande", "upcoming"
    UNKNOWN = "unknown", "okänt", "unknown"
    DONE = "done", "gjort", "done"


class Due(msgspec.Struct, frozen=True):
    """Something that is to be done, or that happens, on a day that may be uncertain or not known.

    `when` is None where the day cannot be worked out; `missing` then says what is lacking.
    `outer_limit` is the day as lag (1930:173) 2 § moves it, where it rests on no authority that it does.
    `at_earliest` says that the day is the first on which it may be done: nothing is late after it.
    `done` is the day on which it was done, or NOT_STATED where it is only known that it is; before
    that day it was not done yet.
    """

    at: FieldPath
    title: Said
    who: Text | str
    basis: Text
    binding: Binding
    when: UncertainDate | None = None
    outer_limit: date | None = None
    steps: tuple[Said, ...] = ()
    missing: Said | None = None
    done: UncertainDate | None = None
    committee: Ref | None = None
    at_earliest: bool = False


class NotDue(msgspec.Struct, frozen=True):
    """Why a kind of deadline gives nothing for a record, or for a field of it: nothing is left out in silence."""

    at: FieldPath
    reason: Said


class Listed(NamedTuple):
    """A due thing in the list: of which record and kind, and how it stands today."""

    kind: str
    record: Ref
    due: Due
    state: State

    @property
    def order(self) -> tuple[object, ...]:
        """By the earliest day; what is not known comes first, so that nobody misses it."""
        when = self.due.when
        return (
            *(when.order if when else (date.min, date.min)),
            self.record,
            self.kind,
            self.due.at.__repr__(),
        )


class Deadline(NamedTuple):
    """One kind of deadline: on which records, with which neighbours, and how it is found.

    `in_force` and `until` are the first and the last day of the statute that it follows, as worded.
    """

    on: type[Record]
    with_: tuple[str, ...]
    find: Callable[..., Iterable[Due | NotDue]]
    in_force: date | None = None
    until: date | None = None


def deadline(
    *,
    on: type[Record],
    with_: Sequence[str] = (),
    in_force: date | None = None,
    until: date | None = None,
) -> Callable[[Callable[..., Iterable[Due | NotDue]]], Deadline]:
    """Declare a kind of deadline: a pure function of a record and its declared neighbours (`Near`).

    It gives at least one value for every record of the type: what is due, or why nothing is.
    """

    def declare(find: Callable[..., Iterable[Due | NotDue]]) -> Deadline:
        return Deadline(on, tuple(with_), find, in_force, until)

    return declare


def state(due: Due, as_of: date) -> State:
    """Say how a due thing stands on a day."""
    if due.done is not None and not due.done.after(as_of):
        return State.DONE
    if due.missing or due.when is None or (due.when.earliest is None and due.when.latest is None):
        return State.UNKNOWN
    if due.when.latest and due.when.latest < as_of and not due.at_earliest:
        return State.OVERDUE
    if due.when.earliest is None or due.when.earliest <= as_of:
        return State.DUE
    return State.UPCOMING


def not_said(field: str, committee: Ref | None, written: Text | str) -> Said:
    """Say that nobody has written what a committee decides itself and, of a known one, how to write it."""
    text = (
        Text(
            "{field} står varken hos nämnden eller i iopctl.yaml; skriv in det: iopctl set {committee} {field} {written}",
            "{field} stands neither with the committee nor in iopctl.yaml; write it: iopctl set {committee} {field} {written}",
        )
        if committee
        else Text(
            "{field} står varken hos nämnden eller i iopctl.yaml",
            "{field} stands neither with the committee nor in iopctl.yaml",
        )
    )
    return Said(text, {"field": field, "committee": committee, "written": written})
