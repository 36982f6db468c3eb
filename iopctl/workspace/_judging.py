"""Findings kept in the cache: after a change, only what it may concern is judged again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from iopctl.findings import LocatedFinding
from iopctl.models import record_types
from iopctl.models._shape import Ref
from iopctl.register import Entry, Reach, Register, path_of, ref_of
from iopctl.rules._catalogue import Entry as Named
from iopctl.rules._catalogue import catalogue
from iopctl.rules._engine import (
    Told,
    heard,
    in_reading,
    judge,
    judge_group,
    leading_nowhere,
    locate,
)
from iopctl.workspace._packing import encode, finding_of, packed_finding, said_values
from iopctl.workspace._store import Store
from iopctl.workspace._telling import what_tells

READING, COMMENTS, REFERENCES = "reading", "comments", "missing_reference"
"""What stands as the rule of findings that no rule's check gives."""


class Judging:
    """One bringing up to date of the findings that are kept, for a register and a day."""

    def __init__(self, store: Store, register: Register, as_of: date) -> None:
        self._store, self._register, self._as_of = store, register, as_of
        self._changed: frozenset[str] = frozenset()
        self._stirred: set[str] = set()  # files whose comments may have something else to silence

    def everything(self) -> None:
        """Judge all records."""
        for table in ("found", "keys", "asked"):
            self._store.do(f"DELETE FROM {table}")  # noqa: S608 - the names stand above
        groups: dict[tuple[str, str], None] = {}
        for entry, of_it in what_tells(self._register, self._as_of):
            path = path_of(entry.ref)
            self._keep_all(READING, path, in_reading(entry))
            self._keep_all(REFERENCES, path, leading_nowhere(self._register, entry))
            for rule in of_it.telling:
                told = judge(catalogue()[rule], self._register, entry, self._as_of).told
                self._keep_all(rule, path, told)
            for rule in of_it.asked:
                self._note_asked(catalogue()[rule], path, asked=True)
            for rule, key in of_it.groups:
                self._store.do("INSERT INTO keys VALUES (?, ?, ?)", (rule, path, key))
                groups[rule, key] = None
        for rule, key in groups:
            self._judge_group(catalogue()[rule], key)
        asking = self._store.all("SELECT path FROM files WHERE requests")
        self._hear(path for (path,) in asking)

    def what_concerns(self, changed: Mapping[Ref, bool], reach: Reach, *, new_day: bool) -> None:
        """Judge what a change may concern, and on another day what asked for the day.

        `changed` are the records, each with whether it is new, gone or called something else.
        """
        renamed = [ref for ref, is_renamed in changed.items() if is_renamed]
        self._changed = frozenset(map(path_of, changed))
        self._stirred.update(self._changed)
        self._tell(READING, changed, in_reading)
        self._tell(
            REFERENCES,
            {*changed, *self._may_lead_elsewhere(renamed)},
            lambda entry: leading_nowhere(self._register, entry),
        )
        for named in catalogue().values():
            if named.rule.check is not None:
                concerned = set(reach.concerned(named.rule.with_))
                if new_day:
                    concerned.update(self._asked_the_day(named))
                self._judge(named, sorted(concerned))
        self._hear(sorted(self._stirred))

    def _may_lead_elsewhere(self, renamed: Collection[Ref]) -> Iterator[Ref]:
        """Give what refers to records that are new, gone or called something else.

        What another that leads nowhere was likely meant to be depends on what all records are called.
        """
        for ref in renamed:
            yield from self._register.index.referring(ref)
        if renamed:
            lost = "SELECT DISTINCT owner FROM found WHERE rule = ?"
            for (owner,) in self._store.all(lost, (REFERENCES,)):
                yield ref_of(owner)

    def _asked_the_day(self, named: Named) -> list[Ref]:
        asked = self._store.all("SELECT owner FROM asked WHERE rule = ?", (named.name,))
        return [ref_of(owner) for (owner,) in asked]

    def _tell(
        self, rule: str, refs: Iterable[Ref], telling: Callable[[Entry], Iterable[Told]]
    ) -> None:
        for ref in refs:
            entry = self._register.entries.get(ref)
            self._put(rule, path_of(ref), tuple(telling(entry)) if entry else ())

    def _judge(self, named: Named, refs: Iterable[Ref]) -> None:
        """Run a rule on records, and on the groups that they are in or were in."""
        if named.rule.check is None:
            return
        keys: dict[str, None] = {}
        types = {name for name, it in record_types().items() if issubclass(it, named.rule.on)}
        for ref in refs:
            if ref.type in types:
                keys.update(dict.fromkeys(self._judge_one(named, ref)))
        for key in keys:
            self._judge_group(named, key)

    def _judge_one(self, named: Named, ref: Ref) -> tuple[str, ...]:
        """Run a rule on a record; give the groups that it was in and is in now."""
        path = path_of(ref)
        entry = self._register.entries.get(ref)
        told, key, asked = (
            judge(named, self._register, entry, self._as_of) if entry else ((), None, False)
        )
        self._put(named.name, path, told)
        if named.rule.dated:
            self._note_asked(named, path, asked=asked)
        if named.rule.group_by is None:
            return ()
        of = (named.name, path)
        were = self._store.all("SELECT key FROM keys WHERE rule = ? AND path = ?", of)
        self._store.do("DELETE FROM keys WHERE rule = ? AND path = ?", of)
        if key is None:
            return tuple(were for (were,) in were)
        self._store.do("INSERT INTO keys VALUES (?, ?, ?)", (*of, repr(key)))
        return (*(were for (were,) in were), repr(key))

    def _judge_group(self, named: Named, key: str) -> None:
        members = self._store.all(
            "SELECT path FROM keys WHERE rule = ? AND key = ? ORDER BY path", (named.name, key)
        )
        entries = [self._register.entries[ref_of(path)] for (path,) in members]
        if not entries:
            self._put(named.name, f"group {key}", ())
            return
        told, _, asked = judge_group(named, self._register, entries, self._as_of)
        self._put(named.name, f"group {key}", told)
        if asked:
            for (path,) in members:
                self._note_asked(named, path, asked=True)

    def _note_asked(self, named: Named, path: str, *, asked: bool) -> None:
        self._store.do(
            "INSERT OR IGNORE INTO asked VALUES (?, ?)"
            if asked
            else "DELETE FROM asked WHERE rule = ? AND owner = ?",
            (named.name, path),
        )

    def _put(self, rule: str, owner: str, told: Sequence[Told]) -> None:
        """Keep what was told, in the place of what was told before.

        Where the same is told and no file that it points into has changed, its place is the same.
        """
        before: dict[bytes, list[int]] = {}
        for row, sketch, concerns, path in self._store.all(
            "SELECT rowid, told, concerns, path FROM found WHERE rule = ? AND owner = ?",
            (rule, owner),
        ):
            stands = self._changed.isdisjoint((path, *concerns.split("\0")))
            before.setdefault(sketch if stands else b"", []).append(row)
            if not stands:
                self._stirred.add(path)
        for one in told:
            sketch = _sketch(one)
            if before.get(sketch):
                before[sketch].pop()
                continue
            self._keep(rule, owner, one, sketch)
        for rows in before.values():
            for row in rows:
                ((path,),) = self._store.all("SELECT path FROM found WHERE rowid = ?", (row,))
                self._stirred.add(path)
                self._store.do("DELETE FROM found WHERE rowid = ?", (row,))

    def _keep_all(self, rule: str, owner: str, told: Iterable[Told]) -> None:
        for one in told:
            self._keep(rule, owner, one, _sketch(one))

    def _keep(self, rule: str, owner: str, told: Told, sketch: bytes) -> None:
        path = path_of(told.entry.ref)
        concerns = "\0".join({_file(also.record) for also in told.finding.also if also.record})
        body = packed_finding(locate(self._register, told))
        self._insert(rule, owner, path, sketch, concerns, body)
        self._stirred.add(path)

    def _insert(self, *row: object) -> None:
        self._store.do("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?, 0)", row)

    def _hear(self, paths: Iterable[str]) -> None:
        """Do what comments ask, in files where they or what was found may have changed."""
        for path in paths:
            asking = self._store.all("SELECT requests FROM files WHERE path = ?", (path,))
            self._store.do("DELETE FROM found WHERE path = ? AND rule = ?", (path, COMMENTS))
            self._store.do("UPDATE found SET silenced = 0 WHERE path = ? AND silenced", (path,))
            if asking and asking[0][0]:
                self._hear_one(path)

    def _hear_one(self, path: str) -> None:
        found: dict[int, LocatedFinding] = {
            row: finding_of(body)
            for row, body in self._store.all(
                "SELECT rowid, body FROM found WHERE path = ?", (path,)
            )
        }
        entry = self._register.entries[ref_of(path)]
        told = heard(self._register, entry, found.values(), catalogue())
        for row, finding in found.items():
            if not any(finding is one for one in told):
                self._store.do("UPDATE found SET silenced = 1 WHERE rowid = ?", (row,))
        for finding in told:
            if not any(finding is one for one in found.values()):
                self._insert(COMMENTS, path, path, b"", "", packed_finding(finding))


def _sketch(told: Told) -> bytes:
    """Give what is the same whenever the same is told of a record, wherever its lines are."""
    finding = told.finding
    also = [(it.at, it.message, said_values(it.values), it.record, it.part) for it in finding.also]
    fix = finding.fix and (finding.fix.text, finding.fix.edits, said_values(finding.fix.values))
    return blake2b(
        encode(
            (
                told.named.name,
                path_of(told.entry.ref),
                finding.at,
                finding.part,
                finding.message,
                said_values(finding.values),
                finding.help,
                said_values(finding.help_values),
                also,
                fix,
            )
        ),
        digest_size=16,
    ).digest()


def _file(record: str) -> str:
    folder, _, name = record.rpartition("/")
    return path_of(Ref(folder, name))
