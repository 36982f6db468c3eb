"""An agenda as acts change it: whether the summons went out, where an item goes, what number and id it gets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count

from iopctl.acts._lines import line_at
from iopctl.acts._meetings import live, meetings_of
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Added, AgendaItem, ItemKind, Meeting, PaperKind
from iopctl.register import Register, as_id, numbers, sound
from iopctl.statuses._status import status_of
from iopctl.statuses.meetings import MeetingStatus

_NUMBER = re.compile(r"(\d+)[ .]*([A-ZÅÄÖa-zåäö]?)(.*)")
OPENING = (ItemKind.FORMALITY, ItemKind.ELECTION)
_CLOSING = (ItemKind.FORMALITY, ItemKind.INFORMATION, ItemKind.NOTIFICATION)


def open_agenda(register: Register, ref: Ref, today: date) -> Meeting:
    """Give a meeting whose agenda may still change; PersonError when it is called off, attested or has mistakes."""
    live(register, ref)
    meeting = sound(register, ref, Meeting)
    status = status_of(register, ref, today)
    if status and status.word is MeetingStatus.ATTESTED:
        raise PersonError(
            Text(
                "protokollet från {meeting} är justerat; listan kan inte ändras",
                "the minutes of {meeting} are attested; the agenda cannot be changed",
            ),
            Text(
                "en rättelse skrivs in med iopctl correct {ref}",
                "a correction is recorded by iopctl correct {ref}",
            ),
            {"meeting": register.title(ref), "ref": ref},
        )
    return meeting


def is_summoned(meeting: Meeting, today: date) -> bool:
    """Whether the summons has gone out, so that the members have the agenda."""
    return any(
        paper.kind is PaperKind.SUMMONS and not (paper.date and paper.date.after(today))
        for paper in meeting.papers or ()
    )


def how_added(meeting: Meeting, today: date) -> Added | None:
    """Give how an item that comes now is added: by a supplementary summons, or at the meeting."""
    if not is_summoned(meeting, today):
        return None
    held = meeting.date and meeting.date.after(today) is False
    return Added.AT_MEETING if held else Added.SUPPLEMENTARY_SUMMONS


def place_of_number(meeting: Meeting, number: str) -> int:
    """Give the place that a number belongs at; PersonError when another item has it."""
    shown = numbers(meeting)
    wanted = _order(number)
    orders = [_order(it) for it in shown]
    if wanted in orders:
        raise PersonError(
            Text("en annan punkt har nummer {number}", "another item has the number {number}"),
            Text("ange ett ledigt nummer, som {free}", "give a free number, such as {free}"),
            {"number": number, "free": _lettered(shown, orders.index(wanted)) or _next(shown)},
        )
    return next((n for n, it in enumerate(orders) if it > wanted), len(shown))


def usual_place(meeting: Meeting, kind: ItemKind | None, section: str | None) -> int:
    """Give the place where an item of a kind and section goes: after the others like it, and ahead of what closes."""
    items = meeting.agenda or ()
    opening = next((n for n, it in enumerate(items) if it.kind not in OPENING), len(items))
    closing = len(items)
    while (
        closing > opening and items[closing - 1].kind in _CLOSING and not items[closing - 1].matters
    ):
        closing -= 1
    in_section = [n for n, it in enumerate(items) if section and it.section == section]
    alike = [n for n, it in enumerate(items) if it.kind is kind and opening <= n < closing]
    return max(in_section or alike, default=closing - 1) + 1


def usual_section(register: Register, meeting: Meeting, kind: ItemKind | None) -> str | None:
    """Give the section that items of a kind have on this agenda or, where it has none, on the body's latest.

    What opens and closes a meeting is about no record, and says nothing of where others go.
    """
    tells_nothing = kind in (ItemKind.FORMALITY, ItemKind.INFORMATION)
    for agenda in (meeting.agenda or (), *_earlier_agendas(register, meeting)):
        alike = [it for it in agenda if it.kind is kind and (it.matters or not tells_nothing)]
        if alike:
            return alike[-1].section or None
    return None


def _earlier_agendas(register: Register, meeting: Meeting) -> Iterator[Sequence[AgendaItem]]:
    for other in reversed(meetings_of(register, meeting.committee)):
        if other.date and other.agenda and other.ref != meeting.ref:
            yield other.agenda


def number_at(meeting: Meeting, place: int, *, kept: bool) -> str | None:
    """Give the number that a new item must state, None where it is simply its place.

    Where the others' numbers are `kept`, or stated, an item between two gets a letter after the first;
    PersonError where none is free.
    """
    shown = numbers(meeting)
    items = meeting.agenda or ()
    if place == len(shown):
        number = _next(shown)
        return None if number == place + 1 else str(number)
    if not kept and not items[place].number:
        return None
    lettered = _lettered(shown, place - 1) if place else None
    if lettered is None:
        raise PersonError(
            Text("det finns inget nummer före {first}", "there is no number before {first}")
            if place == 0
            else Text("det finns inget nummer efter {first}", "there is no number after {first}"),
            Text("ange ett: --number", "give one: --number"),
            {"first": shown[max(place - 1, 0)]},
        )
    return lettered


def keeping_numbers(
    register: Register, meeting: Meeting, places: Sequence[int]
) -> Iterator[Change]:
    """State the numbers of items that go by their place and get another; `places` are the new ones, from 0."""
    shown = numbers(meeting)
    for n, place in enumerate(places):
        if place != n and not (meeting.agenda or ())[n].number:
            at = line_at(register, meeting.ref, ("agenda",), n)
            yield Change(meeting.ref, SetField((*at, "number"), shown[n]))


def new_item_id(taken: Sequence[str | None], name: str) -> str:
    """Give an id for an item: from its name, and no other's."""
    stem = as_id(name) or "punkt"
    free = (f"{stem}-{n}" if n > 1 else stem for n in count(1))
    return next(it for it in free if it not in taken)


def _order(number: str) -> tuple[int, str, str]:
    """Give what numbers are sorted by: `6` before `6 A`, and that before `7`."""
    found = _NUMBER.fullmatch(number.strip())
    return (int(found[1]), found[2].upper(), found[3].strip(" )")) if found else (0, number, "")


def _next(shown: Sequence[str]) -> int:
    """Give the number after all others, of which the highest need not stand last: moved items keep theirs."""
    return max((_order(it)[0] for it in shown), default=0) + 1


def _lettered(shown: Sequence[str], place: int) -> str | None:
    """Give the next free number with a letter after that of an item: `6 A` after `6`, `10 b)` after `10 a)`."""
    found = _NUMBER.fullmatch(shown[place].strip())
    if not found:
        return None
    number, letter, rest = found.groups()
    taken = {_order(it) for it in shown}
    first = ord(letter) + 1 if letter else ord("A")
    last = ord("z") if letter.islower() else ord("Z")
    head = shown[place][: found.start(2)] if letter else f"{number} "
    options = (f"{head}{chr(code)}{rest if letter else ''}" for code in range(first, last + 1))
    return next((it for it in options if _order(it) not in taken), None)
