"""A list of decisions made on a body's behalf, as another system gives it: a table in a text, a decision a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._point import Outcome
from iopctl.models.decisions import DecidedByKind
from iopctl.values.spoken_days import spoken_day

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "date": ("datum", "date", "beslutsdatum", "beslutsdag", "dag"),
        "title": (
            "beslut",
            "title",
            "rubrik",
            "ärende",
            "ärendemening",
            "ärenderubrik",
            "decision",
        ),
        "by": ("beslutat av", "by", "beslutsfattare", "delegat", "namn", "name"),
        "position": ("befattning", "position", "roll"),
        "basis": ("med stöd av", "basis", "delegationspunkt", "punkt", "lagrum"),
        "case_number": ("diarienummer", "case number", "dnr", "ärendenummer"),
        "outcome": ("utgång", "outcome", "resultat"),
        "kind": ("slag", "kind", "typ"),
    }
)
"""What columns are called, folded; the first name is the one that help speaks of."""

KINDS = {word: word for word in DecidedByKind} | {it.said("sv"): it for it in DecidedByKind}
OUTCOMES = {word: word for word in Outcome} | {it.said("sv"): it for it in Outcome}


class Listed(NamedTuple):
    """One row, by its line in the file, counted from 1 with the headings."""

    line: int
    date: date
    title: str
    by: str = ""
    position: str = ""
    basis: str = ""
    case_number: str = ""
    outcome: Outcome | None = None
    kind: DecidedByKind = DecidedByKind.DELEGATION


class Table(NamedTuple):
    """The rows that could be read, what is wrong with the others, and the columns that say nothing here."""

    rows: tuple[Listed, ...]
    faults: tuple[Said, ...]
    unknown: tuple[str, ...]


def read_table(text: str, last: date) -> Table:
    """Read a list whose columns are parted by semicolons, commas or tabs; no decision is of later than `last`.

    PersonError when it has no headings for the day and for what was decided.
    """
    head = text.lstrip("\ufeff").partition("\n")[0]
    parted_by = max(";\t,", key=head.count)
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=parted_by)
    try:
        headings = [" ".join(it.replace("_", " ").casefold().split()) for it in next(reader, [])]
        columns = _columns(headings)
        found = [
            _row(reader.line_num, fields, columns, last)
            for fields in reader
            if any(map(str.strip, fields))
        ]
    except csv.Error:
        raise PersonError(
            Text("rad {line} går inte att läsa", "line {line} cannot be read"),
            Text(
                "se efter citattecknen där, och spara listan som CSV igen",
                "look at the quotation marks there, and save the list as CSV again",
            ),
            {"line": reader.line_num},
        ) from None
    known = {name for names in COLUMNS.values() for name in names}
    return Table(
        tuple(it for it in found if isinstance(it, Listed)),
        tuple(it for it in found if isinstance(it, Said)),
        tuple(it for it in headings if it and it not in known),
    )


def _columns(headings: Sequence[str]) -> Mapping[str, int]:
    """Give the place of each column that is known."""
    places = {
        column: headings.index(name)
        for column, names in COLUMNS.items()
        for name in reversed(names)
        if name in headings
    }
    for needed in ("date", "title"):
        if needed not in places:
            raise PersonError(
                Text("listan har ingen kolumn {name}", "the list has no column {name}"),
                Text(
                    "första raden ska vara rubriker, som {known}; där står: {found}",
                    "the first line must be headings, such as {known}; it says: {found}",
                ),
                {
                    "name": COLUMNS[needed][0],
                    "known": ", ".join(names[0] for names in COLUMNS.values()),
                    "found": ", ".join(headings)[:200],
                },
            )
    return places


def _row(line: int, fields: Sequence[str], columns: Mapping[str, int], last: date) -> Listed | Said:
    """Read one row, or say what is wrong with it."""
    said = {
        name: " ".join(fields[place].split()) if place < len(fields) else ""
        for name, place in columns.items()
    }
    day = spoken_day(said["date"], last, past=True)
    kind = KINDS.get(said.get("kind", "").casefold() or DecidedByKind.DELEGATION)
    outcome = OUTCOMES.get(said.get("outcome", "").casefold())
    for wrong, why in (
        (
            day is None,
            Text("rad {line}: {date} är inget datum", "line {line}: {date} is not a date"),
        ),
        (
            day is not None and day > last,
            Text("rad {line}: {date} är efter mötet", "line {line}: {date} is after the meeting"),
        ),
        (
            not said["title"],
            Text(
                "rad {line}: det framgår inte vad som beslutades",
                "line {line}: it is not said what was decided",
            ),
        ),
        (
            kind is None,
            Text(
                "rad {line}: {kind} är inget slags beslut; skriv delegationsbeslut eller ordförandebeslut",
                "line {line}: {kind} is no kind of decision; write delegation or chair",
            ),
        ),
        (
            bool(said.get("outcome")) and outcome is None,
            Text(
                "rad {line}: {outcome} är ingen utgång; skriv till exempel bifall eller avslag",
                "line {line}: {outcome} is no outcome; write for example approved or rejected",
            ),
        ),
    ):
        if wrong:
            return Said(why, {"kind": "", "outcome": "", **said, "line": line})
    assert day is not None  # noqa: S101 - told of above
    assert kind is not None  # noqa: S101 - as above
    words = {
        name: said.get(name, "") for name in ("title", "by", "position", "basis", "case_number")
    }
    return Listed(line, day, outcome=outcome, kind=kind, **words)
