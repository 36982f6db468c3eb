"""Find what lies anywhere inside a record, by its kind, with the path to it."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from iopctl.findings import FieldPath
from iopctl.models._reading import Field, fields
from iopctl.models._shape import Items, Part, Record

Kind = TypeVar("Kind")


def inside(record: Record | Part, *kinds: type[Kind]) -> Iterator[tuple[FieldPath, Kind]]:
    """Give every value of one of the kinds that the record states, in the order of its fields.

    What the last line of an open list says of those who are not named is not among them.
    """
    for field in _ways(type(record), kinds):
        yield from _at(getattr(record, field.attribute), (field.key,), kinds)


@functools.cache
def kinds_inside(holder: type[Record | Part]) -> frozenset[type[Part]]:
    """Give the kinds of parts that a record of that type may hold, at any depth."""
    kinds: set[type[Part]] = set()
    for field in _ways(holder, (Part,)):
        hint = field.type
        kind = typing.get_args(hint)[0] if typing.get_origin(hint) is Items else hint
        kinds |= {kind, *kinds_inside(kind)}
    return frozenset(kinds)


def _at(
    value: Any, path: FieldPath, kinds: tuple[type[Kind], ...]
) -> Iterator[tuple[FieldPath, Kind]]:
    if isinstance(value, Items):
        for n, item in enumerate(value):
            yield from _at(item, (*path, n), kinds)
        return
    if isinstance(value, kinds):
        yield path, value
    if isinstance(value, Part):
        for below, found in inside(value, *kinds):
            yield (*path, *below), found


@functools.cache
def _ways(holder: type[Record | Part], kinds: tuple[type, ...]) -> tuple[Field, ...]:
    """Give the fields that may lead to one of the kinds, so that no walk goes anywhere else."""
    return tuple(field for field in fields(holder) if _leads(field.type, kinds))


def _leads(hint: Any, kinds: tuple[type, ...]) -> bool:
    if typing.get_origin(hint) is Items:
        return _leads(typing.get_args(hint)[0], kinds)
    if not isinstance(hint, type):
        return False
    return issubclass(hint, kinds) or (issubclass(hint, Part) and bool(_ways(hint, kinds)))
