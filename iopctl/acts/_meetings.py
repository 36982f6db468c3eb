"""A meeting that something is done with: its decisions, its paragraphs, and how they are attested."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Register, readable
from iopctl.values.paragraphs import Paragraphs


def live(register: Register, ref: Ref) -> Meeting:
    """Give a meeting that is not called off; PersonError when it is, or when it cannot be read."""
    meeting = readable(register, ref, Meeting)
    if meeting.cancelled:
        raise PersonError(
            Text("{meeting} är inställt", "{meeting} is called off"),
            Text(
                "välj mötet som hålls i stället; iopctl show {ref} visar om det finns något",
                "choose the one that is held instead; iopctl show {ref} shows if there is any",
            ),
            {"meeting": register.title(ref), "ref": ref},
        )
    return meeting


def meetings_of(register: Register, committee: Ref) -> Sequence[Meeting]:
    """Give a body's meetings by day, those without one first; also those that are called off."""
    found = (register.get(ref, Meeting) for ref in register.index.referring(committee))
    held = [it for it in found if it and it.committee == committee]
    return sorted(held, key=lambda it: (it.date.order if it.date else (), it.ref))


def decisions_of(register: Register, meeting: Ref) -> Sequence[Decision]:
    """Give the decisions that a meeting made or is to make, by paragraph; those without one come last."""
    made = {
        it.entry.ref: it.entry.record
        for it in register.referrers(meeting)
        if isinstance(it.entry.record, Decision) and it.entry.record.meeting == meeting
    }
    return sorted(made.values(), key=lambda it: (not it.paragraph, it.paragraph or 0, it.ref))


def paragraphs_of(register: Register, meeting: Meeting) -> Sequence[int]:
    """Give the paragraphs that a meeting's items and decisions have."""
    items = {item.paragraph for item in meeting.agenda or () if item.paragraph}
    decisions = {it.paragraph for it in decisions_of(register, meeting.ref) if it.paragraph}
    return sorted(items | decisions)


def paragraph_of(decision: Decision, meeting: Meeting) -> int | None:
    """Give the paragraph of a decision of a meeting, its own or that of its item; None until it has one."""
    item = meeting.item(decision.item) if decision.item else None
    return decision.paragraph or (item.paragraph if item else None) or None


def in_minutes(decision: Decision) -> str:
    """Name a decision as the minutes do: by its paragraph and title."""
    return f"§ {decision.paragraph} {decision.title}" if decision.paragraph else decision.title


def is_attested(meeting: Meeting, paragraph: int | None) -> bool:
    """Whether a paragraph is attested; an attestation that names no paragraphs is of them all."""
    return any(covers(it, paragraph) for it in meeting.attestations or ())


def covers(attestation: Attestation, paragraph: int | None) -> bool:
    """Whether an attestation is of a paragraph, too; None is one without a number, which that of all covers."""
    if not attestation.paragraphs:
        return True
    return paragraph is not None and paragraph in attestation.paragraphs


def chosen(attestation: Attestation, wanted: Paragraphs | None) -> bool:
    """Whether an attestation has any of the paragraphs that are wanted; None are all."""
    return wanted is None or any(covers(attestation, number) for number in wanted)


def together(attestations: Iterable[Attestation]) -> Paragraphs | None:
    """Give the paragraphs of several attestations; None when one of them is of all."""
    numbers: list[int] = []
    for attestation in attestations:
        if not attestation.paragraphs:
            return None
        numbers += attestation.paragraphs
    return Paragraphs.of(numbers)
