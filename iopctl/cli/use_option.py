"""`iopctl use-option`: a possibility to extend an agreement is used."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    DECISION,
    PARTNERSHIP,
    PARTY,
    SIGNED,
    carry_out_on,
    decisions_behind,
    organisation_named,
    partnership_named,
)
from iopctl.cli._session import start, tell
from iopctl.language import Text
from iopctl.reporters._lines import visible

ABOUT = Text(
    "Använd en option: förläng ett avtal så som det självt medger, i tid.",
    "Use an option: extend an agreement as it itself allows, in time.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "date": Text(
        "Dagen då det beslutades; annars beslutets dag.",
        "The day on which it was decided; else the decision's day.",
    ),
    "until": Text(
        "Den nya sista dagen; annars så långt som optionen räcker.",
        "The new last day; else as far as the option reaches.",
    ),
    "signed": SIGNED,
    "party": PARTY,
    "decision": DECISION,
}


def use_option(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    signed: Annotated[str | None, typer.Option("--signed", metavar="DATE")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="ORGANISATION")] = None,
    decision: Annotated[list[str] | None, typer.Option("--decision", metavar="DECISION")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record that an option is used."""
    from iopctl.acts._partnerships import day_decided
    from iopctl.acts.use_option import Use, open_option
    from iopctl.acts.use_option import use_option as act

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    whose = organisation_named(ask, party)
    decided = decisions_behind(ask, decision, ref)
    day_said = None if date else day_decided(register, decided)
    question = Text("Beslutat", "Decided")
    day = ask.day(date, question, "--date", default=day_said, past=True)
    option = open_option(register, ref, day, whose)
    if ask.asks:
        tell(visible(option.said().said(session.language)))
    last = Text("Ny sista dag", "New last day")
    use = Use(
        day=day,
        until=ask.day(until, last, "--until", default=option.most) if until or ask.asks else None,
        signed=ask.maybe_day(signed, Text("Undertecknat", "Signed"), "--signed", past=True),
        party=whose,
        decisions=decided,
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, use), how)
