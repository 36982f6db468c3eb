"""What a status is, and the one way to ask for it."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl import discovery
from iopctl.findings import NO_VALUES
from iopctl.language import Language, Text
from iopctl.models._shape import Record, Ref, Word
from iopctl.register import Near, Register


class Reason(NamedTuple):
    """One fact that a status rests on, and the field that says it."""

    text: Text
    values: Mapping[str, object] = NO_VALUES

    def said(self, language: Language) -> str:
        return self.text.said(language, self.values)


NOT_STATED = "not-stated"
"""The word, in every type's list, for how a record stands that nothing is stated of."""


class Status(NamedTuple):
    """A word for how a record stands, and why."""

    word: Word
    reasons: tuple[Reason, ...] = ()


class StatusRule(NamedTuple):
    """How the status of one type of record is worked out."""

    with_: tuple[str, ...]
    find: Callable[..., Status]


def status(*, with_: Sequence[str] = ()) -> Callable[[Callable[..., Status]], StatusRule]:
    """Declare how a type's status is found: a pure function of record, declared neighbours and day."""

    def declare(find: Callable[..., Status]) -> StatusRule:
        return StatusRule(tuple(with_), find)

    return declare


@functools.cache
def rules() -> Mapping[str, StatusRule]:
    """Give how status is found, by the type's folder name, which is the file's."""
    return MappingProxyType(
        {
            module.__name__.rpartition(".")[2]: module.find
            for module in discovery.modules(importlib.import_module("iopctl.statuses"))
        }
    )


@functools.cache
def words() -> Mapping[str, type[Word]]:
    """Give the lists of words that a status may be of, by their names."""
    return MappingProxyType(
        {
            name: value
            for module in discovery.modules(importlib.import_module("iopctl.statuses"))
            for name, value in vars(module).items()
            if isinstance(value, type) and issubclass(value, Word)
        }
    )


def status_of(register: Register, ref: Ref, as_of: date) -> Status | None:
    """Give how a record stands on a day; None for types that have no status and for what was not read."""
    entry = register.entries.get(ref)
    rule = rules().get(ref.type)
    if not entry or not isinstance(entry.record, Record) or rule is None:
        return None
    return rule.find(entry.record, Near(register, ref, rule.with_), as_of)
