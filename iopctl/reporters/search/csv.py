"""What a search found for a spreadsheet: semicolons and a byte order mark, as a Swedish Excel opens them."""

from __future__ import annotations

import csv as standard
import io

from iopctl.language import Text
from iopctl.reporters._lines import defused
from iopctl.reporters.search._report import Report, field

COLUMNS = (
    Text("post", "record"),
    Text("rubrik", "title"),
    Text("fil", "file"),
    Text("rad", "line"),
    Text("fält", "field"),
    Text("text", "text"),
)


def csv(report: Report) -> str:
    """Give one row for each place. No cell can be taken for a formula."""
    written = io.StringIO()
    rows = standard.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow([column.said(report.language) for column in COLUMNS])
    for found in report.found:
        for place in found.places:
            line = report.line(found.ref, place.at)
            cells = (found.ref, report.title(found.ref), report.path(found.ref), line)
            rows.writerow(defused(str(it)) for it in (*cells, field(place.at), place.text))
    return "\N{BYTE ORDER MARK}" + written.getvalue()
