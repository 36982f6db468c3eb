"""Deciding an item while a meeting is held: as recommended, in own words or by an outcome, each saved at once."""

from __future__ import annotations

from collections.abc import Sequence

from iopctl.acts._decided import (
    COMES_BACK,
    Decided,
    motion_of,
    outcomes,
    proposal_result,
    recommendations,
)
from iopctl.acts._numbering import untreated
from iopctl.acts._people import Person, person_data
from iopctl.acts._wordings import OUTCOMES_ASKED
from iopctl.acts.decide import decide, decide_at_once, needs_decision
from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._attesting_at_once import papers_for_signing, where_kept, who_attests
from iopctl.cli._holding import Sitting
from iopctl.cli._holding_shown import hint, lost_vote, said_proposal
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models.decisions import ProposalKind, ProposalResult
from iopctl.models.meetings import AgendaItem, Away


def enter(sitting: Sitting) -> None:
    """Do what Enter means: as recommended, recorded, or on to the next."""
    item = sitting.item
    if item is None:
        return
    if sitting.is_treated:
        sitting.place = min(sitting.place + 1, len(sitting.items))
        left = untreated(sitting.register, sitting.meeting)
        if left and sitting.item not in left:
            sitting.place = sitting.first_left()
        return
    if hint(sitting) is None:
        if lost_vote(sitting):
            raise PersonError(
                Text("förslaget föll i omröstningen", "the recommendation lost the vote"),
                Text(
                    "skriv beslut, eller vad det blev: avslag, bordlägg …",
                    "write decision, or what came of it: rejected, postponed …",
                ),
            )
        raise _which(len(recommendations(item)))
    conclude(sitting, sitting.pending._replace(as_recommended=True))


def recommended(sitting: Sitting, said: str) -> None:
    """Decide as one of several recommendations."""
    item = sitting.open_item()
    there = len(recommendations(item))
    if not (said.isdecimal() and 1 <= int(said) <= there):
        raise _which(there)
    chosen = sitting.pending._replace(as_recommended=True, recommendation=int(said))
    conclude(sitting, chosen)


def _which(number: int) -> PersonError:
    """Say that one of several recommendations must be named, or that there is none."""
    return PersonError(
        Text("förslag till beslut: {number}", "recommendations: {number}")
        if number
        else Text("det finns inget förslag till beslut", "there is no recommendation"),
        Text(
            "skriv förslag och dess nummer, eller beslut",
            "write recommendation and its number, or decision",
        )
        if number
        else Text(
            "skriv beslut, eller vad det blev: bifall, avslag, bordlägg …",
            "write decision, or what came of it: approved, rejected, postponed …",
        ),
        {"number": number},
    )


def own_words(sitting: Sitting, _: str) -> None:
    """Decide in the meeting's own words: the points, one a line, then what they come to."""
    if points := _points(sitting):
        conclude(sitting, sitting.pending._replace(points=points))


def became(sitting: Sitting, outcome: Outcome) -> None:
    """Decide by an outcome alone."""
    item = sitting.item
    said = sitting.pending
    if (
        item
        and outcome is Outcome.APPROVED
        and len(recommendations(item)) == 1
        and not motion_of(sitting.register, item)
    ):
        said = said._replace(as_recommended=True)
    conclude(sitting, said._replace(outcome=(outcome,)))


def at_once(sitting: Sitting, _: str) -> None:
    """Decide as recommended, or by the points that are said, and attest it at once."""
    item = sitting.open_item()
    said = sitting.pending
    if len(recommendations(item)) == 1:
        said = said._replace(as_recommended=True)
    else:
        said = said._replace(points=_points(sitting))
    conclude(sitting, said, at_once=True)


def conclude(sitting: Sitting, said: Decided, *, at_once: bool = False) -> None:
    """Ask for what lacks, save the decision, and go on to the next item that is left."""
    item = sitting.open_item()
    register, today = sitting.register, sitting.session.as_of
    if needs_decision(item, said):
        said = _with_outcome(sitting, item, said)
        said = _with_return(sitting, item, said)
        said = _with_results(sitting, item, said)
        said = said._replace(not_taking_part=(*said.not_taking_part, *_stepped_out(sitting, said)))
    word = sitting.word
    if at_once:
        day = (sitting.meeting.date.day if sitting.meeting.date else None) or today
        by = who_attests(sitting.ask, register, sitting.ref, ())
        kept_at = where_kept(sitting.ask, register, sitting.ref, None)
        saved = sitting.save(
            lambda now: decide_at_once(
                now, sitting.ref, [said], today, day=day, by=by, kept_at=kept_at
            ),
            papers_for_signing(sitting.session, sitting.ref),
        )
    else:
        saved = sitting.save(lambda now: decide(now, sitting.ref, [said], today))
    if saved:
        sitting.said.pop(word, None)
        sitting.place = sitting.first_left()


def _points(sitting: Sitting) -> tuple[str, ...]:
    """Ask for the points decided, one a line; the proposal that won a vote is suggested."""
    points: list[str] = []
    question = Text("Beslutspunkt", "Point decided")
    likely = _won_proposal(sitting)
    while True:
        done = Text("Enter: klart", "Enter: done")
        suggested = Text(f"Enter: {likely}", f"Enter: {likely}") if likely and not points else done
        said = sitting.ask.line(question, suggested) or ("" if points else likely)
        if not said:
            return tuple(points)
        points.append(said)


def _won_proposal(sitting: Sitting) -> str:
    """Give the wording of the one proposal that won over the recommendation, where a vote says so."""
    against = [it for it in sitting.pending.proposals if it.get("kind") != ProposalKind.APPROVAL]
    won = lost_vote(sitting) and len(against) == 1
    return str(against[0].get("text", "")) if won else ""


def _with_outcome(sitting: Sitting, item: AgendaItem, said: Decided) -> Decided:
    """Ask what became of it, where neither words nor recommendation surely say."""
    try:
        if outcomes(sitting.register, sitting.meeting, item, said) or not (
            said.points or motion_of(sitting.register, item)
        ):
            return said
    except PersonError:
        if motion_of(sitting.register, item) is None:
            raise
    language = sitting.session.language
    said_outcomes = ", ".join(it.said(language) for it in (*OUTCOMES_ASKED, Outcome.ELECTED))
    became = sitting.ask.answer(
        None,
        Text("Vad blev det", "What came of it"),
        "beslut",
        lambda typed: spoken.maybe_word(Outcome, typed),
        default="" if motion_of(sitting.register, item) else Outcome.APPROVED.said(language),
        help=Text(f"svara till exempel {said_outcomes}", f"answer for example {said_outcomes}"),
    )
    return said._replace(outcome=(became,))


def _with_return(sitting: Sitting, item: AgendaItem, said: Decided) -> Decided:
    came_to = outcomes(sitting.register, sitting.meeting, item, said)
    if said.returns or not any(it in COMES_BACK for it in came_to):
        return said
    question = Text("Tas upp igen", "Comes back")
    returns = sitting.ask.text(None, question, "bordlägg", default="nästa sammanträde")
    reason = sitting.ask.maybe(None, Text("Skäl", "Reason"))
    return said._replace(returns=returns, reason=reason)


def _with_results(sitting: Sitting, item: AgendaItem, said: Decided) -> Decided:
    """Ask what became of each proposal that the decision does not tell, and in what order they were put."""
    if not said.proposals:
        return said
    came_to = outcomes(sitting.register, sitting.meeting, item, said)
    proposals = []
    for line in said.proposals:
        known = proposal_result(line, came_to, said, item)
        if "result" not in line and known is None:
            question = Text("Blev det som yrkat: {what}", "Was it adopted: {what}")
            values = {"what": said_proposal(line)}
            adopted = sitting.ask.yes(question, default=False, values=values)
            known = ProposalResult.ADOPTED if adopted else ProposalResult.LOST
        proposals.append({**line, "result": line.get("result") or (known or "")})
    order = said.put_in_order
    if order is None and len(proposals) > 1:
        question = Text("I vilken ordning ställdes förslagen", "In what order were they put")
        order = sitting.ask.maybe(None, question)
    return said._replace(proposals=tuple(proposals), put_in_order=order)


def _stepped_out(sitting: Sitting, said: Decided) -> Sequence[dict[str, Data]]:
    """Give those who are away from just this item for a conflict of interest."""
    number, here = sitting.paragraph, sitting.room
    known = {line.get("name") for line in said.not_taking_part}
    return [
        {**person_data(Person(line.name, line.party)), "conflict_of_interest": "true"}
        for line in here.lines
        if line.away is Away.CONFLICT_OF_INTEREST
        and not line.is_there(number)
        and line.is_there(here.last)
        and line.name not in known
    ]
