"""Adding an item to a meeting's agenda: about a record, with what the record says, or of a title alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._agenda import (
    how_added,
    keeping_numbers,
    new_item_id,
    number_at,
    open_agenda,
    place_of_number,
    usual_place,
    usual_section,
)
from iopctl.acts._due import AT_LATEST, due_of, says
from iopctl.acts._items_of_records import item_data
from iopctl.acts._lines import add_line
from iopctl.acts._meetings import live
from iopctl.acts._shared import also_comes_up
from iopctl.acts._standing import begun
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, InsertItem
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Added, ItemKind, Meeting
from iopctl.register import Register, find_item, numbers
from iopctl.suggestions import Topic, place_of


class NewItem(NamedTuple):
    """What is said of a new item; what is left out is taken from the records and the agenda."""

    topic: Topic
    title: str | None = None
    kind: ItemKind | None = None
    section: str | None = None
    number: str | None = None
    before: str | None = None
    after: str | None = None
    presenters: Sequence[str] = ()
    case_numbers: Sequence[str] = ()
    points: Sequence[str] = ()
    by: str | None = None
    closed_doors: bool = False
    added: Added | None = None


def add_item(register: Register, meeting: Ref, new: NewItem, today: date) -> Act:
    """Put an item on an agenda; when the summons has gone out, it is marked as late.

    An empty agenda of a meeting to come is begun with the standing items. PersonError when the agenda
    has the record already.
    """
    made = add_items(register, meeting, (new,), today)
    now = live(after(register, made), meeting)
    place = _place_of_new(live(register, meeting), now, new)
    values = {
        "title": new.title or new.topic.title,
        "number": numbers(now)[place],
        "meeting": register.title(meeting),
    }
    return Act(
        Said(
            Text(
                "satte upp {title} som nr {number} på listan till {meeting}",
                "put {title} on the agenda of {meeting} as no {number}",
            ),
            values,
        ),
        made,
        tuple(told_of_new(register, meeting, made, (new,), today)),
    )


def add_items(
    register: Register, meeting: Ref, items: Sequence[NewItem], today: date
) -> tuple[Change, ...]:
    """Give the changes that put items on an agenda, one after the other."""
    held = open_agenda(register, meeting, today)
    made: list[Change] = []
    if not (held.date and held.date.before(today)):
        made += begun(register, held)
    for item in items:
        now = after(register, made)
        made += _added(now, live(now, meeting), item, today)
    return tuple(made)


def told_of_new(
    register: Register,
    meeting: Ref,
    made: Sequence[Change],
    items: Sequence[NewItem],
    today: date,
) -> Iterator[Said]:
    """Tell what follows: the standing items that came first, a supplementary summons, and other bodies."""
    held, now = live(register, meeting), after(register, made)
    standing = len(live(now, meeting).agenda or ()) - len(held.agenda or ()) - len(items)
    if standing:
        text = Text(
            "listan var tom: de {count} stående punkterna sattes upp först",
            "the agenda was empty: the {count} standing items were put up first",
        )
        yield Said(text, {"count": standing})
    if how_added(held, today) is Added.SUPPLEMENTARY_SUMMONS:
        text = Text(
            "kallelsen har gått ut: skicka en tilläggskallelse med iopctl summon {ref} --supplementary",
            "the summons has gone out: send a supplementary one by iopctl summon {ref} --supplementary",
        )
        yield Said(text, {"ref": meeting})
        for due in due_of(now, meeting, "urgent_summons_sent", today):
            yield says(due, AT_LATEST)
    for item in items:
        for ref in item.topic.matters:
            yield from also_comes_up(register, held, ref, today)


def _added(register: Register, held: Meeting, new: NewItem, today: date) -> Iterator[Change]:
    """Put one item in its place; after the summons the others keep the numbers that they went out with."""
    _not_there_yet(held, new)
    taken_from = item_data(register, held, new.topic)
    kind = new.kind or new.topic.kind
    section = new.section or usual_section(register, held, kind)
    place = _place(held, new, kind, section)
    added = new.added or how_added(held, today)
    kept = bool(added or new.number)
    if kept and place == 0 and not (new.before or new.number):
        place = len(held.agenda or ())  # no number comes before the first
    number = new.number or number_at(held, place, kept=kept)
    items = held.agenda or ()
    if kept:
        yield from keeping_numbers(register, held, [n + (n >= place) for n in range(len(items))])
    name = new.topic.matters[0].id if new.topic.matters else new.title or new.topic.title
    data: dict[str, Data] = {
        **stated(
            id=new_item_id([item.id or None for item in items], name),
            number=None if number == str(place + 1) else number,
            section=section,
        ),
        **taken_from,
        **stated(title=new.title, kind=kind, case_numbers=new.case_numbers),
        **stated(presenters=[{"name": it} for it in new.presenters]),
        **_recommended(new),
        **stated(added=added, closed_doors=new.closed_doors or None),
    }
    if place < len(items):
        yield Change(held.ref, InsertItem(("agenda",), data, place))
    else:
        yield Change(held.ref, add_line(register, held.ref, ("agenda",), data))


def _not_there_yet(held: Meeting, new: NewItem) -> None:
    place = place_of(held, new.topic)
    if place is None:
        return
    item = (held.agenda or ())[place]
    values = {"title": item.title, "number": numbers(held)[place], "why": item.removed}
    if item.removed:
        raise PersonError(
            Text(
                "{title} står på listan som nr {number} men utgick: {why}",
                "{title} is on the agenda as no {number} but was taken off: {why}",
            ),
            Text(
                "ska det tas upp ändå: iopctl set {ref} agenda.{place}.removed --remove",
                "if it is to come up all the same: iopctl set {ref} agenda.{place}.removed --remove",
            ),
            {**values, "ref": held.ref, "place": place + 1},
        )
    raise PersonError(
        Text(
            "{title} står redan på listan, som nr {number}",
            "{title} is on the agenda already, as no {number}",
        ),
        Text(
            "ska det stå på en annan plats: iopctl move-item",
            "if it is to stand elsewhere: iopctl move-item",
        ),
        values,
    )


def _place(held: Meeting, new: NewItem, kind: ItemKind | None, section: str | None) -> int:
    if new.before:
        return find_item(held, new.before)
    if new.after:
        return find_item(held, new.after) + 1
    if new.number:
        return place_of_number(held, new.number)
    return usual_place(held, kind, section)


def _recommended(new: NewItem) -> dict[str, Data]:
    if not new.points:
        return {}
    by = [{"public_body": new.by}] if new.by else []
    points = [{"text": point} for point in new.points]
    return {"recommendations": [stated(by=by, points=points)]}


def _place_of_new(before: Meeting, now: Meeting, new: NewItem) -> int:
    """Find the item that was not there before and is no standing one."""
    known = {item.id for item in before.agenda or ()}
    title = new.title or new.topic.title
    return next(
        n for n, item in enumerate(now.agenda or ()) if item.id not in known and item.title == title
    )
