"""Asking which meeting is meant, and which item of its agenda."""

from __future__ import annotations

from collections.abc import Callable, Collection

from iopctl.cli._asking import Asker
from iopctl.cli._session import tell
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.register import find_item, numbers
from iopctl.reporters._lines import visible


def meeting_named(ask: Asker, given: str | None) -> Ref:
    """Give the meeting that is meant; asked for, those that lie ahead are listed."""
    today = ask.session.as_of
    return meeting_among(ask, given, lambda it: bool(it.date and not it.date.before(today)))


def meeting_among(ask: Asker, given: str | None, is_likely: Callable[[Meeting], bool]) -> Ref:
    """Give the meeting that is meant; asked for, those that are likely and not called off are listed."""
    register = ask.session.workspace.register
    likely = [
        meeting.ref
        for meeting in (register.every(Meeting) if given is None and ask.asks else ())
        if not meeting.cancelled and is_likely(meeting)
    ]
    question = Text("Möte", "Meeting")
    return ask.record(given, question, "MEETING", ["meetings"], among=likely or None)


def item_named(
    ask: Asker, given: str | None, meeting: Ref, among: Collection[AgendaItem] | None = None
) -> str:
    """Give the item that is meant, as it was named or by its number, one of `among` if they are given.

    PersonError when there is none to choose.
    """
    held = ask.session.workspace.register.get(meeting, Meeting)
    items = (held.agenda if held else None) or ()
    if held is None or given is not None:
        return given or ""
    if not items:
        raise PersonError(
            Text("listan till {meeting} är tom", "the agenda of {meeting} is empty"),
            Text(
                "iopctl add-item {ref} lägger till en punkt", "iopctl add-item {ref} adds an item"
            ),
            {"meeting": ask.session.workspace.register.title(meeting), "ref": meeting},
        )
    language = ask.session.language
    for number, item in zip(numbers(held), items, strict=True) if ask.asks else ():
        if among is None or item in among:
            tell(visible(f"  {number}  {item.title}"))

    def found(said: str) -> str | None:
        try:
            place = find_item(held, said) if said else None
        except PersonError as error:
            tell(visible(error.message.said(language, error.values)))
            return None
        is_one = place is not None and (among is None or items[place] in among)
        return numbers(held)[place] if place is not None and is_one else None

    return ask.answer(None, Text("Punkt", "Item"), "ITEM", found, help=_ONE)


_ONE = Text(
    "svara med numret eller en del av rubriken", "answer with the number or a part of the title"
)
