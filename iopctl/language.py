"""What is said to a person, in Swedish and in English, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple, Protocol, runtime_checkable

Language = Literal["sv", "en"]

WEEKDAYS: Mapping[Language, tuple[str, ...]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: Mapping[Language, tuple[str, ...]] = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


class Text(NamedTuple):
    """One sentence or phrase in both languages; `{name}` stands for a value said in that language."""

    sv: str
    en: str

    def said(self, language: Language, values: Mapping[str, object] | None = None) -> str:
        """Give the text in `language`, with each `{name}` replaced by `values[name]` as it is said."""
        template = self.sv if language == "sv" else self.en
        if not values:
            return template
        return template.format_map({name: say(value, language) for name, value in values.items()})


class Said(NamedTuple):
    """A sentence with its values: a step of a reasoning, what is missing, what was done."""

    text: Text
    values: Mapping[str, object] = MappingProxyType({})

    def said(self, language: Language) -> str:
        """Give the sentence in `language`."""
        return self.text.said(language, self.values)


@runtime_checkable
class Sayable(Protocol):
    """A value that knows how it is said."""

    def said(self, language: Language) -> str:
        """Give the value's wording in `language`."""
        ...


def say(value: object, language: Language) -> str:
    """Say one value: what people wrote as it stands, days as ISO 8601, several joined by commas and "och"."""
    if type(value) is str:  # a word of a closed list is a str too, but says itself in a language
        return value
    match value:
        case date():
            return value.isoformat()
        case Text() | Sayable():
            return value.said(language)
        case str():
            return str(value)
        case Iterable():
            return listed((say(item, language) for item in value), language)
        case _:
            return str(value)


def listed(items: Iterable[str], language: Language) -> str:
    """Join words as in running text: `a, b och c`."""
    *first, last = list(items) or [""]
    word = "och" if language == "sv" else "and"
    return f"{', '.join(first)} {word} {last}" if first else last


def long_date(day: date, language: Language) -> str:
    """Say a day in full: `den 8 december 2026`, `8 December 2026`."""
    month = MONTHS[language][day.month - 1]
    return (
        f"den {day.day} {month} {day.year}" if language == "sv" else f"{day.day} {month} {day.year}"
    )


def day_in_full(day: date, language: Language) -> str:
    """Say a day with its weekday, as a summons does: `tisdagen den 8 december 2026`."""
    weekday = WEEKDAYS[language][day.weekday()]
    return f"{weekday}{'en' if language == 'sv' else ''} {long_date(day, language)}"


def amount(kronor: int, language: Language) -> str:
    """Say an amount in kronor, with thousands kept apart: `2 797 000 kr`, `SEK 2,797,000`."""
    if language == "sv":
        return f"{kronor:,} kr".replace(",", "\N{NO-BREAK SPACE}")
    return f"SEK {kronor:,}"
