"""Deadlines as a table for reading, with the reasoning below each when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import State
from iopctl.language import Text
from iopctl.reporters._lines import Line, Piece, Style, painted
from iopctl.reporters._table import table as set_out
from iopctl.reporters.deadlines._report import Report, when, who

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


_MISSING = Text("saknas: {missing}", "missing: {missing}")
LONGEST = 72
"""Letters of a cell; `--why` and the other formats give all of it."""


def table(report: Report) -> str:
    """Show what is due, as of the day that is shown, and a line that counts it."""
    return (_reasoned(report) if report.why else _set_out(report)) + painted(
        [(), (_count(report),)], color=report.color
    )


def _set_out(report: Report) -> str:
    if not report.listed:
        return ""
    language = report.language
    rows = [
        [
            when(listed, language),
            listed.state.said(language),
            _short(listed.due.title.said(language)),
            _short(who(listed, language)),
            _short(
                _MISSING.said(language, {"missing": listed.due.missing})
                if listed.due.missing
                else listed.due.basis.said(language)
            ),
            str(listed.record),
        ]
        for listed in report.listed
    ]
    return set_out(
        [heading.said(language) for heading in HEADINGS],
        rows,
        terminal_width=report.terminal_width,
        color=report.color,
    )


def _short(cell: str) -> str:
    cell = " ".join(cell.split())
    return cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1].rstrip()}…"


def _reasoned(report: Report) -> str:
    return painted(_reasons(report), color=report.color)


def _reasons(report: Report) -> Iterator[Line]:
    language = report.language
    for n, listed in enumerate(report.listed):
        if n:
            yield ()
        due = listed.due
        yield (
            Piece(when(listed, language), "strong"),
            "  ",
            Piece(listed.state.said(language), STYLES.get(listed.state, "plain")),
            f"  {' '.join(due.title.said(language).split())}",
        )
        yield (f"    {who(listed, language)} · {listed.record} · {listed.kind}",)
        yield (f"    {due.binding.said(language)}: {due.basis.said(language)}",)
        for step in due.steps:
            yield (f"    – {step.said(language)}",)
        if due.outer_limit:
            text = Text("yttersta dag: {day}", "outer limit: {day}")
            yield (f"    – {text.said(language, {'day': due.outer_limit})}",)
        if due.missing:
            yield (f"    – {_MISSING.said(language, {'missing': due.missing})}",)


def _count(report: Report) -> str:
    """Say how many there are in each state, and the day that they were counted on."""
    language = report.language
    counts = [
        f"{number} {state.said(language)}"
        for state in State
        if (number := sum(listed.state is state for listed in report.listed))
    ]
    text = Text("{counts}, räknat per {day}", "{counts}, as of {day}")
    nothing = Text("inget", "nothing").said(language)
    return text.said(language, {"counts": ", ".join(counts) or nothing, "day": report.as_of})
