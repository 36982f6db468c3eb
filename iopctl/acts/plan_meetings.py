"""A year of a body's meetings, planned by how often it meets; holidays are gone round."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._due import due_of
from iopctl.acts._planned import Where, by_day, planned
from iopctl.errors import PersonError
from iopctl.language import WEEKDAYS, Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.values.calendar import holiday_name, is_working_day, why_not_working_day
from iopctl.values.recurrences import LAST, Recurrence

WEEK, ONE_DAY = timedelta(weeks=1), timedelta(days=1)


class Days(NamedTuple):
    """Which days are wanted: from `first` to `last`, but for some months and days; with `skips`, no holiday is moved."""

    every: Recurrence
    first: date
    last: date
    months: Collection[int] = ()
    days: Collection[date] = ()
    skips: bool = False


class Planned(NamedTuple):
    """A day to meet on, or that falls out; with what it would have been, and why it is not."""

    day: date | None
    meant: date
    why: Text | None = None


def plan_meetings(register: Register, committee: Ref, days: Days, where: Where, as_of: date) -> Act:
    """Record the meetings that are not there yet, and tell the last day of each one's summons.

    PersonError when no day is left.
    """
    calendar = sorted(planned_days(days), key=lambda it: it.day or it.meant)
    wanted = [it.day for it in calendar if it.day]
    there = by_day(register, committee)
    if not wanted:
        raise PersonError(
            Text(
                "det finns ingen sådan dag från {first} till {last}",
                "there is no such day from {first} to {last}",
            ),
            Text("ändra --every, --except eller året", "change --every, --except or the year"),
            {"first": days.first, "last": days.last},
        )
    # One that was moved to another day keeps its id: it is there.
    new = {
        day: change
        for day in wanted
        if day not in there
        if (change := planned(register, committee, day, where)).ref.id == f"{committee.id}-{day}"
    }
    changes = tuple(new.values())
    now = after(register, changes)
    told = [_told(now, it, new[it.day].ref if it.day in new else None, as_of) for it in calendar]
    if changes and (unknown := _unknown(now, changes[0].ref, as_of)):
        told.append(unknown)
    text = (
        Text(
            "planerade ett möte för {committee}, {first}",
            "planned a meeting of {committee}, {first}",
        )
        if len(new) == 1
        else Text(
            "planerade {count} möten för {committee}, {first} till {last}",
            "planned {count} meetings of {committee}, {first} to {last}",
        )
    )
    values = {
        "count": len(new),
        "committee": register.title(committee),
        "first": min(new, default=days.first),
        "last": max(new, default=days.last),
    }
    return Act(Said(text, values), changes, tuple(told))


def planned_days(days: Days) -> Iterator[Planned]:
    """Give the days in the order in which they were meant.

    One on a holiday or an eve is moved to the same weekday a week later, the last of a month a week
    earlier, or two weeks where that is no day to meet on either. Where the body meets each week, or
    every other, it falls out.
    """
    wanted = [
        day
        for day in days.every.days(days.first, days.last)
        if day.month not in days.months and day not in days.days
    ]
    taken = {day for day in wanted if is_working_day(day)}
    for day in wanted:
        if is_working_day(day):
            yield Planned(day, day)
            continue
        moved = None if days.skips or not days.every.places else _moved(day, days, taken)
        if moved:
            taken.add(moved)
        yield Planned(moved, day, why_not_working_day(day))


def _moved(day: date, days: Days, taken: Collection[date]) -> date | None:
    """Give the working day nearest a holiday on the same weekday, in the direction that keeps it in its month."""
    back = LAST in days.every.places and (day + WEEK).month != day.month
    for weeks in (-1, -2, 1) if back else (1, 2, -1):
        moved = day + weeks * WEEK
        free = is_working_day(moved) and moved not in taken and moved not in days.days
        if free and moved.month not in days.months and days.first <= moved <= days.last:
            return moved
    return None


def _unknown(now: Register, meeting: Ref, as_of: date) -> Said | None:
    """Say why the last day of a summons is not known, where it is not."""
    return next(
        (
            Said(
                Text("kallelsens sista dag: {why}", "the summons's last day: {why}"),
                {"why": it.missing},
            )
            for it in due_of(now, meeting, "summons_sent", as_of)
            if it.missing
        ),
        None,
    )


def _told(now: Register, planned: Planned, new: Ref | None, as_of: date) -> Said:
    """Say a day of the calendar on one line."""
    day, meant, why = planned
    weekday = (day or meant).weekday()
    due = due_of(now, new, "summons_sent", as_of) if new else ()
    summons = due[0].when if due else None
    before = holiday_name(day + ONE_DAY) if day else None
    parts = [
        Text("{day} {weekday}", "{day} {weekday}"),
        Text(": inget möte, det är {why}", ": no meeting, it is {why}") if day is None else None,
        Text(" i stället för {meant}, {why}", " instead of {meant}, {why}")
        if day and why
        else None,
        Text(", dagen före {before}", ", the day before {before}") if before else None,
        Text(": finns redan", ": is there already") if day and not new else None,
        Text(": kallelse senast {summons}", ": summons by {summons}") if summons else None,
    ]
    said = [part for part in parts if part]
    return Said(
        Text("".join(part.sv for part in said), "".join(part.en for part in said)),
        {
            "day": day or meant,
            "weekday": Text(WEEKDAYS["sv"][weekday], WEEKDAYS["en"][weekday]),
            "meant": meant,
            "why": why,
            "before": before,
            "summons": summons,
        },
    )
