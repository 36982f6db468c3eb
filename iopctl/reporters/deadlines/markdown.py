"""Deadlines as Markdown, to paste where a clerk writes; what is under secrecy is left unnamed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iopctl.deadlines._due import Listed
from iopctl.documents.literal import escaped, literal
from iopctl.language import Text
from iopctl.reporters._lines import inert
from iopctl.reporters.deadlines._report import SECRET, Report, count, reasoning, when
from iopctl.reporters.deadlines.table import HEADINGS, cells

TITLE = Text("Vad som ska göras", "What is due")


def markdown(report: Report) -> str:
    """Give a table for each group, and the reasoning below it when it is asked for."""
    return inert(escaped("\n".join(_lines(report)) + "\n"))


def _lines(report: Report) -> Iterator[str]:
    language = report.language
    yield f"# {TITLE.said(language)}"
    for group in report.groups:
        if not group.listed:
            continue
        if group.heading:
            yield ""
            yield f"## {literal(group.heading.said(language))}"
        yield ""
        yield from rows(
            [heading.said(language) for heading in HEADINGS],
            [_cells(one, report) for one in group.listed],
        )
        if report.why:
            for one in group.listed:
                yield from _reasons(one, report)
    yield ""
    yield f"{literal(count(report))}"


def rows(headings: Iterable[str], cells_: Iterable[Iterable[str]]) -> Iterator[str]:
    """Give the lines of a table; its cells come out as they stand once `escaped`."""
    names = list(headings)
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in cells_:
        yield f"| {' | '.join(literal(cell) for cell in row)} |"


def _cells(listed: Listed, report: Report) -> tuple[str, ...]:
    day, state, *rest = cells(listed, report.language)
    if listed.record in report.withheld:
        return (day, state, SECRET.said(report.language), *("–" for _ in rest[1:]))
    return (day, state, *rest)


def _reasons(listed: Listed, report: Report) -> Iterator[str]:
    language = report.language
    reasons = reasoning(listed.due, language)
    if reasons and listed.record not in report.withheld:
        title = literal(listed.due.title.said(language))
        yield from ("", f"**{when(listed, language)}** {title}", "")
        yield from (f"- {literal(one)}" for one in reasons)
