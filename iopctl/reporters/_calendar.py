"""A calendar that other programs subscribe to (RFC 5545): all-day events with stable names and reminders.

The same events on the same day give the same bytes. An event's UID is made from its name alone, so
that a program that has it changes it instead of adding another. Its SEQUENCE must grow when it
changes, and nothing is remembered from one day to the next: it is the day of the list, counted from
2000, and after that a number from the event's content. So a later list always wins over an earlier
one, and one made again on the same day, after a correction, is not taken for the same.
"""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Timezone
from icalendar import Event as Component

from iopctl import __version__
from iopctl.language import Language
from iopctl.reporters._lines import visible

ONE_DAY = timedelta(days=1)
_NAMES = uuid.UUID("6f5e3f9e-8f1b-5c0c-9d3a-3d1f6f5d2b71")
"""The name space of our UIDs (RFC 9562, version 5)."""

_STOCKHOLM = """BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""Summer time as it has been since 1996; written here, since time zone data differ between computers."""


class Event(NamedTuple):
    """What comes on a day, or from `start` to `end` of it. `name` makes it the same event over time.

    `reminders` are days ahead. A `cancelled` event is one that calendars may have, and that is off.
    """

    name: str
    day: date
    summary: str
    description: str = ""
    start: time | None = None
    end: time | None = None
    place: str = ""
    reminders: tuple[int, ...] = ()
    cancelled: bool = False


def calendar(title: str, events: Iterable[Event], as_of: date, language: Language) -> str:
    """Write events as one calendar, as of a day, in the order given."""
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//iopctl//iopctl {__version__}//{language.upper()}")
    made.add("name", _line(title))
    made.add("x-wr-calname", _line(title))  # what most programs read instead of NAME (RFC 7986)
    every = list(events)
    if any(event.start for event in every):
        made.add_component(Timezone.from_ical(_STOCKHOLM))
    for event in every:
        made.add_component(_component(event, as_of))
    written: bytes = made.to_ical()
    return written.decode()


def _component(event: Event, as_of: date) -> Component:
    made = Component()
    made.add("uid", str(uuid.uuid5(_NAMES, event.name)))
    # When the list was made, by the day that it holds for: the clock would change the bytes.
    made.add("dtstamp", datetime.combine(as_of, time(), UTC))
    made.add("sequence", _sequence(event, as_of))
    start, end = _from_to(event)
    made.add("dtstart", start)
    if end:
        made.add("dtend", end)
    made.add("summary", _line(event.summary))
    if event.description:
        made.add("description", "\n".join(map(_line, event.description.splitlines())))
    if event.place:
        made.add("location", _line(event.place))
    made.add("transp", "OPAQUE" if event.start else "TRANSPARENT")  # a last day takes up no time
    if event.cancelled:
        made.add("status", "CANCELLED")
    for days in () if event.cancelled else sorted(set(event.reminders), reverse=True):
        made.add_component(_alarm(event, days))
    return made


def _from_to(event: Event) -> tuple[date, date | None]:
    if event.start is None:
        return event.day, event.day + ONE_DAY
    zone = ZoneInfo("Europe/Stockholm")
    start = datetime.combine(event.day, event.start, zone)
    ends = event.end and datetime.combine(event.day, event.end, zone)
    return start, ends if ends and ends > start else None


def _alarm(event: Event, days: int) -> Alarm:
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", _line(event.summary))
    made.add("trigger", timedelta(days=-days))
    return made


def _sequence(event: Event, as_of: date) -> int:
    since_2000 = max(0, (as_of - date(2000, 1, 1)).days)
    return since_2000 * 10_000 + zlib.crc32(repr(event).encode()) % 10_000


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
