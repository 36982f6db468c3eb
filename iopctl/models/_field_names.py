"""How a field of a partnership is called where a change names it by its path."""

from __future__ import annotations

import re
import typing

import msgspec

from iopctl.language import Text
from iopctl.models._reading import fields
from iopctl.models._shape import Items, Part
from iopctl.models.partnerships import Partnership

PLACE = re.compile(r"\.?\[?\d+\]?")
"""A place in a list: `goals[0]`, `goals.0`."""


def field_name(path: str) -> Text:
    """Say a field's path, `target_group.age_from`, as its description; what is no path, as it stands."""
    as_it_stands = Text(path, path)
    kind: type[msgspec.Struct] = Partnership
    *groups, last = PLACE.sub("", path).split(".")
    for name in groups:
        inner = _types(kind).get(name)
        if inner is None:
            return as_it_stands
        kind = inner
    for field in fields(kind):
        if field.key == last:
            called = field.description
            return Text(called.sv.rstrip("."), called.en.rstrip("."))
    return as_it_stands


def _types(kind: type[msgspec.Struct]) -> dict[str, type[Part]]:
    """Give the groups of fields that a record or group holds, by name; of a list, its items'."""
    found = {}
    for field in fields(kind):
        held = (
            typing.get_args(field.type)[0] if typing.get_origin(field.type) is Items else field.type
        )
        if isinstance(held, type) and issubclass(held, Part):
            found[field.key] = held
    return found
