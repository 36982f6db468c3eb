"""What a list of deadlines is made from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Listed
from iopctl.language import Language, Text, say


class Report(NamedTuple):
    """What is due, and how it is to be shown. `titles` gives what the records are called."""

    listed: tuple[Listed, ...]
    titles: dict[str, str]
    as_of: date
    language: Language
    why: bool = False
    color: bool = False
    terminal_width: int | None = None


def when(listed: Listed, language: Language) -> str:
    """Say the day, or from when to when it may be; what is not known is said so."""
    day = listed.due.when
    if day is None:
        return Text("okänt", "unknown").said(language)
    if day.day:
        return day.day.isoformat()
    return f"{day.earliest or '…'}–{day.latest or '…'}"


def who(listed: Listed, language: Language) -> str:
    """Say who is to do it."""
    return say(listed.due.who, language)
