"""`iopctl post`: that minutes were attested was put on the notice board."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_among
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import paragraphs as read_paragraphs
from iopctl.language import Text

ABOUT = Text(
    "Skriv in att justeringen är anslagen, och få sista dagen att överklaga.",
    "Record that the attestation was posted, and get the last day of appeal.",
)
PARAMETERS = {
    "meeting": MEETING,
    "date": Text("Dagen då det anslogs; annars i dag.", "The day that it was posted; else today."),
    "kept_at": Text(
        "Var protokollet finns; annars som på nämndens förra anslag.",
        "Where the minutes are kept; else as on the committee's last notice.",
    ),
    "paragraphs": Text(
        "Bara justeringen av dessa paragrafer, som 1-7,9; annars allt som inte är anslaget.",
        "Only the attestation of these paragraphs, such as 1-7,9; else all that is not posted.",
    ),
    "municipality": Text(
        "Bara anslagstavlan i den kommunen, för en gemensam nämnd.",
        "Only the notice board of that municipality, for a joint committee.",
    ),
}


def post(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    kept_at: Annotated[str | None, typer.Option("--kept-at", metavar="PLACE")] = None,
    paragraphs: Annotated[str | None, typer.Option("--paragraphs", metavar="1-7,9")] = None,
    municipality: Annotated[str | None, typer.Option("--municipality", metavar="NAME")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a posting."""
    from iopctl.acts.post import must_be_left, not_posted, usual_place
    from iopctl.acts.post import post as act

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = meeting_among(ask, meeting, lambda it: bool(not_posted(register, it.ref)))
    which = read_paragraphs(paragraphs, "--paragraphs") if paragraphs else None
    must_be_left(register, ref, which, municipality)
    question = Text("Anslaget den", "Posted on")
    day = ask.day(date, question, "--date", session.as_of, past=True)
    question = Text("Protokollet finns hos", "The minutes are kept at")
    where = ask.text(kept_at, question, "--kept-at", usual_place(register, ref))
    return carry_out(
        session,
        lambda now: act(now, ref, day, where, paragraphs=which, municipality=municipality),
        How(dry_run, commit, anyway, yes),
    ).code
