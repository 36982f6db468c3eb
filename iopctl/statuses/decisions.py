"""How a decision stands: decided, attested, posted, final at the earliest, appealed, conditional."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from iopctl.language import Text
from iopctl.models._shape import Word
from iopctl.models.decisions import Appeal, AppealKind, Decision
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
from iopctl.values.calendar import statutory_end
from iopctl.values.dates import UncertainDate
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
    FINAL = "final", "kan ha fått laga kraft", "may be final"


THREE_WEEKS = Length(3, "weeks")
"""Kommunallagen (2017:725) 13 kap. 5 §, from the day that the attestation was posted."""


@status(with_=("meeting", "decided_by.reported_to"))
def find(decision: Decision, near: Near, as_of: date) -> Status:
    """Work out how a decision stands on a day."""
    words = DecisionStatus
    meeting = near.one("meeting", Meeting)
    day = _day(decision, meeting)
    if day and day.after(as_of):
        return Status(words.PREPARED, (_says("beslutas {day}", "to be decided {day}", day),))
    decided = (_says("beslutat {day}", "decided {day}", day),) if day else ()
    conditions = tuple(_conditions(decision))
    if appeal := _pending_appeal(decision, as_of):
        received = appeal.received or None
        came_in = (
            (_says("överklagandet inkom {day}", "the appeal came in {day}", received),)
            if received
            else ()
        )
        return Status(words.APPEALED, (*came_in, *decided, *conditions))
    if attestation := _attestation(decision, meeting, as_of):
        attested = (
            (_says("justerat {day}", "attested {day}", attestation.date),)
            if attestation.date
            else ()
        )
        return _posted(decision, attestation, as_of, (*attested, *decided, *conditions)) or Status(
            words.ATTESTED, (*attested, *decided, *conditions)
        )
    if conditions:
        return Status(words.CONDITIONAL, (*decided, *conditions))
    if day or decision.votes or decision.outcome or any(it.outcome for it in decision.points or ()):
        without = Reason(Text("dagen är inte angiven", "the day is not stated"))
        return Status(words.DECIDED, decided or (without,))
    return Status(words.NOT_STATED)


def _day(decision: Decision, meeting: Meeting | None) -> UncertainDate | None:
    if decision.decided_by:
        return decision.decided_by.date or None
    return (meeting.date if meeting else None) or None


def _pending_appeal(decision: Decision, as_of: date) -> Appeal | None:
    """Give an appeal that had come in by the day, and whose ruling was not final by then."""
    for appeal in decision.appeals or ():
        later = appeal.received and appeal.received.after(as_of)
        if not later and not (appeal.final and not appeal.final.after(as_of)):
            return appeal
    return None


def _attestation(decision: Decision, meeting: Meeting | None, as_of: date) -> Attestation | None:
    """Give the attestation, by the day, of the decision's paragraph; of the whole minutes when it names none."""
    for attestation in (meeting.attestations if meeting else None) or ():
        if attestation.date and attestation.date.after(as_of):
            continue
        if not attestation.paragraphs or (
            decision.paragraph and decision.paragraph in attestation.paragraphs
        ):
            return attestation
    return None


def _posted(
    decision: Decision, attestation: Attestation, as_of: date, reasons: tuple[Reason, ...]
) -> Status | None:
    """Tell how long the decision can be appealed; only judicial review counts from the posting."""
    days = [
        posting.posted.day
        for posting in attestation.postings or ()
        if posting.posted and posting.posted.day and posting.posted.day <= as_of
    ]
    if not days or decision.appeal in (AppealKind.ADMINISTRATIVE_APPEAL, AppealKind.NONE):
        return None
    last = statutory_end(max(days), THREE_WEEKS).moved
    if as_of <= last:
        text = Text("sista dag för överklagande {last}", "last day of appeal {last}")
        return Status(DecisionStatus.POSTED, (Reason(text, {"last": last}), *reasons))
    text = Text(
        "tidigast {day}; sista dag för överklagande var {last}",
        "at the earliest {day}; the last day of appeal was {last}",
    )
    values = {"day": last + timedelta(days=1), "last": last}
    return Status(DecisionStatus.FINAL, (Reason(text, values), *reasons))


def _conditions(decision: Decision) -> Iterator[Reason]:
    """Tell the conditions that nobody has said are met."""
    text = Text("villkor: {condition}", "condition: {condition}")
    if decision.condition:
        yield Reason(text, {"condition": decision.condition})
    for point in decision.points or ():
        if point.condition and not point.condition.met:
            yield Reason(text, {"condition": point.condition.text})


def _says(sv: str, en: str, day: UncertainDate) -> Reason:
    return Reason(Text(sv, en), {"day": day})
