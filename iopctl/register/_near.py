"""What lies near a record: only the neighbours that a rule or deadline has declared that it looks at."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeVar

from iopctl.models._settings import Settings
from iopctl.models._shape import Record, Ref
from iopctl.register._entry import Entry
from iopctl.register._register import Register

R = TypeVar("R", bound=Record)


class Step(NamedTuple):
    """One step of a relation: along a field, or back from the records of a type that refer here."""

    way: Literal[">", "<"]
    name: str


class Near:
    """The neighbours of one record, resolved.

    A relation is written as a path: `meeting` is the record that the field refers to, `meeting >
    committee` goes on from there, and `meeting > committee < meetings` gives the meetings that refer
    to that committee. Asking for a relation that was not declared is a defect of the rule. A register
    never changes, so a relation is walked once for all that ask about the record one after the other.
    `asked_the_day` is whether what was worked out from it may be another on another day.
    """

    def __init__(
        self, register: Register, ref: Ref, relations: tuple[str, ...], as_of: date | None = None
    ) -> None:
        self._register = register
        self._ref = ref
        self._relations = relations
        self._as_of = as_of
        self._walks = register.walks_from(ref)
        self.asked_the_day = False

    @property
    def settings(self) -> Settings:
        """The register's settings."""
        return self._register.settings

    @property
    def as_of(self) -> date:
        """The day that is today; only what declared itself dated may ask."""
        if self._as_of is None:
            raise LookupError("a rule that looks at the day must be declared with dated=True")
        self.asked_the_day = True
        return self._as_of

    def one(self, relation: str, kind: type[R]) -> R | None:
        """Give the first record of that type in the relation, or None."""
        return next(iter(self.every(relation, kind)), None)

    def every(self, relation: str, kind: type[R]) -> tuple[R, ...]:
        """Give the records of that type in the relation, in the order of their ids or fields."""
        return tuple(
            entry.record for entry in self.entries(relation) if isinstance(entry.record, kind)
        )

    def entries(self, relation: str) -> tuple[Entry, ...]:
        """Give the entries of a declared relation, each once."""
        if relation not in self._relations:
            raise LookupError(f"the relation {relation!r} is not declared")
        return self._ends(relation)

    def get(self, ref: Ref | None, kind: type[R]) -> R | None:
        """Give a record that lies in one of the declared relations, by its reference."""
        while ref not in self._seen:
            relation = next(self._unseen, None)
            if ref is None or relation is None:
                return None
            self._seen.update((entry.ref, entry) for entry in self._ends(relation))
        record = self._seen[ref].record
        return record if isinstance(record, kind) else None

    @functools.cached_property
    def _seen(self) -> dict[Ref | None, Entry]:
        """The neighbours in the relations that were gone through to find one."""
        return {}

    @functools.cached_property
    def _unseen(self) -> Iterator[str]:
        return iter(self._relations)

    def title(self, ref: Ref) -> str:
        """Give what a record is called that lies near, or that the record refers to."""
        return self._register.title(ref)

    def sound(self) -> bool:
        """Whether every neighbour could be read in full, so that nothing wrong is concluded from them."""
        sound = self._walks.sound
        for relation in self._relations:
            if relation not in sound:
                sound[relation] = all(entry.sound for entry in self._ends(relation))
            if not sound[relation]:
                return False
        return True

    def _ends(self, relation: str) -> tuple[Entry, ...]:
        """Give the entries that a relation leads to; longer ones go on from where shorter ones ended."""
        ends = self._walks.ends.get(relation)
        if ends is None:
            entries = self._register.entries
            shorter, step = _last_step(relation)
            starts = self._ends(shorter) if shorter else (entries[self._ref],)
            found = (entry for here in starts for entry in self._walk(here, step))
            ends = tuple({entry.ref: entry for entry in found}.values())
            self._walks.ends[relation] = ends
        return ends

    def _walk(self, here: Entry, step: Step) -> Iterable[Entry]:
        if step.way == "<":
            return self._register.referring(here.ref, step.name)
        entries = self._register.entries
        return [entries[ref] for ref in here.by_field.get(step.name, ()) if ref in entries]


@functools.cache
def _last_step(relation: str) -> tuple[str, Step]:
    """Part a relation's path into all but its last step, nothing if there is but one, and that."""
    shorter, *_ = relation.rpartition(" > " if relation.rfind(">") > relation.rfind("<") else " < ")
    return shorter, steps(relation)[-1]


@functools.cache
def steps(relation: str) -> tuple[Step, ...]:
    """Take a relation's path apart: `meeting > committee < meetings`."""
    words = relation.split()
    ways = words if words[0] in ("<", ">") else [">", *words]
    return tuple(
        Step("<" if way == "<" else ">", name)
        for way, name in zip(ways[::2], ways[1::2], strict=True)
    )
