"""Deadlines for a spreadsheet: semicolons and a byte order mark, as a Swedish Excel opens them."""

from __future__ import annotations

import csv as standard
import io

from iopctl.language import Text
from iopctl.reporters._lines import defused
from iopctl.reporters.deadlines._report import Report, what, who

COLUMNS = (
    Text("dag", "due"),
    Text("tidigast", "earliest"),
    Text("senast", "latest"),
    Text("läge", "state"),
    Text("slag", "kind"),
    Text("vad", "title"),
    Text("vem", "who"),
    Text("grund", "basis"),
    Text("bindande", "binding"),
    Text("post", "record"),
    Text("yttersta dag", "outer limit"),
    Text("saknas", "missing"),
)


def csv(report: Report) -> str:
    """Give one row for each thing that is due. No cell can be taken for a formula."""
    language = report.language
    written = io.StringIO()
    rows = standard.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow([column.said(language) for column in COLUMNS])
    for listed in report.listed:
        day = listed.due.when
        rows.writerow(
            defused(str(cell or ""))
            for cell in (
                day and day.day,
                day and day.earliest,
                day and day.latest,
                listed.state.said(language),
                listed.kind,
                what(listed, language),
                who(listed, language),
                listed.due.basis.said(language),
                listed.due.binding.said(language),
                listed.record,
                listed.due.outer_limit,
                listed.due.missing and listed.due.missing.said(language),
            )
        )
    return "\N{BYTE ORDER MARK}" + written.getvalue()
