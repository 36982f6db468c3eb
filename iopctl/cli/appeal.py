"""`iopctl appeal`: an appeal against a decision came in, or was ruled on."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Skriv in ett överklagande, eller vad domstolen kom fram till.",
    "Record an appeal, or what the court found.",
)
PARAMETERS = {
    "decision": Text(
        "Beslutet: id, en del av det eller diarienumret.",
        "The decision: its id, a part of it, or its case number.",
    ),
    "received": Text("Dagen då överklagandet kom in.", "The day that the appeal came in."),
    "court": Text("Domstolen.", "The court."),
    "by": Text("Den som överklagade.", "Who appealed."),
    "result": Text(
        "Vad domstolen kom fram till, för ett överklagande som är inskrivet.",
        "What the court found, of an appeal that is recorded.",
    ),
    "final": Text("Dagen då avgörandet fick laga kraft.", "The day that the ruling became final."),
}


def appeal(
    decision: Annotated[str | None, typer.Argument(metavar="DECISION")] = None,
    received: Annotated[str | None, typer.Option("--received", metavar="DATE")] = None,
    court: Annotated[str | None, typer.Option("--court", metavar="TEXT")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME")] = None,
    result: Annotated[str | None, typer.Option("--result", metavar="TEXT")] = None,
    final: Annotated[str | None, typer.Option("--final", metavar="DATE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record an appeal, or the ruling on it."""
    from iopctl.acts.appeal import appeal as act
    from iopctl.acts.appeal import ruled

    is_ruling = bool(result or final)
    if is_ruling and (received or court or by):
        raise PersonError(
            Text(
                "--result och --final gäller ett överklagande som redan är inskrivet",
                "--result and --final are of an appeal that is recorded already",
            ),
            Text(
                "skriv in överklagandet för sig, med --received",
                "record the appeal by itself, with --received",
            ),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    how = How(dry_run, commit, anyway, yes)
    ref = ask.record(decision, Text("Beslut", "Decision"), "DECISION", ["decisions"])
    if is_ruling:
        ended = ask.maybe_day(final, Text("Slutligt den", "Final on"), "--final", past=True)
        return carry_out(session, lambda now: ruled(now, ref, result, ended), how).code
    question = Text("Överklagandet inkom den", "The appeal came in on")
    day = ask.day(received, question, "--received", session.as_of, past=True)
    where = ask.maybe(court, Text("Domstol", "Court"))
    return carry_out(session, lambda now: act(now, ref, day, where, by), how).code
