"""How a meeting stands: planned, summoned, held, its minutes attested, or called off."""

from __future__ import annotations

from datetime import date

from iopctl.language import Text
from iopctl.models._shape import Word
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting, PaperKind
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status


class MeetingStatus(Word):
    """How a meeting stands."""

    NOT_STATED = "not-stated", "inte angivet", "not stated"
    PLANNED = "planned", "planerat", "planned"
    SUMMONED = "summoned", "kallat", "summoned"
    HELD = "held", "hållet", "held"
    PARTLY_ATTESTED = "partly-attested", "delvis justerat", "partly attested"
    ATTESTED = "attested", "justerat", "attested"
    CANCELLED = "cancelled", "inställt", "called off"


@status(with_=("< decisions",))
def find(meeting: Meeting, near: Near, as_of: date) -> Status:
    """Work out how a meeting stands on a day."""
    words = MeetingStatus
    if meeting.cancelled and not (meeting.cancelled.date and meeting.cancelled.date.after(as_of)):
        why = meeting.cancelled.reason
        return Status(
            words.CANCELLED, (Reason(Text("{why}", "{why}"), {"why": why}),) if why else ()
        )
    attested = [
        attestation
        for attestation in meeting.attestations or ()
        if not (attestation.date and attestation.date.after(as_of))
    ]
    if attested:
        return Status(words.ATTESTED if _covered(meeting, near, as_of) else words.PARTLY_ATTESTED)
    if meeting.date and not meeting.date.after(as_of):
        return Status(words.HELD if meeting.date.day != as_of else words.PLANNED)
    summoned = any(
        paper.kind is PaperKind.SUMMONS and not (paper.date and paper.date.after(as_of))
        for paper in meeting.papers or ()
    )
    if summoned:
        return Status(words.SUMMONED)
    return Status(words.PLANNED if meeting.date else words.NOT_STATED)


def _covered(meeting: Meeting, near: Near, as_of: date) -> bool:
    known = {decision.paragraph for decision in near.every("< decisions", Decision)}
    known |= {item.paragraph for item in meeting.agenda or ()}
    return all(
        any(
            not attestation.paragraphs or paragraph in attestation.paragraphs
            for attestation in meeting.attestations or ()
            if not (attestation.date and attestation.date.after(as_of))
        )
        for paragraph in known
        if paragraph
    )
