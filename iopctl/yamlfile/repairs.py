"""The sure repairs of a text: quotation marks around a stretch, and what makes a text readable at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from iopctl.findings import Data, Finding, Fix, Replace, Span
from iopctl.language import Text

LARGEST = 1 << 13
"""The largest text, in letters, that is tried over and over: some sixty times, in less than a second."""

MOST_STEPS = 20
"""How many places may be put right before a text is taken for something else than a record."""

TAB_WIDTHS = (2, 4, 8)
"""How many columns apart editors commonly set their tab stops."""

Attempt = Callable[[str], tuple[Data | None, Finding | None]]
"""Reads a text: its data, or why it cannot be read."""


def quotes(text: str, at: Span) -> tuple[Replace, ...]:
    """Put quotation marks around a stretch of one line, touching none of its letters.

    So nothing of the record is repeated in the repair, and nothing that was masked is written back.
    """
    inside = text[at.start : at.end]
    mark = "'" if '"' in inside or "\\" in inside else '"'
    places = [at.start, at.end]
    if mark == "'":
        places += [at.start + n for n, letter in enumerate(inside) if letter == mark]
    return tuple(Replace(Span(place, place), mark) for place in sorted(places))


class _Repaired(NamedTuple):
    edits: tuple[Replace, ...]
    steps: int
    data: Data | None


def readable(text: str, stop: Finding, attempt: Attempt) -> Fix | None:
    """Give the repair after which the whole text can be read; None when there is none, or several.

    A tab stop may be set anywhere: only where all widths that can be read give the same is it sure.
    """
    if len(text) > LARGEST:
        return None
    found = [it for width in TAB_WIDTHS if (it := _repaired(text, stop, width, attempt))]
    if not found or any(it.data != found[0].data for it in found):
        return None
    first = stop.fix.text if stop.fix else _NO_TABS
    return Fix(
        first if found[0].steps == 1 else _READABLE,
        found[0].edits,
        {"count": found[0].steps},
    )


def _repaired(text: str, stop: Finding, width: int, attempt: Attempt) -> _Repaired | None:
    made: list[Replace] = []
    longer, last = 0, 0  # how much the text has grown, and where the last change in it ends
    for step in range(1, MOST_STEPS + 1):
        edits = _step(text, stop, width)
        if not edits or edits[0].at.start < last:
            return None
        for (start, end), new in edits:
            made.append(Replace(Span(start - longer, end - longer), new))
        for (start, end), new in reversed(edits):
            text = text[:start] + new + text[end:]
        grown = sum(len(new) - (end - start) for (start, end), new in edits)
        last, longer = edits[-1].at.end + grown, longer + grown
        data, next_stop = attempt(text)
        if next_stop is None:
            return _Repaired(tuple(made), step, data)
        stop = next_stop
    return None


def _step(text: str, stop: Finding, width: int) -> Sequence[Replace]:
    if stop.rule == "tab" and isinstance(stop.at, Span):
        start, end = stop.at
        before = text[text.rfind("\n", 0, start) + 1 : start]
        if before.strip():  # between a name or a dash and its text any blank will do
            return (Replace(stop.at, " "),)
        return (Replace(stop.at, (before + text[start:end]).expandtabs(width)[len(before) :]),)
    edits = stop.fix.edits if stop.fix else ()
    return [edit for edit in edits if isinstance(edit, Replace)]


_NO_TABS = Text("tabben blir mellanslag", "the tab becomes spaces")
_READABLE = Text(
    "filen görs läsbar, med ändringar på {count} ställen",
    "the file is made readable, with changes in {count} places",
)
QUOTED = Text("texten får citattecken", "the text gets quotation marks")
CLOSED = Text("citattecknet stängs", "the quotation mark is closed")
SPACED = Text("efter kolonet sätts ett mellanslag", "a space is put after the colon")
ORDINARY_SPACE = Text("här sätts ett vanligt mellanslag", "an ordinary space is put here")
