"""An act: the changes to records that it makes, and what was done, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.editing import Change
from iopctl.findings import Data
from iopctl.language import Said
from iopctl.values.paragraphs import Paragraphs


class Act(NamedTuple):
    """What a clerk does, whole: all of the changes are made, or none.

    `done` is one sentence, without a full stop, that says what happened: it is shown, and is the
    message of a commit. `told` is what the clerk should know besides, such as days that moved.
    """

    done: Said
    changes: tuple[Change, ...]
    told: tuple[Said, ...] = ()


Field = (
    str
    | date
    | bool
    | int
    | Paragraphs
    | Sequence["str | date | bool | int | Mapping[str, Data]"]
    | Mapping[str, Data]
    | None
)


def stated(**fields: Field) -> dict[str, Data]:
    """Give a record's fields as a file holds them, without those that nobody has stated (None, or empty).

    A trailing underscore keeps a field's name from Python's own words (`from_`).
    """
    return {
        name.removesuffix("_"): data
        for name, value in fields.items()
        if (data := _data(value)) not in (None, "", [], {})
    }


def _data(value: Field) -> Data | None:
    match value:
        case None | str():
            return None if value is None else str(value)
        case bool():
            return "true" if value else "false"
        case Paragraphs(ranges=ranges):
            return [str(first) if first == last else f"{first}-{last}" for first, last in ranges]
        case Mapping():
            return dict(value)
        case Iterable():
            return [_data(item) or "" for item in value]
        case _:
            return str(value)
