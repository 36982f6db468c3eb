"""`iopctl new meeting`: a meeting of a committee is planned."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli.new._questions import COMMITTEE, the_committee, where_and_when
from iopctl.language import Text

ABOUT = Text("Skriv in ett möte.", "Record a meeting.")
PARAMETERS = {
    "date": Text("Dagen för mötet.", "The day of the meeting."),
    "committee": COMMITTEE,
    "start_": Text(
        "Klockslaget då det börjar; annars det förra mötets.",
        "The time that it begins; else that of the last meeting.",
    ),
    "place": Text("Platsen; annars det förra mötets.", "The place; else that of the last meeting."),
}


def meeting(
    date: Annotated[str | None, typer.Argument(metavar="DATE")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="COMMITTEE")] = None,
    start_: Annotated[str | None, typer.Option("--start", metavar="TIME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a meeting."""
    from iopctl.acts.new_meeting import new_meeting

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = the_committee(ask, committee)
    day = ask.day(date, Text("Mötets dag", "The meeting's day"), "DATE")
    where = where_and_when(ask, ref, start_, place)
    return carry_out(
        session,
        lambda now: new_meeting(now, ref, day, where, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code
