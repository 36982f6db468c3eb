"""A field as a person names it: `instruments.1.term.until`, `agenda.upprop.title`; places count from 1."""

from __future__ import annotations

from iopctl.errors import PersonError
from iopctl.findings import Data, FieldPath
from iopctl.language import Text

NAMES = ("id", "name", "title")
"""What an item of a list is named by, the first that it has."""


def field_path(data: Data, named: str) -> FieldPath:
    """Give the path to a field of a record, which need not be there yet.

    An item of a list is named by its place, its id, or the name or title that it alone has;
    PersonError when the list has none that is meant.
    """
    here, path = data, list[str | int]()
    for step in named.split("."):
        if isinstance(here, list):
            place = _place(here, step)
            if place is None:
                raise PersonError(
                    Text("{at} har ingen {step}", "{at} has no {step}"),
                    Text(
                        "ange platsen i listan, 1 till {most}; nästa lediga är {free}",
                        "give the place in the list, 1 to {most}; the next free one is {free}",
                    ),
                    {
                        "at": ".".join(named.split(".")[: len(path)]),
                        "step": step,
                        "most": len(here),
                        "free": len(here) + 1,
                    },
                )
            path.append(place)
            here = here[place] if place < len(here) else ""
        else:
            path.append(step)
            here = here.get(step, "") if isinstance(here, dict) else ""
    return tuple(path)


def _place(items: list[Data], step: str) -> int | None:
    if step.isdecimal():
        place = int(step) - 1
        return place if 0 <= place <= len(items) else None
    for name in NAMES:
        meant = [
            n for n, item in enumerate(items) if isinstance(item, dict) and item.get(name) == step
        ]
        if len(meant) == 1:
            return meant[0]
    return next((n for n, item in enumerate(items) if item == step), None)
