"""A record as a template sees it: by the record's own names, references followed, nothing internal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from iopctl.models._reading import fields
from iopctl.models._shape import Items, More, Part, Record, Ref
from iopctl.register import Register

INTERNAL = frozenset({"note", "inferred"})
"""Fields that reach no document."""


class View:
    """A record or a group of its fields, with the names that stand in the YAML.

    A field that is not stated is UNSET and one stated as none is None: both are false, and printing
    either is an error of the template. A name that no such record has is an error too. A list's items
    have `position`, their place counted from 1; items that are withheld are left out and leave a gap.
    """

    __slots__ = ("_names", "_register", "_value", "position")

    def __init__(self, value: Record | Part, register: Register, position: int = 0) -> None:
        self._value = value
        self._register = register
        self._names = {field.key: field.attribute for field in fields(type(value))}
        self.position = position

    def __getattr__(self, name: str) -> Any:
        if name in self._names and name not in INTERNAL:
            return shown(getattr(self._value, self._names[name]), self._register)
        if isinstance(self._value, Record) and name == "id":
            return self._value.ref.id
        raise AttributeError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._names if name not in INTERNAL)


class ViewItems(list[Any]):
    """A list as a template sees it; `more` says that there are others, not named."""

    more: More | None = None


def shown(value: Any, register: Register) -> Any:
    """Give any value of a record as a template sees it."""
    match value:
        case Items():
            items = ViewItems(
                View(item, register, n) if isinstance(item, Part) else shown(item, register)
                for n, item in enumerate(value, 1)
                if not getattr(item, "withheld", None)
            )
            items.more = value.more
            return items
        case Ref():
            entry = register.entries.get(value)
            return View(entry.record, register) if entry and entry.record else Missing(value)
        case Record() | Part():
            return View(value, register)
        case _:
            return value


class Missing:
    """A record that is referred to and is not there or could not be read: its id stands in for its name."""

    def __init__(self, ref: Ref) -> None:
        self.id = ref.id
        self.name = self.title = ref.id

    def __bool__(self) -> bool:
        return False
