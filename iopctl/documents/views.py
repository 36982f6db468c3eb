"""A record as a template sees it: by the record's own names, references followed, nothing internal."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from msgspec import UNSET

from iopctl.documents.belonging import is_withheld, referring
from iopctl.documents.computed import COMPUTED
from iopctl.language import Language, listed, say
from iopctl.models import record_types
from iopctl.models._reading import fields
from iopctl.models._shape import Items, More, Part, Record, Ref
from iopctl.register import Register
from iopctl.summaries._facts import View as Summarized
from iopctl.summaries._facts import flat
from iopctl.summaries._summarize import TELLERS

INTERNAL = frozenset({"note", "inferred"})
"""Fields that reach no document."""


class Source:
    """What a document is made from: a register, a day where it matters, and the records read so far."""

    def __init__(self, register: Register, as_of: date | None = None) -> None:
        self.register = register
        self.as_of = as_of
        self.read: dict[Ref, None] = {}

    def said(self, part: Part, language: Language) -> str:
        """Say a group of fields in running text, every field that is stated."""
        # No group of fields is said differently on another day; only whole records are.
        summarized = Summarized(self.register, self.as_of or date.max, TELLERS)
        return flat(summarized.tell(part)).said(language)


class View:
    """A record or a group of its fields, with the names that stand in the YAML.

    A field that is not stated is UNSET and one stated as none is None: both are false, and printing
    either is an error of the template. A name that no such record has is an error too. A list's items
    have `position`, their place counted from 1; items that are withheld are left out and leave a gap.

    A record has more names: `id`; what is worked out from the register (see `computed`); and the name
    of a record type, such as `meeting.decisions`, for the records of that type that refer to it.
    Printed, a record is its title, and a group of fields is said in running text.
    """

    __slots__ = ("_names", "_source", "_value", "position")

    def __init__(self, value: Record | Part, source: Source, position: int = 0) -> None:
        self._value = value
        self._source = source
        self._names = _names(type(value))
        self.position = position
        if isinstance(value, Record):
            source.read[value.ref] = None

    def __getattr__(self, name: str) -> Any:
        if name in INTERNAL:
            raise AttributeError(name)
        if name in self._names:
            return shown(getattr(self._value, self._names[name]), self._source)
        if isinstance(self._value, Record):
            return shown(_found(name, self._value, self._source), self._source)
        raise AttributeError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._names if name not in INTERNAL)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def said(self, language: Language) -> str:
        """Say what it is: a record's title; of a group of fields, what is stated."""
        if isinstance(self._value, Record):
            return self._source.register.title(self._value.ref)
        return self._source.said(self._value, language)


class ViewItems(list[Any]):
    """A list as a template sees it; `more` says that there are others, not named."""

    more: More | None = None

    def said(self, language: Language) -> str:
        """Say the items in running text, and that there are others where the list is open."""
        others = "fler" if language == "sv" else "others"
        said = [say(item, language) for item in self]
        return listed([*said, others] if self.more else said, language)


class Missing:
    """A record that is referred to and is not there or could not be read: its id stands in for its name."""

    def __init__(self, ref: Ref) -> None:
        self.id = ref.id
        self.name = self.title = ref.id

    def __bool__(self) -> bool:
        return False

    def said(self, _: Language) -> str:
        """Say the id, which is all that is known."""
        return self.id


@functools.cache
def _names(kind: type[Record | Part]) -> Mapping[str, str]:
    """Give the attribute of each field by its name in the YAML."""
    return MappingProxyType({field.key: field.attribute for field in fields(kind)})


def shown(value: Any, source: Source) -> Any:
    """Give any value of a record, or worked out from records, as a template sees it."""
    match value:
        case Ref():
            entry = source.register.entries.get(value)
            if not entry or not entry.record:
                return Missing(value)
            return shown(entry.record, source)
        case Record() | Part():
            return None if is_withheld(value, source.register) else View(value, source)
        case Items() | list():
            return _items(value, source)
        case tuple() if hasattr(value, "_fields") and not hasattr(value, "said"):
            named: Any = value
            return named._make(shown(held, source) for held in named)
        case _:
            return value


def _items(value: Items[Any] | list[Any], source: Source) -> ViewItems:
    items = ViewItems()
    items.more = getattr(value, "more", None)
    for position, item in enumerate(value, 1):
        view = shown(item, source)
        if view is None:
            continue
        if isinstance(view, View):
            view.position = position
        items.append(view)
    return items


def _found(name: str, record: Record, source: Source) -> Any:
    """Find what a record has beside its fields."""
    if name == "id":
        return record.ref.id
    if computed := COMPUTED.get((type(record), name)):
        try:
            found = computed.find(record, source.register, source.as_of)
        except AttributeError as error:  # a defect of ours, which Jinja would take for a wrong name
            raise RuntimeError(name) from error
        return UNSET if found is None else found
    if name in record_types():
        return referring(record.ref, name, source.register)
    raise AttributeError(name)
