"""What options that hold more than a word or a day say, as values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from iopctl.cli._asking import Asker
from iopctl.cli._session import tell
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.reporters._lines import visible
from iopctl.values.clock_times import ClockTime
from iopctl.values.lengths import Length
from iopctl.values.misread import Misread
from iopctl.values.paragraphs import Paragraphs
from iopctl.yamlfile import Data

V = TypeVar("V")
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


def value(given: str, option: str, read: Callable[[Data], V]) -> V:
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
    ask: Asker, given: str | None, question: Text, option: str, read: Callable[[Data], object]
) -> str | None:
    """Give what is said, once it can be read as a value; it may be left out. PersonError of an option."""
    while (said := ask.maybe(given, question)) is not None:
        try:
            value(said, option, read)
        except PersonError as error:
            if given is not None:
                raise
            for text in (error.message, error.help):
                if text:
                    tell(visible(text.said(ask.session.language, error.values)))
        else:
            return said
    return None


def or_none(read: Callable[[Data], V]) -> Callable[[str], V | None]:
    """Give what reads a value, or gives None of what is none: as a question's answers are read."""

    def read_or_none(said: str) -> V | None:
        try:
            return read(said)
        except Misread:
            return None

    return read_or_none
