"""Find what lies anywhere inside a record, by its kind, with the path to it."""

from __future__ import annotations

import functools
import typing
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar

from msgspec import UNSET

from iopctl.findings import FieldPath
from iopctl.models._reading import fields
from iopctl.models._shape import Items, Part, Record, Word

Kind = TypeVar("Kind")
Found: TypeAlias = defaultdict[type, list[tuple[FieldPath, Any]]]
Gather: TypeAlias = Callable[[Any, FieldPath, Found], None]
"""Puts a value, which stands at a path, and all that is in it among what was found, by its kind."""


class Same:
    """A record as itself, not as what it holds: to compare all that it holds would cost more than a walk."""

    __slots__ = ("holder",)

    def __init__(self, holder: Record | Part) -> None:
        self.holder = holder

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.holder is other.holder

    def __hash__(self) -> int:
        return id(self.holder)


def inside(holder: Record | Part, *kinds: type[Kind]) -> Sequence[tuple[FieldPath, Kind]]:
    """Give every value of one of the kinds that the record states, kind by kind in the order of its fields.

    Words of closed lists are not among them, nor what the last line of an open list says of those who
    are not named.
    """
    found = _gathered(Same(holder))
    return [one for kind in _of_kinds(type(holder), kinds) for one in found.get(kind, ())]


def kinds_inside(holder: type[Record | Part]) -> Sequence[type[Part]]:
    """Give the kinds of parts that a record of that type may hold, at any depth."""
    return _of_kinds(holder, (Part,))


@functools.cache
def _all_kinds(holder: type[Record | Part]) -> tuple[type, ...]:
    kinds: dict[type, None] = {}
    for way in _ways(holder):
        below = _all_kinds(way.kind) if issubclass(way.kind, Part) else ()
        kinds |= dict.fromkeys((way.kind, *below))
    return tuple(kinds)


@functools.cache
def _of_kinds(holder: type[Record | Part], kinds: tuple[type, ...]) -> tuple[type, ...]:
    return tuple(kind for kind in _all_kinds(holder) if issubclass(kind, kinds))


@functools.lru_cache(maxsize=1)  # one rule after the other asks about the same record
def _gathered(same: Same) -> Mapping[type, list[tuple[FieldPath, Any]]]:
    found: Found = defaultdict(list)
    _gather_below(_ways(type(same.holder)), same.holder, (), found)
    return found


class _Way(NamedTuple):
    """A field, and how its value is gone through; of a plain value, there is nothing but its kind."""

    attribute: str
    key: str
    kind: type
    gather: Gather | None


@functools.cache
def _ways(holder: type[Record | Part]) -> tuple[_Way, ...]:
    """Give the fields to go through: what the declarations say is asked once, not of each value."""
    ways = []
    for field in fields(holder):
        kind = _item_of(field.type)
        if isinstance(kind, type) and not issubclass(kind, Word):
            ways.append(_Way(field.attribute, field.key, kind, _gatherer(field.type)))
    return tuple(ways)


def _item_of(hint: Any) -> Any:
    """Give what a declared type holds: of a list, what its items are."""
    return typing.get_args(hint)[0] if typing.get_origin(hint) is Items else hint


def _gatherer(hint: Any) -> Gather | None:
    if typing.get_origin(hint) is Items:
        item = _item_of(hint)
        return functools.partial(_gather_each, item, _gatherer(item))
    return functools.partial(_gather_part, hint, _ways(hint)) if issubclass(hint, Part) else None


def _gather_each(
    kind: type, gather: Gather | None, items: Any, path: FieldPath, found: Found
) -> None:
    if gather is None:
        found[kind] += [((*path, n), item) for n, item in enumerate(items)]
        return
    for n, item in enumerate(items):
        gather(item, (*path, n), found)


def _gather_part(
    kind: type, ways: tuple[_Way, ...], part: Any, path: FieldPath, found: Found
) -> None:
    found[kind].append((path, part))
    _gather_below(ways, part, path, found)


def _gather_below(ways: tuple[_Way, ...], part: Any, path: FieldPath, found: Found) -> None:
    for attribute, key, kind, gather in ways:
        value = getattr(part, attribute)
        if value is UNSET or value is None:
            continue
        if gather is None:
            found[kind].append(((*path, key), value))
        else:
            gather(value, (*path, key), found)
