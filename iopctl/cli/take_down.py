"""`iopctl take-down`: a notice came down from the board, in time or too early."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_among
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import paragraphs as read_paragraphs
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Skriv in att anslaget är nedtaget, eller att det inte gick att läsa ett tag.",
    "Record that the notice was taken down, or could not be read for a time.",
)
PARAMETERS = {
    "meeting": MEETING,
    "date": Text(
        "Dagen då det togs ner eller inte kunde läsas; annars i dag.",
        "The day that it came down or could not be read; else today.",
    ),
    "paragraphs": Text(
        "Bara anslaget om dessa paragrafer, som 1-7,9; annars alla vars tid är slut.",
        "Only the notice of these paragraphs, such as 1-7,9; else all whose time is over.",
    ),
    "municipality": Text(
        "Bara anslagstavlan i den kommunen, för en gemensam nämnd.",
        "Only the notice board of that municipality, for a joint committee.",
    ),
    "interrupted": Text(
        "Anslaget var nere eller gick inte att läsa, fast tiden inte var slut.",
        "The notice was down or could not be read, though its time was not over.",
    ),
    "posted": Text(
        "Med --interrupted: dagen då det sattes upp igen.",
        "With --interrupted: the day that it was posted again.",
    ),
}


def take_down(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    paragraphs: Annotated[str | None, typer.Option("--paragraphs", metavar="1-7,9")] = None,
    municipality: Annotated[str | None, typer.Option("--municipality", metavar="NAME")] = None,
    interrupted: Annotated[bool, typer.Option("--interrupted")] = False,
    posted: Annotated[str | None, typer.Option("--posted", metavar="DATE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record that a notice came down."""
    from iopctl.acts.take_down import interrupt, notices_up
    from iopctl.acts.take_down import take_down as act

    if posted and not interrupted:
        raise PersonError(
            Text("--posted hör till --interrupted", "--posted goes with --interrupted"),
            Text("ta med båda, eller ingen", "give both, or neither"),
        )
    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    how = How(dry_run, commit, anyway, yes)
    ref = meeting_among(ask, meeting, lambda it: any(notices_up(register, it.ref)))
    which = read_paragraphs(paragraphs, "--paragraphs") if paragraphs else None
    question = (
        Text("Gick inte att läsa den", "Could not be read on")
        if interrupted
        else Text("Nedtaget den", "Taken down on")
    )
    day = ask.day(date, question, "--date", session.as_of, past=True)
    if not interrupted:
        return carry_out(session, lambda now: act(now, ref, day, which, municipality), how).code
    again = ask.maybe_day(
        posted, Text("Uppsatt igen den", "Posted again on"), "--posted", past=True
    )
    return carry_out(
        session,
        lambda now: interrupt(now, ref, day, again, paragraphs=which, municipality=municipality),
        how,
    ).code
