"""The records of a register at a glance: as a table, as JSON, or for a spreadsheet."""

from __future__ import annotations

import csv as standard
import io
import json as standard_json
from datetime import date

from iopctl.language import Language, Text, listed
from iopctl.reporters._lines import painted
from iopctl.reporters._table import table as set_out
from iopctl.reporters.deadlines.csv import defused
from iopctl.reporters.records._data import data
from iopctl.summaries._phrases import day
from iopctl.summaries._rows import Row

HEADINGS = (
    Text("Post", "Record"),
    Text("Rubrik", "Title"),
    Text("Läge", "Status"),
    Text("Organ", "Body"),
    Text("Sista dag", "Last day"),
)
BROKEN = Text("går inte att läsa", "cannot be read")


def table(
    rows: tuple[Row, ...],
    as_of: date,
    language: Language,
    *,
    terminal_width: int | None,
    color: bool,
) -> str:
    """Show the records as a table, and a line that counts them. A column that no record fills is left out."""
    cells = [_cells(row, language) for row in rows]
    used = [n for n in range(len(HEADINGS)) if n < 2 or any(row[n] for row in cells)]
    shown = set_out(
        [HEADINGS[n].said(language) for n in used],
        [[row[n] for n in used] for row in cells],
        terminal_width=terminal_width,
        color=color,
    )
    return (shown if rows else "") + painted(
        [*([()] if rows else []), (_count(rows, as_of).said(language),)], color=color
    )


def csv(rows: tuple[Row, ...], as_of: date, language: Language) -> str:  # noqa: ARG001 - as the others
    """Give one row for each record, as a Swedish spreadsheet opens it. No cell can be taken for a formula."""
    written = io.StringIO()
    lines = standard.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow([heading.said(language) for heading in HEADINGS])
    for row in rows:
        lines.writerow([defused(cell) for cell in _cells(row, language)])
    return "\N{BYTE ORDER MARK}" + written.getvalue()


def json(rows: tuple[Row, ...], as_of: date, language: Language) -> str:
    """Give the records as one JSON document, `iopctl-list/1`."""
    document = {
        "format": "iopctl-list/1",
        "as_of": as_of.isoformat(),
        "records": [
            {
                "record": str(row.ref),
                "type": row.ref.type,
                "title": row.title,
                "readable": row.readable,
                "mistakes": row.mistakes,
                "status": {"word": row.status.value, "said": row.status.said(language)}
                if row.status
                else None,
                "committees": list(row.committees),
                "last_day": data(row.last_day) if row.last_day else None,
            }
            for row in rows
        ],
    }
    return standard_json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _cells(row: Row, language: Language) -> list[str]:
    status = row.status.said(language) if row.status else ""
    if not row.readable:
        status = BROKEN.said(language)
    elif row.mistakes:
        mistakes = Text("{count} fel", "mistakes: {count}").said(language, {"count": row.mistakes})
        status = f"{status} ({mistakes})" if status else mistakes
    last = day(row.last_day).said(language) if row.last_day else ""
    return [str(row.ref), row.title, status, listed(row.committees, language), last]


def _count(rows: tuple[Row, ...], as_of: date) -> Text:
    values = {"count": len(rows), "day": as_of}
    text = (
        Text("en post, som den står {day}", "one record, as of {day}")
        if len(rows) == 1
        else Text("{count} poster, som de står {day}", "{count} records, as of {day}")
    )
    return Text(text.said("sv", values), text.said("en", values))
