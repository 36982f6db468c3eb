"""What lies near a record: only the neighbours that a rule or deadline has declared that it looks at."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, TypeVar

from iopctl.models._settings import Settings
from iopctl.models._shape import Record, Ref
from iopctl.register._entry import Entry
from iopctl.register._register import Register

R = TypeVar("R", bound=Record)
Walked: TypeAlias = dict[str, tuple[Entry, ...]]
"""The entries at the end of each relation of one record that was walked already."""


class Step(NamedTuple):
    """One step of a relation: along a field, or back from the records of a type that refer here."""

    way: Literal[">", "<"]
    name: str


class Near:
    """The neighbours of one record, resolved.

    A relation is written as a path: `meeting` is the record that the field refers to, `meeting >
    committee` goes on from there, and `meeting > committee < meetings` gives the meetings that refer
    to that committee. Asking for a relation that was not declared is a defect of the rule. A register
    never changes, so a relation is walked once; `walked` may be shared by all that ask about the record.
    """

    def __init__(
        self,
        register: Register,
        ref: Ref,
        relations: tuple[str, ...],
        as_of: date | None = None,
        walked: Walked | None = None,
    ) -> None:
        self._register = register
        self._ref = ref
        self._relations = relations
        self._as_of = as_of
        self._walked: Walked = {} if walked is None else walked

    @property
    def settings(self) -> Settings:
        """The register's settings."""
        return self._register.settings

    @property
    def as_of(self) -> date:
        """The day that is today; only what declared itself dated may ask."""
        if self._as_of is None:
            raise LookupError("a rule that looks at the day must be declared with dated=True")
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
        if (walked := self._walked.get(relation)) is not None:
            return walked
        found = [self._ref]
        for step in steps(relation):
            found = list(dict.fromkeys(ref for here in found for ref in self._walk(here, step)))
        entries = tuple(self._register.entries[ref] for ref in found)
        self._walked[relation] = entries
        return entries

    def get(self, ref: Ref | None, kind: type[R]) -> R | None:
        """Give a record that lies in one of the declared relations, by its reference."""
        for relation in self._relations:
            for entry in self.entries(relation):
                if entry.ref == ref and isinstance(entry.record, kind):
                    return entry.record
        return None

    def title(self, ref: Ref) -> str:
        """Give what a record is called."""
        return self._register.title(ref)

    def sound(self) -> bool:
        """Whether every neighbour could be read in full, so that nothing wrong is concluded from them."""
        return all(entry.sound for relation in self._relations for entry in self.entries(relation))

    def _walk(self, here: Ref, step: Step) -> Iterator[Ref]:
        if step.way == "<":
            for referrer in self._register.referrers(here):
                if referrer.entry.ref.type == step.name:
                    yield referrer.entry.ref
            return
        for ref in self._register.entries[here].by_field.get(step.name, ()):
            if ref in self._register.entries:
                yield ref


@functools.cache
def steps(relation: str) -> tuple[Step, ...]:
    """Take a relation's path apart: `meeting > committee < meetings`."""
    words = relation.split()
    ways = words if words[0] in ("<", ">") else [">", *words]
    return tuple(
        Step("<" if way == "<" else ">", name)
        for way, name in zip(ways[::2], ways[1::2], strict=True)
    )
