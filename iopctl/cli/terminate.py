"""`iopctl terminate`: an agreement is terminated, or it is decided not to renew it."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    DECISION,
    PARTNERSHIP,
    carry_out_on,
    decisions_behind,
    organisation_named,
    partnership_named,
    who,
)
from iopctl.cli._session import start
from iopctl.language import Text

ABOUT = Text(
    "Säg upp ett avtal, eller skriv in att det inte förlängs; sista dagen räknas fram.",
    "Terminate an agreement, or record that it is not renewed; its last day is worked out.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "by": Text(
        "Den som säger upp: nämnden, organisationen eller public_body=NAMN.",
        "Who gives notice: the committee, the organisation or public_body=NAME.",
    ),
    "given": Text(
        "Dagen då motparten fick uppsägningen; för --non-renewal dagen för beskedet.",
        "The day the other party received it; for --non-renewal the day of the notice.",
    ),
    "date": Text("Uppsägningens egen dag.", "The day that stands on the notice."),
    "decision": DECISION,
    "until": Text(
        "Sista dagen, när uppsägningen själv säger den; annars räknas den ur avtalet.",
        "The last day, where the notice itself says it; else it is counted by the agreement.",
    ),
    "reason": Text("Varför.", "Why."),
    "party": Text(
        "Organisationen, när bara dess del av avtalet slutar.",
        "The organisation, where only its part of the agreement ends.",
    ),
    "non_renewal": Text(
        "Ett beslut att inte förlänga: inget slutar i förtid.",
        "A decision not to renew: nothing ends before its time.",
    ),
}


def terminate(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHO")] = None,
    given: Annotated[str | None, typer.Option("--given", metavar="DATE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    decision: Annotated[list[str] | None, typer.Option("--decision", metavar="DECISION")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="ORGANISATION")] = None,
    non_renewal: Annotated[bool, typer.Option("--non-renewal")] = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record notice."""
    from iopctl.acts.terminate import Notice
    from iopctl.acts.terminate import terminate as act
    from iopctl.models._instruments import InstrumentKind

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    giver = who(ask, by, Text("Vem säger upp", "Who gives notice"), "--by", ref)
    question = (
        Text("Beskedets dag", "Day of the notice")
        if non_renewal
        else Text("Dagen då motparten fick uppsägningen", "The day the other party received it")
    )
    notice = Notice(
        by=giver,
        given=ask.day(given, question, "--given", past=True),
        dated=None if date is None else ask.day(date, question, "--date", past=True),
        until=None if until is None else ask.day(until, question, "--until"),
        reason=ask.maybe(reason, Text("Skäl", "Reason")),
        party=organisation_named(ask, party),
        kind=InstrumentKind.NON_RENEWAL if non_renewal else InstrumentKind.TERMINATION,
        decisions=None
        if giver.organisation and not decision
        else decisions_behind(ask, decision, ref),
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, notice), how)
