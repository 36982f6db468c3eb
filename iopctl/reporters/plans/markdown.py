"""A plan as Markdown, to paste where a clerk writes; nothing under secrecy is in it."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.documents.literal import escaped, literal
from iopctl.language import Text
from iopctl.reporters._lines import inert
from iopctl.reporters.deadlines._report import reasoning
from iopctl.reporters.deadlines.markdown import rows
from iopctl.reporters.plans._report import (
    HEADINGS,
    LAST_DAYS,
    LEFT_BEHIND,
    MOVED,
    Report,
    cells,
    last_day,
    lead,
    outside,
    shift,
    with_planned,
)

TITLE = Text("Plan för {meeting}", "Plan of {meeting}")


def markdown(report: Report) -> str:
    """Give a plan: a table of the steps, and lists of the rest."""
    return inert(escaped("\n".join(_lines(report)) + "\n"))


def _lines(report: Report) -> Iterator[str]:
    plan, language = outside(report.plan), report.language
    yield f"# {literal(TITLE.said(language, {'meeting': plan.title}))}"
    for said, values in lead(plan):
        yield ""
        yield f"{literal(said.said(language, values))}"
    if plan.steps:
        yield ""
        headings = [heading.said(language) for heading in HEADINGS]
        yield from rows(headings, [cells(step, language) for step in plan.steps])
    for step in plan.steps if report.why else ():
        if reasons := reasoning(with_planned(step).due, language):
            yield from ("", f"**{literal(step.listed.due.title.said(language))}**", "")
            yield from (f"- {literal(one)}" for one in reasons)
    for heading, items in (
        (LAST_DAYS, [last_day(one, language) for one in plan.last_days]),
        (MOVED, [shift(one, language) for one in plan.moved]),
        (LEFT_BEHIND, [item.title for item in plan.left_behind]),
    ):
        if items:
            yield from ("", f"## {heading.said(language)}", "")
            yield from (f"- {literal(item)}" for item in items)
