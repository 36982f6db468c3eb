"""What suggestions are shown from, and how their cells are said in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from iopctl.language import Language, Text
from iopctl.models.meetings import Meeting
from iopctl.register import numbers
from iopctl.suggestions import NotSuggested, Suggested, Suggestions, Urgency
from iopctl.values.dates import UncertainDate


class Report(NamedTuple):
    """Suggestions, and how they are to be shown; `everything` is whether what is not suggested was asked for."""

    suggestions: Suggestions
    title: str
    as_of: date
    language: Language
    everything: bool = False
    color: bool = False
    terminal_width: int | None = None


HEADINGS = (
    Text("Läge", "Urgency"),
    Text("Ärende", "Matter"),
    Text("Varför", "Why"),
    Text("Dag", "Day"),
    Text("På listan", "On the agenda"),
    Text("Post", "Record"),
)
NOT_SUGGESTED = Text("Föreslås inte", "Not suggested")
NOTHING = Text("inget att föreslå", "nothing to suggest")
_NUMBER = Text("nr {number}", "no {number}")


def cells(one: Suggested, meeting: Meeting, language: Language) -> tuple[str, ...]:
    """Give the cells of a suggestion, in the order of `HEADINGS`."""
    number = numbers(meeting)[one.place] if one.place is not None else ""
    return (
        one.urgency.said(language),
        one.topic.title,
        "; ".join(reason.why.said(language) for reason in one.reasons),
        day(next((it.when for it in one.reasons if it.when), None)),
        _NUMBER.said(language, {"number": number}) if number else "",
        one.topic.key,
    )


def why_not(one: NotSuggested, language: Language) -> str:
    """Say why something is not suggested."""
    return "; ".join(dict.fromkeys(reason.why.said(language) for reason in one.reasons))


def day(when: UncertainDate | None) -> str:
    """Write a day, or from when until when it may be."""
    if when is None:
        return ""
    return str(when.day or f"{when.earliest or '…'}–{when.latest or '…'}")


def count(suggested: Sequence[Suggested], language: Language) -> str:
    """Say how many there are of each urgency, and how many of them the agenda has."""
    if not suggested:
        return NOTHING.said(language)
    found = Counter(one.urgency for one in suggested)
    counts = ", ".join(
        f"{found[urgency]} {urgency.said(language)}" for urgency in Urgency if found[urgency]
    )
    there = sum(one.place is not None for one in suggested)
    text = Text("{counts}; på listan står {there}", "{counts}; on the agenda {there}")
    return text.said(language, {"counts": counts, "there": there})
