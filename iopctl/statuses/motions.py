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
    Outcome.PERMITTED: MotionStatus.UNDER_PREPARATION,
    Outcome.NOT_PERMITTED: MotionStatus.REJECTED,
}


@status(with_=("raised", "< decisions", "< decisions > meeting"))
def find(motion: Raised, near: Near, as_of: date) -> Status:
    """Work out how a motion stands on a day."""
    words = MotionStatus
    if motion.withdrawn and not (motion.withdrawn.date and motion.withdrawn.date.after(as_of)):
        return Status(words.WITHDRAWN, _on(motion.withdrawn.date or None))
    treated = treatments(motion, near, as_of)
    for decision, day in reversed(treated):
        text = Text("decisions/{id} {day}", "decisions/{id} {day}")
        reason = Reason(text, {"id": decision.ref.id, "day": day or ""})
        if decision.treatment and decision.treatment is not Treatment.DECISION:
            return Status(words.UNDER_PREPARATION, (reason,))
        for outcome in decision.outcome or ():
            return Status(BY_OUTCOME[outcome], (reason,))
    if treated or motion.consulted:
        return Status(words.UNDER_PREPARATION)
    raised = near.one("raised", Meeting)
    if raised and not (raised.date and raised.date.after(as_of)):
        return Status(words.RAISED, _on(raised.date or None))
    if motion.submitted and not motion.submitted.after(as_of):
        return Status(words.SUBMITTED, _on(motion.submitted))
    return Status(words.NOT_STATED)


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


def _on(day: UncertainDate | None) -> tuple[Reason, ...]:
    return (Reason(Text("{day}", "{day}"), {"day": day}),) if day else ()
