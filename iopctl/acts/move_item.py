"""Moving an item to another place on a meeting's agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act
from iopctl.acts._agenda import (
    is_summoned,
    keeping_numbers,
    open_agenda,
    place_of_number,
    usual_place,
)
from iopctl.acts._lines import line_at
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import MoveItem, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register, find_item, numbers


class Where(NamedTuple):
    """Where an item is to stand: one of these, or a section, after the others in it."""

    before: str | None = None
    after: str | None = None
    first: bool = False
    last: bool = False
    number: str | None = None
    section: str | None = None


def move_item(register: Register, meeting: Ref, item: str, where: Where, today: date) -> Act:
    """Move an item. Before the summons the places number the items; after it they keep their numbers.

    PersonError when it stands there already.
    """
    held = open_agenda(register, meeting, today)
    place = find_item(held, item)
    to = _to(held, place, where)
    renumbered = [*_renumbered(register, held, place, where.number)]
    sectioned = [*_sectioned(register, held, place, where.section)]
    moves = to not in (place, place + 1)
    if not (moves or renumbered or sectioned):
        raise PersonError(
            Text("punkten står redan där", "the item stands there already"),
            Text("iopctl show {ref} visar listan", "iopctl show {ref} shows the agenda"),
            {"ref": meeting},
        )
    summoned = is_summoned(held, today)
    kept = [*_kept(register, held, place, to)] if moves and summoned and not where.number else []
    moved = [Change(meeting, MoveItem(("agenda",), place, to))] if moves else []
    told = Text(
        "kallelsen har gått ut: punkterna behåller sina nummer",
        "the summons has gone out: the items keep their numbers",
    )
    return Act(
        _done(register, held, place, to, where),
        (*kept, *renumbered, *sectioned, *moved),
        (Said(told),) if kept else (),
    )


def _to(held: Meeting, place: int, where: Where) -> int:
    """Give the place, as the list is now, of the item that it is to stand before."""
    items = held.agenda or ()
    if where.before:
        return find_item(held, where.before)
    if where.after:
        return find_item(held, where.after) + 1
    if where.first:
        return 0
    if where.number and where.number != numbers(held)[place]:
        return place_of_number(held, where.number)
    if where.section and not where.last:
        return usual_place(held, items[place].kind or None, where.section)
    return len(items) if where.last else place


def _kept(register: Register, held: Meeting, place: int, to: int) -> Iterator[Change]:
    new = to - (to > place)
    order = [n for n in range(len(held.agenda or ())) if n != place]
    order.insert(new, place)
    yield from keeping_numbers(register, held, [order.index(n) for n in range(len(order))])


def _renumbered(
    register: Register, held: Meeting, place: int, number: str | None
) -> Iterator[Change]:
    if number and number != numbers(held)[place]:
        at = line_at(register, held.ref, ("agenda",), place)
        yield Change(held.ref, SetField((*at, "number"), number))


def _sectioned(
    register: Register, held: Meeting, place: int, section: str | None
) -> Iterator[Change]:
    at = (*line_at(register, held.ref, ("agenda",), place), "section")
    if section and section != (held.agenda or ())[place].section:
        yield Change(held.ref, SetField(at, section))


def _done(register: Register, held: Meeting, place: int, to: int, where: Where) -> Said:
    items = held.agenda or ()
    values: dict[str, object] = {
        "title": items[place].title,
        "meeting": register.title(held.ref),
        "number": where.number,
        "section": where.section,
    }
    if where.section:
        text = Text(
            "flyttade {title} till avdelningen {section}, {meeting}",
            "moved {title} to the section {section}, {meeting}",
        )
        return Said(text, values)
    if where.number:
        text = Text(
            "gav {title} nummer {number} på listan till {meeting}",
            "gave {title} the number {number} on the agenda of {meeting}",
        )
        return Said(text, values)
    if to == 0:
        text = Text(
            "flyttade {title} först på listan till {meeting}",
            "moved {title} first on the agenda of {meeting}",
        )
        return Said(text, values)
    text = Text(
        "flyttade {title} efter {other} på listan till {meeting}",
        "moved {title} after {other} on the agenda of {meeting}",
    )
    return Said(text, {**values, "other": items[to - 1].title})
