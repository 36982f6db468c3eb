"""How often a body meets, as people say it: `sista tisdagen`, `andra och fjärde onsdagen`, `varannan torsdag`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from iopctl.language import WEEKDAYS

LAST = -1

_PLACES: Mapping[str, int] = MappingProxyType(
    {
        word: place
        for place, words in {
            1: "första 1:a first 1st",
            2: "andra 2:a second 2nd",
            3: "tredje 3:e third 3rd",
            4: "fjärde 4:e fourth 4th",
            LAST: "sista last",
        }.items()
        for word in words.split()
    }
)
_WEEKS: Mapping[str, int] = MappingProxyType(
    {
        "varje": 1,
        "every": 1,
        "varannan": 2,
        "every other": 2,
        "every second": 2,
        "var tredje": 3,
        "var fjärde": 4,
    }
)
_OF_MONTH = re.compile(r" (?:i|varje|of|every)(?: varje| every)? (?:månad(?:en)?|month)")


class Recurrence(NamedTuple):
    """A weekday (Monday is 0): each `weeks` weeks, or the first, second … or `LAST` of each month, by `places`."""

    weekday: int
    places: tuple[int, ...] = ()
    weeks: int = 1

    def days(self, first: date, last: date) -> Iterator[date]:
        """Give its days from `first` to `last`, both counted; every other week begins with the first there is."""
        day = first + timedelta(days=(self.weekday - first.weekday()) % 7)
        while day <= last:
            if not self.places or self.places_of(day) & set(self.places):
                yield day
            day += timedelta(weeks=1 if self.places else self.weeks)

    @staticmethod
    def places_of(day: date) -> set[int]:
        """Give which of its weekday a day is in its month: the third, or the fourth and the last."""
        is_last = (day + timedelta(weeks=1)).month != day.month
        return {(day.day - 1) // 7 + 1, *([LAST] if is_last else [])}


def spoken_recurrence(said: str) -> Recurrence | None:
    """Give what is meant, or None when it is nothing known."""
    words = re.sub(r"\b(?:den|the|each|on)\b", " ", said.casefold())
    words = _OF_MONTH.sub("", " ".join(words.split()))
    when, _, named = words.rpartition(" ")
    weekday = _weekday(named)
    if weekday is None:
        return None
    if when in _WEEKS:
        return Recurrence(weekday, weeks=_WEEKS[when])
    places = [_PLACES.get(word) for word in re.split(r", ?| och | and | & ", when)]
    known = sorted({place for place in places if place}, key=lambda it: (it == LAST, it))
    return Recurrence(weekday, tuple(known)) if known and None not in places else None


def _weekday(named: str) -> int | None:
    """Give a weekday by its name, in either language and in any form: `tisdag`, `tisdagen`, `tisdagar`."""
    for names in WEEKDAYS.values():
        for number, name in enumerate(names):
            if re.fullmatch(rf"{name.casefold()}(?:en|ar|arna|s)?", named):
                return number
    return None
