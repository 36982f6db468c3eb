"""`iopctl move-meeting`: a meeting is held on another day, and which days moved with it."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start as begin
from iopctl.cli._values import clock_time
from iopctl.language import Text

ABOUT = Text(
    "Flytta ett möte till en annan dag, och få veta vilka dagar som flyttas med det.",
    "Move a meeting to another day, and learn which days move with it.",
)
PARAMETERS = {
    "meeting": MEETING,
    "to": Text("Den nya dagen.", "The new day."),
    "start": Text("Klockslaget, när det är ett annat.", "The time of day, when it is another."),
    "place": Text("Platsen, när det är en annan.", "The place, when it is another."),
    "reason": Text(
        "Varför, när kallelsen redan har gått ut.", "Why, when the summons has gone out already."
    ),
    "rename": Text(
        "Ge mötet id efter den nya dagen; hänvisningar till det följer med.",
        "Give the meeting an id of its new day; what refers to it follows.",
    ),
}


def move_meeting(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="DATE")] = None,
    start: Annotated[str | None, typer.Option("--start", metavar="TIME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    rename: Annotated[bool, typer.Option("--rename")] = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Move a meeting."""
    from iopctl.acts.move_meeting import move_meeting as act

    session = begin(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    day = ask.day(to, Text("Ny dag", "New day"), "--to")
    at = clock_time(start, "--start")
    return carry_out(
        session,
        lambda now: act(
            now,
            ref,
            day,
            session.as_of,
            start=at,
            place=place,
            reason=reason,
            new_name=rename,
        ),
        How(dry_run, commit, anyway, yes),
    ).code
