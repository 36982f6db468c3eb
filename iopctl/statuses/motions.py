"""How a motion or another matter stands: handed in, raised, under preparation, answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref, Word
from iopctl.models.decisions import Decision, Treatment
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
from iopctl.statuses._treated import Treated, answering, by_day, treatments
from iopctl.values.dates import UncertainDate


class MotionStatus(Word):
    """How a motion stands."""

    NOT_STATED = "not-stated", "inte angivet", "not stated"
    SUBMITTED = "submitted", "inlämnad", "handed in"
    RAISED = "raised", "väckt", "raised"
    UNDER_PREPARATION = "under-preparation", "under beredning", "under preparation"
    POSTPONED = "postponed", "bordlagd", "postponed"
    REFERRED_BACK = "referred-back", "återremitterad", "referred back"
    ANSWERED = "answered", "besvarad", "answered"
    APPROVED = "approved", "bifallen", "approved"
    PARTLY_APPROVED = "partly-approved", "delvis bifallen", "partly approved"
    REJECTED = "rejected", "avslagen", "rejected"
    WRITTEN_OFF = "written-off", "avskriven", "written off"
    NOTED = "noted", "lagd till handlingarna", "noted"
    WITHDRAWN = "withdrawn", "återtagen", "withdrawn"
    MIXED = "mixed", "avgjord med flera utgångar", "settled with several outcomes"
    DECIDED = "decided", "avgjord, utgången är inte angiven", "settled, outcome not stated"
    CLOSED = "closed", "uppdraget är avslutat", "the assignment is closed"


BY_OUTCOME: dict[Outcome, MotionStatus] = {
    Outcome.DEEMED_ANSWERED: MotionStatus.ANSWERED,
    Outcome.APPROVED: MotionStatus.APPROVED,
    Outcome.PARTLY_APPROVED: MotionStatus.PARTLY_APPROVED,
    Outcome.REJECTED: MotionStatus.REJECTED,
    Outcome.WRITTEN_OFF: MotionStatus.WRITTEN_OFF,
    Outcome.WITHDRAWN: MotionStatus.WITHDRAWN,
    Outcome.NOTED: MotionStatus.NOTED,
    Outcome.POSTPONED: MotionStatus.POSTPONED,
    Outcome.REFERRED_BACK: MotionStatus.REFERRED_BACK,
    Outcome.SENT_FOR_COMMENT: MotionStatus.UNDER_PREPARATION,
    Outcome.FORWARDED: MotionStatus.UNDER_PREPARATION,
    Outcome.ELECTED: MotionStatus.APPROVED,
    Outcome.INFORMED: MotionStatus.NOTED,
    Outcome.OTHER: MotionStatus.ANSWERED,
    Outcome.PERMITTED: MotionStatus.UNDER_PREPARATION,
    Outcome.NOT_PERMITTED: MotionStatus.REJECTED,
}


COMES_BACK = (MotionStatus.REFERRED_BACK, MotionStatus.POSTPONED)
"""What outweighs everything else that was decided, since the body is not done with the matter."""


class _Result(NamedTuple):
    """What a decision made of the matter, or of one point of it; no outcomes where it states none."""

    treated: Treated
    outcomes: tuple[Outcome, ...]


@status(
    with_=(
        "raised",
        "< decisions",
        "< decisions > meeting",
        "< decisions < decisions",
        "< decisions < decisions > meeting",
    )
)
def find(motion: Raised, near: Near, as_of: date) -> Status:
    """Work out how a motion stands on a day."""
    words = MotionStatus
    withdrawn = motion.withdrawn or None
    if withdrawn and not (withdrawn.date and withdrawn.date.after(as_of)):
        return Status(
            words.WITHDRAWN, _on("återtagen {day}", "withdrawn {day}", withdrawn.date or None)
        )
    for reply in reversed(getattr(motion, "replies", None) or ()):
        if not (reply.date and reply.date.after(as_of)):
            return Status(words.ANSWERED, _on("svar {day}", "answer {day}", reply.date or None))
    treated = treatments(motion, near, as_of)
    if not treated:
        return _before_treatment(motion, near, as_of)
    results, prepared = _results(motion, treated)
    if not prepared and (left := _unanswered(motion, results)):
        text = Text("inte besvarat: punkt {points}", "not answered: point {points}")
        unanswered = Reason(text, {"points": [str(point) for point in left]})
        return Status(words.UNDER_PREPARATION, (*_reasons(results.values()), unanswered))
    word = words.UNDER_PREPARATION if prepared else _word(results.values())
    if word is words.UNDER_PREPARATION and (
        closed := _closed(motion, treated, prepared, near, as_of)
    ):
        return Status(words.CLOSED, closed)
    if prepared:
        return Status(word, (_decided(prepared),))
    return Status(word, _reasons(results.values()) or tuple(_decided(one) for one in treated))


def _before_treatment(motion: Raised, near: Near, as_of: date) -> Status:
    """Say how far it has come while no body has dealt with it."""
    words = MotionStatus
    if motion.consulted:
        return Status(words.UNDER_PREPARATION, (Reason(Text("på remiss", "out for comment")),))
    raised = near.one("raised", Meeting)
    if raised and not (raised.date and raised.date.after(as_of)):
        return Status(words.RAISED, _on("väckt {day}", "raised {day}", raised.date or None))
    if motion.submitted and not motion.submitted.after(as_of):
        return Status(words.SUBMITTED, _on("inlämnad {day}", "handed in {day}", motion.submitted))
    return Status(words.NOT_STATED)


def _results(
    motion: Raised, treated: Sequence[Treated]
) -> tuple[dict[int | None, _Result], Treated | None]:
    """Give what each point last came to (None is the whole), and the preparation that came after, if any."""
    results: dict[int | None, _Result] = {}
    prepared: Treated | None = None
    for one in treated:
        decision, _ = one
        if _preparatory(decision):
            prepared = one
            continue
        found = _outcomes(decision, motion)
        stated = decision.treatment is Treatment.DECISION
        prepared = None if stated or found else prepared
        if stated and not found and not _settled(results):
            found = {None: ()}
        if not found:
            continue
        # What is decided point by point stands in the place of what was decided of the whole.
        results.pop(None, None)
        results = {} if None in found else results
        results |= {point: _Result(one, outcomes) for point, outcomes in found.items()}
    return results, prepared


def _settled(results: dict[int | None, _Result]) -> bool:
    return _word(results.values()) not in (MotionStatus.UNDER_PREPARATION, *COMES_BACK)


def _preparatory(decision: Decision) -> bool:
    return bool(decision.treatment and decision.treatment is not Treatment.DECISION)


def _outcomes(decision: Decision, motion: Raised) -> dict[int | None, tuple[Outcome, ...]]:
    """Give a decision's outcomes by the motion's points; for the whole (None) where it answers none by number."""
    found: dict[int | None, tuple[Outcome, ...]] = {}
    for point in answering(decision, motion):
        if point.answers and point.outcome:
            number = point.answers.point or None
            found[number] = (*found.get(number, ()), point.outcome)
    if found:
        return found
    whole = tuple(decision.outcome or ()) or tuple(
        point.outcome for point in decision.points or () if point.outcome and not point.answers
    )
    return {None: whole} if whole else {}


def _unanswered(motion: Raised, results: dict[int | None, _Result]) -> tuple[int, ...]:
    """Give the points left over when decisions have answered some by number; none where none has."""
    if not results or None in results:
        return ()
    return tuple(n for n, _ in enumerate(motion.points or (), 1) if n not in results)


def _word(results: Collection[_Result]) -> MotionStatus:
    """Give the one word for what has become of all points."""
    words = MotionStatus
    found = {BY_OUTCOME[outcome] for result in results for outcome in result.outcomes}
    found |= {words.DECIDED for result in results if not result.outcomes}
    for word in COMES_BACK:
        if word in found:
            return word
    settled = found - {words.UNDER_PREPARATION}
    if len(settled) > 1:
        # A paper that is noted besides says nothing of the answer.
        settled -= {words.NOTED}
    match list(settled):
        case []:
            return words.UNDER_PREPARATION
        case [word]:
            return word
    partly = words.APPROVED in settled or words.PARTLY_APPROVED in settled
    return words.PARTLY_APPROVED if partly else words.MIXED


def _reasons(results: Collection[_Result]) -> tuple[Reason, ...]:
    """Name the decisions; with what each came to, where that is not one and the same."""
    by_decision: dict[Ref, tuple[Treated, dict[Outcome, None]]] = {}
    for treated, outcomes in results:
        _, said = by_decision.setdefault(treated[0].ref, (treated, {}))
        said |= dict.fromkeys(outcomes)
    several = len({outcome for _, said in by_decision.values() for outcome in said}) > 1
    return tuple(
        _decided(treated, tuple(said) if several else ()) for treated, said in by_decision.values()
    )


def _closed(
    motion: Raised,
    treated: Sequence[Treated],
    prepared: Treated | None,
    near: Near,
    as_of: date,
) -> tuple[Reason, ...]:
    """Say what closed the assignments that the matter led to; nothing unless all are, and no more is prepared."""
    given = [
        (decision, point.assignment)
        for decision, _ in treated
        for point in decision.points or ()
        if point.assignment and not _preparatory(decision)
    ]
    nearby = near.every("< decisions", Decision) + near.every("< decisions < decisions", Decision)
    closing = {
        closed: one
        for one in by_day({made.ref: made for made in nearby}.values(), near, as_of)
        for point in one[0].points or ()
        for closed in point.closes or ()
    }
    closes = any(one == prepared for one in closing.values())
    if prepared and (not closes or _outcomes(prepared[0], motion)):
        return ()
    reasons: dict[object, Reason] = {}
    for decision, assignment in given:
        done = assignment.done or None
        if decision.ref in closing:
            by = closing[decision.ref]
            reasons[by[0].ref] = _decided(by)
        elif done and not (done.date and done.date.after(as_of)):
            reasons[decision.ref, done.date] = Reason(
                Text("uppdraget är utfört {day}", "the assignment was carried out {day}"),
                {"day": done.date or Text("(dagen är inte angiven)", "(the day is not stated)")},
            )
        else:
            return ()
    return tuple(reasons.values())


def _decided(treated: Treated, outcomes: tuple[Outcome, ...] = ()) -> Reason:
    """Name the decision, its day where that is known, and what it came to."""
    decision, day = treated
    text = (
        Text("beslut {day} ({ref})", "decision {day} ({ref})")
        if day
        else Text("beslut ({ref})", "decision ({ref})")
    )
    if outcomes:
        text = Text(*(f"{said}: {{outcomes}}" for said in text))
    return Reason(text, {"day": day, "ref": str(decision.ref), "outcomes": outcomes})


def _on(sv: str, en: str, day: UncertainDate | None) -> tuple[Reason, ...]:
    return (Reason(Text(sv, en), {"day": day}),) if day else ()
