"""A plan for reading: the steps as a table, the matters with a last day, and what moved."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.reporters._lines import Line, Piece, painted
from iopctl.reporters._table import table
from iopctl.reporters.deadlines.table import told
from iopctl.reporters.plans._report import (
    HEADINGS,
    LAST_DAYS,
    LEFT_BEHIND,
    MOVED,
    Report,
    cells,
    last_day,
    lead,
    shift,
    with_planned,
)


def text(report: Report) -> str:
    """Show a plan, with the reasoning for each step when it is asked for."""
    head = painted(_head(report), color=report.color)
    rest = painted(_rest(report), color=report.color)
    return head + (_steps(report) if report.plan.steps else "") + rest


def _head(report: Report) -> Iterator[Line]:
    plan, language = report.plan, report.language
    yield (Piece(plan.title, "strong"), f" ({plan.asked})")
    for said, values in lead(plan):
        yield (Piece(said.said(language, values), "warning"),)
    if plan.steps:
        yield ()


def _steps(report: Report) -> str:
    language = report.language
    if not report.why:
        return table(
            [heading.said(language) for heading in HEADINGS],
            [cells(step, language) for step in report.plan.steps],
            terminal_width=report.terminal_width,
            color=report.color,
        )
    lines = (line for step in report.plan.steps for line in told(with_planned(step), language))
    return painted(lines, color=report.color)


def _rest(report: Report) -> Iterator[Line]:
    plan, language = report.plan, report.language
    for heading, said in (
        (LAST_DAYS, [last_day(one, language) for one in plan.last_days]),
        (MOVED, [shift(one, language) for one in plan.moved]),
        (LEFT_BEHIND, [item.title for item in plan.left_behind]),
    ):
        if said:
            yield ()
            yield (Piece(heading.said(language), "strong"),)
            yield from ((f"- {one}",) for one in said)
