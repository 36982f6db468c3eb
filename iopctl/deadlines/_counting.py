"""Counting from days that may be uncertain, with the steps to show; and what is older than the register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.agreements import counted
from iopctl.deadlines._due import NotDue
from iopctl.language import Said, Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.calendar import (
    why_not_working_day,
    working_day_on_or_after,
    working_day_on_or_before,
)
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

KOMMUNALLAGEN = date(2018, 1, 1)
"""The day from which kommunallagen (2017:725) is in force."""

THE_MEETING = Text("mötet", "the meeting")
THE_DAY = Text("den dagen", "that day")
THE_DECISION = Text("beslutet", "the decision")
CALLED_OFF = NotDue(("cancelled",), Said(Text("mötet är inställt", "the meeting is called off")))

AUDITORS = NotDue(
    ("committee",),
    Said(
        Text(
            "revisorerna är ingen nämnd: kommunallagen 5 och 6 kap. gäller inte deras möten (12 kap.)",
            "the auditors are no committee: kommunallagen 5 and 6 are not about their meetings (12)",
        )
    ),
)


def by_auditors(near: Near) -> bool:
    """Say whether a meeting's committee is the municipality's auditors (kommunallagen 12 kap.)."""
    committee = near.one("committee", Committee)
    return committee is not None and committee.kind is CommitteeKind.AUDITORS


def over(meeting: Meeting | None) -> UncertainDate | None:
    """Give the day on which a meeting is over, the last of several: what comes after is counted from it."""
    return (meeting.until or meeting.date or None) if meeting else None


def before_register(day: UncertainDate, near: Near, what: Text = THE_MEETING) -> Said | None:
    """Say that `what`, of that day, is older than the register, which knows nothing of what was done."""
    since = near.settings.register_since
    if not since or not day.before(since):
        return None
    return Said(
        Text(
            "{what} är äldre än registret ({since}); det är inte känt om det är gjort",
            "{what} is older than the register ({since}); it is not known whether it is done",
        ),
        {"what": what, "since": since},
    )


def gone_before_register(when: UncertainDate, near: Near) -> Said | None:
    """Say that something fell due before the register began, so that it may have been done."""
    return before_register(when, near, THE_DAY)


class Counted(NamedTuple):
    """The day that a time comes to, with the reasoning; `outer_limit` as in `Due`."""

    when: UncertainDate
    steps: tuple[Said, ...]
    outer_limit: date | None = None


def forwards(start: UncertainDate, length: Length, named: Text) -> Counted:
    """Count a statutory time that no authority says is moved by lag (1930:173) 2 §.

    The day as counted is the one to plan for; the moved one is given beside it. `named` is the
    length in words, as the law has it.
    """
    when = counted(start, length.after)
    steps = [_step(named, when)]
    if not when.day or not (reason := why_not_working_day(when.day)):
        return Counted(when, tuple(steps))
    outer_limit = working_day_on_or_after(when.day)
    text = Text(
        "{day} är {reason}; yttersta dag enligt ordalydelsen i lag (1930:173) 2 §: {moved}",
        "{day} is {reason}; outer limit by the words of lag (1930:173) 2 §: {moved}",
    )
    steps.append(Said(text, {"day": when, "reason": reason, "moved": outer_limit}))
    return Counted(when, tuple(steps), outer_limit)


def forwards_moved(start: UncertainDate, length: Length, named: Text) -> Counted:
    """Count a statutory time whose last day is moved to the next working day (1930:173 2 §)."""
    raw = counted(start, length.after)
    when = counted(raw, working_day_on_or_after)
    steps = [_step(named, raw)]
    if raw.day and (reason := why_not_working_day(raw.day)):
        text = Text(
            "{reason}, alltså nästa vardag: {day}", "{reason}, so the next working day: {day}"
        )
        steps.append(Said(text, {"reason": reason, "day": when}))
    return Counted(when, tuple(steps))


def backwards(end: UncertainDate, length: Length, named: Text) -> Counted:
    """Count a time that protects those who are to prepare: it is never moved towards its end."""
    when = counted(end, length.before)
    text = Text("{length} före: {day}", "{length} before: {day}")
    return Counted(when, (Said(text, {"length": named, "day": when}), *rather_before(when)))


def rather_before(day: UncertainDate) -> Iterator[Said]:
    """Advise an earlier day where a last day, which does not move, is a holiday."""
    if day.day and (reason := why_not_working_day(day.day)):
        text = Text(
            "{day} är {reason}: gör det hellre {earlier}", "{day} is {reason}: rather {earlier}"
        )
        earlier = working_day_on_or_before(day.day)
        yield Said(text, {"day": day, "reason": reason, "earlier": earlier})


def day_after(day: UncertainDate) -> UncertainDate:
    """Give the day after, from which on what ended is over."""
    return counted(day, Length(1, "days").after)


def _step(named: Text, day: UncertainDate) -> Said:
    return Said(Text("{length}: {day}", "{length}: {day}"), {"length": named, "day": day})
