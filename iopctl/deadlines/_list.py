"""The list of what is due in a register: everything, sorted, with nothing left out in silence."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from msgspec.structs import replace

from iopctl import discovery
from iopctl.deadlines._due import Binding, Deadline, Due, Listed, NotDue, state
from iopctl.language import Said, Text
from iopctl.models._shape import Record, Ref
from iopctl.register import Entry, Near, Register


class Kind(NamedTuple):
    """A kind of deadline with its name, which is its file's, and its manual in both languages."""

    name: str
    deadline: Deadline
    manual: Text

    @property
    def summary(self) -> Text:
        """The manual's first line, without its full stop."""
        return Text(*(page.strip().partition("\n")[0].rstrip(".") for page in self.manual))


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """Give every kind of deadline by its name."""
    found = {}
    for module in discovery.modules(importlib.import_module("iopctl.deadlines")):
        name = module.__name__.rpartition(".")[2]
        manual = Text(sv=module.SWEDISH, en=module.__doc__ or "")
        found[name] = Kind(name, getattr(module, name), manual)
    return MappingProxyType(found)


@functools.cache
def kinds_on(model: type[Record]) -> tuple[Kind, ...]:
    """Give the kinds of deadline that a type of record may have."""
    return tuple(kind for kind in kinds().values() if issubclass(model, kind.deadline.on))


class Missed(NamedTuple):
    """A kind of deadline that gives nothing for a record or a field of it, and why."""

    kind: str
    record: Ref
    not_due: NotDue


def what_is_due(register: Register, as_of: date) -> tuple[Listed, ...]:
    """List what is due, by day. `as_of` is the day that counts as today."""
    found = [
        one
        for entry in register.entries.values()
        for one in of_record(register, entry, as_of)
        if isinstance(one, Listed)
    ]
    return tuple(sorted(found, key=lambda listed: listed.order))


def of_record(register: Register, entry: Entry, as_of: date) -> Iterator[Listed | Missed]:
    """Give what is due of one record, and of what is not, why not."""
    for kind in kinds_on(type(entry.record)) if entry.record else ():
        yield from of_kind(kind, register, entry, as_of).found


class OfKind(NamedTuple):
    """What one kind of deadline gives for a record; `asked_the_day` is whether another day may give other."""

    found: tuple[Listed | Missed, ...]
    asked_the_day: bool


def of_kind(kind: Kind, register: Register, entry: Entry, as_of: date) -> OfKind:
    """Give what is due of a record by one kind of deadline, or why nothing is."""
    near = Near(register, entry.ref, kind.deadline.with_, as_of)
    listed: list[Listed | Missed] = []
    for found in kind.deadline.find(entry.record, near):
        if isinstance(found, Due):
            due = _under_its_statute(found, kind.deadline)
            listed.append(Listed(kind.name, entry.ref, due, state(due, as_of)))
        else:
            listed.append(Missed(kind.name, entry.ref, found))
    return OfKind(tuple(listed), near.asked_the_day)


def _under_its_statute(due: Due, kind: Deadline) -> Due:
    """Add a step where a day that the law sets lies outside the time of the statute as worded."""
    if due.binding is not Binding.LAW or not due.when:
        return due
    if kind.in_force and due.when.before(kind.in_force):
        text = Text(
            "lagen gäller i denna lydelse från {day}; den som gällde före kan säga annat",
            "the law as worded is in force from {day}; the one before it may say otherwise",
        )
        return replace(due, steps=(*due.steps, Said(text, {"day": kind.in_force})))
    if kind.until and due.when.after(kind.until):
        text = Text(
            "lagen gäller i denna lydelse till och med {day}; den som gäller efter kan säga annat",
            "the law as worded is in force until {day}; the one after it may say otherwise",
        )
        return replace(due, steps=(*due.steps, Said(text, {"day": kind.until})))
    return due
