"""The register: look-ups over all entries. It never changes and touches no disk."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from iopctl.models import record_types
from iopctl.models._reading import Reference
from iopctl.models._settings import Settings
from iopctl.models._shape import Record, Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register._entry import Entry
from iopctl.register._index import Gathered, Index

R = TypeVar("R", bound=Record)


class Referrer(NamedTuple):
    """An entry that refers to a record, and where in it."""

    entry: Entry
    reference: Reference


class Walks(NamedTuple):
    """What was found on the way from one record: where each relation ends, and whether all there is sound."""

    start: Ref | None
    ends: dict[str, tuple[Entry, ...]]
    sound: dict[str, bool]


class Register:
    """The records of one folder, with its settings.

    The entries need not all be at hand: where an `index` answers for them, one is asked for only
    when what it holds is looked at.
    """

    def __init__(
        self, entries: Mapping[Ref, Entry], settings: Settings, index: Index | None = None
    ) -> None:
        self.entries = entries
        self.settings = settings
        self._index = index
        self._walks = Walks(None, {}, {})

    @functools.cached_property
    def index(self) -> Index:
        """The answers about all records at once."""
        return Gathered(self.entries) if self._index is None else self._index

    def get(self, ref: Ref | None, kind: type[R]) -> R | None:
        """Give the record of that reference and type; None where there is none or it could not be read."""
        entry = self.entries.get(ref) if ref else None
        return entry.record if entry and isinstance(entry.record, kind) else None

    def refs(self, types: Collection[str] = ()) -> Sequence[Ref]:
        """Give the references of all records, or of those types, by path."""
        return self.index.of_types(types) if types else tuple(self.entries)

    def every(self, kind: type[R]) -> Iterator[R]:
        """Give all records of a type, by path."""
        for ref in self.refs(_folders(kind)):
            record = self.entries[ref].record
            if isinstance(record, kind):
                yield record

    def referrers(self, ref: Ref) -> Sequence[Referrer]:
        """Give what refers to a record, by path and place."""
        return [
            Referrer(entry, reference)
            for entry in map(self.entries.__getitem__, self.index.referring(ref))
            for reference in entry.references
            if reference.ref == ref
        ]

    @functools.cached_property
    def referring(self) -> Callable[[Ref, str], Sequence[Entry]]:
        """What gives the records of a type that refer to one: a committee is asked about again and again."""

        @functools.lru_cache(maxsize=64)
        def referring(ref: Ref, type_: str) -> Sequence[Entry]:
            found = self.index.referring(ref)
            return [self.entries[one] for one in found if one.type == type_]

        return referring

    def walks_from(self, ref: Ref) -> Walks:
        """Give what is known of the ways from a record; of one at a time, so that it takes no room."""
        if self._walks.start != ref:
            self._walks = Walks(ref, {}, {})
        return self._walks

    def title(self, ref: Ref) -> str:
        """Give what a record is called: its title or name; a meeting's committee and day; else its id."""
        label = self.index.label(ref)
        if label is None:
            return ref.id
        return f"{self.title(label.of)} {label.text}".strip() if label.of else label.text

    def committee_of(self, decision: Decision) -> Ref | None:
        """Give the body whose decision it is."""
        if decision.decided_by:
            return decision.decided_by.committee
        meeting = self.get(decision.meeting or None, Meeting)
        return meeting.committee if meeting else None


@functools.cache
def _folders(kind: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, model in record_types().items() if issubclass(model, kind))
