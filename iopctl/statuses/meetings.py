"""How a meeting stands: planned, summoned, held, its minutes attested, or called off."""

from __future__ import annotations

from datetime import date

from iopctl.language import Text
from iopctl.models._shape import Word
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attestation, Meeting, Paper, PaperKind
from iopctl.register import Near
from iopctl.statuses._status import Reason, Status, status
from iopctl.values.dates import UncertainDate


class MeetingStatus(Word):
    """How a meeting stands."""

    NOT_STATED = "not-stated", "inte angivet", "not stated"
    PLANNED = "planned", "planerat", "planned"
    SUMMONED = "summoned", "kallat", "summoned"
    HELD = "held", "hållet", "held"
    PARTLY_ATTESTED = "partly-attested", "delvis justerat", "partly attested"
    ATTESTED = "attested", "justerat", "attested"
    CANCELLED = "cancelled", "inställt", "called off"
    UNCERTAIN = "uncertain", "går inte att säga", "cannot be said"


@status(with_=("< decisions",))
def find(meeting: Meeting, near: Near, as_of: date) -> Status:
    """Work out how a meeting stands on a day."""
    words = MeetingStatus
    cancelled = meeting.cancelled or None
    if cancelled and not (cancelled.date and cancelled.date.after(as_of)):
        why = Reason(Text("{why}", "{why}"), {"why": cancelled.reason})
        return Status(words.CANCELLED, (why,) if cancelled.reason else ())
    attested = _attested(meeting, as_of)
    if attested:
        days = tuple(
            _says("justerat {day}", "attested {day}", it.date) for it in attested if it.date
        )
        missing = _not_covered(meeting, attested, near)
        if not missing:
            return Status(words.ATTESTED, days)
        text = Text("inte justerat: § {paragraphs}", "not attested: § {paragraphs}")
        left = Reason(text, {"paragraphs": [str(paragraph) for paragraph in missing]})
        return Status(words.PARTLY_ATTESTED, (*days, left))
    day = meeting.date or None
    if day is None:
        return Status(words.SUMMONED if _summons(meeting, as_of) else words.NOT_STATED)
    last = meeting.until or None
    if (last or day).before(as_of):
        ended = (_says("till och med {day}", "until {day}", last),) if last else ()
        return Status(words.HELD, (_says("hölls {day}", "held {day}", day), *ended))
    ends = (_says("pågår till och med {day}", "goes on until {day}", last),) if last else ()
    reasons = (_says("hålls {day}", "to be held {day}", day), *ends)
    if day.earliest is None or (day.day is None and day.earliest <= as_of):
        return Status(
            words.UNCERTAIN, (_says("dagen är skriven {day}", "the day is written {day}", day),)
        )
    for summons in _summons(meeting, as_of):
        sent = (_says("kallelse {day}", "summons {day}", summons.date),) if summons.date else ()
        return Status(words.SUMMONED, (*sent, *reasons))
    return Status(words.PLANNED, reasons)


def _attested(meeting: Meeting, as_of: date) -> tuple[Attestation, ...]:
    """Give the attestations made by the day."""
    return tuple(
        attestation
        for attestation in meeting.attestations or ()
        if not (attestation.date and attestation.date.after(as_of))
    )


def _summons(meeting: Meeting, as_of: date) -> tuple[Paper, ...]:
    """Give the summonses that had gone out by the day."""
    return tuple(
        paper
        for paper in meeting.papers or ()
        if paper.kind is PaperKind.SUMMONS and not (paper.date and paper.date.after(as_of))
    )


def _not_covered(
    meeting: Meeting, attested: tuple[Attestation, ...], near: Near
) -> tuple[int, ...]:
    """Give the known paragraphs that no attestation covers."""
    known = {decision.paragraph for decision in near.every("< decisions", Decision)}
    known |= {item.paragraph for item in meeting.agenda or ()}
    return tuple(
        paragraph
        for paragraph in sorted(it for it in known if isinstance(it, int))
        if not any(not it.paragraphs or paragraph in it.paragraphs for it in attested)
    )


def _says(sv: str, en: str, day: UncertainDate) -> Reason:
    return Reason(Text(sv, en), {"day": day})
