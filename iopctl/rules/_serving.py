"""Who was present at a paragraph, and who served there."""

from __future__ import annotations

from iopctl.models.meetings import Attendance, AttendanceRole

MEMBERS = (AttendanceRole.CHAIR, AttendanceRole.MEMBER)


def is_present(person: Attendance, paragraph: int) -> bool:
    """Say whether somebody was present; without paragraphs, it was the whole meeting."""
    return not person.paragraphs or paragraph in person.paragraphs


def is_serving(person: Attendance, paragraph: int) -> bool:
    """Say whether somebody took part in deciding: a member, or a substitute who serves there."""
    if not is_present(person, paragraph):
        return False
    if person.role in MEMBERS:
        return True
    if person.role is not AttendanceRole.SUBSTITUTE:
        return False
    return paragraph in person.serves if person.serves else bool(person.serves_for)
