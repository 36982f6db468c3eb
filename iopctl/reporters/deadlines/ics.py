"""Deadlines as a calendar to subscribe to: an all-day event for each, with its reasoning and reminders.

What may be any of several days stands on the first of them, as in the list, and says so. What has no
known day at all would be lost from a calendar: it stands together in one event on the day of the list.
What is under secrecy has its day and nothing more, and no record's internal note is ever in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from iopctl.deadlines._due import Listed, State
from iopctl.language import Language, Text
from iopctl.reporters._calendar import Event, calendar
from iopctl.reporters.deadlines._report import (
    SECRET,
    Report,
    by_what_right,
    key,
    reasoning,
    what,
    when,
    who,
)

TITLE = Text("Frister", "Deadlines")
UNKNOWN = Text("Frister utan känd dag: {number}", "Deadlines without a known day: {number}")
SAID = {
    "day": Text("Dag: {it}", "Day: {it}"),
    "who": Text("Vem: {it}", "Who: {it}"),
    "record": Text("Post: {it}", "Record: {it}"),
    "done": Text("Gjort: {it}", "Done: {it}"),
    "vague": Text("{it} (tidigast; {when})", "{it} (at the earliest; {when})"),
    "at_earliest": Text("{it} (tidigast)", "{it} (at the earliest)"),
}


def ics(report: Report) -> str:
    """Give what is due as one calendar."""
    title = " ".join(filter(None, (TITLE.said(report.language), report.municipality)))
    return calendar(title, _events(report), report.as_of, report.language)


def _events(report: Report) -> Iterator[Event]:
    for listed in report.listed:
        yield from event(listed, report)
    yield from without_day(report.listed, report, "unknown")


def without_day(listed: Iterable[Listed], report: Report, name: str) -> Iterator[Event]:
    """Give one event, on the day of the list, of all that has no known day."""
    unknown = [one for one in listed if _day(one) is None]
    if unknown:
        yield Event(
            name=name,
            day=report.as_of,
            summary=UNKNOWN.said(report.language, {"number": len(unknown)}),
            description="\n".join(_unknown(one, report) for one in unknown),
        )


def event(
    listed: Listed, report: Report, *, more: str = "", cancelled: bool = False
) -> Iterator[Event]:
    """Give the event of one deadline, when it has a day. `more` is a line to say first of it."""
    day = _day(listed)
    if day is None:
        return
    secret = listed.record in report.withheld
    yield Event(
        name=_name(listed, report),
        day=day,
        summary=SECRET.said(report.language) if secret else _summary(listed, report.language),
        description=""
        if secret
        else "\n".join((*([more] if more else []), *_told(listed, report.language))),
        reminders=() if listed.state is State.DONE else report.reminders,
        cancelled=cancelled,
    )


def _day(listed: Listed) -> date | None:
    day = listed.due.when
    return day.earliest or day.latest if day else None


def _name(listed: Listed, report: Report) -> str:
    """Name the event; the years of a yearly report, or the boards of a posting, share a field."""
    name = key(listed)
    return f"{name} {_day(listed)} {listed.due.title.said('sv')}" if name in report.shared else name


def _summary(listed: Listed, language: Language) -> str:
    said = what(listed, language)
    day = listed.due.when
    if listed.due.at_earliest:
        said = SAID["at_earliest"].said(language, {"it": said})
    elif day and not day.exact:
        said = SAID["vague"].said(language, {"it": said, "when": when(listed, language)})
    return SAID["done"].said(language, {"it": said}) if listed.state is State.DONE else said


def _told(listed: Listed, language: Language) -> Iterator[str]:
    yield SAID["day"].said(language, {"it": when(listed, language)})
    yield SAID["who"].said(language, {"it": who(listed, language)})
    yield by_what_right(listed.due, language)
    yield from (f"– {step}" for step in reasoning(listed.due, language))
    yield SAID["record"].said(language, {"it": str(listed.record)})


def _unknown(listed: Listed, report: Report) -> str:
    if listed.record in report.withheld:
        return f"– {SECRET.said(report.language)}"
    missing = listed.due.missing.said(report.language) if listed.due.missing else ""
    said = f"{what(listed, report.language)} ({listed.record})"
    return f"– {said}: {missing}" if missing else f"– {said}"
