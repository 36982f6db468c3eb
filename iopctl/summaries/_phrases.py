"""Phrases in both languages at once, so that they can be put together before a language is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from iopctl.language import Text, listed, say
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime

NOTHING = Text("", "")
NOT_STATED = Text("inte angivet", "not stated")
YES, NO = Text("ja", "yes"), Text("nej", "no")
# A year or a month says by itself which days it is; other wordings are spelled out.
_EVIDENT = re.compile(r"\d{4}(-\d\d){0,2}")
# Wordings of time with a preposition of their own, and the phrases that would put another before it.
_OWN_LEAD = re.compile(
    r"(?:senast|från|fr\.? ?o\.? ?m|sedan|till|t\.? ?o\.? ?m|fram till|vid|inom|inför|före|innan|"
    r"efter|under|när|då|på|i|så snart)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:senast|från|till och med|till|före|sedan|per) \{it\}")
_LAST_WORD = re.compile(r"(?:till och med|ahead of|as of|\S+) \{it\}")


def phrase(sv: str, en: str, **values: object) -> Text:
    """Fill in a phrase in both languages; `{name}` stands for a value."""
    text = Text(sv, en)
    return Text(text.said("sv", values), text.said("en", values))


def filled(sv: str, en: str, it: Text, *, leads: bool = False) -> Text:
    """Fill in a phrase with `{it}`; its word before that is left out where it would stand twice.

    So it is where the value begins with the same word (`bilaga A`), and, with `leads`, where the
    phrase has a preposition and so has the value (`senast` and `till nästa sammanträde`).
    """
    before = sv.partition(" {it}")[0].rpartition(" ")[2].casefold()
    doubled = before and it.sv.casefold().startswith(f"{before} ")
    if doubled or (leads and _LEAD.search(sv)):
        sv, en = (_LAST_WORD.sub("{it}", said, count=1) for said in (sv, en))
    return phrase(sv, en, it=it)


def timed(sv: str, en: str, when: UncertainDate | DueTime) -> Text:
    """Say a time in a phrase with `{it}`, by its date where its wording has a preposition of its own."""
    has_own = bool(_OWN_LEAD.match(when.written))
    match when:
        case DueTime():
            return filled(sv, en, spoken(when), leads=has_own)
        case UncertainDate() if has_own and when.day and _LEAD.search(sv):
            return phrase(sv, en, it=_exactly(when))
        case _:
            return filled(sv, en, day(when), leads=has_own)


def how_often(times: int) -> Text:
    """Say how many times."""
    return Text("en gång", "once") if times == 1 else phrase("{n} gånger", "{n} times", n=times)


def spoken(value: object) -> Text:
    """Say a value in both languages."""
    return Text(say(value, "sv"), say(value, "en"))


def sentence(*parts: Text | None, by: str = ", ") -> Text:
    """Join what there is of the parts."""
    there = [part for part in parts if part and part != NOTHING]
    return Text(by.join(part.sv for part in there), by.join(part.en for part in there))


def enumerated(parts: Iterable[Text]) -> Text:
    """Join as in running text: `a, b och c`."""
    parts = tuple(parts)
    return Text(
        listed((part.sv for part in parts), "sv"), listed((part.en for part in parts), "en")
    )


def followed(head: Text | None, tail: Text | None) -> Text:
    """Set a colon between what is named and what is said of it."""
    return sentence(head, tail, by=": ")


def capital(text: Text) -> Text:
    """Begin with a capital letter."""
    return Text(*(said[:1].upper() + said[1:] for said in text))


def number(value: Decimal | int) -> Text:
    """Say a number with the language's own decimal sign."""
    return Text(str(value).replace(".", ","), str(value))


def day(when: UncertainDate) -> Text:
    """Say a day by its wording and, where that leaves it open or needs it, which days are meant."""
    said = spoken(when)
    if not when.written and not when.exact and when.earliest and when.latest:
        return phrase(
            "mellan {earliest} och {latest}",
            "between {earliest} and {latest}",
            earliest=when.earliest,
            latest=when.latest,
        )
    if not when.written or _EVIDENT.fullmatch(when.written):
        return said
    if when.day:
        return phrase("{said} ({day})", "{said} ({day})", said=said, day=when.day)
    match when.earliest, when.latest:
        case None, None:
            return phrase("{said}, okänt vilken dag", "{said}, day not known", said=said)
        case None, latest:
            return phrase(
                "{said}, alltså senast {latest}",
                "{said}, that is {latest} at the latest",
                said=said,
                latest=latest,
            )
        case earliest, None:
            return phrase(
                "{said}, alltså tidigast {earliest}",
                "{said}, that is {earliest} at the earliest",
                said=said,
                earliest=earliest,
            )
        case earliest, latest:
            return phrase(
                "{said}, alltså {earliest} till {latest}",
                "{said}, that is {earliest} to {latest}",
                said=said,
                earliest=earliest,
                latest=latest,
            )


def bounds(start: UncertainDate | None, end: UncertainDate | None) -> Text:
    """Say from when to when something holds, as far as it is stated."""
    return sentence(
        _since(start) if start else None,
        _until(end) if end else None,
        by=" " if start and start.exact else "; ",
    )


def stretch(start: UncertainDate | None, end: UncertainDate | None) -> Text:
    """Say from when to when something holds, and which end nobody has stated."""
    return sentence(
        bounds(start, end),
        None if start else Text("startdag inte angiven", "first day not stated"),
        None if end else Text("slutdag inte angiven", "last day not stated"),
        by="; ",
    )


def _since(start: UncertainDate) -> Text:
    """Say a first day; one in words that leave it open stands as it was written."""
    if start.exact or _EVIDENT.fullmatch(start.written):
        return phrase("från {day}", "from {day}", day=_exactly(start))
    return phrase("börjar {day}", "begins {day}", day=day(start))


def _until(end: UncertainDate) -> Text:
    """Say a last day; one in words that leave it open stands as it was written."""
    if end.exact:
        return phrase("till och med {day}", "until {day}", day=_exactly(end))
    if not end.written:
        return phrase("till en dag {days}", "until a day {days}", days=day(end))
    if end.written[0].isdigit():
        return phrase("slutar {days}", "ends {days}", days=day(end))
    return day(end)


def _exactly(when: UncertainDate) -> Text:
    """Say a day by its date ahead of its wording, which has words such as from and until of its own."""
    if not when.day or not when.written or _EVIDENT.fullmatch(when.written):
        return day(when)
    return phrase("{day} (”{said}”)", "{day} (“{said}”)", day=when.day, said=when.written)
