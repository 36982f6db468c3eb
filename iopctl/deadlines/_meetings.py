"""Relative due times, resolved on the meetings of a committee and of those that took over from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.agreements import counted
from iopctl.language import MONTHS, Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import After, Before, DayOfYear, DueTime, MeetingIn, NextMeeting

NEXT_MEETING = DueTime("nästa sammanträde", NextMeeting())
SUCCESSIONS = 3
"""How many times over a committee's successors are followed."""


class Body(NamedTuple):
    """A committee and those that took over from it: who has its matters today, and all their meetings.

    `steps` tell who took over, and `titles` what each meeting's committee is called.
    """

    ref: Ref
    name: str
    meetings: tuple[Meeting, ...]
    titles: Mapping[Ref, str]
    steps: tuple[Said, ...] = ()


def relations(way: str) -> tuple[str, ...]:
    """Give the relations that `body` asks for, when the committee lies at the end of `way`."""
    ways = [f"{way}{' > successor.committee' * n}" for n in range(SUCCESSIONS + 1)]
    return tuple(relation for one in ways for relation in (one, f"{one} < meetings"))


def body(near: Near, way: str, ref: Ref | None = None) -> Body | None:
    """Give the committee at the end of `way` (`ref`, where several are) with those that took over.

    A committee's own meetings count until its successor has taken over, and the successor's from then.
    """
    committees = near.every(way, Committee)
    here = next((one for one in committees if ref in (None, one.ref)), None)
    if not here:
        return None
    meetings = list(_of(near, way, here.ref))
    titles = {here.ref: here.name}
    steps = []
    for _ in range(SUCCESSIONS):
        way = f"{way} > successor.committee"
        handed = here.successor or None
        after = near.get(handed.committee, Committee) if handed else None
        if not handed or not after or after.ref in titles:
            break
        since = handed.from_ or None
        if since:
            meetings = [
                one for one in meetings if not (one.date and one.date.before(since) is False)
            ]
            text = Text(
                "{old} har gått över till {new} {day}", "{old} was taken over by {new} {day}"
            )
        else:
            text = Text("{old} har gått över till {new}", "{old} was taken over by {new}")
        meetings += [
            one
            for one in _of(near, way, after.ref)
            if not (since and one.date and one.date.before(since))
        ]
        titles[after.ref] = after.name
        if since and since.after(near.as_of):
            break
        steps.append(Said(text, {"old": here.name, "new": after.name, "day": since or ""}))
        here = after
    return Body(here.ref, here.name, tuple(meetings), titles, tuple(steps))


def held(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Give the meetings that have a day and are not called off, in the order of their days."""
    dated = [meeting for meeting in meetings if meeting.date and not meeting.cancelled]
    return sorted(dated, key=lambda meeting: meeting.date.order if meeting.date else ())


def _of(near: Near, way: str, committee: Ref) -> Iterable[Meeting]:
    meetings = near.every(f"{way} < meetings", Meeting)
    return (meeting for meeting in meetings if meeting.committee == committee)


class Resolved:
    """A due time with its day, or what is missing to know it, and the reasoning."""

    def __init__(
        self, when: UncertainDate | None, steps: Sequence[Said] = (), missing: Said | None = None
    ) -> None:
        self.when = when
        self.steps = tuple(steps)
        self.missing = missing


def resolve(due: DueTime, start: UncertainDate | None, committee: Body | None) -> Resolved:
    """Find the day of a due time that is counted from `start`, on the meetings of a committee."""
    match due.when:
        case UncertainDate() as when:
            return Resolved(
                when, [Said(Text("så står det: {due}", "it says so: {due}"), {"due": due})]
            )
        case NextMeeting():
            return _next_meeting(start, committee)
        case MeetingIn(month, year):
            return _meeting_in(month, year, start, committee)
        case DayOfYear(month, day):
            return _next_day_of_year(month, day, start)
        case After(length, "decision") if start is not None:
            text = Text("{length} efter {start}", "{length} after {start}")
            steps = [Said(text, {"length": length, "start": start})]
            return Resolved(counted(start, length.after), steps)
        case After() | Before():
            text = Text(
                "dagen som tiden räknas från är inte känd",
                "the day that it is counted from is not known",
            )
            return Resolved(None, missing=Said(text))


def _next_meeting(start: UncertainDate | None, committee: Body | None) -> Resolved:
    if start is None:
        return Resolved(
            None,
            missing=Said(
                Text(
                    "nästa sammanträde kan inte räknas: dagen att räkna från är inte känd",
                    "the next meeting cannot be counted: the day to count from is not known",
                )
            ),
        )
    for meeting in held(committee.meetings if committee else ()):
        if meeting.date and meeting.date.after(start):
            return Resolved(
                meeting.date,
                [
                    Said(
                        Text(
                            "nästa sammanträde med {committee} efter {start} är {meeting} (meetings/{id})",
                            "the next meeting of {committee} after {start} is {meeting} (meetings/{id})",
                        ),
                        {
                            "committee": _title(committee, meeting),
                            "start": start,
                            "meeting": meeting.date,
                            "id": meeting.ref.id,
                        },
                    )
                ],
            )
    return Resolved(
        None,
        missing=Said(
            Text(
                "det finns inget möte med {committee} efter {start} i registret",
                "the register has no meeting of {committee} after {start}",
            ),
            {"committee": _title(committee), "start": start},
        ),
    )


def _meeting_in(
    month: int,
    year: int | None,
    start: UncertainDate | None,
    committee: Body | None,
) -> Resolved:
    name = Text(MONTHS["sv"][month - 1], MONTHS["en"][month - 1])
    of_year = Text(f"{name.sv} {year}", f"{name.en} {year}") if year else name
    for meeting in held(committee.meetings if committee else ()):
        first = (meeting.date.earliest if meeting.date else None) or date.min
        last = (meeting.date.latest if meeting.date else None) or date.max
        if (first.year, first.month, last.month) != (last.year, month, month):
            continue
        if first.year == year or (
            year is None and (start is None or (meeting.date and meeting.date.after(start)))
        ):
            return Resolved(
                meeting.date or None,
                [
                    Said(
                        Text(
                            "sammanträdet i {month} med {committee} är {meeting} (meetings/{id})",
                            "the meeting of {committee} in {month} is {meeting} (meetings/{id})",
                        ),
                        {
                            "month": name,
                            "committee": _title(committee, meeting),
                            "meeting": meeting.date,
                            "id": meeting.ref.id,
                        },
                    )
                ],
            )
    return Resolved(
        None,
        missing=Said(
            Text(
                "det finns inget möte med {committee} i {month} i registret",
                "the register has no meeting of {committee} in {month}",
            ),
            {"month": of_year, "committee": _title(committee)},
        ),
    )


def _title(committee: Body | None, meeting: Meeting | None = None) -> Text | str:
    """Say whose meetings are counted on: the committee's own name, or that of a meeting's."""
    if not committee:
        return Text("nämnden", "the committee")
    return committee.titles[meeting.committee] if meeting else committee.name


def _next_day_of_year(month: int, day: int, start: UncertainDate | None) -> Resolved:
    if start is None or start.earliest is None:
        return Resolved(
            None,
            missing=Said(Text("året är inte känt", "the year is not known")),
        )
    for year in (start.earliest.year, start.earliest.year + 1):
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        found = date(year, month, 28 if (month, day) == (2, 29) and not leap else day)
        if found > start.earliest:
            return Resolved(
                UncertainDate.on(found),
                [
                    Said(
                        Text("den dagen närmast efter {start}", "that day next after {start}"),
                        {"start": start},
                    )
                ],
            )
    raise AssertionError("a day of the year comes every year")
