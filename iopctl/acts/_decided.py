"""What was decided on one item, as somebody says it, and what it came to by that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from iopctl.acts._wordings import sure_outcome
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref
from iopctl.models.decisions import ProposalKind, ProposalResult, Treatment
from iopctl.models.meetings import AgendaItem, Meeting, Recommendation
from iopctl.models.motions import Motion
from iopctl.register import Register

COMES_BACK = (Outcome.POSTPONED, Outcome.REFERRED_BACK)
NOT_SETTLED = (*COMES_BACK, Outcome.SENT_FOR_COMMENT, Outcome.FORWARDED)
Lines = tuple[Mapping[str, Data], ...]


class Answer(NamedTuple):
    """What became of one point of the motion, counted from 1; None is the whole."""

    point: int | None
    outcome: Outcome


class Decided(NamedTuple):
    """What a meeting decided on an item, as it is said; what is empty nobody has said.

    `item` is named by its id, number or title; `recommendation` counts from 1 among several. Points
    are the body's own words; without them they are the recommendation's, or a standard wording.
    """

    item: str
    as_recommended: bool = False
    recommendation: int | None = None
    outcome: tuple[Outcome, ...] = ()
    points: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    returns: str | None = None
    reason: str | None = None
    by_minority: bool = False
    proposals: Lines = ()
    put_in_order: str | None = None
    votes: Lines = ()
    not_taking_part: Lines = ()
    reservations: Lines = ()
    statements: Lines = ()
    closes: tuple[Ref, ...] = ()
    sent_to: Lines = ()
    summary: str | None = None


def outcomes(
    register: Register, held: Meeting, item: AgendaItem, one: Decided
) -> tuple[Outcome, ...]:
    """Give what the item came to: as said, as the answers say, or as the recommendation's words surely mean.

    PersonError when it is about a motion and nothing says what became of it.
    """
    if one.outcome:
        return one.outcome
    if one.answers:
        return tuple(dict.fromkeys(it.outcome for it in one.answers))
    chosen = chosen_recommendation(item, one) if one.as_recommended else None
    motion = motion_of(register, item)
    if chosen is None:
        said = [sure_outcome(it) for it in one.points]
    else:
        if chosen.outcome:
            return tuple(chosen.outcome)
        said = [it.outcome or sure_outcome(it.text) for it in chosen.points or ()]
    sure = tuple(dict.fromkeys(it for it in said if it))
    if motion is not None:
        if len(sure) == 1 or _answered(chosen) or treatment_of(register, held, item, chosen, ()):
            return sure
        if chosen or one.points:
            raise PersonError(
                Text(
                    "det sägs inte vad det blev av {motion}",
                    "it is not said what became of {motion}",
                ),
                Text(
                    "ange till exempel --outcome rejected, eller --answer 1=rejected för varje punkt",
                    "give for example --outcome rejected, or --answer 1=rejected for each point",
                ),
                {"motion": motion.title},
            )
    if len(sure) == 1 and all(said):
        return sure
    return (Outcome.APPROVED,) if chosen else ()


def _answered(chosen: Recommendation | None) -> bool:
    return any(it.answers and it.outcome for it in (chosen and chosen.points) or ())


def chosen_recommendation(item: AgendaItem, one: Decided) -> Recommendation | None:
    """Give the recommendation that was followed, or that approval without other words means."""
    there_are = recommendations(item)
    if one.recommendation is not None:
        if 1 <= one.recommendation <= len(there_are):
            return there_are[one.recommendation - 1]
    elif not one.as_recommended or len(there_are) == 1:
        return there_are[0] if one.as_recommended else None
    elif not there_are:
        raise PersonError(
            Text("{item} har inget förslag till beslut", "{item} has no recommendation"),
            Text(
                "ange vad det blev: --outcome, kanske med --point",
                "give what came of it: --outcome, perhaps with --point",
            ),
            {"item": item.title},
        )
    raise PersonError(
        Text("{item} har {number} förslag till beslut", "{item} has {number} recommendations"),
        Text(
            "ange vilket som blev beslutet med --recommendation, 1 till {number}",
            "give which became the decision by --recommendation, 1 to {number}",
        ),
        {"item": item.title, "number": len(there_are)},
    )


def recommendations(item: AgendaItem) -> Sequence[Recommendation]:
    """Give what is recommended on an item, as far as it says anything."""
    return [it for it in item.recommendations or () if it.points or it.outcome]


def motion_of(register: Register, item: AgendaItem) -> Motion | None:
    """Give the motion that an item is about, where it is just one."""
    motions = [one for ref in item.matters or () if (one := register.get(ref, Motion))]
    return motions[0] if len(motions) == 1 else None


def decider_of(register: Register, item: AgendaItem) -> Ref | None:
    """Give the body that the item's matter is addressed to, where it is just one."""
    raised = [one for ref in item.matters or () if (one := register.get(ref, Raised))]
    bodies = {one.committee for one in raised if one.committee}
    return bodies.pop() if len(bodies) == 1 else None


def treatment_of(
    register: Register,
    held: Meeting,
    item: AgendaItem,
    chosen: Recommendation | None,
    came_to: Sequence[Outcome],
) -> Treatment | None:
    """Give what the body did with a matter that another one decides; None where it decides itself."""
    if chosen and chosen.to and chosen.to != held.committee:
        return Treatment.PROPOSAL
    decider = decider_of(register, item)
    if decider in (None, held.committee):
        return None
    if any(it in NOT_SETTLED for it in came_to):
        return Treatment.REFERRAL
    asked = [
        consultation
        for ref in item.matters or ()
        if (one := register.get(ref, Raised))
        for consultation in one.consulted or ()
        if consultation.to.committee == held.committee
    ]
    return Treatment.OPINION if asked else Treatment.PROPOSAL


def proposal_result(
    proposal: Mapping[str, Data], came_to: Sequence[Outcome], one: Decided, item: AgendaItem
) -> ProposalResult | None:
    """Give what became of a proposal by what was decided; None where only those there know."""
    kind = str(proposal.get("kind", ""))
    if proposal.get("text") in one.points:
        return ProposalResult.ADOPTED
    about_motion = any(ref.type == "motions" for ref in item.matters or ())
    if asked := _ASK_TO_PUT_OFF.get(kind):
        return ProposalResult.ADOPTED if asked in came_to else ProposalResult.LOST
    if any(it in COMES_BACK for it in came_to):
        return ProposalResult.NOT_PUT
    if kind == ProposalKind.APPROVAL:
        if Outcome.APPROVED in came_to:
            return ProposalResult.ADOPTED
        return None if about_motion and one.as_recommended else ProposalResult.LOST
    if kind == ProposalKind.REJECTION:
        if Outcome.REJECTED in came_to:
            return ProposalResult.ADOPTED
        return ProposalResult.LOST
    return ProposalResult.LOST if one.as_recommended and not one.points else None


_ASK_TO_PUT_OFF: Mapping[str, Outcome] = MappingProxyType(
    {
        ProposalKind.POSTPONEMENT: Outcome.POSTPONED,
        ProposalKind.REFERRAL_BACK: Outcome.REFERRED_BACK,
    }
)
