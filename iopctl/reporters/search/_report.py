"""What a report of a search is made from."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from iopctl.findings import FieldPath
from iopctl.language import Language
from iopctl.models._shape import Ref
from iopctl.register._search import Found


class Report(NamedTuple):
    """What was found, the best first, and how many more records there are.

    `title` gives what a record is called, `line` the line of its file that a field begins on, and
    `path` that file from where the person stands.
    """

    found: tuple[Found, ...]
    more: int
    language: Language
    title: Callable[[Ref], str]
    path: Callable[[Ref], str]
    line: Callable[[Ref, FieldPath], int]
    color: bool = False


def field(at: FieldPath) -> str:
    """Give a field as a person names it, which `iopctl set` takes: `instruments.1.title`."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in at)
