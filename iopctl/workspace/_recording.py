"""What is due, and the rows of lists, kept in the cache: after a change, only what it may concern is worked out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from iopctl.deadlines._due import Listed
from iopctl.deadlines._list import kinds_on, of_kind
from iopctl.models import record_types
from iopctl.models._shape import Ref
from iopctl.register import Reach, Register, path_of, ref_of
from iopctl.statuses._status import rules
from iopctl.summaries._rows import RELATIONS, row
from iopctl.workspace._packing_due import packed_due, packed_row
from iopctl.workspace._store import Store

DUE = "due"


class Dues:
    """One bringing up to date of what is due."""

    def __init__(self, store: Store, register: Register, as_of: date) -> None:
        self._store, self._register, self._as_of = store, register, as_of

    def everything(self) -> None:
        """Work out what is due of all records."""
        self._store.do("DELETE FROM due")
        self._store.do("DELETE FROM asked WHERE rule = ?", (DUE,))
        for ref in self._register.refs():
            self._work_out(ref)

    def what_concerns(self, changed: Mapping[Ref, bool], reach: Reach, *, new_day: bool) -> None:
        """Work out what a change may concern, and on another day what asked for the day."""
        relations = {
            name: [it for kind in kinds_on(model) for it in kind.deadline.with_]
            for name, model in record_types().items()
        }
        concerned = set(_concerned(changed, reach, relations))
        if new_day:
            asked = self._store.all("SELECT owner FROM asked WHERE rule = ?", (DUE,))
            concerned.update(ref_of(path) for (path,) in asked)
        for ref in sorted(concerned):
            self._store.do("DELETE FROM due WHERE path = ?", (path_of(ref),))
            self._store.do("DELETE FROM asked WHERE rule = ? AND owner = ?", (DUE, path_of(ref)))
            self._work_out(ref)

    def _work_out(self, ref: Ref) -> None:
        entry = self._register.entries.get(ref)
        if entry is None or entry.record is None:
            return
        answers = [
            of_kind(kind, self._register, entry, self._as_of)
            for kind in kinds_on(type(entry.record))
        ]
        self._store.do_each(
            "INSERT INTO due VALUES (?, ?, ?, ?, ?)",
            (
                (path_of(ref), _done_from(listed), *_bounds(listed), packed_due(listed))
                for answer in answers
                for listed in answer.found
                if isinstance(listed, Listed)
            ),
        )
        if any(answer.asked_the_day for answer in answers):
            self._store.do("INSERT INTO asked VALUES (?, ?)", (DUE, path_of(ref)))


class Rows:
    """One bringing up to date of the rows of lists."""

    def __init__(self, store: Store, register: Register, as_of: date) -> None:
        self._store, self._register, self._as_of = store, register, as_of

    def everything(self) -> None:
        """Make the rows of all records."""
        self._store.do("DELETE FROM rows")
        for ref in self._register.refs():
            self._make(ref)

    def what_concerns(self, changed: Mapping[Ref, bool], reach: Reach, *, new_day: bool) -> None:
        """Make the rows that a change may concern, and on another day those that tell of the day."""
        relations = {
            name: (*RELATIONS, *(rules()[name].with_ if name in rules() else ()))
            for name in record_types()
        }
        concerned = set(_concerned(changed, reach, relations))
        if new_day:
            concerned.update(self._register.refs(tuple(rules())))
        for ref in sorted(concerned):
            self._store.do("DELETE FROM rows WHERE path = ?", (path_of(ref),))
            self._make(ref)

    def _make(self, ref: Ref) -> None:
        entry = self._register.entries.get(ref)
        if entry is not None:
            made = row(self._register, entry, self._as_of)
            self._store.do(
                "INSERT INTO rows VALUES (?, ?, ?)", (path_of(ref), ref.type, packed_row(made))
            )


def _concerned(
    changed: Collection[Ref], reach: Reach, relations: Mapping[str, Iterable[str]]
) -> Iterable[Ref]:
    """Give the changed records, and those of each type of which one of its relations may give other."""
    yield from changed
    for name, along in relations.items():
        yield from (ref for ref in reach.concerned(along) if ref.type == name)


def _done_from(listed: Listed) -> str | None:
    """Give the first day on which something counts as done, as `state` says it; empty where it always does."""
    done = listed.due.done
    if done is None:
        return None
    return done.earliest.isoformat() if done.earliest else ""


def _bounds(listed: Listed) -> tuple[str | None, str | None]:
    """Give the first and the last day that it may fall on; None where there is no such bound."""
    when = listed.due.when
    earliest, latest = (when.earliest, when.latest) if when else (None, None)
    return (
        earliest.isoformat() if earliest else None,
        latest.isoformat() if latest else None,
    )
