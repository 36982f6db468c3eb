"""`iopctl fund`: a line of money in a partnership."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    PARTNERSHIP,
    carry_out_on,
    decisions_behind,
    maybe_who,
    partnership_named,
    who,
)
from iopctl.cli._session import start
from iopctl.cli._values import one_word, or_none, value
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.values.dates import UncertainDate
from iopctl.values.money import Kronor
from iopctl.values.periods import Period

if TYPE_CHECKING:
    from iopctl.acts.fund import Payment

ABOUT = Text(
    "Skriv in pengar i ett partnerskap: för vilken tid, hur mycket, från vem och hur säkert det är.",
    "Record money in a partnership: for what time, how much, from whom and how sure it is.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "period": Text(
        "Tiden, som 2027 eller 2027-01-01 – 2027-06-30.",
        "The time, such as 2027 or 2027-01-01 – 2027-06-30.",
    ),
    "amount": Text("Beloppet i hela kronor.", "The amount in whole kronor."),
    "at_most": Text("Högsta belopp i kronor.", "The highest amount in kronor."),
    "rule": Text(
        "Regeln med avtalets ord, när inget belopp står.",
        "The rule in the agreement's words, where there is no amount.",
    ),
    "certainty": Text(
        "Hur säkert det är: proposed, budgeted, agreed, paid, estimated eller unsettled.",
        "How sure it is: proposed, budgeted, agreed, paid, estimated or unsettled.",
    ),
    "payer": Text(
        "Den som betalar: nämnd, organisation eller public_body=NAMN.",
        "Who pays: committee, organisation or public_body=NAME.",
    ),
    "receiver": Text(
        "Den som får pengarna, när det inte är alla parter; får anges flera gånger.",
        "Who receives it, when not all parties do; may be given more than once.",
    ),
    "what": Text("Vad pengarna är till.", "What the money is for."),
    "source": Text(
        "Varifrån pengarna kommer, som ett statsbidrag.",
        "Where the money comes from, such as a state grant.",
    ),
    "source_until": Text("Sista dagen som källan finns.", "The last day of that source."),
    "instrument": Text(
        "Bidrag, ersättning eller lokal utan hyra.", "Grant, payment or premises without rent."
    ),
    "yearly": Text("Beloppet gäller varje år av tiden.", "The amount holds for each year."),
    "instalment": Text(
        "En delbetalning, som 2027-03-31=100000 eller 2027-03-31=50 %; får anges flera gånger.",
        "A payment, such as 2027-03-31=100000 or 2027-03-31=50 %; may be given more than once.",
    ),
    "every": Text(
        "Hur ofta det betalas: year, half-year, quarter, term eller month.",
        "How often it is paid: year, half-year, quarter, term or month.",
    ),
    "in_advance": Text("I förskott.", "In advance."),
    "condition": Text("Villkor för pengarna.", "A condition for the money."),
    "decision": Text(
        "Beslutet bakom; none säger att det inte finns något.",
        "The decision behind it; none says that there is none.",
    ),
}


def fund(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD")] = None,
    amount: Annotated[str | None, typer.Option("--amount", metavar="KRONOR")] = None,
    at_most: Annotated[str | None, typer.Option("--at-most", metavar="KRONOR")] = None,
    rule: Annotated[str | None, typer.Option("--rule", metavar="TEXT")] = None,
    certainty: Annotated[str | None, typer.Option("--certainty", metavar="WORD")] = None,
    payer: Annotated[str | None, typer.Option("--payer", metavar="WHO")] = None,
    receiver: Annotated[list[str] | None, typer.Option("--receiver", metavar="WHO")] = None,
    what: Annotated[str | None, typer.Option("--what", metavar="TEXT")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="TEXT")] = None,
    source_until: Annotated[str | None, typer.Option("--source-until", metavar="DATE")] = None,
    instrument: Annotated[str | None, typer.Option("--instrument", metavar="TEXT")] = None,
    yearly: Annotated[bool, typer.Option("--yearly")] = False,
    instalment: Annotated[
        list[str] | None, typer.Option("--instalment", metavar="DUE=KRONOR")
    ] = None,
    every: Annotated[str | None, typer.Option("--every", metavar="HOW-OFTEN")] = None,
    in_advance: Annotated[bool, typer.Option("--in-advance")] = False,
    condition: Annotated[str | None, typer.Option("--condition", metavar="TEXT")] = None,
    decision: Annotated[str | None, typer.Option("--decision", metavar="DECISION")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a line of money."""
    from iopctl.acts.fund import Money
    from iopctl.acts.fund import fund as act
    from iopctl.models._frequency import Frequency
    from iopctl.models._money import Certainty

    if every and instalment:
        raise PersonError(
            Text(
                "--every och --instalment säger samma sak", "--every and --instalment say the same"
            ),
            Text("ange det ena", "give one of them"),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    unsaid = not (amount or at_most or rule or instalment)
    paying = Text("Vem betalar", "Who pays")
    question = Text("Hur säkert", "How sure")
    money = Money(
        period=ask.answer(
            period,
            Text("Tid, som 2027", "Time, such as 2027"),
            "--period",
            or_none(Period.read),
            help=Text(
                "skriv ett år, 2027, eller från och till: 2027-01-01 – 2027-06-30",
                "write a year, 2027, or from and to: 2027-01-01 – 2027-06-30",
            ),
        ),
        amount=_amount(ask, amount) if amount or (unsaid and ask.asks) else None,
        at_most=value(at_most, "--at-most", Kronor.read) if at_most else None,
        rule=rule,
        certainty=one_word(ask, certainty, question, "--certainty", Certainty),
        payer=who(ask, payer, paying, "--payer", ref) if payer or ask.asks else None,
        receivers=tuple(
            one
            for it in receiver or ()
            if (one := maybe_who(ask, it, Text("Mottagare", "Receiver"), "--receiver", ref))
        ),
        what=ask.maybe(what, Text("Till vad", "What for")),
        source=source,
        source_until=source_until
        and value(source_until, "--source-until", UncertainDate.read).written,
        instrument=instrument,
        yearly=yearly,
        payments=tuple(map(_payment, instalment or ())),
        every=one_word(ask, every, Text("Hur ofta", "How often"), "--every", Frequency)
        if every
        else None,
        in_advance=in_advance,
        condition=condition,
        decisions=decisions_behind(ask, [decision] if decision else None, ref),
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, money), how)


def _amount(ask: Asker, given: str | None) -> Kronor:
    if given is not None:
        return value(given, "--amount", Kronor.read)
    question = Text("Belopp i kronor", "Amount in kronor")
    digits = Text("skriv hela kronor med siffror: 400000", "write whole kronor in digits: 400000")
    return ask.answer(None, question, "--amount", or_none(Kronor.read), help=digits)


def _payment(given: str) -> Payment:
    """Read one payment: when, and how much or which share."""
    from iopctl.acts.fund import Payment
    from iopctl.values.due_times import DueTime
    from iopctl.values.shares import Share

    due, _, much = (part.strip() for part in given.partition("="))
    value(due, "--instalment", DueTime.read)
    if not much:
        return Payment(due)
    share = or_none(Share.read)(much)
    return Payment(due, share or value(much, "--instalment", Kronor.read))
