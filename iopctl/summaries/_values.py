"""What a summary is made of: sections of lines, each said in both languages, and the facts as values."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.agreements import Course
from iopctl.deadlines._due import Listed
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.statuses._status import Status
from iopctl.summaries._sums import Sum
from iopctl.summaries._treatments import Treatment


class Line(NamedTuple):
    """One thing that is said, what it is called, and what belongs under it."""

    value: Text
    label: Text | None = None
    below: tuple[Line, ...] = ()


class Section(NamedTuple):
    """Lines under a heading; `name` is the section's own, whatever the language."""

    name: str
    heading: Text
    lines: tuple[Line, ...]


class Summary(NamedTuple):
    """A record as it stands on a day.

    `record` is None where the file could not be read, and `mistakes` counts what is wrong in it.
    `courses`, `sums`, `treatments`, `open` and `referred_by` hold what the sections say, for programs.
    """

    ref: Ref
    as_of: date
    title: Text
    subtitle: Text
    sections: tuple[Section, ...]
    record: Record | None = None
    status: Status | None = None
    mistakes: int = 0
    courses: tuple[Course, ...] = ()
    sums: tuple[Sum, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    open: tuple[Listed, ...] = ()
    referred_by: tuple[Ref, ...] = ()
