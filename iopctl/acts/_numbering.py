"""Which paragraphs (§) a meeting's minutes have, which comes next, and which items are done with."""

from __future__ import annotations

from collections.abc import Mapping

from iopctl.acts._meetings import decisions_of, meetings_of
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, ItemKind, Meeting
from iopctl.register import Near, Register
from iopctl.rules._paragraphs import DECISIONS, claims, year

TO_BE_DECIDED = (ItemKind.DECISION, ItemKind.INITIATIVE)


def next_paragraph(register: Register, meeting: Meeting) -> int:
    """Give the § that the minutes of a meeting go on with: by custom each body begins anew every year.

    It is above all of the meeting's own and of the meetings before it, and one that nobody has.
    PersonError when the meeting's day does not say which year it is.
    """
    series = year(meeting, Near(register, meeting.ref, ()))
    day = meeting.date
    if series is None or not day:
        raise PersonError(
            Text(
                "paragraferna räknas per år, och {meeting} har ingen dag som säger vilket",
                "paragraphs are counted by the year, and the day of {meeting} does not say which",
            ),
            Text(
                "skriv dagen: iopctl set {meeting} date ÅÅÅÅ-MM-DD",
                "write the day: iopctl set {meeting} date YYYY-MM-DD",
            ),
            {"meeting": meeting.ref},
        )
    around = [
        (other, Near(register, other.ref, (DECISIONS,)))
        for other in meetings_of(register, meeting.committee)
        if year(other, Near(register, other.ref, ())) == series
    ]
    claimed = claims(around)
    here_or_before = [
        it.paragraph for it in claimed if it.meeting == meeting.ref or not it.date.after(day)
    ]
    number = max(here_or_before, default=0) + 1
    taken = {it.paragraph for it in claimed}
    while number in taken:
        number += 1
    return number


def paragraphs_given(register: Register, meeting: Meeting) -> frozenset[int]:
    """Give the §§ of what the meeting is done with."""
    decided = decisions_on(register, meeting)
    items = (it.paragraph for it in meeting.agenda or () if _is_treated(it, decided))
    numbers = (*items, *(it.paragraph for it in _decisions(register, meeting)))
    return frozenset(number for number in numbers if number)


def paragraphs_ahead(register: Register, meeting: Meeting) -> frozenset[int]:
    """Give the §§ that are still to come: those that items wait with, and the next two in order.

    Two, so that who steps out for the next one only is known to come back: whoever is in the room is
    present at the last of them.
    """
    waiting = {item.paragraph for item in untreated(register, meeting) if item.paragraph}
    number = next_paragraph(register, meeting)
    return frozenset({*waiting, number, number + 1})


def untreated(register: Register, meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Give the items that the meeting is not done with, in order."""
    decided = decisions_on(register, meeting)
    return tuple(item for item in meeting.agenda or () if not _is_treated(item, decided))


def decisions_on(register: Register, meeting: Meeting) -> Mapping[str, Decision]:
    """Give the decisions of a meeting by the id of the item that they are on."""
    return {one.item: one for one in _decisions(register, meeting) if one.item}


def _decisions(register: Register, meeting: Meeting) -> list[Decision]:
    return [one for one in decisions_of(register, meeting.ref) if not one.corrects]


def _is_treated(item: AgendaItem, decided: Mapping[str, Decision]) -> bool:
    """Whether the meeting is done with an item; one to decide may have its § ahead of the decision."""
    if item.removed or item.paragraph_of or (item.id and item.id in decided):
        return True
    to_be_decided = item.kind in TO_BE_DECIDED or (not item.kind and bool(item.recommendations))
    return bool(item.paragraph) and not to_be_decided
