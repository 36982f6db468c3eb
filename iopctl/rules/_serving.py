"""Who was present at a paragraph, and who served there."""

from __future__ import annotations

from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attendance, AttendanceRole

_MEMBERS = (AttendanceRole.CHAIR, AttendanceRole.MEMBER)


def is_present(person: Attendance, paragraph: int) -> bool:
    """Say whether somebody was present; without paragraphs, it was the whole meeting."""
    return not person.paragraphs or paragraph in person.paragraphs


def is_serving(person: Attendance, paragraph: int) -> bool:
    """Say whether somebody took part in deciding: a member, or a substitute who serves there."""
    if not is_present(person, paragraph):
        return False
    if person.role in _MEMBERS:
        return True
    if person.role is not AttendanceRole.SUBSTITUTE:
        return False
    return paragraph in person.serves if person.serves else bool(person.serves_for)


def has_conflict(name: str, decision: Decision) -> bool:
    """Say whether somebody took no part in a decision because of a conflict of interest."""
    return any(
        one.name == name and one.conflict_of_interest for one in decision.not_taking_part or ()
    )
