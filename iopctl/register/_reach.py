"""Which records a change may concern: declared relations, walked backwards from what changed."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from iopctl.models._shape import Ref
from iopctl.register._near import Step, steps


class Edge(NamedTuple):
    """That a record refers to another in a field, named without its places in lists."""

    source: Ref
    field: str
    target: Ref


class Reach:
    """The way back along relations, over the references as they are and as they were.

    A walk gives another answer only when something on it changed: a record that it comes to, or one
    whose references lead it on. All that can come to a changed record, by its old references or its
    new ones, is therefore reached; more may be. So is what refers to a record that is called
    something else, since titles may be told without more being declared.
    """

    def __init__(
        self,
        changed: Collection[Ref],
        renamed: Collection[Ref],
        before: Iterable[Edge],
        into: Callable[[Ref], Iterable[Edge]],
        out_of: Callable[[Ref], Iterable[Edge]],
    ) -> None:
        """Take the changed records, all that have another title, the old references, and the present ones both ways."""
        self._changed, self._renamed = frozenset((*changed, *renamed)), renamed
        self._into, self._out_of = into, out_of
        self._were_into: dict[Ref, list[Edge]] = {}
        self._were_out_of: dict[Ref, list[Edge]] = {}
        for edge in before:
            self._were_into.setdefault(edge.target, []).append(edge)
            self._were_out_of.setdefault(edge.source, []).append(edge)

    def concerned(self, relations: Iterable[str]) -> frozenset[Ref]:
        """Give the records of which a relation may give something else now, and the changed ones."""
        return self._changed.union(self._naming, *map(self._along, relations))

    @functools.cached_property
    def _naming(self) -> frozenset[Ref]:
        return frozenset(edge.source for ref in self._renamed for edge in self._leading(ref))

    @functools.cache  # noqa: B019 - it lives no longer than one look at a change
    def _along(self, relation: str) -> frozenset[Ref]:
        here: set[Ref] = set()
        for step in reversed(steps(relation)):
            ends = here.union(self._changed)
            here = {ref for end in ends for ref in self._back(end, step)}
        return frozenset(here)

    @functools.cache  # noqa: B019 - as above
    def _back(self, end: Ref, step: Step) -> tuple[Ref, ...]:
        """Give the records from which a step leads to `end`."""
        if step.way == ">":
            return tuple(edge.source for edge in self._leading(end) if edge.field == step.name)
        if end.type != step.name:
            return ()
        edges = (*self._out_of(end), *self._were_out_of.get(end, ()))
        return tuple(edge.target for edge in edges)

    @functools.cache  # noqa: B019 - as above
    def _leading(self, end: Ref) -> tuple[Edge, ...]:
        return (*self._into(end), *self._were_into.get(end, ()))
