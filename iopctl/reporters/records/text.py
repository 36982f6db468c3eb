"""A record's summary for reading: headings, labels in a column, long text folded; no boxes, no tables."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from iopctl.language import Language, Text
from iopctl.reporters._lines import Line, Piece, painted, visible, width
from iopctl.summaries._values import Line as Said
from iopctl.summaries._values import Summary

WIDEST = 100
"""Columns that a line of text may take, however wide the terminal is."""
NARROWEST = 40
LABELS = 26
"""Columns that labels may take; a longer one stands on a line of its own."""
STEP = "  "


def text(
    summary: Summary, language: Language, *, terminal_width: int | None = None, color: bool = False
) -> str:
    """Show a summary in a language."""
    columns = max(NARROWEST, min(WIDEST, terminal_width or WIDEST))
    return painted(_lines(summary, language, columns), color=color)


def _lines(summary: Summary, language: Language, columns: int) -> Iterator[Line]:
    yield from ((Piece(line, "strong"),) for line in _folded(summary.title.said(language), columns))
    subtitle = summary.subtitle.said(language)
    yield from (
        (line,)
        for line in _folded(
            f"{subtitle} ({summary.ref})" if subtitle else str(summary.ref), columns
        )
    )
    if summary.mistakes:
        yield from (
            (Piece(line, "warning"),)
            for line in _folded(_mistaken(summary).said(language), columns)
        )
    if summary.status:
        yield ()
        word = Text("Läge {day}: {word}", "Status {day}: {word}")
        yield (
            Piece(
                word.said(language, {"day": summary.as_of, "word": summary.status.word}), "strong"
            ),
        )
        for reason in summary.status.reasons:
            yield from (
                (line,) for line in _folded(reason.said(language), columns, first="- ", rest=STEP)
            )
    for section in summary.sections:
        yield ()
        yield (Piece(section.heading.said(language), "strong"),)
        yield from _told(section.lines, language, columns, STEP)


def _mistaken(summary: Summary) -> Text:
    values = {"count": summary.mistakes, "ref": summary.ref}
    if summary.record is None:
        text = Text(
            "Posten går inte att läsa som den står; iopctl validate visar var det är fel.",
            "The record cannot be read as it stands; iopctl validate shows where it is wrong.",
        )
    else:
        text = Text(
            "Sådant som inte gick att läsa är inte med här ({count} fel); iopctl validate visar var.",
            "What could not be read is left out here (mistakes: {count}); iopctl validate shows where.",
        )
    return Text(text.said("sv", values), text.said("en", values))


def _told(lines: Sequence[Said], language: Language, columns: int, indent: str) -> Iterator[Line]:
    """Set out lines under each other, their labels in one column."""
    labels = [visible(line.label.said(language)) for line in lines if line.label and line.value.sv]
    column = max((width(label) for label in labels if width(label) <= LABELS), default=0)
    for line in lines:
        label = visible(line.label.said(language)) if line.label else ""
        value = line.value.said(language)
        if not label:
            yield from (
                (one,) for one in _folded(value, columns, first=f"{indent}- ", rest=f"{indent}  ")
            )
        elif width(label) > LABELS or not value:
            yield (f"{indent}{label}",)
            yield from (
                (one,)
                for one in _folded(value, columns, first=f"{indent}{STEP}", rest=f"{indent}{STEP}")
            )
        else:
            first = f"{indent}{label}{' ' * (column - width(label))}  "
            yield from (
                (one,)
                for one in _folded(value, columns, first=first, rest=indent + " " * (column + 2))
            )
        yield from _told(line.below, language, columns, indent + STEP * 2)


def _folded(said: str, columns: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """Fold a text, paragraph by paragraph, so that no line is longer than `columns`."""
    for n, paragraph in enumerate(said.strip().split("\n") if said.strip() else ()):
        yield from textwrap.wrap(
            visible(paragraph),
            columns,
            initial_indent=first if n == 0 else rest,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
