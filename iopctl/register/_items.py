"""The items of an agenda: what number each goes by, and which one a person means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.meetings import Meeting

_LEADING = re.compile(r"(?:ärende|punkt|nr|item|number|no)\.? *(?=\d)")
_APART = re.compile(r"[\s.)]+")


def numbers(meeting: Meeting) -> tuple[str, ...]:
    """Give the number that each item goes by, in order: the one it states (`6 A`), else its place from 1."""
    return tuple(item.number or str(n) for n, item in enumerate(meeting.agenda or (), 1))


def find_item(meeting: Meeting, said: str) -> int:
    """Give the place, from 0, of the item that is meant: by its id, number, or a part of its title.

    PersonError with those it may be when it is none or several.
    """
    items = meeting.agenda or ()
    wanted = said.casefold().strip()
    titles = [item.title.casefold() for item in items]
    ids = [item.id or "" for item in items]
    number = _plain(wanted)
    for meant in (
        [n for n, it in enumerate(ids) if wanted and it == wanted],
        [n for n, it in enumerate(numbers(meeting)) if number and _plain(it.casefold()) == number],
        [n for n, it in enumerate(titles) if it == wanted],
        [n for n, it in enumerate(titles) if wanted and it.startswith(wanted)],
        [n for n, it in enumerate(titles) if wanted and wanted in it],
        [n for n, it in enumerate(ids) if wanted and wanted in it],
    ):
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise PersonError(
                Text(
                    "{said} kan vara flera punkter på listan",
                    "{said} may be several items of the agenda",
                ),
                Text("skriv numret på en av dem: {items}", "write the number of one: {items}"),
                {"said": said, "items": _listed(meeting, meant)},
            )
    raise PersonError(
        Text("listan har ingen punkt {said}", "the agenda has no item {said}"),
        Text("punkterna är: {items}", "the items are: {items}")
        if items
        else Text(
            "listan är tom; iopctl add-item {meeting} lägger till en punkt",
            "the agenda is empty; iopctl add-item {meeting} adds an item",
        ),
        {"said": said, "items": _listed(meeting, range(len(items))), "meeting": meeting.ref},
    )


def _plain(number: str) -> str:
    """Fold a number as people write it: `ärende 6 A`, `6a` and `6 a)` are one."""
    return _APART.sub("", _LEADING.sub("", number))


def _listed(meeting: Meeting, places: Sequence[int]) -> str:
    shown = numbers(meeting)
    titles = [item.title for item in meeting.agenda or ()]
    return ", ".join(f"{shown[n]} {titles[n]}" for n in places)
