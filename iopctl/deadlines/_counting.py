"""Counting from days that may be uncertain, and from meetings older than the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from iopctl.deadlines._due import NotDue, Said
from iopctl.language import Text
from iopctl.register import Near
from iopctl.values.dates import UncertainDate

CALLED_OFF = NotDue(("cancelled",), Said(Text("mötet är inställt", "the meeting is called off")))


def counted(start: UncertainDate, count: Callable[[date], date]) -> UncertainDate:
    """Count from a day that may be uncertain: both of its bounds are counted from."""
    earliest = count(start.earliest) if start.earliest else None
    latest = count(start.latest) if start.latest else None
    if earliest == latest and earliest:
        return UncertainDate.on(earliest)
    return UncertainDate(f"{earliest or '…'}–{latest or '…'}", earliest, latest)


def before_register(day: UncertainDate, near: Near) -> Said | None:
    """Say that a meeting is older than the register, which then knows nothing of what was done."""
    since = near.settings.register_since
    if not since or not day.before(since):
        return None
    return Said(
        Text(
            "mötet är äldre än registret ({since}); det är inte känt om det är gjort",
            "the meeting is older than the register ({since}); it is not known whether it is done",
        ),
        {"since": since},
    )
