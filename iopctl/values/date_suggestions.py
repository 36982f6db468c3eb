"""What a wording that cannot be read as a date was most likely meant to be."""

from __future__ import annotations

import re
from collections.abc import Mapping

from iopctl.findings import NO_VALUES
from iopctl.language import Text
from iopctl.values.misread import Misread
from iopctl.values.stretches import plain, read_stretch, split_lead

_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/. ]{1,2}(?P<year>[0-9]{4}|[0-9]{2})"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>[0-9]{4})[-/. ](?P<month>[0-9]{1,2})(?:[-/. ](?P<day>[0-9]{1,2}))?"
)
_IN_ONE = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")


DATE_FORMS = Text(
    sv="skriv 2026-03-12, 2026-03, 2026 eller till exempel våren 2026; "
    "annars as_written med källans ord, och earliest och latest om de är kända",
    en="write 2026-03-12, 2026-03, 2026 or for example våren 2026; "
    "else as_written with the words of the source, and earliest and latest if known",
)


def not_a_date(written: str, forms: Text = DATE_FORMS) -> Misread:
    """Make the Misread of a wording that names no days.

    Its help is what was most likely meant, or else `forms`: what can be written.
    """
    suggestion, values = _suggestion(written) or (forms, NO_VALUES)
    return Misread(
        Text(
            sv="{written} går inte att läsa som ett datum",
            en="{written} cannot be read as a date",
        ),
        "not_a_date",
        values={"written": written},
        help=suggestion,
        help_values=values,
        meant=_sure(written),
    )


def _suggestion(written: str) -> tuple[Text, Mapping[str, object]] | None:
    _, phrase = split_lead(plain(written))
    match _meant(phrase):
        case [only]:
            return Text(sv="menade du {day}?", en="did you mean {day}?"), {"day": only}
        case [first, second]:
            return (
                Text(
                    sv="menade du {first} eller {second}?", en="did you mean {first} or {second}?"
                ),
                {"first": first, "second": second},
            )
        case _ if _names_days(f"{phrase} 2028"):
            return (
                Text(
                    sv="skriv också vilket år: {written} 2028",
                    en="write the year too: {written} 2028",
                ),
                {"written": written},
            )
        case _:
            return None


def _sure(written: str) -> str | None:
    """Give the day that was written in another form, when that form can be read in one way only.

    Not `3.4.2026`, of which day and month might change places, nor two figures for a year.
    """
    phrase = plain(written)
    if found := _DAY_FIRST.fullmatch(phrase):
        same_marks = phrase[found.end("day")] == phrase[found.end("month")]
        if len(found["year"]) == 2 or (same_marks and int(found["day"]) <= 12):
            return None
    meant = _meant(phrase)
    return meant[0] if len(meant) == 1 else None


def _meant(phrase: str) -> list[str]:
    """Give in ISO 8601 the days that another way of writing a date can mean."""
    for form in (_YEAR_FIRST, _IN_ONE, _DAY_FIRST):
        if found := form.fullmatch(phrase):
            year, month, day = found["year"], found["month"], found["day"]
            break
    else:
        return []
    if len(year) == 2:
        year = f"{'20' if year < '70' else '19'}{year}"
    meant = ["-".join(part.zfill(2) for part in (year, month, day) if part)]
    # Swedes write the day first; with two slashes it may be an American form from a spreadsheet.
    if form is _DAY_FIRST and phrase.count("/") == 2 and day != month:
        meant.append(f"{year}-{day:0>2}-{month:0>2}")
    return [day for day in meant if _names_days(day)]


def _names_days(phrase: str) -> bool:
    try:
        return read_stretch(phrase) is not None
    except Misread:
        return False
