"""What is wrong in a record, as plain values: how it is shown is a reporter's matter."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

import msgspec

from iopctl.language import Text

FieldPath = tuple[str | int, ...]
"""The way to a field in a record: `("instruments", 0, "term", "until")`; list places count from 0."""

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


class Place(msgspec.Struct, frozen=True):
    """A range in one file; `path` is relative to the register's root, with forward slashes.

    `line` is the text of the range's first line, for showing; personal identity numbers in it are masked.
    """

    path: str
    range: Range
    line: str = ""


class Related(msgspec.Struct, frozen=True):
    """Another place of a located finding, and what stands there."""

    place: Place
    message: Text
    values: Mapping[str, object] = NO_VALUES


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
