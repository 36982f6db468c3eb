"""One day as people say and write it to a tool: `12 mars`, `12/3`, `i dag`, `torsdag`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from iopctl.language import MONTHS, WEEKDAYS, Language

_ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[-/. ]{1,2}(\d{4}))?")
_MONTH = re.compile(r"(?:den )?(\d{1,2})(?::e|:a|st|nd|rd|th)? ([a-z]{3,9})\.?(?: (\d{4}))?")
_NEAR = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i går", "igår", "yesterday"), -1),
    **dict.fromkeys(("i morgon", "imorgon", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "övermorgon"), 2),
    **dict.fromkeys(("i förrgår", "förrgår"), -2),
}
_NEXT = re.compile(r"(?:nästa |på |next |on )?(\w+)")


def spoken_day(said: str, today: date, *, past: bool = False) -> date | None:
    """Give the day that is meant, or None when it is none.

    A day without a year is the one nearest today, a weekday the next one after today; of what is
    `past`, both are the last there was, today counted. Days come before months (`12/3` is the
    twelfth of March), as in Sweden.
    """
    words = " ".join(said.casefold().split())
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(words):
        return _of_year(int(found[1]), int(found[2]), found[3], today, past=past)
    if (found := _MONTH.fullmatch(words)) and (month := _place(found[2], MONTHS)):
        return _of_year(int(found[1]), month, found[3], today, past=past)
    if (found := _NEXT.fullmatch(words)) and (weekday := _place(found[1], WEEKDAYS)):
        next_ = today + timedelta(days=(weekday - 1 - today.weekday() - 1) % 7 + 1)
        return next_ - timedelta(weeks=1) if past else next_
    return None


def _place(word: str, names: Mapping[Language, Sequence[str]]) -> int | None:
    """Give which of the names, from 1, a word or at least its first three letters is."""
    for listed in names.values():
        for number, name in enumerate(listed, 1):
            if word == name.casefold() or (len(word) > 2 and name.casefold().startswith(word)):
                return number
    return None


def _of_year(day: int, month: int, year: str | None, today: date, *, past: bool) -> date | None:
    if year:
        return _day(int(year), month, day)
    near = [found for more in (-1, 0, 1) if (found := _day(today.year + more, month, day))]
    meant = [found for found in near if not past or found <= today]
    return min(meant, key=lambda it: abs(it - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
