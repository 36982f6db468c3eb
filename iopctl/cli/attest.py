"""`iopctl attest`: minutes, or some of their paragraphs, were attested."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import paragraphs as read_paragraphs
from iopctl.language import Text

ABOUT = Text(
    "Skriv in att protokollet är justerat, helt eller till en del.",
    "Record that the minutes were attested, in whole or in part.",
)
PARAMETERS = {
    "meeting": Text("Mötet: id eller en del av det.", "The meeting: its id or a part of it."),
    "paragraphs": Text(
        "Paragraferna, som 1-7,9; annars alla som inte är justerade.",
        "The paragraphs, such as 1-7,9; else all that are not attested.",
    ),
    "date": Text("Dagen för justeringen.", "The day of attestation."),
    "by": Text(
        "Den som justerade; får anges flera gånger.", "Who attested; may be given more than once."
    ),
    "immediate": Text("Omedelbar justering.", "Attested at once."),
}


def attest(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    paragraphs: Annotated[str | None, typer.Option("--paragraphs", metavar="1-7,9")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    by: Annotated[list[str] | None, typer.Option("--by", metavar="NAME")] = None,
    immediate: Annotated[bool, typer.Option("--immediate")] = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record an attestation."""
    from iopctl.acts.attest import attest as act
    from iopctl.acts.attest import attesters, not_attested

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = ask.record(meeting, Text("Möte", "Meeting"), "MEETING", ["meetings"])
    wanted = read_paragraphs(
        ask.text(
            paragraphs,
            Text("Paragrafer", "Paragraphs"),
            "--paragraphs",
            default=not_attested(register, ref),
        ),
        "--paragraphs",
    )
    day = ask.day(date, Text("Justeringsdag", "Day of attestation"), "--date")
    who = tuple(by or attesters(register, ref))
    return carry_out(
        session,
        lambda now: act(now, ref, wanted, day, who, immediate=immediate),
        How(dry_run, commit, anyway, yes),
    ).code
