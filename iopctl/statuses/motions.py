"""How a motion or another matter stands: handed in, raised, under preparation, answered."""

from __future__ import annotations

from datetime import date

from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models._raised import Raised
from iopctl.models._shape import Word
from iopctl.models.decisions import Decision, Treatment
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
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


NOT_FINAL = (MotionStatus.UNDER_PREPARATION, MotionStatus.POSTPONED, MotionStatus.REFERRED_BACK)


@status(with_=("raised", "< decisions", "< decisions > meeting"))
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
    if unanswered := _unanswered(motion, treated):
        text = Text("inte besvarat: punkt {points}", "not answered: point {points}")
        left = Reason(text, {"points": [str(point) for point in unanswered]})
        return Status(words.UNDER_PREPARATION, (*(_decided(*one) for one in treated), left))
    for decision, day in reversed(treated):
        word = _word(decision, motion)
        if word:
            return Status(word, (_decided(decision, day),))
    if treated:
        return Status(words.UNDER_PREPARATION, tuple(_decided(*one) for one in treated))
    return _before_treatment(motion, near, as_of)


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


def _unanswered(
    motion: Raised, treated: list[tuple[Decision, UncertainDate | None]]
) -> tuple[int, ...]:
    """Give the points left over when decisions have answered some by number; none where none has."""
    answers = [
        point.answers
        for decision, _ in treated
        for point in decision.points or ()
        if point.answers and point.answers.motion == motion.ref and point.outcome
    ]
    whole = any(decision.outcome for decision, _ in treated)
    if whole or not answers or not all(answer.point for answer in answers):
        return ()
    given = {answer.point for answer in answers}
    return tuple(n for n, _ in enumerate(motion.points or (), 1) if n not in given)


def _word(decision: Decision, motion: Raised) -> MotionStatus | None:
    """Give what one decision made of the motion: by its points where they answer it, else by its outcome."""
    if decision.treatment and decision.treatment is not Treatment.DECISION:
        return MotionStatus.UNDER_PREPARATION
    by_point = {
        BY_OUTCOME[point.outcome]
        for point in decision.points or ()
        if point.answers and point.answers.motion == motion.ref and point.outcome in BY_OUTCOME
    }
    found = list(by_point) or [BY_OUTCOME[it] for it in decision.outcome or () if it in BY_OUTCOME]
    if len(by_point) > 1 and MotionStatus.APPROVED in by_point:
        return MotionStatus.PARTLY_APPROVED
    final = [word for word in found if word not in NOT_FINAL]
    return next(iter(final or found), None)


def treatments(
    motion: Raised, near: Near, as_of: date
) -> list[tuple[Decision, UncertainDate | None]]:
    """Give the decisions that treat the matter, in the order of their days, up to `as_of`."""
    meetings = {meeting.ref: meeting for meeting in near.every("< decisions > meeting", Meeting)}
    found = []
    for decision in near.every("< decisions", Decision):
        answers = any(
            point.answers and point.answers.motion == motion.ref for point in decision.points or ()
        )
        if motion.ref not in (decision.matters or ()) and not answers:
            continue
        by = decision.decided_by or None
        meeting = meetings.get(decision.meeting) if decision.meeting else None
        day = (by.date if by else meeting.date if meeting else None) or None
        if not (day and day.after(as_of)):
            found.append((decision, day))
    return sorted(found, key=lambda pair: pair[1].order if pair[1] else (date.min, date.max))


def _decided(decision: Decision, day: UncertainDate | None) -> Reason:
    """Name the decision, and its day where that is known."""
    if day:
        text = Text("beslut {day} ({ref})", "decision {day} ({ref})")
        return Reason(text, {"day": day, "ref": str(decision.ref)})
    return Reason(Text("beslut ({ref})", "decision ({ref})"), {"ref": str(decision.ref)})


def _on(sv: str, en: str, day: UncertainDate | None) -> tuple[Reason, ...]:
    return (Reason(Text(sv, en), {"day": day}),) if day else ()
