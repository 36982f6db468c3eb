"""The stretch of days that a wording names, in figures or in Swedish words."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from iopctl.findings import NO_VALUES
from iopctl.language import MONTHS, Text
from iopctl.values.misread import Misread

FIRST_YEAR, LAST_YEAR = 1800, 2200

MONTH_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        form: number
        for number, name in enumerate(MONTHS["sv"], start=1)
        for form in (name, name[:3], f"{name[:3]}.")
    }
    | {"sept": 9, "sept.": 9}
)

Lead = Literal["through", "up to", "since", ""]
"""What a wording says before it names its days: `till och med`, `fram till`, `från och med`, or nothing that matters."""


class Stretch(NamedTuple):
    """Days from `first` to `last`, both counted.

    A sharp one has these ends for everybody, as a year or a quarter has. Of one that is not, such
    as a spring, they are the widest that people mean.
    """

    first: date
    last: date
    sharp: bool = True


_MonthAndDay: TypeAlias = tuple[int, int]

# The widest that people mean, so that nobody's spring begins before or ends after ours: a committee's
# spring is its meetings from January to June (and the school's vårtermin), its autumn those after
# the holidays (the school's hösttermin begins in August); summer weather and holidays lie between
# May and September; winter is wide enough for the north of the country.
_SEASONS: Mapping[str, tuple[_MonthAndDay, _MonthAndDay]] = MappingProxyType(
    dict.fromkeys(("vår", "våren", "vårterminen", "vt"), ((1, 1), (6, 30)))
    | dict.fromkeys(("sommar", "sommaren"), ((5, 1), (9, 30)))
    | dict.fromkeys(("höst", "hösten", "höstterminen", "ht"), ((8, 1), (12, 31)))
)
_OVER_NEW_YEAR: Mapping[str, tuple[_MonthAndDay, _MonthAndDay]] = MappingProxyType(
    {
        "vintern": ((10, 1), (4, 30)),
        "årsskiftet": ((12, 31), (1, 1)),
        "läsåret": ((8, 1), (6, 30)),
    }
)
_ORDINALS: Mapping[str, int] = MappingProxyType(
    {"första": 1, "1:a": 1, "andra": 2, "2:a": 2, "tredje": 3, "3:e": 3, "fjärde": 4, "4:e": 4}
)

_LONGEST = 60  # no wording of days is longer, and hostile text must not take long
_FIGURES = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TWO_YEARS = re.compile(r"([0-9]{4})[-/–]([0-9]{2}|[0-9]{4})")
_NUMBER = re.compile(r"[0-9]{1,4}")
_LEAD = re.compile(
    r"(?:"
    r"(?P<through>(?:fram )?till och med|t\.? ?o\.? ?m\.?)"
    r"|(?P<up_to>(?:fram )?till)"
    r"|(?P<since>från och med|fr\.? ?o\.? ?m\.?)"
    r"|i|under|för|från|sedan|vid|på|per"
    r") "
)
_FILLER = re.compile(r"(?:den |hela )?(?:(?:kalender)?året |år )?")
_CLOSE = re.compile(r"utgången av .+|[0-9]{4} års utgång")
_TWO_MONTHS = re.compile(r"(\w+)[-/–](\w+)")


def plain(written: str) -> str:
    """Give what was written without what does not matter: case, more than one blank, commas."""
    text = unicodedata.normalize("NFC", written).casefold().replace("—", "–").replace(",", " ")
    return re.sub(r" ?([/–]) ?", r"\1", " ".join(text.split()))


def split_lead(phrase: str) -> tuple[Lead, str]:
    """Part a plain wording into what it says before it names its days, and the naming of them."""
    lead: Lead = ""
    if found := _LEAD.match(phrase):
        if found["through"]:
            lead = "through"
        elif found["up_to"]:
            lead = "up to"
        elif found["since"]:
            lead = "since"
        phrase = phrase[found.end() :]
        # "till utgången av 2024" leaves nothing open: the close of a time is its last day.
        if lead == "up to" and _CLOSE.fullmatch(phrase):
            lead = "through"
    return lead, _FILLER.sub("", phrase, count=1)


def read_stretch(phrase: str) -> Stretch | None:
    """Give the days that a plain wording names: `2024-12`, `våren 2016`, `andra kvartalet 2025`.

    Returns None when the wording is not known; raises Misread when it names days that do not exist.
    """
    if len(phrase) > _LONGEST:
        return None
    if figures := _FIGURES.fullmatch(phrase):
        return _of_figures(phrase, *(int(figure) for figure in figures.groups() if figure))
    words = [int(word) if _NUMBER.fullmatch(word) else word for word in phrase.split()]
    return _sharp(phrase, words) or _part_of_year(phrase, words) or _vague(phrase, words)


def _sharp(phrase: str, words: list[int | str]) -> Stretch | None:
    match words:
        case [int(day), str(month), int(year)] if month in MONTH_NUMBERS:
            return _of_figures(phrase, year, MONTH_NUMBERS[month], day)
        case [str(month), int(year)] if month in MONTH_NUMBERS:
            return _of_figures(phrase, year, MONTH_NUMBERS[month])
        case ["vecka" | "v" | "v.", int(week), int(year)]:
            return _week(phrase, year, week)
        case ["utgången", "av", *rest]:
            return _close(read_stretch(" ".join(map(str, rest))))
        case [int(year), "års", "utgång"]:
            return _close(_of_figures(phrase, year))
        case ["sista", str(month), int(year)] if month in MONTH_NUMBERS:
            return _close(_of_figures(phrase, year, MONTH_NUMBERS[month]))
        case _:
            return None


def _part_of_year(phrase: str, words: list[int | str]) -> Stretch | None:
    match words:
        case [str(half), "halvåret", int(year)] if _ORDINALS.get(half, 4) <= 2:
            return _months(phrase, year, 6, _ORDINALS[half])
        case [str(quarter), "kvartalet" | "kvartal", int(year)] if quarter in _ORDINALS:
            return _months(phrase, year, 3, _ORDINALS[quarter])
        case ["kvartal", int(quarter), int(year)] if 1 <= quarter <= 4:
            return _months(phrase, year, 3, quarter)
        case [str(third), "tertialet" | "tertial", int(year)] if _ORDINALS.get(third, 4) <= 3:
            return _months(phrase, year, 4, _ORDINALS[third])
        case ["tertial", int(third), int(year)] if 1 <= third <= 3:
            return _months(phrase, year, 4, third)
        case _:
            return None


def _vague(phrase: str, words: list[int | str]) -> Stretch | None:
    match words:
        case [str(season), int(year)] if season in _SEASONS:
            first, last = _SEASONS[season]
            _check_year(phrase, year)
            return Stretch(date(year, *first), date(year, *last), sharp=False)
        case [str(name), years] if name in _OVER_NEW_YEAR:
            return _over_new_year(phrase, name, str(years))
        case ["halvårsskiftet", int(year)]:
            return _turn(phrase, year, 6)
        case ["månadsskiftet", str(months), int(year)]:
            return _turn_of_months(phrase, months, year)
        case [("början" | "mitten" | "slutet") as part, "av" | "på", *rest]:
            whole = read_stretch(" ".join(map(str, rest)))
            return whole and _part(whole, part)
        case _:
            return None


def _of_figures(
    phrase: str, year: int, month: int | None = None, day: int | None = None
) -> Stretch:
    _check_year(phrase, year)
    if month is None:
        return Stretch(date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= 12:
        raise impossible_date(
            phrase, Text(sv="månaderna är 01 till 12", en="the months are 01 to 12")
        )
    count = monthrange(year, month)[1]
    if day is None:
        return Stretch(date(year, month, 1), date(year, month, count))
    if not 1 <= day <= count:
        raise impossible_date(
            phrase,
            Text(sv="{month} {year} har {count} dagar", en="{month} {year} has {count} days"),
            {
                "month": Text(sv=MONTHS["sv"][month - 1], en=MONTHS["en"][month - 1]),
                "year": year,
                "count": count,
            },
        )
    return Stretch(date(year, month, day), date(year, month, day))


def _months(phrase: str, year: int, count: int, place: int) -> Stretch:
    """Give the half-year, third or quarter, of `count` months, that comes as number `place` in a year."""
    first, last = count * (place - 1) + 1, count * place
    return Stretch(_of_figures(phrase, year, first).first, _of_figures(phrase, year, last).last)


def _week(phrase: str, year: int, week: int) -> Stretch:
    """Give Monday to Sunday of a numbered week (ISO 8601)."""
    _check_year(phrase, year)
    count = date(year, 12, 28).isocalendar().week
    if not 1 <= week <= count:
        raise impossible_date(
            phrase,
            Text(sv="{year} har {count} veckor", en="{year} has {count} weeks"),
            {"year": year, "count": count},
        )
    monday = date.fromisocalendar(year, week, 1)
    return Stretch(monday, monday + timedelta(days=6))


def _over_new_year(phrase: str, name: str, years: str) -> Stretch | None:
    """Give a winter or the like: `2013/2014` says which, `2013` alone may be either that touches it."""
    first, last = _OVER_NEW_YEAR[name]
    if both := _TWO_YEARS.fullmatch(years):
        year = int(both[1])
        following = year + 1
        if not str(following).endswith(both[2]):
            raise impossible_date(
                phrase,
                Text(
                    sv="det andra året är det som följer på det första: {first}/{second}",
                    en="the second year is the one after the first: {first}/{second}",
                ),
                {"first": year, "second": following},
            )
        begins = year
    elif years.isdecimal():
        year = int(years)
        begins, following = year - 1, year + 1
    else:
        return None
    _check_year(phrase, year)
    return Stretch(date(begins, *first), date(following, *last), sharp=False)


def _turn_of_months(phrase: str, months: str, year: int) -> Stretch | None:
    both = _TWO_MONTHS.fullmatch(months)
    first, second = (MONTH_NUMBERS.get(month) for month in both.groups()) if both else (None, None)
    # From December to January it is a turn of the year, of which two years can be meant.
    return _turn(phrase, year, first) if first and second == first + 1 else None


def _turn(phrase: str, year: int, month: int) -> Stretch:
    """Give the last day of a month and the first of the next, either of which can be meant."""
    last = _of_figures(phrase, year, month).last
    return Stretch(last, last + timedelta(days=1), sharp=False)


def _close(whole: Stretch | None) -> Stretch | None:
    """Give the last day of a stretch; of one that has no sharp end, its last half."""
    if whole is None or not whole.sharp:
        return whole and _part(whole, "slutet")
    return whole._replace(first=whole.last)


def _part(whole: Stretch, part: str) -> Stretch:
    """Give the first, the middle or the last half of a stretch's days: wider than anybody means."""
    length = whole.last - whole.first
    match part:
        case "början":
            first, last = whole.first, whole.first + length // 2
        case "mitten":
            first, last = whole.first + length // 4, whole.last - length // 4
        case _:
            first, last = whole.last - length // 2, whole.last
    return Stretch(first, last, sharp=False)


def _check_year(phrase: str, year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise impossible_date(
            phrase,
            Text(
                sv="året behöver ligga mellan {first} och {last}",
                en="the year must lie between {first} and {last}",
            ),
            {"first": FIRST_YEAR, "last": LAST_YEAR},
        )


def impossible_date(
    written: str, help: Text, help_values: Mapping[str, object] = NO_VALUES
) -> Misread:
    """Make the Misread of days that do not exist; `help` says why they do not."""
    return Misread(
        Text(sv="{written} är inget datum", en="{written} is not a date"),
        "impossible_date",
        values={"written": written},
        help=help,
        help_values=help_values,
    )
