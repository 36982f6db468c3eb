"""How a decision stands: decided, attested, posted, final at the earliest, appealed, conditional."""

from __future__ import annotations

from datetime import date, timedelta

from iopctl.language import Text
from iopctl.models._shape import Word
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
from iopctl.values.calendar import statutory_end
from iopctl.values.lengths import Length


class DecisionStatus(Word):
    """How a decision stands."""

    NOT_STATED = "not-stated", "inte angivet", "not stated"
    PREPARED = "prepared", "förberett", "prepared"
    DECIDED = "decided", "beslutat", "decided"
    CONDITIONAL = "conditional", "beslutat med villkor", "decided on a condition"
    ATTESTED = "attested", "justerat", "attested"
    POSTED = "posted", "anslaget, kan överklagas", "posted, open to appeal"
    APPEALED = "appealed", "överklagat", "appealed"
    FINAL = "final", "laga kraft tidigast", "final at the earliest"


THREE_WEEKS = Length(3, "weeks")
"""Kommunallagen (2017:725) 13 kap. 5 §, from the day that the attestation was posted."""


@status(with_=("meeting", "decided_by.reported_to"))
def find(decision: Decision, near: Near, as_of: date) -> Status:
    """Work out how a decision stands on a day."""
    words = DecisionStatus
    if decision.appeals and not any(appeal.final for appeal in decision.appeals):
        return Status(words.APPEALED)
    meeting = near.one("meeting", Meeting)
    by = decision.decided_by or None
    day = (by.date if by else meeting.date if meeting else None) or None
    if day and day.after(as_of):
        return Status(words.PREPARED)
    attestation = _attestation(decision, meeting)
    posted = [
        posting.posted
        for posting in (attestation.postings if attestation else None) or ()
        if posting.posted and not posting.posted.after(as_of)
    ]
    if posted and posted[-1].day:
        last = statutory_end(posted[-1].day, THREE_WEEKS).moved
        if as_of > last:
            text = Text(
                "tidigast {day}; sista dag för överklagande var {last}",
                "at the earliest {day}; the last day of appeal was {last}",
            )
            return Status(
                words.FINAL, (Reason(text, {"day": last + timedelta(days=1), "last": last}),)
            )
        text = Text("sista dag för överklagande {last}", "last day of appeal {last}")
        return Status(words.POSTED, (Reason(text, {"last": last}),))
    if attestation and not (attestation.date and attestation.date.after(as_of)):
        return Status(
            words.ATTESTED,
            (Reason(Text("{day}", "{day}"), {"day": attestation.date}),)
            if attestation.date
            else (),
        )
    conditions = [
        condition
        for condition in (decision.condition, *(point.condition for point in decision.points or ()))
        if condition and not getattr(condition, "met", None)
    ]
    if conditions:
        return Status(words.CONDITIONAL)
    if day or decision.outcome:
        return Status(words.DECIDED, (Reason(Text("{day}", "{day}"), {"day": day}),) if day else ())
    return Status(words.NOT_STATED)


def _attestation(decision: Decision, meeting: Meeting | None) -> Attestation | None:
    """Give the attestation of the decision's paragraph; of the whole minutes when it names none."""
    for attestation in (meeting.attestations if meeting else None) or ():
        if not attestation.paragraphs or (
            decision.paragraph and decision.paragraph in attestation.paragraphs
        ):
            return attestation
    return None
