"""What the deadlines of a partnership have in common: who, by which paper, and days that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from iopctl.agreements import (
    Course,
    changes_not_counted,
    counted,
    ending_decisions,
    last_day,
    moved,
    stated_terms,
    terms,
)
from iopctl.deadlines._counting import over
from iopctl.deadlines._meetings import Resolved, body, resolve
from iopctl.deadlines._meetings import relations as meetings_of
from iopctl.language import Said, Text, listed
from iopctl.models._instruments import InstrumentKind
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.calendar import why_not_working_day
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import After, Before, DueTime, Event

RELATIONS = (*meetings_of("committees"), "instruments.decisions", "instruments.decisions > meeting")
"""What `when_due` and `event_day` look at beside the partnership."""

THE_PARTIES = Text("parterna", "the parties")
_EVENT_NOT_KNOWN: dict[Event, Text] = {
    "decision": Text("beslutets dag är inte känd", "the day of the decision is not known"),
    "signing": Text("dagen för underskrift är inte angiven", "the day of signing is not stated"),
    "start": Text("avtalets första dag är inte angiven", "the agreement's first day is not stated"),
    "end": Text("avtalets sista dag är inte känd", "the agreement's last day is not known"),
}
_EVENTS: dict[Event, Text] = {
    "decision": Text("beslutet", "the decision"),
    "signing": Text("undertecknandet", "the signing"),
    "start": Text("avtalets början", "the agreement's start"),
    "end": Text("avtalets slut", "the agreement's end"),
}


def paper_name(partnership: Partnership, place: int | None = None) -> Text:
    """Say which paper gives something, by its title where it has one; without a place, the agreement."""
    papers = partnership.instruments or ()
    if place is None:
        place = next(
            (n for n, one in enumerate(papers) if one.kind is InstrumentKind.AGREEMENT), None
        )
    if place is None:
        return Text("avtalet", "the agreement")
    title = papers[place].title
    return Text(title, title) if title else papers[place].kind.text


def committee_of(partnership: Partnership) -> Ref | None:
    """Give the first of the bodies that decide on a partnership."""
    return next(iter(partnership.committees or ()), None)


def said_who(near: Near, who: Iterable[Who], unsaid: Text) -> Text:
    """Say who they are, records by what they are called; `unsaid` where nobody is stated."""
    return _joined(name for one in who if (name := _name(near, one))) or unsaid


def deciders(partnership: Partnership, near: Near, stated: Iterable[Who]) -> Text:
    """Say who decides: those stated, else the bodies that decide on the partnership."""
    bodies = tuple(Who(committee=ref) for ref in partnership.committees or ())
    return said_who(near, tuple(stated) or bodies, THE_PARTIES)


def of_partnership(partnership: Partnership, near: Near, course: Course) -> Text:
    """Say the partnership's title, with the organisations where a course is about some of them."""
    whose = _joined(sorted(near.title(ref) for ref in course.whose or ()))
    title = partnership.title
    return Text(f"{title} ({whose.sv})", f"{title} ({whose.en})") if whose else Text(title, title)


def event_day(partnership: Partnership, event: Event, near: Near) -> UncertainDate | None:
    """Give the first day of an agreement, its last, or the day it was signed or first decided on."""
    match event:
        case "start":
            return next((term.start for term in stated_terms(partnership) if term.start), None)
        case "end":
            return last_day(partnership, near.as_of)
        case "signing":
            return next((one.signed for one in partnership.instruments or () if one.signed), None)
        case "decision":
            return min(_decided(partnership, near), key=lambda day: day.order, default=None)


def when_due(due: DueTime, partnership: Partnership, near: Near) -> Resolved:
    """Find the day of a due time of an agreement, on its own days and its committee's meetings."""
    match due.when:
        case After(length, event) | Before(length, event):
            start = event_day(partnership, event, near)
            if start is None:
                return Resolved(None, missing=Said(_EVENT_NOT_KNOWN[event]))
            later = isinstance(due.when, After)
            text = (
                Text("{length} efter {event} {start}", "{length} after {event} {start}")
                if later
                else Text("{length} före {event} {start}", "{length} before {event} {start}")
            )
            values = {"length": length, "event": _EVENTS[event], "start": start}
            count = length.after if later else length.before
            return Resolved(counted(start, count), [Said(text, values)])
        case _:
            start = event_day(partnership, "decision", near) or event_day(
                partnership, "start", near
            )
            return resolve(due, start, body(near, "committees"))


def moved_as_agreed(
    day: UncertainDate, partnership: Partnership
) -> tuple[UncertainDate, tuple[Said, ...]]:
    """Move a day as the agreement's latest paper says of holidays, with the step that tells."""
    if not any(paper.moves for paper in partnership.instruments or ()):
        return day, ()  # as nearly all: no need to work out their terms for each day
    known = terms(partnership, date.min)  # no renewal after the papers changes what they say
    moves = known[-1].moves if known else None
    found = moved(day, moves)
    if moves is None or found == day or not day.day:
        return found, ()
    text = Text(
        "{day} är {reason}; flyttas enligt avtalet {how}: {moved}",
        "{day} is {reason}; moved by the agreement {how}: {moved}",
    )
    reason = why_not_working_day(day.day)
    return found, (Said(text, {"day": day, "reason": reason, "how": moves, "moved": found}),)


def not_counted(partnership: Partnership, course: Course) -> Iterator[Said]:
    """Warn of changes of the time or the notice that stand in words only."""
    text = Text(
        "{paper} ändrar {what}, och det är inte räknat med: skriv det i handlingens egna term, renewal "
        "eller termination",
        "{paper} changes {what}, which is not counted: write it in the paper's own term, renewal or "
        "termination",
    )
    for place, change in changes_not_counted(course):
        yield Said(text, {"paper": paper_name(partnership, place), "what": change.what})


def _joined(names: Iterable[str]) -> Text | None:
    every = tuple(names)
    return Text(listed(every, "sv"), listed(every, "en")) if every else None


def _name(near: Near, who: Who) -> str:
    if ref := who.organisation or who.committee:
        return near.title(ref)
    return who.name or who.title or who.public_body or who.group or who.party or ""


def _decided(partnership: Partnership, near: Near) -> Iterator[UncertainDate]:
    only_end = ending_decisions(partnership)
    for decision in near.every("instruments.decisions", Decision):
        by = decision.decided_by or None
        day = over(near.get(decision.meeting or None, Meeting)) or (by.date if by else None)
        if day and decision.ref not in only_end:
            yield day
