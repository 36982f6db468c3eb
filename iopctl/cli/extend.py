"""`iopctl extend`: an agreement is extended, without a gap."""

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
from iopctl.cli._session import start
from iopctl.cli._values import length as read_length
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Förläng ett avtal, utan uppehåll: till en dag eller med en tid.",
    "Extend an agreement, without a gap: to a day or by a length of time.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "until": Text("Den nya sista dagen.", "The new last day."),
    "length": Text(
        "Hur länge till, som 12 månader eller 1 år.",
        "How much longer, such as 12 months or 1 year.",
    ),
    "title": Text("Handlingens namn.", "The paper's name."),
    "signed": SIGNED,
    "party": PARTY,
    "decision": DECISION,
}


def extend(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    length: Annotated[str | None, typer.Option("--length", metavar="LENGTH")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
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
    """Record an extension."""
    from iopctl.acts.extend import Extension
    from iopctl.acts.extend import extend as act

    if until and length:
        raise PersonError(
            Text("--until och --length säger samma sak", "--until and --length say the same"),
            Text("ange det ena", "give one of them"),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    extension = Extension(
        until=read_length(length, "--length")
        if length
        else ask.day(until, Text("Ny sista dag", "New last day"), "--until"),
        title=title,
        signed=ask.maybe_day(signed, Text("Undertecknat", "Signed"), "--signed", past=True),
        party=organisation_named(ask, party),
        decisions=decisions_behind(ask, decision, ref),
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, extension, session.as_of), how)
