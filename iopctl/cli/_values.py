"""What options and answers say, as the values that records hold: words of closed lists, numbers, lengths, days."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol, TypeVar

from iopctl.cli._asking import Asker, Choice
from iopctl.cli._session import tell_error
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Word
from iopctl.values.clock_times import ClockTime
from iopctl.values.lengths import Length
from iopctl.values.misread import Misread
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.yamlfile import Data

V = TypeVar("V")
W = TypeVar("W", bound=Word)


class Written(Protocol):
    """A value that keeps the words that it was written in."""

    @property
    def written(self) -> str:
        """The words."""
        ...


_IN_ENGLISH = re.compile(r"(\d+) (day|week|month|year)s?")


def paragraphs(given: str, option: str) -> Paragraphs:
    """Read paragraphs as people write them, `1-7,9`; PersonError when they are none."""
    written = given.replace("§", "").strip()
    try:
        return Paragraphs.read([part.strip() for part in written.split(",")])
    except Misread as error:
        raise PersonError(
            error.message, error.help, {"option": option, **error.values, **error.help_values}
        ) from error


def clock_time(given: str | None, option: str) -> str | None:
    """Read a time of day as people write it, `16.30`, and give it as records have it; PersonError when it is none."""
    if given is None:
        return None
    try:
        return ClockTime.read(given).said("en")
    except Misread as error:
        raise PersonError(
            error.message, error.help, {"option": option, **error.values, **error.help_values}
        ) from error


def value(given: str, option: str, read: Callable[[str], V]) -> V:
    """Read what an option says as the value that a record's field holds; PersonError when it is none."""
    try:
        return read(given)
    except Misread as error:
        raise PersonError(
            Text("{option}: " + error.message.sv, "{option}: " + error.message.en),
            error.help,
            {"option": option, **error.values, **error.help_values},
        ) from error


def length(given: str, option: str) -> Length:
    """Read a length of time, `12 månader`, `1 year`; PersonError when it is none."""
    found = _IN_ENGLISH.fullmatch(" ".join(given.casefold().split()))
    data: Data = {f"{found[2]}s": found[1]} if found else given
    try:
        return Length.read(data)
    except Misread as error:
        raise PersonError(
            Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
            Text("skriv till exempel 18 månader", "write for example 18 months"),
            {"option": option, "given": given},
        ) from error


def maybe_value(
    ask: Asker, given: str | None, question: Text, option: str, read: Callable[[str], V]
) -> V | None:
    """Give what is said, read as a value; it may be left out. PersonError of an option that is none."""
    if given is not None:
        return value(given, option, read)
    while (said := ask.maybe(None, question)) is not None:
        try:
            return read(said)
        except Misread as error:
            values = {**error.values, **error.help_values}
            tell_error(ask.session, PersonError(error.message, error.help, values))
    return None


def maybe_written(
    ask: Asker, given: str | None, question: Text, option: str, read: Callable[[str], Written]
) -> str | None:
    """Give what is said in its own words, once it can be read as a value; it may be left out."""
    said = maybe_value(ask, given, question, option, read)
    return said.written if said else None


def organisation_number(ask: Asker, given: str | None, option: str, name: str = "") -> str | None:
    """Give an organisation number, with its hyphen; it may be left out."""

    def read(said: str) -> str:
        try:
            return OrganisationNumber.read(said).number
        except Misread as error:
            if error.meant:
                return error.meant
            raise

    whose = f", {name}" if name else ""
    question = Text(f"Organisationsnummer{whose}", f"Organisation number{whose}")
    return maybe_value(ask, given, question, option, read)


def one_word(ask: Asker, given: str | None, question: Text, option: str, words: type[W]) -> W:
    """Give one word of a closed list; PersonError, with the words, when it lacks and nobody can be asked."""
    if given is None and not ask.asks:
        raise PersonError(
            Text("{option} saknas", "{option} is missing"),
            Text("välj bland: {words}", "choose among: {words}"),
            {"option": option, "words": ", ".join(map(str, words))},
        )
    chosen = ask.one_of(given, question, option, _choices(ask, words))
    return next(word for word in words if word == chosen)


def maybe_word(
    ask: Asker, given: str | None, question: Text, option: str, words: type[W]
) -> W | None:
    """Give one word of a closed list; it may be left out."""
    chosen = ask.maybe_one_of(given, question, option, _choices(ask, words))
    return next((word for word in words if word == chosen), None)


def _choices(ask: Asker, words: type[Word]) -> list[Choice]:
    return [Choice(str(word), word.said(ask.session.language)) for word in words]


def or_none(read: Callable[[str], V]) -> Callable[[str], V | None]:
    """Give what reads a value, or gives None of what is none: as a question's answers are read."""

    def read_or_none(said: str) -> V | None:
        try:
            return read(said)
        except Misread:
            return None

    return read_or_none
