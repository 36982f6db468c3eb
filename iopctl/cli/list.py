"""`iopctl list`: the records at a glance."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from iopctl.cli._answers import parts
from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Color, Lang, NoCache, Root
from iopctl.cli._session import in_color, say, start, terminal_width, word
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.models._shape import Ref
    from iopctl.register import Register
    from iopctl.reporters.records._list import Column
    from iopctl.summaries._choosing import Condition

Several: TypeAlias = list[str]  # below, `list` is the command
ABOUT = Text("Lista posterna, och hur de står.", "List the records, and how they stand.")
PARAMETERS = {
    "type_": Text(
        "Slaget, som mappen heter: partnerships, meetings …; utelämnat visas alla.",
        "The type, as the folder is called: partnerships, meetings …; left out, all are shown.",
    ),
    "status": Text(
        'Bara i det läget, som "i kraft" eller in-force; får anges flera gånger.',
        'Only with that status, such as "in force"; may be given more than once.',
    ),
    "committee": Text("Bara den nämndens.", "Only that committee's."),
    "party": Text(
        "Bara det som rör en förening eller annan organisation.",
        "Only what concerns an association or other organisation.",
    ),
    "where": Text(
        "Bara där ett fält har de orden, som kind=motion eller parties.organisation=lax; "
        "utan ord: där det inte är angivet. Får anges flera gånger.",
        "Only where a field has those words, such as kind=motion or parties.organisation=lax; "
        "without words: where it is not stated. May be given more than once.",
    ),
    "columns": Text(
        "Kolumner: record, title, status, committee, last-day och fält, som case_numbers.",
        "Columns: record, title, status, committee, last-day and fields, such as case_numbers.",
    ),
    "sort": Text(
        "Ordning efter en kolumn; med ett bindestreck före, den omvända.",
        "Order by a column; with a hyphen before it, the other way.",
    ),
    "format_": Text("Format: table, json eller csv.", "Format: table, json or csv."),
}


def list(  # noqa: A001 - the command's name is the function's
    type_: Annotated[str | None, typer.Argument(metavar="TYPE")] = None,
    status: Annotated[Several | None, typer.Option("--status", metavar="WORD")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="ID")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="ID")] = None,
    where: Annotated[Several | None, typer.Option("--where", metavar="FIELD=WORDS")] = None,
    columns: Annotated[str | None, typer.Option("--columns", metavar="NAMES")] = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="NAME")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="table|json|csv")] = "table",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """List the register's records."""
    from iopctl.models import record_types
    from iopctl.register import find
    from iopctl.reporters.records import _list
    from iopctl.summaries._choosing import Wanted, chosen

    word(format_, ("table", "json", "csv"), "--format")
    word(type_, tuple(record_types()), "TYPE")
    conditions = tuple(_condition(one) for one in where or ())
    session = start(root, as_of, lang, cached=not no_cache)
    register = session.workspace.register
    wanted = Wanted(
        statuses=frozenset(status or ()),
        committees=frozenset(
            {register.title(find(register, committee, ["committees"]))} if committee else ()
        ),
        among=_concerned(register, party) if party else None,
        conditions=conditions,
    )
    rows = chosen(session.workspace.contents.rows(type_, session.as_of), wanted, register)
    shown = _columns(columns, register)
    if sort:
        by = _columns(sort.removeprefix("-"), register)
        for column in reversed([*by.values()]):
            rows = tuple(sorted(rows, key=column.order, reverse=sort.startswith("-")))
    listing = _list.Listing(rows, shown, session.as_of, session.language, complete=bool(columns))
    if format_ == "table":
        said = _list.table(listing, terminal_width=terminal_width(), color=in_color(color))
    else:
        said = {"json": _list.json, "csv": _list.csv}[format_](listing)
    say(said)
    return WELL


def _concerned(register: Register, party: str) -> frozenset[Ref]:
    from iopctl.deadlines._choose import concerned
    from iopctl.register import find

    return concerned(register, find(register, party, ["organisations"]))


def _columns(names: str | None, register: Register) -> Mapping[str, Column]:
    """Give the columns that are named, or the usual ones."""
    from iopctl.reporters.records._list import COLUMNS, field_column

    if names is None:
        return COLUMNS
    wanted = parts(names)
    return {name: COLUMNS.get(name) or field_column(name, register) for name in wanted}


def _condition(written: str) -> Condition:
    from iopctl.summaries._choosing import Condition

    found = Condition.read(written)
    if found is None:
        raise PersonError(
            Text("{written} är inget villkor", "{written} is no condition"),
            Text("skriv till exempel kind=motion", "write for example kind=motion"),
            {"written": written},
        )
    return found
