"""Which deadlines a record has, each with its reasoning, and for each other kind why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._list import kinds
from iopctl.deadlines._why import concerns
from iopctl.language import Text
from iopctl.reporters._lines import Line, Piece, painted
from iopctl.reporters.deadlines.table import told
from iopctl.reporters.why._report import Report, lead, place

HAS = Text("Frister som den har, per {day}", "Deadlines that it has, as of {day}")
HAS_NOT = Text("Frister som den inte har", "Deadlines that it does not have")
NONE = Text("inga", "none")
ELSEWHERE = Text("gäller andra poster: {types}", "holds for other records: {types}")
OTHERS = Text(
    "{number} slag av frister gäller andra poster; iopctl explain --all förklarar dem alla.",
    "{number} kinds of deadline hold for other records; iopctl explain --all explains them all.",
)


def text(report: Report) -> str:
    """Show what was found of a record."""
    return painted(_lines(report), color=report.color)


def _lines(report: Report) -> Iterator[Line]:
    why, language = report.why, report.language
    yield (Piece(why.title, "strong"), f" ({why.ref})")
    if said := lead(report):
        yield (Piece(said.said(language), "warning"),)
    if why.listed or not report.only:
        yield ()
        yield (Piece(HAS.said(language, {"day": report.as_of}), "strong"),)
    for listed in why.listed:
        yield from told(listed, language)
    if not why.listed and not report.only:
        yield (NONE.said(language),)
    if why.missed or (report.only and why.elsewhere):
        yield ()
        yield (Piece(HAS_NOT.said(language), "strong"),)
    for missed in why.missed:
        yield (f"{missed.kind}: {kinds()[missed.kind].summary.said(language)}",)
        field = place(missed.not_due.at).said(language)
        yield (f"    – {missed.not_due.reason.said(language)}{field}",)
    if report.only:
        for kind in why.elsewhere:
            yield (f"{kind.name}: {kind.summary.said(language)}",)
            yield (f"    – {ELSEWHERE.said(language, {'types': concerns(kind)})}",)
    elif why.elsewhere:
        yield ()
        yield (OTHERS.said(language, {"number": len(why.elsewhere)}),)
