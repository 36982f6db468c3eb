"""What a list of deadlines is made from, and how its cells are said in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Due, Listed, State
from iopctl.language import MONTHS, Language, Text, say
from iopctl.models._shape import Ref, Word

MISSING = Text("saknas: {missing}", "missing: {missing}")
SECRET = Text("frist i ett ärende med sekretess", "a deadline in a matter under secrecy")
"""All that is said of a record that is withheld, where a list leaves the house."""


class GroupBy(Word):
    """What a list is set out under."""

    COMMITTEE = "committee", "nämnd", "committee"
    RECORD = "record", "post", "record"
    MONTH = "month", "månad", "month"


class Group(NamedTuple):
    """A heading, None for the whole list, and what stands below it."""

    heading: Text | None
    listed: tuple[Listed, ...]


class Report(NamedTuple):
    """What is due, and how it is to be shown.

    `shared` are the names of deadlines (`key`) that several in the register have; `reminders` are
    days ahead. `withheld` are records under secrecy, of which a list that leaves the house says nothing.
    """

    groups: tuple[Group, ...]
    as_of: date
    language: Language
    why: bool = False
    color: bool = False
    terminal_width: int | None = None
    municipality: str = ""
    reminders: tuple[int, ...] = ()
    shared: frozenset[str] = frozenset()
    withheld: frozenset[Ref] = frozenset()

    @property
    def listed(self) -> tuple[Listed, ...]:
        """All that is due, in the order of the groups."""
        return tuple(one for group in self.groups for one in group.listed)


def grouped(
    listed: tuple[Listed, ...], by: GroupBy | None, title: Callable[[Ref], str]
) -> tuple[Group, ...]:
    """Set out a list under headings, in the order in which they first come; `title` names a record."""
    if by is None:
        return (Group(None, listed),)
    found: dict[Text, list[Listed]] = {}
    for one in listed:
        found.setdefault(_heading(one, by, title), []).append(one)
    return tuple(Group(heading, tuple(below)) for heading, below in found.items())


def _heading(listed: Listed, by: GroupBy, title: Callable[[Ref], str]) -> Text:
    match by:
        case GroupBy.COMMITTEE:
            committee = listed.due.committee
            if committee is None:
                return Text("Ingen nämnd", "No committee")
            return Text(title(committee), title(committee))
        case GroupBy.RECORD:
            named = f"{title(listed.record)} ({listed.record})"
            return Text(named, named)
        case GroupBy.MONTH:
            earliest = listed.due.when.earliest if listed.due.when else None
            if earliest is None:
                return Text("Okänd dag", "Unknown day")
            return Text(
                *(
                    f"{MONTHS[language][earliest.month - 1]} {earliest.year}"
                    for language in ("sv", "en")
                )
            )


def key(listed: Listed) -> str:
    """Name a deadline by its record, kind and field: what makes it the same one from day to day."""
    return " ".join((str(listed.record), listed.kind, *map(str, listed.due.at)))


def shared_keys(listed: Iterable[Listed]) -> frozenset[str]:
    """Give the names that more than one has, as the years of a yearly report have."""
    counts = Counter(map(key, listed))
    return frozenset(name for name, number in counts.items() if number > 1)


def when(listed: Listed, language: Language) -> str:
    """Say the day, or from when to when it may be; what is not known is said so.

    Beside it stands the outer limit, where the day may be moved but no authority says so.
    """
    due = listed.due
    if due.when is None:
        return Text("okänt", "unknown").said(language)
    bounds = f"{due.when.earliest or '…'}–{due.when.latest or '…'}"
    values = {"day": due.when.day or bounds, "limit": due.outer_limit}
    if due.at_earliest:
        return Text("tidigast {day}", "{day} at the earliest").said(language, values)
    if due.outer_limit:
        text = Text("{day} (ytterst {limit})", "{day} (at the very latest {limit})")
        return text.said(language, values)
    return say(values["day"], language)


def what(listed: Listed, language: Language) -> str:
    """Say what is to be done, on one line."""
    return " ".join(listed.due.title.said(language).split())


def who(listed: Listed, language: Language) -> str:
    """Say who is to do it."""
    return say(listed.due.who, language)


def by_what_right(due: Due, language: Language) -> str:
    """Say what kind of duty it is, and where it stands."""
    return f"{due.binding.said(language)}: {due.basis.said(language)}"


def reasoning(due: Due, language: Language) -> list[str]:
    """Tell how the day was worked out, step by step, and what is missing."""
    told = [step.said(language) for step in due.steps]
    if due.missing:
        told.append(MISSING.said(language, {"missing": due.missing}))
    return told


def count(report: Report) -> str:
    """Say how many there are in each state, and the day that they were counted on."""
    language = report.language
    counts = [
        f"{number} {state.said(language)}"
        for state in State
        if (number := sum(listed.state is state for listed in report.listed))
    ]
    text = Text("{counts}, räknat per {day}", "{counts}, as of {day}")
    nothing = Text("inget", "nothing").said(language)
    return text.said(language, {"counts": ", ".join(counts) or nothing, "day": report.as_of})
