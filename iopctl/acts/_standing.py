"""The items that are on every agenda of a body, as the register's settings list them."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.acts._act import stated
from iopctl.acts._agenda import new_item_id
from iopctl.acts._lines import there
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, InsertItem, SetField
from iopctl.language import Text
from iopctl.models._settings import StandingItem
from iopctl.models.committees import Committee
from iopctl.models.meetings import Meeting
from iopctl.register import Register


def standing_items(register: Register, meeting: Meeting) -> tuple[StandingItem, ...]:
    """Give the standing items of a meeting's body; PersonError when it names a list that is not there."""
    committee = register.get(meeting.committee, Committee)
    name = committee.standing_items if committee else None
    if not committee or not name:
        return ()
    lists = register.settings.standing_items or {}
    if name not in lists:
        raise PersonError(
            Text(
                "{body} har de stående punkterna {name}, som inte finns i iopctl.yaml",
                "{body} has the standing items {name}, which are not in iopctl.yaml",
            ),
            Text(
                "lägg till listan under standing_items, eller rätta namnet i {ref}",
                "add the list to standing_items, or correct the name in {ref}",
            ),
            {"body": committee.name, "name": name, "ref": committee.ref},
        )
    return tuple(lists[name])


def begun(register: Register, meeting: Meeting) -> Iterator[Change]:
    """Begin an agenda that is empty with the standing items."""
    if meeting.agenda:
        return
    items: list[Data] = []
    taken: list[str | None] = []
    for item in standing_items(register, meeting):
        id_ = new_item_id(taken, item.title)
        taken.append(id_)
        items.append(_data(item, id_))
    if not items:
        return
    if there(register, meeting.ref, ("agenda",)):  # an open list, of which nothing is known yet
        for data in reversed(items):
            yield Change(meeting.ref, InsertItem(("agenda",), data, 0))
    else:
        yield Change(meeting.ref, SetField(("agenda",), items))


def _data(item: StandingItem, id_: str) -> dict[str, Data]:
    lists = item.lists or None
    what: str | dict[str, Data] | None = None
    if lists:
        as_of = lists.as_of or None
        what = stated(what=lists.what, as_of=as_of.written) if as_of else str(lists.what)
    return stated(
        id=id_,
        title=item.title,
        section=item.section or None,
        kind=item.kind or None,
        lists=what,
    )
