"""When something is due, as decisions put it: a date, a meeting, or a time after something else."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, Self, TypeAlias

import msgspec

from iopctl.language import MONTHS, Language, Text
from iopctl.values.date_suggestions import not_a_date
from iopctl.values.dates import UncertainDate
from iopctl.values.fields import check_fields, read_field, text_of, word_of
from iopctl.values.lengths import UNIT_WORDS, UNITS, Length
from iopctl.values.stretches import MONTH_NUMBERS, plain, read_stretch, split_lead
from iopctl.yamlfile import Data

Event = Literal["decision", "signing", "start", "end"]
EVENTS: tuple[Event, ...] = ("decision", "signing", "start", "end")

_EVENT_WORDS: Mapping[str, Event] = MappingProxyType(
    {
        "beslut": "decision",
        "beslutet": "decision",
        "undertecknande": "signing",
        "undertecknandet": "signing",
        "start": "start",
        "starten": "start",
        "slut": "end",
        "slutet": "end",
        "utgång": "end",
    }
)
_MONTHS = "|".join(MONTHS["sv"])
_MEETING = r"(?:sammanträde|möte|nämnd|styrelse|fullmäktige|utskott)(?:t|et|en|n)?"
_LEADING = r"(?:(?:senast|till|inför|vid|på|i samband med) )*(?:\w+s )?"
# Left to `re` to compile when they are needed: most commands read no such phrase.
_NEXT = (
    rf"{_LEADING}(?:nästa|nästkommande|nästföljande|närmast följande|kommande) (?:ordinarie )?"
    rf"\w*{_MEETING}"
)
_IN_MONTH = (
    rf"{_LEADING}(?:\w*{_MEETING} i (?P<month>{_MONTHS})|(?P<of_month>{_MONTHS})s?{_MEETING})"
    r"(?: (?P<year>[0-9]{4}))?"
)
_ON_DATE = rf"{_LEADING}\w*{_MEETING} (?:den )?(?P<date>.+)"
_DAY_OF_YEAR = (
    rf"(?:senast )?(?:den )?(?P<day>[0-9]{{1,2}}|sista) (?P<month>{_MONTHS})(?: varje år)?"
)
_COUNTED = (
    r"(?:inom |senast )?(?P<length>\w+ \w+) (?:efter|från|(?P<before>före|innan)) "
    r"(?:(?:avtalet|avtalstiden|överenskommelsen)s )?(?P<event>\w+)"
)
_WITHIN = rf"(?:inom )?\w+ (?:{'|'.join(UNIT_WORDS)})"
_BY = r"senast |(?:före|innan) (?=utgången av |[0-9]{4} års utgång)"
_LEAP_YEAR = 2028
_AT_ONCE = r"omedelbart|omgående|snarast(?: möjligt)?|skyndsamt"


class NextMeeting(msgspec.Struct, frozen=True):
    """The committee's next meeting after the one that decided: `nästa sammanträde`."""


class MeetingIn(msgspec.Struct, frozen=True):
    """The committee's meeting in a month: `sammanträdet i mars 2026`, `marsnämnden` (year None)."""

    month: int
    year: int | None


class DayOfYear(msgspec.Struct, frozen=True):
    """A day whose year is not said, so that it may come every year: `31 mars`.

    The last of February is day 29, also in the years that have no such day.
    """

    month: int
    day: int


class After(msgspec.Struct, frozen=True):
    """A length of time after a decision, a signing, or an agreement's start or end."""

    length: Length
    event: Event


class Before(msgspec.Struct, frozen=True):
    """A length of time ahead of an agreement's end or start: `{months: 6, before: end}`."""

    length: Length
    event: Event


Meaning: TypeAlias = UncertainDate | NextMeeting | MeetingIn | DayOfYear | After | Before


class DueTime(msgspec.Struct, frozen=True):
    """What is written as due, and what it means; it knows no meetings and no events."""

    written: str
    when: Meaning

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read a date, a meeting, a day of the year, `{months: 6, after: decision}`, `{months: 6, before: end}`.

        "senast" before a date means its last day, as "till och med" does, and so does "före utgången
        av". Raises Misread when it is none of these, or the day does not exist.
        """
        if isinstance(data, dict):
            return cls._read_fields(data)
        written = text_of(data, Text(sv="en tidpunkt", en="a time"))
        return cls(written, _meaning(written, plain(written)))

    def said(self, language: Language) -> str:
        """Say the due time as it was written, or the time and what it is counted from."""
        if isinstance(self.when, After | Before) and not self.written:
            said = _SAID_AFTER if isinstance(self.when, After) else _SAID_BEFORE
            return said[self.when.event].said(language, {"length": self.when.length})
        return self.written

    @classmethod
    def _read_fields(cls, fields: dict[str, Data]) -> Self:
        if "as_written" in fields:
            found = UncertainDate.read(fields)
            return cls(found.written, found)
        side = "before" if "before" in fields else "after"
        check_fields(fields, (*UNITS, side))
        event = read_field(fields, side, lambda written: word_of(written, EVENTS))
        length = Length.read_among(fields)
        return cls("", Before(length, event) if side == "before" else After(length, event))


_SAID_AFTER: Mapping[Event, Text] = MappingProxyType(
    {
        "decision": Text(sv="{length} efter beslutet", en="{length} after the decision"),
        "signing": Text(sv="{length} efter undertecknandet", en="{length} after the signing"),
        "start": Text(
            sv="{length} efter avtalets början", en="{length} after the agreement begins"
        ),
        "end": Text(sv="{length} efter avtalets slut", en="{length} after the agreement ends"),
    }
)


_SAID_BEFORE: Mapping[Event, Text] = MappingProxyType(
    {
        "decision": Text(sv="{length} före beslutet", en="{length} before the decision"),
        "signing": Text(sv="{length} före undertecknandet", en="{length} before the signing"),
        "start": Text(
            sv="{length} före avtalets början", en="{length} before the agreement begins"
        ),
        "end": Text(sv="{length} före avtalets slut", en="{length} before the agreement ends"),
    }
)


def _meaning(written: str, phrase: str) -> Meaning:
    if re.fullmatch(_NEXT, phrase):
        return NextMeeting()
    if found := re.fullmatch(_IN_MONTH, phrase):
        month, year = found["month"] or found["of_month"], found["year"]
        if year:
            read_stretch(f"{month} {year}")  # a Misread if there is no such year
        return MeetingIn(MONTH_NUMBERS[month], int(year) if year else None)
    if found := re.fullmatch(_DAY_OF_YEAR, phrase):
        day, month = found["day"], MONTH_NUMBERS[found["month"]]
        if day == "sista":
            return DayOfYear(month, monthrange(_LEAP_YEAR, month)[1])
        read_stretch(f"{day} {found['month']} {_LEAP_YEAR}")  # a Misread if there is no such day
        return DayOfYear(month, int(day))
    if (found := re.fullmatch(_COUNTED, phrase)) and found["event"] in _EVENT_WORDS:
        counted = Before if found["before"] else After
        return counted(Length.read(found["length"]), _EVENT_WORDS[found["event"]])
    on_date = re.fullmatch(_ON_DATE, phrase)
    if on_date and (stretch := read_stretch(split_lead(on_date["date"])[1])):
        return UncertainDate(written, stretch.first, stretch.last)
    by = re.sub(_BY, "", phrase, count=1)
    if by != phrase and (stretch := read_stretch(split_lead(by)[1])):
        return UncertainDate(
            written, stretch.last if stretch.sharp else stretch.first, stretch.last
        )
    if read_stretch(split_lead(phrase)[1]):
        return UncertainDate.read(written)
    raise not_a_date(written, _what_to_write(phrase))


def _what_to_write(phrase: str) -> Text:
    if re.fullmatch(_AT_ONCE, phrase):
        return Text(
            sv="det som är brådskande skrivs med urgent: true, utan due",
            en="what is urgent is written as urgent: true, without due",
        )
    if re.fullmatch(_WITHIN, phrase):
        return Text(
            sv="skriv också vad tiden räknas från, till exempel months: 6 och after: decision",
            en="write also what the time is counted from, for example months: 6 and after: decision",
        )
    return Text(
        sv="skriv ett datum, nästa sammanträde, sammanträdet i mars 2026, "
        "eller till exempel months: 6 och after: decision",
        en="write a date, nästa sammanträde, sammanträdet i mars 2026, "
        "or for example months: 6 and after: decision",
    )
