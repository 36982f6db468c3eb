"""Suggestions for a spreadsheet: semicolons and a byte order mark, as a Swedish Excel opens them."""

from __future__ import annotations

import csv as standard
import io

from iopctl.reporters._lines import defused
from iopctl.reporters.suggestions._report import (
    HEADINGS,
    NOT_SUGGESTED,
    Report,
    cells,
    why_not,
)


def csv(report: Report) -> str:
    """Give one row for each matter. No cell can be taken for a formula."""
    language, found = report.language, report.suggestions
    rows = [
        *(cells(one, found.meeting, language) for one in found.suggested),
        *(
            (
                NOT_SUGGESTED.said(language),
                it.topic.title,
                why_not(it, language),
                "",
                "",
                it.topic.key,
            )
            for it in found.not_suggested
        ),
    ]
    written = io.StringIO()
    lines = standard.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow([heading.said(language) for heading in HEADINGS])
    for row in rows:
        lines.writerow([defused(cell) for cell in row])
    return "\N{BYTE ORDER MARK}" + written.getvalue()
