"""Suggestions for reading: a table of what to take up and, where asked for, a list of what not."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.reporters._lines import Line, Piece, painted
from iopctl.reporters._table import table as set_out
from iopctl.reporters.suggestions._report import (
    HEADINGS,
    NOT_SUGGESTED,
    Report,
    cells,
    count,
    why_not,
)

NEXT = Text("nästa möte: {day} ({ref})", "the next meeting: {day} ({ref})")
NO_NEXT = Text("inget senare möte finns i registret", "the register has no later meeting")


def table(report: Report) -> str:
    """Show suggestions, the most urgent first."""
    found, language = report.suggestions, report.language
    rows = [cells(one, found.meeting, language) for one in found.suggested]
    head = painted(_head(report), color=report.color)
    shown = set_out(
        [heading.said(language) for heading in HEADINGS],
        rows,
        terminal_width=report.terminal_width,
        color=report.color,
    )
    return head + (shown if rows else "") + painted(_rest(report), color=report.color)


def _head(report: Report) -> Iterator[Line]:
    later, language = report.suggestions.next_meeting, report.language
    values = {"day": later.date, "ref": later.ref} if later else {}
    yield (
        Piece(report.title, "strong"),
        f" ({report.suggestions.meeting.ref}); {(NEXT if later else NO_NEXT).said(language, values)}",
    )
    yield ()


def _rest(report: Report) -> Iterator[Line]:
    found, language = report.suggestions, report.language
    if found.suggested:
        yield ()
    yield (count(found.suggested, language),)
    if not report.everything:
        return
    yield ()
    yield (Piece(NOT_SUGGESTED.said(language), "strong"),)
    for one in found.not_suggested:
        yield (f"- {one.topic.title} ({one.topic.key}): {why_not(one, language)}",)
    if not found.not_suggested:
        yield (Text("- inget", "- nothing").said(language),)
