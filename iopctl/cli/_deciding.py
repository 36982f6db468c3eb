"""What the options of `iopctl decide` say, what is asked for besides, and what both mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._asking import Asker, Choice
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register

if TYPE_CHECKING:
    from iopctl.acts._decided import Decided


class Said(NamedTuple):
    """What the options say of a decision, as it was typed."""

    as_recommended: bool = False
    recommendation: int | None = None
    outcome: Sequence[str] = ()
    points: Sequence[str] = ()
    answers: Sequence[str] = ()
    returns: str | None = None
    reason: str | None = None
    by_minority: bool = False
    proposals: Sequence[str] = ()
    put_in_order: str | None = None
    ja: str = ""
    nej: str = ""
    party_votes: Sequence[str] = ()
    ballots: Sequence[str] = ()
    counted: str | None = None
    won: str | None = None
    vote_kind: str | None = None
    not_taking_part: Sequence[str] = ()
    conflicts: Sequence[str] = ()
    reservations: Sequence[str] = ()
    special_statements: Sequence[str] = ()
    minutes_notes: Sequence[str] = ()
    closes: Sequence[str] = ()
    sent_to: Sequence[str] = ()
    summary: str | None = None


def filled_in(ask: Asker, held: Meeting, items: Sequence[str], said: Said) -> Said:
    """Ask for what lacks: what became of it, and when it comes back."""
    from iopctl.acts._decided import COMES_BACK, Decided
    from iopctl.acts._wordings import OUTCOMES_ASKED
    from iopctl.acts.decide import needs_decision
    from iopctl.register import find_item

    chosen = [(held.agenda or ())[find_item(held, it)] for it in items]
    open_ = [it for it in chosen if needs_decision(it, Decided(it.title))]
    if (
        open_
        and ask.asks
        and not (said.as_recommended or said.outcome or said.points or said.answers)
    ):
        language = ask.session.language
        choices = [Choice(it.value, it.said(language)) for it in OUTCOMES_ASKED]
        if all(it.recommendations for it in open_):
            as_it_says = Text("enligt förslaget", "as recommended").said(language)
            choices = [Choice("as-recommended", as_it_says), *choices]
        became = ask.one_of(None, Text("Beslut", "Decision"), "--outcome", choices)
        said = (
            said._replace(as_recommended=True)
            if became == "as-recommended"
            else said._replace(outcome=(became,))
        )
    if any(spoken.outcome(it) in COMES_BACK for it in said.outcome):
        if said.returns is None and ask.asks:
            question = Text("Tas upp igen", "Comes back")
            said = said._replace(
                returns=ask.text(None, question, "--returns", default="nästa sammanträde")
            )
        if said.reason is None:
            said = said._replace(reason=ask.maybe(None, Text("Skäl", "Reason")))
    return said


def read(register: Register, ref: Ref, items: Sequence[str], said: Said) -> Sequence[Decided]:
    """Read what was said, by who is in the register as it is now."""
    from iopctl.acts._decided import Decided
    from iopctl.models.decisions import StatementKind
    from iopctl.register import find

    held = register.get(ref, Meeting)
    assert held is not None  # noqa: S101 - the act was handed the meeting
    if len(items) > 1 and said != Said(said.as_recommended, outcome=said.outcome):
        raise PersonError(
            Text(
                "flera punkter på en gång kan bara beslutas enligt förslaget, eller med samma --outcome",
                "several items at once can only be decided as recommended, or with the same --outcome",
            ),
            Text("ta en punkt i taget", "take one item at a time"),
        )
    decided = Decided(
        item="",
        as_recommended=said.as_recommended,
        recommendation=said.recommendation,
        outcome=tuple(map(spoken.outcome, said.outcome)),
        points=tuple(said.points),
        answers=tuple(map(spoken.answer, said.answers)),
        returns=said.returns,
        reason=said.reason,
        by_minority=said.by_minority,
        proposals=tuple(spoken.proposal(register, held, it) for it in said.proposals),
        put_in_order=said.put_in_order,
        votes=_votes(register, held, items[0], said),
        not_taking_part=(
            *(spoken.not_taking_part(register, held, it, conflict=True) for it in said.conflicts),
            *(spoken.not_taking_part(register, held, it) for it in said.not_taking_part),
        ),
        reservations=tuple(spoken.reservation(register, held, it) for it in said.reservations),
        statements=tuple(
            spoken.statement(register, held, kind, it)
            for kind, them in (
                (StatementKind.SPECIAL_STATEMENT, said.special_statements),
                (StatementKind.NOTE, said.minutes_notes),
            )
            for it in them
        ),
        closes=tuple(find(register, it, ["decisions"]) for it in said.closes),
        sent_to=spoken.receivers(register, said.sent_to),
        summary=said.summary,
    )
    return [decided._replace(item=item) for item in items]


def _votes(
    register: Register, held: Meeting, item: str, said: Said
) -> tuple[Mapping[str, Data], ...]:
    """Read the vote, by name or counted; none where nothing is said of one."""
    from iopctl.acts._numbering import next_paragraph
    from iopctl.acts._people import find_person, people
    from iopctl.acts._room import room
    from iopctl.models.decisions import Side, VoteKind
    from iopctl.register import find_item

    kind = spoken.word(VoteKind, said.vote_kind, "--vote-kind") if said.vote_kind else None
    won = spoken.word(Side, said.won, "--won") if said.won else None
    if said.counted:
        return (
            spoken.counted_vote(
                said.counted,
                won=won,
                ja=said.ja,
                nej=said.nej,
                kind=kind,
                by_minority=said.by_minority,
            ),
        )
    if not (said.party_votes or said.ballots):
        return ()
    if not held.attendance:
        raise PersonError(
            Text(
                "det står inte vilka som är på mötet, så rösterna kan inte räknas ut",
                "it is not said who is at the meeting, so the votes cannot be worked out",
            ),
            Text(
                "skriv in närvaron, eller ange rösterna med --count ja=7,nej=4",
                "record the attendance, or give the votes by --count ja=7,nej=4",
            ),
        )
    number = (held.agenda or ())[find_item(held, item)].paragraph
    number = number or next_paragraph(register, held)
    there = people(register, held)
    by_name = {
        find_person(there, name).name: side
        for name, side in spoken.sides(said.ballots, "--ballot").items()
    }
    here = room(register, held)
    return (
        spoken.named_vote(
            here.serving(number),
            here.chair(number),
            spoken.sides(said.party_votes, "--party-vote"),
            by_name,
            ja=said.ja,
            nej=said.nej,
            kind=kind,
            lot=won,
            by_minority=said.by_minority,
        ),
    )
