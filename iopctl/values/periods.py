"""A period, which is all of its days: `2009`, `för hela 2019`, `{from: 2020-07-01, until: 2020-12-31}`."""

from __future__ import annotations

import re
from datetime import date
from typing import Self

import msgspec

from iopctl.language import Language, Text
from iopctl.values.date_suggestions import not_a_date
from iopctl.values.dates import NOT_STATED, UncertainDate, said_span
from iopctl.values.fields import check_fields, read_field, text_of
from iopctl.values.misread import Misread
from iopctl.values.stretches import Stretch, plain, read_stretch, split_lead
from iopctl.yamlfile import Data

_TWO_YEARS = re.compile(r"([0-9]{4})(?:[-/]([0-9]{4})|/([0-9]{2}))")
_BETWEEN = re.compile(r"–| - |(?<=[^\W\d])-(?=\w)| till och med | t\.? ?o\.? ?m\.? ")
_YEAR_LAST = re.compile(r"[0-9]{4}$")


class Period(msgspec.Struct, frozen=True):
    """All days from `start` to `end`, the last day that counts.

    Both may be vague, as those of a spring are, and one may be `NOT_STATED`.
    """

    written: str
    start: UncertainDate
    end: UncertainDate

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read what names a stretch of days, two such with a dash between, or `{from, until}`.

        `2019/2020` is all days of both years. Raises Misread when it is none of these, when a day
        does not exist, or when the period ends before it begins.
        """
        period = cls._read_fields(data) if isinstance(data, dict) else cls._read_wording(data)
        if period.end.before(period.start):
            raise Misread(
                Text(
                    sv="perioden slutar {end}, innan den börjar {start}",
                    en="the period ends {end}, before it begins {start}",
                ),
                "impossible_date",
                values={"end": period.end, "start": period.start},
                at=("until",) if isinstance(data, dict) else (),
            )
        return period

    def covers(self, day: date) -> bool | None:
        """Say whether the period certainly has `day`, certainly has not, or neither."""
        return _neither(self.start.after(day), self.end.before(day))

    def overlaps(self, other: Period) -> bool | None:
        """Say whether the periods certainly share a day, certainly share none, or neither."""
        return _neither(self.end.before(other.start), other.end.before(self.start))

    def years(self) -> tuple[int, ...] | None:
        """Give the calendar years that the period touches or may touch; None without both ends."""
        if self.start.earliest is None or self.end.latest is None:
            return None
        return tuple(range(self.start.earliest.year, self.end.latest.year + 1))

    def said(self, language: Language) -> str:
        """Say the period as it was written, or its first and last day."""
        first, last = (None if end == NOT_STATED else end for end in (self.start, self.end))
        return self.written or said_span(first, last, language)

    @classmethod
    def _read_fields(cls, fields: dict[str, Data]) -> Self:
        check_fields(fields, ("from", "until"))
        read = UncertainDate.read
        end = read_field(fields, "until", read) if "until" in fields else NOT_STATED
        if "from" in fields or end is NOT_STATED:
            return cls("", read_field(fields, "from", read), end)
        return cls("", NOT_STATED, end)

    @classmethod
    def _read_wording(cls, data: Data) -> Self:
        written = text_of(data, Text(sv="en period", en="a period"))
        lead, phrase = split_lead(plain(written))
        if stretch := read_stretch(phrase):
            match lead:
                case "since":
                    return cls(written, UncertainDate.read(written), NOT_STATED)
                case "through" | "up to":
                    return cls(written, NOT_STATED, UncertainDate.read(written))
                case "":
                    return cls(written, *_ends(written, stretch))
        match [read_stretch(part) for part in _two_parts(phrase)]:
            case [Stretch() as first, Stretch() as last]:
                return cls(written, _ends(written, first)[0], _ends(written, last)[1])
            case _:
                raise not_a_date(written, _FORM)


_FORM = Text(
    sv="skriv till exempel 2026, 2026-07, våren 2026 eller 2025–2026; annars from och until",
    en="write for example 2026, 2026-07, våren 2026 or 2025–2026; else from and until",
)


def _two_parts(phrase: str) -> list[str]:
    """Part `januari–juni 2020` into `januari 2020` and `juni 2020`; other wordings stay whole."""
    if years := _TWO_YEARS.fullmatch(phrase):
        first, last, last_two = years.groups()
        return [first, last or first[:2] + last_two]
    parts = [split_lead(part)[1] for part in _BETWEEN.split(phrase)]
    year = _YEAR_LAST.search(phrase)
    if year and len(parts) == 2 and not _YEAR_LAST.search(parts[0]):
        parts[0] = f"{parts[0]} {year[0]}"
    return parts


def _ends(written: str, stretch: Stretch) -> tuple[UncertainDate, UncertainDate]:
    if stretch.sharp:
        return UncertainDate.on(stretch.first), UncertainDate.on(stretch.last)
    vague = UncertainDate(written, stretch.first, stretch.last)
    return vague, vague


def _neither(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - two answers
    """Say that neither of two three-valued answers is yes."""
    if one or other:
        return False
    return True if one is False and other is False else None
