"""The calendar that statutory time is counted on: lag (1989:253) and lag (1930:173) 2 §.

Public holidays are those of lag (1989:253) om allmänna helgdagar: every Sunday, the days that are
named here, and 6 June since 2005, when it took the place of annandag pingst (SFS 2004:1320). The
table is right for 1990 and later.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

import msgspec

from iopctl.language import WEEKDAYS, Text
from iopctl.values.lengths import Length

_SATURDAY, _SUNDAY = 5, 6
_ONE_DAY = timedelta(days=1)

_MIDSUMMER_EVE = Text(sv="midsommarafton", en="Midsummer Eve")
_CHRISTMAS_EVE = Text(sv="julafton", en="Christmas Eve")
_NEW_YEARS_EVE = Text(sv="nyårsafton", en="New Year's Eve")
_EVES = (_MIDSUMMER_EVE, _CHRISTMAS_EVE, _NEW_YEARS_EVE)

_FIXED: Mapping[tuple[int, int], Text] = MappingProxyType(
    {
        (1, 1): Text(sv="nyårsdagen", en="New Year's Day"),
        (1, 6): Text(sv="trettondedag jul", en="Epiphany"),
        (5, 1): Text(sv="första maj", en="May Day"),
        (12, 24): _CHRISTMAS_EVE,
        (12, 25): Text(sv="juldagen", en="Christmas Day"),
        (12, 26): Text(sv="annandag jul", en="Boxing Day"),
        (12, 31): _NEW_YEARS_EVE,
    }
)
_DAYS_FROM_EASTER: Mapping[int, Text] = MappingProxyType(
    {
        -2: Text(sv="långfredagen", en="Good Friday"),
        0: Text(sv="påskdagen", en="Easter Sunday"),
        1: Text(sv="annandag påsk", en="Easter Monday"),
        39: Text(sv="Kristi himmelsfärdsdag", en="Ascension Day"),
        49: Text(sv="pingstdagen", en="Whit Sunday"),
    }
)
_WHIT_MONDAY = Text(sv="annandag pingst", en="Whit Monday")
_NATIONAL_DAY = Text(sv="nationaldagen", en="Sweden's National Day")
_MIDSUMMER_DAY = Text(sv="midsommardagen", en="Midsummer Day")
_ALL_SAINTS_DAY = Text(sv="alla helgons dag", en="All Saints' Day")


class StatutoryEnd(msgspec.Struct, frozen=True):
    """The last day of a statutory time: as counted, and as moved to a working day by 1930:173 2 §."""

    raw: date
    moved: date

    @property
    def reason(self) -> Text | None:
        """Why the day was moved: what the day as counted is called; None when it stands."""
        return why_not_working_day(self.raw)


def statutory_end(start: date, length: Length) -> StatutoryEnd:
    """Count a time that a law sets for an act, from `start`, which is not counted itself.

    Lag (1930:173) 1 and 2 §§. It moves forwards only, and is not meant for times that are counted
    backwards, nor for those that were only agreed or decided locally: the act speaks of a time
    "enligt lag eller särskild författning".
    """
    raw = length.after(start)
    return StatutoryEnd(raw, working_day_on_or_after(raw))


def working_day_on_or_after(day: date) -> date:
    """Give `day`, or the first working day after it."""
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def working_day_on_or_before(day: date) -> date:
    """Give `day`, or the last working day before it."""
    while not is_working_day(day):
        day -= _ONE_DAY
    return day


def is_working_day(day: date) -> bool:
    """Say whether a last day stands on `day` (1930:173 2 §).

    It does not on Saturdays, Sundays and other public holidays, midsommarafton, julafton and
    nyårsafton. The days between holidays, skärtorsdag and trettondagsafton are working days.
    """
    return day.weekday() < _SATURDAY and day not in _named_days(day.year)


def why_not_working_day(day: date) -> Text | None:
    """Give what makes `day` no working day: the holiday's name, or Saturday or Sunday."""
    if is_working_day(day):
        return None
    weekday = day.weekday()
    return holiday_name(day) or Text(sv=WEEKDAYS["sv"][weekday], en=WEEKDAYS["en"][weekday])


def is_public_holiday(day: date) -> bool:
    """Say whether `day` is an allmän helgdag by lag (1989:253): every Sunday is one, no eve is."""
    return day.weekday() == _SUNDAY or holiday_name(day) not in (None, *_EVES)


def holiday_name(day: date) -> Text | None:
    """Give the name of a public holiday, or of one of the three eves of 1930:173 2 §.

    Sundays without a name of their own have none. When two fall on one day, the name is that of
    the one that has a fixed date.
    """
    return _named_days(day.year).get(day)


def easter(year: int) -> date:
    """Give Easter Sunday: the Sunday after the first full moon of spring, as the church counts it.

    The Gregorian computus, in whole numbers.
    """
    golden, (century, year_in_century) = year % 19, divmod(year, 100)
    moon_shift = (8 * century + 13) // 25
    full_moon = (19 * golden + century - century // 4 - moon_shift + 15) % 30
    leap_days = 2 * (century % 4) + 2 * (year_in_century // 4) - year_in_century % 4
    to_sunday = (32 + leap_days - full_moon) % 7
    late = (golden + 11 * full_moon + 22 * to_sunday) // 451
    month, day = divmod(full_moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@functools.cache
def _named_days(year: int) -> Mapping[date, Text]:
    sunday = easter(year)
    since_2005 = year >= 2005
    # Midsommardagen is the Saturday of 20–26 June, alla helgons dag that of 31 October–6 November.
    midsummer = _first_saturday_from(date(year, 6, 20))
    return {
        **{sunday + timedelta(days): name for days, name in _DAYS_FROM_EASTER.items()},
        midsummer - _ONE_DAY: _MIDSUMMER_EVE,
        midsummer: _MIDSUMMER_DAY,
        _first_saturday_from(date(year, 10, 31)): _ALL_SAINTS_DAY,
        **(
            {date(year, 6, 6): _NATIONAL_DAY}
            if since_2005
            else {sunday + timedelta(50): _WHIT_MONDAY}
        ),
        **{date(year, *month_and_day): name for month_and_day, name in _FIXED.items()},
    }


def _first_saturday_from(day: date) -> date:
    return day + timedelta(days=(_SATURDAY - day.weekday()) % 7)
