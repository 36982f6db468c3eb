"""`iopctl deadlines`: what is due, when, and by what right."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._session import in_color, say, start, terminal_width, word
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Lista vad som ska göras, när, och med vilken rätt.",
    "List what is due, when, and by what right.",
)
PARAMETERS = {
    "within": Text(
        "Bara det som infaller inom så lång tid, som 90d, 12w eller 6m; försenat och okänt är alltid med.",
        "Only what falls within that time, such as 90d, 12w or 6m; overdue and unknown are always shown.",
    ),
    "committee": Text("Bara den nämndens.", "Only that committee's."),
    "overdue": Text("Bara det som är försenat.", "Only what is overdue."),
    "why": Text("Visa hur varje dag är uträknad.", "Show how each day was worked out."),
    "format_": Text("Format: table, json eller csv.", "Format: table, json or csv."),
}
_WITHIN = re.compile(r"(\d{1,4})([dwm])")


def deadlines(
    within: Annotated[str | None, typer.Option("--within", metavar="90d")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="ID")] = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    why: Annotated[bool, typer.Option("--why")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="table|json|csv")] = "table",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List what is due in the register."""
    from iopctl.deadlines._due import State
    from iopctl.deadlines._list import what_is_due
    from iopctl.register import find
    from iopctl.reporters.deadlines import _report, csv, json, table

    word(format_, ("table", "json", "csv"), "--format")
    session = start(root, as_of, lang)
    register = session.workspace.register
    wanted = find(register, committee, ["committees"]) if committee else None
    last = _last_day(within, session.as_of)
    listed = tuple(
        one
        for one in what_is_due(register, session.as_of)
        if one.state is not State.DONE
        and (wanted is None or one.due.committee == wanted)
        and (not overdue or one.state is State.OVERDUE)
        and (last is None or not one.due.when or (one.due.when.earliest or date.min) <= last)
    )
    report = _report.Report(
        listed=listed,
        titles={str(one.record): register.title(one.record) for one in listed},
        as_of=session.as_of,
        language=session.language,
        why=why,
        color=in_color(color),
        terminal_width=terminal_width(),
    )
    say({"table": table.table, "json": json.json, "csv": csv.csv}[format_](report))
    return WELL


def _last_day(within: str | None, as_of: date) -> date | None:
    if within is None:
        return None
    found = _WITHIN.fullmatch(within)
    if not found:
        raise PersonError(
            Text("{within} är ingen längd i tid", "{within} is not a length of time"),
            Text("skriv till exempel 90d, 12w eller 6m", "write for example 90d, 12w or 6m"),
            {"within": within},
        )
    number, unit = int(found[1]), found[2]
    if unit == "m":
        from iopctl.values.lengths import Length

        return Length(min(number, 1200), "months").after(as_of)
    return as_of + timedelta(days=number * (7 if unit == "w" else 1))
