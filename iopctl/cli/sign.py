"""`iopctl sign`: an agreement or another paper of a partnership was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, Choice, asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import (
    DECISION,
    PARTNERSHIP,
    carry_out_on,
    decisions_behind,
    maybe_who,
    partnership_named,
)
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.register import readable

if TYPE_CHECKING:
    from iopctl.models._who import Who

ABOUT = Text(
    "Skriv in att ett avtal, eller en annan handling i partnerskapet, är undertecknat.",
    "Record that an agreement, or another paper of the partnership, was signed.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "instrument": Text(
        "Handlingen: dess nummer eller en del av namnet; annars den som inte är undertecknad.",
        "The paper: its number or a part of its name; else the one that is not signed.",
    ),
    "date": Text("Dagen då alla hade skrivit under.", "The day on which all had signed."),
    "by": Text(
        'Den som skrev under, som "Ann Berg, ordförande"; får anges flera gånger.',
        'Who signed, such as "Ann Berg, ordförande"; may be given more than once.',
    ),
    "party": Text(
        "Parten som de skrev under för: nämnd, organisation eller public_body=NAMN.",
        "The party that they signed for: committee, organisation or public_body=NAME.",
    ),
    "not_all": Text(
        "Alla har inte skrivit under än: dagen är bara dessas.",
        "Not all have signed yet: the day is only that of these.",
    ),
    "from_": Text(
        "Avtalets första dag, när handlingen inte säger den.",
        "The agreement's first day, where the paper does not say it.",
    ),
    "until": Text(
        "Avtalets sista dag, när handlingen inte säger den.",
        "The agreement's last day, where the paper does not say it.",
    ),
    "decision": DECISION,
}


def sign(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    instrument: Annotated[str | None, typer.Argument(metavar="INSTRUMENT")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    by: Annotated[list[str] | None, typer.Option("--by", metavar="NAME")] = None,
    party: Annotated[str | None, typer.Option("--party", metavar="WHO")] = None,
    not_all: Annotated[bool, typer.Option("--not-all")] = False,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    decision: Annotated[list[str] | None, typer.Option("--decision", metavar="DECISION")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record signatures."""
    from iopctl.acts.sign import Signing, names_decision, states_term
    from iopctl.acts.sign import sign as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    recorded = readable(session.workspace.register, ref, Partnership)
    place = _paper(ask, instrument, recorded)
    day = ask.day(date, Text("Undertecknat", "Signed"), "--date", past=True)
    asks_term = not states_term(recorded, place)
    first, last = Text("Avtalets första dag", "First day"), Text("Avtalets sista dag", "Last day")
    signing = Signing(
        day=day,
        by=_signers(ask, by, maybe_who(ask, party, Text("Part", "Party"), "--party", ref)),
        by_all=not not_all,
        first=ask.maybe_day(from_, first, "--from") if from_ or asks_term else None,
        last=ask.maybe_day(until, last, "--until") if until or asks_term else None,
        decisions=None
        if names_decision(recorded, place) and not decision
        else decisions_behind(ask, decision, ref),
    )
    how = How(dry_run, commit, anyway, yes)
    return carry_out_on(session, ref, lambda now: act(now, ref, place, signing), how)


def _paper(ask: Asker, given: str | None, partnership: Partnership) -> int | None:
    """Give the place of the paper that is meant: the one that is not signed; None where none is recorded."""
    from iopctl.acts.sign import to_be_signed
    from iopctl.deadlines._agreed import paper_name

    waiting = to_be_signed(partnership)
    if not partnership.instruments:
        return None
    if given is None and len(waiting) == 1:
        return waiting[0]
    if given is None and not waiting:
        raise PersonError(
            Text("{record}: allt är undertecknat", "{record}: all is signed"),
            Text(
                "en ny handling: iopctl amend eller iopctl extend",
                "a new paper: iopctl amend or iopctl extend",
            ),
            {"record": partnership.ref},
        )
    places = waiting if given is None else range(len(partnership.instruments))
    choices = [
        Choice(str(place + 1), paper_name(partnership, place).said(ask.session.language))
        for place in places
    ]
    if given is None and not ask.asks:
        raise PersonError(
            Text("{record}: flera väntar på underskrift", "{record}: several wait for a signature"),
            Text("ange vilken, dess nummer: {choices}", "say which, by its number: {choices}"),
            {
                "record": partnership.ref,
                "choices": ", ".join(f"{it.word} {it.label}" for it in choices),
            },
        )
    return int(ask.one_of(given, Text("Handling", "Paper"), "INSTRUMENT", choices)) - 1


def _signers(ask: Asker, by: list[str] | None, party: Who | None) -> list[Who]:
    """Read those who signed: a name, and after a comma the office."""
    from msgspec.structs import replace

    from iopctl.models._who import Who

    whose = party or Who()
    question = Text("Undertecknat av (namn, befattning)", "Signed by (name, office)")
    said = by or [it for it in (ask.maybe(None, question),) if it]
    signers = []
    for one in said:
        name, _, title = (part.strip() for part in one.partition(","))
        signers.append(replace(whose, name=name, **({"title": title} if title else {})))
    return signers or ([party] if party else [])
