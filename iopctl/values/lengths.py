"""Lengths of time, and on which day they end: lag (1930:173) om beräkning av lagstadgad tid 1 §."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, Self

import msgspec

from iopctl.language import Language, Text, listed
from iopctl.values.fields import check_fields, number_of, read_field
from iopctl.values.misread import Misread
from iopctl.values.number_words import NUMBERS
from iopctl.yamlfile import Data

Unit = Literal["days", "weeks", "months", "years"]

UNITS: Mapping[Unit, tuple[Text, Text]] = MappingProxyType(
    {
        "days": (Text(sv="dag", en="day"), Text(sv="dagar", en="days")),
        "weeks": (Text(sv="vecka", en="week"), Text(sv="veckor", en="weeks")),
        "months": (Text(sv="månad", en="month"), Text(sv="månader", en="months")),
        "years": (Text(sv="år", en="year"), Text(sv="år", en="years")),
    }
)
"""The units, as one and as several are said."""

_MOST: Mapping[Unit, int] = MappingProxyType(
    {"days": 36_500, "weeks": 5_200, "months": 1_200, "years": 100}
)

UNIT_WORDS: Mapping[str, Unit] = MappingProxyType(
    {text.sv: unit for unit, texts in UNITS.items() for text in texts} | {"mån": "months"}
)
_IN_EVERY_MONTH = 28
_PHRASE = re.compile(rf"(\w+) ({'|'.join(UNIT_WORDS)})")


class Length(msgspec.Struct, frozen=True):
    """A length of time: `{months: 12}`, `tre år`, `14 dagar`. `amount` is at least 1.

    `more_days` are days beside months or years, as in `{months: 1, days: 15}`: the months are counted
    first, and then the days.
    """

    amount: int
    unit: Unit
    more_days: int = 0

    @classmethod
    def read(cls, data: Data) -> Self:
        """Read a length; raises Misread when it is not one, or longer than a hundred years."""
        if isinstance(data, dict):
            check_fields(data, UNITS)
            return cls.read_among(data)
        if isinstance(data, str) and (
            phrase := _PHRASE.fullmatch(" ".join(data.casefold().split()))
        ):
            unit = UNIT_WORDS[phrase[2]]
            amount = str(NUMBERS.get(phrase[1], phrase[1]))
            return cls(number_of(amount, 1, _MOST[unit]), unit)
        raise _not_a_length(data)

    @classmethod
    def read_among(cls, fields: Mapping[str, Data]) -> Self:
        """Read the one length that stands among other fields, as in `{months: 6, after: decision}`.

        Raises Misread when there is none, or more than one.
        """
        stated = [unit for unit in UNITS if unit in fields]
        if len(stated) != 1:
            raise Misread(
                Text(
                    sv="en tid anges med precis ett av fälten {known}",
                    en="a length of time is given in exactly one of the fields {known}",
                ),
                "wrong_type",
                values={"known": tuple(UNITS)},
                help=_HELP,
            )
        [unit] = stated
        amount = read_field(fields, unit, lambda written: number_of(written, 1, _MOST[unit]))
        return cls(amount, unit)

    def after(self, start: date) -> date:
        """Give the day on which a time that is counted from `start` ends.

        Weeks end on the weekday of `start`. Months and years end on the day of the month that has
        the number of `start`, or on the last day of a month that has no such day (1930:173 1 §).
        The law says nothing of days: as everybody does, `start` itself is not counted.
        """
        return self._from(start, 1) + timedelta(days=self.more_days)

    def before(self, end: date) -> date:
        """Give the day from which a time is counted that ends on `end`: `after`, backwards.

        Two months before 28 August is 28 June; one month before 31 March is the last of February.
        """
        return self._from(end, -1) - timedelta(days=self.more_days)

    def last_day_from(self, start: date) -> date:
        """Give the last day in force of a term of this length whose first day is `start`.

        It is the day before the one that has the number of `start`: one month from 1 January ends
        on 31 January, 36 months from 1 August 2020 on 31 July 2023. Where the last month has no
        such day it is the month's last, since the next term would begin on the first day of the
        month after: one month from 31 January ends on 28 February.
        """
        end = self._from(start, 1)
        month_is_shorter = self.unit in {"months", "years"} and end.day < start.day
        more = timedelta(days=self.more_days)
        return (end if month_is_shorter else end - timedelta(days=1)) + more

    def times(self, amount: int) -> Self:
        """Give the length so many times over."""
        return type(self)(self.amount * amount, self.unit, self.more_days * amount)

    def plus(self, other: Self) -> Self | None:
        """Give the two lengths as one; None when they are in different units."""
        if self.unit != other.unit:
            return None
        return type(self)(self.amount + other.amount, self.unit, self.more_days + other.more_days)

    def said(self, language: Language) -> str:
        """Say the length: `12 månader`, `1 year`, `1 månad och 15 dagar`."""
        parts = [_said(self.amount, self.unit, language)]
        if self.more_days:
            parts.append(_said(self.more_days, "days", language))
        return listed(parts, language)

    def _from(self, day: date, direction: Literal[1, -1]) -> date:
        amount = self.amount * direction
        match self.unit:
            case "days":
                return day + timedelta(days=amount)
            case "weeks":
                return day + timedelta(weeks=amount)
            case "months":
                return _months_from(day, amount)
            case "years":
                return _months_from(day, 12 * amount)


def _said(amount: int, unit: Unit, language: Language) -> str:
    one, many = UNITS[unit]
    return f"{amount} {(one if amount == 1 else many).said(language)}"


def _months_from(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= _IN_EVERY_MONTH:
        return day.replace(year=year, month=month + 1)
    _, days_in_month = calendar.monthrange(year, month + 1)
    return date(year, month + 1, min(day.day, days_in_month))


_HELP = Text(
    sv="skriv till exempel months: 18 för ett och ett halvt år",
    en="write for example months: 18 for a year and a half",
)


def _not_a_length(data: Data) -> Misread:
    return Misread(
        Text(
            sv="{written} går inte att läsa som en längd i tid",
            en="{written} cannot be read as a length of time",
        ),
        "wrong_type",
        values={"written": data if isinstance(data, str) else Text(sv="en lista", en="a list")},
        help=_HELP,
    )
