"""Deadlines as a table for reading, with the reasoning below each when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iopctl.deadlines._due import Listed, State
from iopctl.language import Language, Text
from iopctl.reporters._lines import Line, Piece, Style, painted
from iopctl.reporters._table import table as set_out
from iopctl.reporters.deadlines._report import (
    MISSING,
    Report,
    by_what_right,
    count,
    reasoning,
    what,
    when,
    who,
)

HEADINGS = (
    Text("Dag", "Day"),
    Text("Läge", "State"),
    Text("Vad", "What"),
    Text("Vem", "Who"),
    Text("Grund", "Basis"),
    Text("Post", "Record"),
)
STYLES: dict[State, Style] = {
    State.OVERDUE: "error",
    State.DUE: "warning",
    State.UNKNOWN: "note",
}
LONGEST = 72
"""Letters of a cell; `--why` and the other formats give all of it."""


def table(report: Report) -> str:
    """Show what is due, group by group, and a line that counts it."""
    return "".join(_groups(report)) + painted([(count(report),)], color=report.color)


def _groups(report: Report) -> Iterator[str]:
    for group in report.groups:
        if not group.listed:
            continue
        if group.heading:
            heading = Piece(group.heading.said(report.language), "strong")
            yield painted([(heading,)], color=report.color)
        yield _reasoned(group.listed, report) if report.why else _set_out(group.listed, report)
        yield "\n"


def _set_out(listed: Iterable[Listed], report: Report) -> str:
    return set_out(
        [heading.said(report.language) for heading in HEADINGS],
        [[_short(cell) for cell in cells(one, report.language)] for one in listed],
        terminal_width=report.terminal_width,
        color=report.color,
    )


def cells(listed: Listed, language: Language) -> tuple[str, ...]:
    """Give the cells of a row, in the order of `HEADINGS`; what is missing stands in the basis's place."""
    due = listed.due
    missing = MISSING.said(language, {"missing": due.missing}) if due.missing else ""
    return (
        when(listed, language),
        listed.state.said(language),
        what(listed, language),
        who(listed, language),
        missing or due.basis.said(language),
        str(listed.record),
    )


def _short(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1].rstrip()}…"


def _reasoned(listed: Iterable[Listed], report: Report) -> str:
    lines: list[Line] = []
    for one in listed:
        lines += [*([()] if lines else []), *told(one, report.language)]
    return painted(lines, color=report.color)


def told(listed: Listed, language: Language) -> Iterator[Line]:
    """Tell of one thing that is due: the day, how it stands, what, who, by what right, and why then."""
    yield (
        Piece(when(listed, language), "strong"),
        "  ",
        Piece(listed.state.said(language), STYLES.get(listed.state, "plain")),
        f"  {what(listed, language)}",
    )
    yield (f"    {who(listed, language)} · {listed.record} · {listed.kind}",)
    yield (f"    {by_what_right(listed.due, language)}",)
    for step in reasoning(listed.due, language):
        yield (f"    – {step}",)
