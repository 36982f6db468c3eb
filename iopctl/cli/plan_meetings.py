"""`iopctl plan-meetings`: a year's meetings of a committee, by how often it meets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli.new._questions import COMMITTEE, the_committee, where_and_when
from iopctl.errors import PersonError
from iopctl.language import MONTHS, Text

ABOUT = Text(
    "Planera ett års möten, som sista tisdagen i månaden; helgdagar undviks.",
    "Plan a year's meetings, such as the last Tuesday of the month; holidays are avoided.",
)
PARAMETERS = {
    "year": Text("Året; annars nästa.", "The year; else the next one."),
    "every": Text(
        'Hur ofta: "sista tisdagen", "andra och fjärde onsdagen", "varannan torsdag".',
        'How often: "last Tuesday", "second and fourth Wednesday", "every other Thursday".',
    ),
    "committee": COMMITTEE,
    "start_": Text(
        "Klockslaget då de börjar; annars det förra mötets.",
        "The time that they begin; else that of the last meeting.",
    ),
    "place": Text("Platsen; annars det förra mötets.", "The place; else that of the last meeting."),
    "except_": Text(
        "Månader och dagar utan möte, som juli, 2027-02-23; får anges flera gånger.",
        "Months and days without a meeting, such as july, 2027-02-23; may be given more than once.",
    ),
    "from_": Text(
        "Första dagen; annars årets första, eller i dag.",
        "The first day; else the first of the year, or today.",
    ),
    "skip_holidays": Text(
        "Inget möte i stället för det som skulle ha varit på en helgdag.",
        "No meeting in the place of one that would have been on a holiday.",
    ),
    "year_": Text("Året, också skrivet så.", "The year, also written so."),
}
FIRST_YEAR, LAST_YEAR = 1990, 2200
"""The calendar of holidays is right from the first."""


def plan_meetings(
    year: Annotated[str | None, typer.Argument(metavar="YEAR")] = None,
    every: Annotated[str | None, typer.Option("--every", metavar="WHEN")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="COMMITTEE")] = None,
    start_: Annotated[str | None, typer.Option("--start", metavar="TIME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    except_: Annotated[list[str] | None, typer.Option("--except", metavar="MONTH")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    skip_holidays: Annotated[bool, typer.Option("--skip-holidays")] = False,
    year_: Annotated[str | None, typer.Option("--year", metavar="YEAR")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Plan a year's meetings."""
    from iopctl.acts.plan_meetings import Days
    from iopctl.acts.plan_meetings import plan_meetings as act
    from iopctl.values.recurrences import spoken_recurrence

    session = start(root, as_of, lang)
    ask = asker(session)
    body = the_committee(ask, committee)
    question = Text("Hur ofta, som sista tisdagen", "How often, such as last Tuesday")
    often = ask.answer(every, question, "--every", spoken_recurrence, help=_EVERY)
    wanted = _year(ask, year or year_)
    first = date(wanted, 1, 1)
    if from_ is not None:
        first = ask.day(from_, Text("Första dagen", "First day"), "--from")
    elif wanted == session.as_of.year:
        first = session.as_of
    months, free = _except(except_ or (), wanted)
    days = Days(often, first, date(wanted, 12, 31), months, free, skip_holidays)
    where = where_and_when(ask, body, start_, place)
    return carry_out(
        session,
        lambda now: act(now, body, days, where, session.as_of),
        How(dry_run, commit, anyway, yes),
        foretell=True,
    ).code


def _year(ask: Asker, given: str | None) -> int:
    def read(said: str) -> int | None:
        is_year = said.isascii() and said.isdecimal() and len(said) == 4
        return int(said) if is_year and FIRST_YEAR <= int(said) <= LAST_YEAR else None

    following = str(ask.session.as_of.year + 1)
    digits = Text("skriv året med fyra siffror", "write the year in four digits")
    return ask.answer(given, Text("År", "Year"), "YEAR", read, following, digits)


def _except(given: Sequence[str], year: int) -> tuple[set[int], set[date]]:
    """Read the months and the days that are left out; a day without a year is of the one that is planned."""
    from iopctl.values.spoken_days import spoken_day

    months: set[int] = set()
    days: set[date] = set()
    for said in (part.strip() for one in given for part in one.split(",")):
        if month := _month(said):
            months.add(month)
        elif day := spoken_day(said, date(year, 7, 1)):
            days.add(day)
        else:
            raise PersonError(
                Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
                Text(
                    "skriv månader och dagar, som juli, 2027-02-23",
                    "write months and days, such as july, 2027-02-23",
                ),
                {"option": "--except", "given": said},
            )
    return months, days


def _month(said: str) -> int | None:
    word = said.casefold()
    for names in MONTHS.values():
        for number, name in enumerate(names, 1):
            if len(word) > 2 and name.casefold().startswith(word):
                return number
    return None


_EVERY = Text(
    "skriv det som sista tisdagen, andra och fjärde onsdagen, varannan torsdag",
    "write it as last Tuesday, second and fourth Wednesday, every other Thursday",
)
