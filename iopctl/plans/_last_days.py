"""The matters on an agenda that have a last day, and the latest meeting that still makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Binding, Listed, State
from iopctl.deadlines._list import of_record
from iopctl.language import Said, Text
from iopctl.models._shape import Ref, Word
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.register import Register

NO_DECISION = frozenset(
    {
        "aid_declared",
        "consultation_answered",
        "follow_up_done",
        "instalment_paid",
        "open_call_closes",
        "other_support_ends",
        "procurement_documented",
    }
)
"""Kinds that the parties or the administration see to themselves: no meeting has to take them up."""


class Verdict(Word):
    """How a meeting stands to a matter's last day."""

    IN_TIME = "in-time", "hinns med", "in time"
    LAST_CHANCE = "last-chance", "sista mötet som hinner", "the last meeting in time"
    TOO_LATE = "too-late", "för sent", "too late"
    UNKNOWN = "unknown", "okänt", "unknown"


class Held(NamedTuple):
    """A meeting by its day."""

    day: date
    ref: Ref


class LastDay(NamedTuple):
    """A last day of a matter on the agenda, and what it means for the meeting.

    `latest` is the latest meeting of the committee that is not after it, None where there is none.
    """

    item: AgendaItem
    listed: Listed
    verdict: Verdict
    said: Said
    latest: Held | None = None


def last_days(
    register: Register, meeting: Meeting, items: Iterable[AgendaItem], as_of: date
) -> tuple[LastDay, ...]:
    """Give the last days that are not done of the matters of items, held against a meeting; by day."""
    found = [
        _judged(register, meeting, item, listed, as_of)
        for item in items
        if not item.removed
        for ref in item.matters or ()
        for listed in _to_decide(register, ref, as_of)
    ]
    return tuple(sorted(found, key=lambda one: one.listed.order))


def _to_decide(register: Register, ref: Ref, as_of: date) -> Iterator[Listed]:
    entry = register.entries.get(ref)
    for listed in of_record(register, entry, as_of) if entry else ():
        if (
            isinstance(listed, Listed)
            and listed.state is not State.DONE
            and listed.kind not in NO_DECISION
            and listed.due.binding is not Binding.PROPOSED
            and not listed.due.at_earliest
        ):
            yield listed


def _judged(
    register: Register, meeting: Meeting, item: AgendaItem, listed: Listed, as_of: date
) -> LastDay:
    """Say what a last day means for the meeting. Of a day that may be any of several, the first counts."""
    when = listed.due.when
    last = (when.earliest or when.latest) if when else None
    if last is None:
        missing = listed.due.missing or Text("den är inte angiven", "it is not stated")
        return LastDay(item, listed, Verdict.UNKNOWN, Said(NOT_KNOWN, {"missing": missing}))
    held = _held(register, meeting)
    in_time = [one for one in held if one.day <= last]
    latest = in_time[-1] if in_time else None
    verdict, text = _verdict(meeting, last, latest, as_of)
    if last < as_of and when and not when.before(as_of):
        verdict, text = Verdict.UNKNOWN, MAY_HAVE_PASSED
    values = {
        "title": listed.due.title,
        "day": last,
        "latest": latest.day if latest else "",
        "committee": register.title(meeting.committee),
        "more": NO_LATER if held[-1:] == [latest] else NOTHING,
    }
    return LastDay(item, listed, verdict, Said(text, values), latest)


def _verdict(
    meeting: Meeting, last: date, latest: Held | None, as_of: date
) -> tuple[Verdict, Text]:
    if last < as_of:
        return Verdict.TOO_LATE, PASSED
    if latest is None or latest.day < as_of:
        return Verdict.TOO_LATE, NO_MEETING
    if latest.ref == meeting.ref:
        return Verdict.LAST_CHANCE, HERE
    if meeting.date and meeting.date.after(latest.day):
        return Verdict.TOO_LATE, EARLIER
    return Verdict.IN_TIME, LATER


def _held(register: Register, meeting: Meeting) -> list[Held]:
    """Give the committee's meetings that are not called off, by day; of an uncertain day, the last."""
    return sorted(
        Held(other.date.latest, other.ref)
        for other in register.every(Meeting)
        if other.committee == meeting.committee
        and not other.cancelled
        and other.date
        and other.date.latest
    )


NOT_KNOWN = Text("sista dagen är inte känd: {missing}", "the last day is not known: {missing}")
PASSED = Text(
    "dagen har redan passerat: {title} ({day})", "the day has passed already: {title} ({day})"
)
MAY_HAVE_PASSED = Text(
    "dagen kan redan ha passerat, den är tidigast {day}: {title}",
    "the day may have passed already, it is {day} at the earliest: {title}",
)
NO_MEETING = Text(
    "inget möte med {committee} i registret hinner före dagen: {title} ({day})",
    "the register has no meeting of {committee} in time for the day: {title} ({day})",
)
HERE = Text(
    "måste tas upp på det här mötet, annars passerar dagen: {title} ({day}){more}",
    "must be taken up at this meeting, or the day passes: {title} ({day}){more}",
)
EARLIER = Text(
    "det här mötet är för sent, det senaste som hinner är {latest}: {title} ({day})",
    "this meeting is too late, the latest in time is that of {latest}: {title} ({day})",
)
LATER = Text(
    "måste tas upp senast {latest}, annars passerar dagen: {title} ({day}){more}",
    "must be taken up at the latest {latest}, or the day passes: {title} ({day}){more}",
)
NO_LATER = Text("; inget senare möte finns i registret", "; the register has no later meeting")
NOTHING = Text("", "")
