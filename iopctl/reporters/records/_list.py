"""The records of a register at a glance: as a table, as JSON, or for a spreadsheet."""

from __future__ import annotations

import csv as standard
import io
import json as standard_json
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from iopctl.language import Language, Text, listed
from iopctl.register import Register
from iopctl.reporters._lines import defused, painted
from iopctl.reporters._table import table as set_out
from iopctl.reporters.records._data import data
from iopctl.summaries._choosing import field_values, natural
from iopctl.summaries._phrases import day
from iopctl.summaries._rows import Row

BROKEN = Text("går inte att läsa", "cannot be read")


class Column(NamedTuple):
    """A column: its heading, what stands in it, and what rows are sorted by it."""

    heading: Text
    cell: Callable[[Row, Language], str]
    order: Callable[[Row], Any]


def _status(row: Row, language: Language) -> str:
    status = row.status.said(language) if row.status else ""
    if not row.readable:
        return BROKEN.said(language)
    if row.mistakes:
        mistakes = Text("{count} fel", "mistakes: {count}").said(language, {"count": row.mistakes})
        return f"{status} ({mistakes})" if status else mistakes
    return status


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "record": Column(Text("Post", "Record"), lambda row, _: str(row.ref), lambda row: row.ref),
        "title": Column(
            Text("Rubrik", "Title"), lambda row, _: row.title, lambda row: natural(row.title)
        ),
        "status": Column(
            Text("Läge", "Status"), _status, lambda row: row.status.value if row.status else ""
        ),
        "committee": Column(
            Text("Organ", "Body"),
            lambda row, language: listed(row.committees, language),
            lambda row: row.committees,
        ),
        "last-day": Column(
            Text("Sista dag", "Last day"),
            lambda row, language: day(row.last_day).said(language) if row.last_day else "",
            lambda row: row.last_day.order if row.last_day else (date.max, date.max),
        ),
    }
)
"""The columns that are shown where no others are asked for, by the names that options call them."""


class Listing(NamedTuple):
    """The rows of a list and its columns, by their names; a name that is none of COLUMNS is a field's.

    `complete` is whether a column that no record fills is shown all the same.
    """

    rows: tuple[Row, ...]
    columns: Mapping[str, Column]
    as_of: date
    language: Language
    complete: bool = False


def field_column(name: str, register: Register) -> Column:
    """Give the column of a field, named without places in lists: `case_numbers`, `parties.organisation`."""

    def said(row: Row) -> str:
        return ", ".join(field_values(register.entries[row.ref].data, name))

    return Column(Text(name, name), lambda row, _: said(row), lambda row: natural(said(row)))


def table(listing: Listing, *, terminal_width: int | None, color: bool) -> str:
    """Show the records as a table, and a line that counts them. A column that no record fills is left out."""
    cells = [_cells(row, listing) for row in listing.rows]
    columns = [*listing.columns.values()]
    used = [
        n for n in range(len(columns)) if listing.complete or n < 2 or any(row[n] for row in cells)
    ]
    shown = set_out(
        [columns[n].heading.said(listing.language) for n in used],
        [[row[n] for n in used] for row in cells],
        terminal_width=terminal_width,
        color=color,
    )
    count = _count(listing.rows, listing.as_of).said(listing.language)
    return (shown if cells else "") + painted([*([()] if cells else []), (count,)], color=color)


def csv(listing: Listing) -> str:
    """Give one row for each record, as a Swedish spreadsheet opens it. No cell can be taken for a formula."""
    written = io.StringIO()
    lines = standard.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow([it.heading.said(listing.language) for it in listing.columns.values()])
    for row in listing.rows:
        lines.writerow([defused(cell) for cell in _cells(row, listing)])
    return "\N{BYTE ORDER MARK}" + written.getvalue()


def json(listing: Listing) -> str:
    """Give the records as one JSON document, `iopctl-list/1`; `fields` are those that columns were asked for."""
    fields = {name: it for name, it in listing.columns.items() if name not in COLUMNS}
    document = {
        "format": "iopctl-list/1",
        "as_of": listing.as_of.isoformat(),
        "records": [
            {
                "record": str(row.ref),
                "type": row.ref.type,
                "title": row.title,
                "readable": row.readable,
                "mistakes": row.mistakes,
                "status": {"word": row.status.value, "said": row.status.said(listing.language)}
                if row.status
                else None,
                "committees": list(row.committees),
                "last_day": data(row.last_day) if row.last_day else None,
                **(
                    {
                        "fields": {
                            name: it.cell(row, listing.language) for name, it in fields.items()
                        }
                    }
                    if fields
                    else {}
                ),
            }
            for row in listing.rows
        ],
    }
    return standard_json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _cells(row: Row, listing: Listing) -> list[str]:
    return [column.cell(row, listing.language) for column in listing.columns.values()]


def _count(rows: tuple[Row, ...], as_of: date) -> Text:
    values = {"count": len(rows), "day": as_of}
    text = (
        Text("en post, som den står {day}", "one record, as of {day}")
        if len(rows) == 1
        else Text("{count} poster, som de står {day}", "{count} records, as of {day}")
    )
    return Text(text.said("sv", values), text.said("en", values))
