"""A day that is known as exactly as the source says, with its wording."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

import msgspec

from iopctl.language import Language, Text
from iopctl.values.date_suggestions import not_a_date
from iopctl.values.fields import check_fields, read_field, text_of
from iopctl.values.misread import Misread
from iopctl.values.stretches import (
    FIRST_YEAR,
    LAST_YEAR,
    Lead,
    Stretch,
    plain,
    read_stretch,
    split_lead,
)
from iopctl.yamlfile import Data


class UncertainDate(msgspec.Struct, frozen=True):
    """Some day within what the source says: from `earliest` to `latest`, both counted.

    A bound is None when the source sets none. Nobody invents a day: comparing two gives True,
    False, or None where what is known does not decide. `says_whether_included` is False after
    "fram till" and "till", which leave open whether the year or day they name counts: "till 2024"
    is 2023-12-31 to 2024-12-31, while "till och med 2024" is 2024-12-31.
    """

    written: str
    earliest: date | None
    latest: date | None
    says_whether_included: bool = True

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read `2024-12-31`, `2024-12`, `2024`, Swedish words, or `{as_written, earliest, latest}`.

        Seasons are as wide as anybody means them (våren is January to June), "början", "mitten"
        and "slutet" a half of what they are part of. Raises Misread when it is none of these, when
        the day does not exist, or lies outside the years 1800–2200.
        """
        if isinstance(data, dict):
            return cls._read_fields(data)
        if isinstance(data, str) and (day := _iso_day(data)):
            return cls(data, day, day)
        return cls._read_wording(_wording(data))

    @classmethod
    def on(cls, day: date) -> Self:
        """Give the date that is exactly `day`."""
        return cls(day.isoformat(), day, day)

    @property
    def day(self) -> date | None:
        """The day, when the source says exactly which."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def exact(self) -> bool:
        """Whether the source says exactly which day."""
        return self.day is not None

    @property
    def order(self) -> tuple[date, date]:
        """What a list is sorted by: the earliest day; what has none comes first."""
        return self.earliest or date.min, self.latest or date.max

    def before(self, other: UncertainDate | date) -> bool | None:
        """Say whether this day certainly comes before the other, certainly does not, or neither."""
        earliest, latest = (
            (other, other) if isinstance(other, date) else (other.earliest, other.latest)
        )
        if self.latest and earliest and self.latest < earliest:
            return True
        if self.earliest and latest and self.earliest >= latest:
            return False
        return None

    def after(self, other: UncertainDate | date) -> bool | None:
        """Say whether this day certainly comes after the other, certainly does not, or neither."""
        return (UncertainDate.on(other) if isinstance(other, date) else other).before(self)

    def said(self, language: Language) -> str:
        """Say the date as it was written, or else its bounds, or that it was not stated."""
        return self.written or (
            self.day.isoformat() if self.day else said_span(self.earliest, self.latest, language)
        )

    @classmethod
    def _read_wording(cls, written: str) -> Self:
        lead, phrase = split_lead(plain(written))
        stretch = read_stretch(phrase)
        if stretch is None:
            raise not_a_date(written)
        earliest, latest = _bounds(lead, stretch)
        return cls(written, earliest, latest, says_whether_included=lead != "up to")

    @classmethod
    def _read_fields(cls, fields: dict[str, Data]) -> Self:
        check_fields(fields, ("as_written", "earliest", "latest"))
        written = read_field(fields, "as_written", _wording)
        earliest = read_field(fields, "earliest", read_day) if "earliest" in fields else None
        latest = read_field(fields, "latest", read_day) if "latest" in fields else None
        if earliest and latest and earliest > latest:
            raise Misread(
                Text(
                    sv="earliest är {earliest}, och det är efter latest, som är {latest}",
                    en="earliest is {earliest}, which is after latest, {latest}",
                ),
                "impossible_date",
                values={"earliest": earliest, "latest": latest},
                at=("earliest",),
            )
        return cls(written, earliest, latest)


NOT_STATED = UncertainDate(written="", earliest=None, latest=None)
"""The day of which nothing is said."""


def read_day(data: Data) -> date:
    """Read a day that must be exact, `2024-12-31`; raises Misread when it is not."""
    found = UncertainDate.read(data)
    if found.day is None:
        raise Misread(
            Text(sv="{written} är ingen bestämd dag", en="{written} is not one day"),
            "not_a_date",
            values={"written": found.written},
            help=Text(
                sv="skriv dagen som 2026-03-12, eller ta bort fältet om den inte är känd",
                en="write the day as 2026-03-12, or leave the field out if it is not known",
            ),
        )
    return found.day


def said_span(first: object, last: object, language: Language) -> str:
    """Say from when until when, either of which may be None: `från och med 2026-01-01`."""
    values = {"first": first, "last": last}
    match first, last:
        case None, None:
            return Text(sv="inte angivet", en="not stated").said(language)
        case _, None:
            return Text(sv="från och med {first}", en="from {first}").said(language, values)
        case None, _:
            return Text(sv="till och med {last}", en="until {last}").said(language, values)
        case _:
            return Text(sv="{first} – {last}", en="{first} – {last}").said(language, values)


def _wording(data: Data) -> str:
    return text_of(data, Text(sv="ett datum", en="a date"))


def _iso_day(written: str) -> date | None:
    # Thousands of records hold mostly such days. `fromisoformat` takes other forms too: 20241231.
    if len(written) == 10 and written[4] == written[7] == "-":
        try:
            day = date.fromisoformat(written)
        except ValueError:
            return None
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
    return None


def _bounds(lead: Lead, stretch: Stretch) -> tuple[date, date]:
    first, last, sharp = stretch
    # Where a stretch that is not sharp begins and ends, nobody has said: no lead makes it a day.
    if not sharp:
        return first, last
    match lead:
        case "through":
            return last, last
        case "up to":
            return first - timedelta(days=1), last
        case "since":
            return first, first
        case "":
            return first, last
