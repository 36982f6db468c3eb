"""Relative due times, resolved on the committee's own meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from iopctl.deadlines._due import Said
from iopctl.language import MONTHS, Text
from iopctl.models.meetings import Meeting
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import After, DayOfYear, DueTime, MeetingIn, NextMeeting


class Resolved:
    """A due time with its day, or what is missing to know it, and the reasoning."""

    def __init__(
        self, when: UncertainDate | None, steps: Sequence[Said] = (), missing: Said | None = None
    ) -> None:
        self.when = when
        self.steps = tuple(steps)
        self.missing = missing


def resolve(
    due: DueTime, start: UncertainDate | None, meetings: Sequence[Meeting], committee: str
) -> Resolved:
    """Find the day of a due time that is counted from `start`, on the `meetings` of a committee.

    `committee` is its name, for saying what is missing.
    """
    match due.when:
        case UncertainDate() as when:
            return Resolved(
                when, [Said(Text("så står det: {due}", "it says so: {due}"), {"due": due})]
            )
        case NextMeeting():
            return _next_meeting(start, meetings, committee)
        case MeetingIn(month, year):
            return _meeting_in(month, year, start, meetings, committee)
        case DayOfYear(month, day):
            return _next_day_of_year(month, day, start)
        case After(length, event):
            if event != "decision" or start is None:
                return Resolved(
                    None,
                    missing=Said(
                        Text(
                            "dagen som tiden räknas från är inte känd",
                            "the day that it is counted from is not known",
                        )
                    ),
                )
            return Resolved(
                UncertainDate(
                    due.written,
                    length.after(start.earliest) if start.earliest else None,
                    length.after(start.latest) if start.latest else None,
                ),
                [
                    Said(
                        Text("{length} efter {start}", "{length} after {start}"),
                        {"length": length, "start": start},
                    )
                ],
            )


def _held(meetings: Sequence[Meeting]) -> list[Meeting]:
    dated = [meeting for meeting in meetings if meeting.date and not meeting.cancelled]
    return sorted(dated, key=lambda meeting: (meeting.date or UncertainDate.on(date.min)).order)


def _next_meeting(
    start: UncertainDate | None, meetings: Sequence[Meeting], committee: str
) -> Resolved:
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
    for meeting in _held(meetings):
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
                            "committee": committee,
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
            {"committee": committee, "start": start},
        ),
    )


def _meeting_in(
    month: int,
    year: int | None,
    start: UncertainDate | None,
    meetings: Sequence[Meeting],
    committee: str,
) -> Resolved:
    named = {"month": Text(MONTHS["sv"][month - 1], MONTHS["en"][month - 1]), "year": year or ""}
    for meeting in _held(meetings):
        day = meeting.date and meeting.date.day
        if not day or day.month != month:
            continue
        if day.year == year or (
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
                        named
                        | {"committee": committee, "meeting": meeting.date, "id": meeting.ref.id},
                    )
                ],
            )
    return Resolved(
        None,
        missing=Said(
            Text(
                "det finns inget möte med {committee} i {month} {year} i registret",
                "the register has no meeting of {committee} in {month} {year}",
            ),
            named | {"committee": committee},
        ),
    )


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
