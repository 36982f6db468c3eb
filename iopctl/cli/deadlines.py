"""`iopctl deadlines`: what is due, when, and by what right."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from iopctl.cli._app import WELL
from iopctl.cli._formats import give, reporter
from iopctl.cli._options import AsOf, Color, Lang, NoCache, Root
from iopctl.cli._session import in_color, start, terminal_width, today, word
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
    "window": Text(
        "Bara det som kan infalla mellan två dagar, som 2026-04-01..2026-06-30; den ena får utelämnas.",
        "Only what may fall between two days, such as 2026-04-01..2026-06-30; one may be left out.",
    ),
    "committee": Text("Bara den nämndens.", "Only that committee's."),
    "party": Text(
        "Bara det som rör en förening eller annan organisation.",
        "Only what concerns an association or other organisation.",
    ),
    "record": Text(
        "Bara den postens: type/id, en del av id:t eller diarienumret.",
        "Only that record's: type/id, a part of the id, or its case number.",
    ),
    "kind": Text(
        "Bara det slaget, som minutes_attested; får anges flera gånger.",
        "Only that kind, such as minutes_attested; may be given more than once.",
    ),
    "binding": Text(
        "Bara med den rätten: law, local, agreed, decided eller proposed; får anges flera gånger.",
        "Only by that right: law, local, agreed, decided or proposed; may be given more than once.",
    ),
    "state": Text(
        "Bara i det läget: overdue, due, upcoming, unknown eller done; får anges flera gånger.",
        "Only in that state: overdue, due, upcoming, unknown or done; may be given more than once.",
    ),
    "overdue": Text("Bara det som är försenat.", "Only what is overdue."),
    "done": Text("Visa också det som är gjort.", "Show what is done too."),
    "group_by": Text(
        "Ställ upp under rubriker: committee, record eller month.",
        "Set out under headings: committee, record or month.",
    ),
    "why": Text("Visa hur varje dag är uträknad.", "Show how each day was worked out."),
    "format_": Text(
        "Format: table, json, csv, ics eller markdown; annars det som filens ändelse säger.",
        "Format: table, json, csv, ics or markdown; else what the file's ending says.",
    ),
    "output": Text("Fil att skriva.", "The file to write."),
}
W = TypeVar("W", bound=str)
_WITHIN = re.compile(r"(\d{1,4})([dwm])")


def deadlines(
    within: Annotated[str | None, typer.Option("--within", metavar="90d")] = None,
    window: Annotated[str | None, typer.Option("--window", metavar="FROM..TO")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="ID")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="ID")] = None,
    record: Annotated[str | None, typer.Option("--record", metavar="RECORD")] = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="KIND")] = None,
    binding: Annotated[list[str] | None, typer.Option("--binding", metavar="WORD")] = None,
    state: Annotated[list[str] | None, typer.Option("--state", metavar="WORD")] = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    done: Annotated[bool, typer.Option("--done")] = False,
    group_by: Annotated[str | None, typer.Option("--group-by", metavar="WORD")] = None,
    why: Annotated[bool, typer.Option("--why")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="table|json|csv|ics|markdown")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """List what is due in the register."""
    from iopctl.deadlines._choose import NOT_DONE, Choice
    from iopctl.deadlines._due import Binding, State
    from iopctl.deadlines._list import kinds
    from iopctl.deadlines._withheld import withheld
    from iopctl.register import find
    from iopctl.reporters.deadlines._report import GroupBy, Report, grouped, shared_keys

    write = reporter("deadlines", format_, output, "table")
    by = _words([group_by] if group_by else [], tuple(GroupBy), "--group-by")
    session = start(root, as_of, lang, cached=not no_cache)
    register = session.workspace.register
    states = _words(state, tuple(State), "--state") | ({State.OVERDUE} if overdue else set())
    first, last = _window(within, window, session.as_of)
    choice = Choice(
        committee=find(register, committee, ["committees"]) if committee else None,
        party=find(register, party, ["organisations"]) if party else None,
        record=find(register, record) if record else None,
        kinds=_words(kind, tuple(kinds()), "--kind"),
        bindings=_words(binding, tuple(Binding), "--binding"),
        states=(states or NOT_DONE) | ({State.DONE} if done else set()),
        first=first,
        last=last,
    )
    contents = session.workspace.contents
    # A list that leaves the house is silent about some, and names each, so that it stays the same one.
    leaves = write.__name__ in ("ics", "markdown")
    report = Report(
        groups=grouped(contents.due(session.as_of, choice), next(iter(by), None), register.title),
        as_of=session.as_of,
        language=session.language,
        why=why,
        color=in_color(color),
        terminal_width=None if output else terminal_width(),
        municipality=register.settings.municipality or "",
        reminders=tuple(register.settings.reminders or ()),
        shared=shared_keys(contents.due(session.as_of)) if leaves else frozenset(),
        withheld=withheld(register) if leaves else frozenset(),
    )
    give(session, write(report), output)
    return WELL


def _words(given: list[str] | None, known: Collection[W], option: str) -> frozenset[W]:
    """Give those of the known words that an option names; PersonError when it names another."""
    for one in given or ():
        word(one, known, option)
    return frozenset(one for one in known if one in (given or ()))


def _window(within: str | None, window: str | None, as_of: date) -> tuple[date | None, date | None]:
    """Give the first and the last day wanted; None where there is no such bound."""
    if within is None:
        first, dots, last = (window or "..").partition("..")
        if not dots:
            raise PersonError(
                Text("{window} är inga två dagar", "{window} is not two days"),
                Text(
                    "skriv till exempel 2026-04-01..2026-06-30",
                    "write for example 2026-04-01..2026-06-30",
                ),
                {"window": window},
            )
        return today(first) if first else None, today(last) if last else None
    if window is not None:
        raise PersonError(
            Text(
                "--within och --window säger var sin tid", "--within and --window each give a time"
            ),
            Text("ta bort den ena", "leave one of them out"),
        )
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

        return None, Length(min(number, 1200), "months").after(as_of)
    return None, as_of + timedelta(days=number * (7 if unit == "w" else 1))
