"""What is wrong in a record, as plain values: how it is shown is a reporter's matter."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

import msgspec

from iopctl.language import Text

FieldPath = tuple[str | int, ...]
"""The way to a field in a record: `("instruments", 0, "term", "until")`; list places count from 0."""

Data: TypeAlias = str | list["Data"] | dict[str, "Data"]
"""What a file holds: every single value is text; what kind it is meant to be, its field says."""

NO_VALUES: Mapping[str, object] = MappingProxyType({})


class Severity(enum.IntEnum):
    """How bad a finding is; a higher number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


class Span(NamedTuple):
    """A stretch of a file's text, in code points from 0; `end` is the first one after it."""

    start: int
    end: int


class Position(NamedTuple):
    """A place in a text as an editor counts it: line and column from 1, in code points."""

    line: int
    column: int


class Range(NamedTuple):
    """From `start` up to, but not including, `end`."""

    start: Position
    end: Position


class Replace(NamedTuple):
    """Put `text` in the place of a stretch of the file, as it is; an empty stretch is a point."""

    at: Span
    text: str


class SetField(NamedTuple):
    """Write a field's or a list item's value; a field that is not there is added."""

    at: FieldPath
    value: Data


class RenameField(NamedTuple):
    """Give a field another name; its value stays as it stands."""

    at: FieldPath
    name: str


class Remove(NamedTuple):
    """Take out a field or a list item."""

    at: FieldPath


class InsertItem(NamedTuple):
    """Add an item to the list at `at`, before the one that has the place `before` now; None is last.

    A list that is not there, or that is empty, is begun.
    """

    at: FieldPath
    value: Data
    before: int | None = None


class MoveItem(NamedTuple):
    """Put the item at `place` of the list at `at` before the one that has the place `before` now; None is last.

    Its text goes as it stands, with the comments on the lines above it.
    """

    at: FieldPath
    place: int
    before: int | None = None


Edit: TypeAlias = Replace | SetField | RenameField | Remove | InsertItem | MoveItem
"""A change to one file."""


class Fix(msgspec.Struct, frozen=True):
    """The one sure repair of what is wrong: what it does, and the changes to the file that do it."""

    text: Text
    edits: tuple[Edit, ...]
    values: Mapping[str, object] = NO_VALUES


class Also(msgspec.Struct, frozen=True):
    """Another place that a finding concerns, in the same record or, by `record` (`type/id`), in another."""

    at: FieldPath | Span
    message: Text
    values: Mapping[str, object] = NO_VALUES
    record: str = ""
    part: Literal["key", "value"] = "value"


class Finding(msgspec.Struct, frozen=True):
    """What is wrong and with which field, told by a rule; the engine finds the line.

    `at` is a field's path, or a stretch of the text where there is no field yet. `part` says
    whether the field's key or its value is pointed at. `rule` names the rule: readers, which tell
    of many, give it; for a rule's own findings the engine fills it in.
    """

    message: Text
    at: FieldPath | Span = ()
    values: Mapping[str, object] = NO_VALUES
    help: Text | None = None
    help_values: Mapping[str, object] = NO_VALUES
    also: tuple[Also, ...] = ()
    part: Literal["key", "value"] = "value"
    rule: str = ""
    fix: Fix | None = None


class Place(msgspec.Struct, frozen=True):
    """A range in one file; `path` is relative to the register's root, with forward slashes.

    `line` is the text of the range's first line, for showing, as far as that is not endless; personal
    identity numbers in it are masked.
    """

    path: str
    range: Range
    line: str = ""


class Related(msgspec.Struct, frozen=True):
    """Another place of a located finding, and what stands there."""

    place: Place
    message: Text
    values: Mapping[str, object] = NO_VALUES


class LocatedEdit(NamedTuple):
    """A change as an editor makes it: new text in the place of a range."""

    range: Range
    new_text: str


class LocatedFix(msgspec.Struct, frozen=True):
    """A repair with the places that it changes; the ranges are of the text as it is now."""

    fix: Fix
    edits: tuple[LocatedEdit, ...]


class LocatedFinding(msgspec.Struct, frozen=True):
    """A finding with its rule's code and severity, and its place in a file: all that a reporter needs."""

    code: str
    rule: str
    severity: Severity
    message: Text
    place: Place
    values: Mapping[str, object] = NO_VALUES
    help: Text | None = None
    help_values: Mapping[str, object] = NO_VALUES
    record: str | None = None
    field: FieldPath = ()
    related: tuple[Related, ...] = ()
    fix: LocatedFix | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """By path and place, then code and words, so that no two are equal."""
        return (
            self.place.path,
            self.place.range,
            self.code,
            self.message.said("en", self.values),
            self.help.said("en", self.help_values) if self.help else "",
            [(related.place.path, related.place.range) for related in self.related],
        )

    @property
    def identity(self) -> tuple[object, ...]:
        """What is the same of a finding when lines and list items above it come and go."""
        names = tuple(step for step in self.field if isinstance(step, str))
        message = self.message.said("en", {**self.values, "line": ""})
        return self.code, self.record, names, message
