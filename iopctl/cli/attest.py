"""`iopctl attest`: minutes, or some of their paragraphs, were attested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from iopctl.cli._answers import parts
from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_among
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import clock_time
from iopctl.cli._values import paragraphs as read_paragraphs
from iopctl.language import Text

ABOUT = Text(
    "Skriv in att protokollet är justerat, helt eller till en del.",
    "Record that the minutes were attested, in whole or in part.",
)
PARAMETERS = {
    "meeting": MEETING,
    "paragraphs": Text(
        "Paragraferna, som 1-7,9, eller alla; annars de som inte är justerade.",
        "The paragraphs, such as 1-7,9, or all; else those that are not attested.",
    ),
    "date": Text("Dagen för justeringen.", "The day of attestation."),
    "time": Text("Klockslaget, som 16.30.", "The time of day, such as 16:30."),
    "place": Text("Platsen.", "The place."),
    "by": Text(
        "Den som justerade; får anges flera gånger. Annars de som utsågs.",
        "Who attested; may be given more than once. Else those who were appointed.",
    ),
    "immediate": Text("Omedelbar justering.", "Attested at once."),
}
ALL = ("alla", "all")


def attest(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    paragraphs: Annotated[str | None, typer.Option("--paragraphs", metavar="1-7,9")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="TIME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
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
    from iopctl.acts.attest import attesters, lacks_attestation, not_attested

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = meeting_among(ask, meeting, lambda it: lacks_attestation(register, it, session.as_of))
    left = not_attested(register, ref) if paragraphs is None else ""
    which = ask.text(paragraphs, Text("Paragrafer", "Paragraphs"), "--paragraphs", default=left)
    wanted = None if which.casefold() in ALL else read_paragraphs(which, "--paragraphs")
    question = Text("Justeringsdag", "Day of attestation")
    day = ask.day(date, question, "--date", past=True)
    at = clock_time(time, "--time")
    names = by or _names(ask, attesters(register, ref))
    return carry_out(
        session,
        lambda now: act(now, ref, wanted, day, names, immediate=immediate, time=at, place=place),
        How(dry_run, commit, anyway, yes),
    ).code


def _names(ask: Asker, appointed: Sequence[str]) -> Sequence[str]:
    """Ask who attested; those who were appointed, where nobody says otherwise."""
    question = Text("Justerade av", "Attested by")
    said = (
        ask.text(None, question, "--by", default=", ".join(appointed))
        if appointed
        else ask.maybe(None, question) or ""
    )
    return parts(said)
