"""What the answer to "why" is made from, and how its parts are said in every format."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.deadlines._why import Why
from iopctl.language import Language, Text
from iopctl.reporters.findings.json import field_name


class Report(NamedTuple):
    """What was found of a record, and how it is to be shown. `only` is the one kind asked about."""

    why: Why
    as_of: date
    language: Language
    only: str | None = None
    color: bool = False


def lead(report: Report) -> Text | None:
    """Say first what a reader must know: that the record could not be read, or not all of it."""
    if not report.why.readable:
        return Text(
            "Posten går inte att läsa, så inga frister kan räknas; iopctl validate visar vad som är fel.",
            "The record cannot be read, so no deadlines can be counted; iopctl validate shows what is wrong.",
        )
    if report.why.mistakes:
        return Text(
            "Något i posten gick inte att läsa och är inte med här; iopctl validate visar vad.",
            "Something in the record could not be read and is left out here; iopctl validate shows what.",
        )
    return None


def place(at: tuple[str | int, ...]) -> Text:
    """Say which field it stands on; nothing for the whole record."""
    name = field_name(at)
    return Text(f" (fältet {name})", f" (field {name})") if name else Text("", "")
