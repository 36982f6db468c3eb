"""A register with the cache: what changed is read, what that concerns is worked out, the rest is known."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from iopctl.workspace import _changes as changes
from iopctl.workspace._git_key import GitKey, Look, listen
from iopctl.workspace._scan import NO_STAMP, UnreadableError, content
from iopctl.workspace._settling import GIT, STAT, doubt
from iopctl.workspace._stat_key import StatKey
from iopctl.workspace._store import Store
from iopctl.workspace._store_error import StoreError

if TYPE_CHECKING:
    from iopctl.deadlines._choose import Choice
    from iopctl.deadlines._due import Listed
    from iopctl.findings import LocatedFinding
    from iopctl.models._settings import Settings
    from iopctl.models._shape import Ref
    from iopctl.register import Entry, Register
    from iopctl.summaries._rows import Row
    from iopctl.workspace._remembered import Remembered

HASH = 16
"""Bytes of a file's hash. What stands for a file that could not be read is longer."""


class _Looked(NamedTuple):
    """A file as it was found: its hash, the stamp it had all the while, and how it becomes an entry."""

    hash: bytes
    stamp: str
    entry: Callable[[], Entry]


class Known:
    """A register whose facts are in a cache, which is brought up to date with the folder.

    `parsed` counts the files whose text was taken apart; `asked_git` is whether git told what changed.
    """

    def __init__(
        self, store: Store, root: Path, folder: str, settings: bytes, look: Look | None
    ) -> None:
        self.parsed, self.asked_git = 0, False
        self._store, self._root, self._folder, self._settings = store, root, folder, settings
        self._contents: dict[str, bytes] = {}
        self._at_hand: dict[Ref, Entry] = {}
        self._refresh(listen(store, look) if look else None)

    @functools.cached_property
    def settings(self) -> Settings:
        """The register's settings."""
        from iopctl.workspace._settings import read_settings_file

        return read_settings_file(self._settings)

    @functools.cached_property
    def register(self) -> Register:
        """The register; an entry is made when it is asked for."""
        from iopctl.register import Register

        return Register(self._remembered, self.settings, self._remembered)

    @functools.cached_property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of the records, by their paths under the records' folder; read when asked for."""
        return _Files(self._store, self._bytes)

    @property
    def size(self) -> int:
        """How many records there are."""
        return int(self._store.all("SELECT count(*) FROM files")[0][0])

    def findings(self, as_of: date) -> tuple[LocatedFinding, ...]:
        """Give all findings, by path and place."""
        from iopctl.workspace._packing import finding_of

        self._bring_up_to_date("found", as_of)
        bodies = self._store.all("SELECT body FROM found WHERE NOT silenced")
        return tuple(sorted((finding_of(body) for (body,) in bodies), key=lambda it: it.order))

    def due(self, as_of: date, choice: Choice | None = None) -> tuple[Listed, ...]:
        """Give what is due, by day: all of it, or what is chosen."""
        from iopctl.workspace._due_kept import due

        self._bring_up_to_date("due", as_of)
        return due(self._store, as_of, choice, self.register)

    def rows(self, record_type: str | None, as_of: date) -> tuple[Row, ...]:
        """Give every record at a glance, of one type or of all, in the order of ids."""
        from iopctl.workspace._packing_due import row_of

        self._bring_up_to_date("rows", as_of)
        bodies = self._store.all(
            "SELECT body FROM rows WHERE ? IS NULL OR type = ?", (record_type, record_type)
        )
        return tuple(sorted((row_of(body) for (body,) in bodies), key=lambda row: row.ref))

    def recall(self, what: str) -> str | None:
        """Give what was kept of something made of the records as they are."""
        from iopctl.workspace._made import recall

        return recall(self._store, what)

    def keep(self, what: str, body: str) -> None:
        """Keep something of what was made, as long as the records stay as they are."""
        from iopctl.workspace._made import keep

        keep(self._store, what, body)

    def discard(self) -> None:
        """Let go of the cache, which could not be relied on; what is broken in it is not kept."""
        if not self._store.failed:  # it gave what could not be unpacked
            self._store.broken("unpacked")
        self._store.close()

    def _bring_up_to_date(self, kind: str, as_of: date) -> None:
        if changes.is_current(self._store, kind, as_of.isoformat()):
            return
        from iopctl.workspace._working_out import work_out

        with self._store.writing():
            work_out(self._store, self.register, self._remembered, kind, as_of)
            if (
                self._store.failed
            ):  # a rule met it, and the engine took it for the rule's own defect
                raise StoreError(kind)
            changes.worked_out(self._store, kind, as_of.isoformat())

    @functools.cached_property
    def _remembered(self) -> Remembered:
        from iopctl.workspace._remembered import Remembered

        return Remembered(self._store, self._folder, self._entry, self._at_hand)

    def _refresh(self, git: GitKey | None) -> None:
        """Look at the files that may not be what they were, and read those that are not."""
        suspects = git.suspects() if git else None
        self.asked_git = suspects is not None
        stat = None
        if suspects is None:
            stat = StatKey(self._store, self._root / self._folder)
            suspects = stat.suspects()
        suspected = sorted(suspects)
        known = dict(self._store.of("SELECT path, hash FROM files WHERE path IN", suspected))
        found: dict[str, _Looked] = {}
        stamps: dict[str, str] = {}
        for path in suspected:
            looked = self._look(path)
            if looked is not None:
                stamps[path] = looked.stamp
                if looked.hash != known.get(path):
                    found[path] = looked
        gone = [path for path in suspected if path in known and path not in stamps]
        keys: list[StatKey | GitKey] = [key for key in (stat, git) if key]
        if not found and not gone and all(key.is_kept(stamps) for key in keys):
            return
        with self._store.writing():
            self._read(found, gone)
            for key in keys:
                key.keep(stamps)
            for name in {STAT, GIT} - {key.name for key in keys}:
                doubt(self._store, name, (*found, *gone))

    def _look(self, path: str) -> _Looked | None:
        """Look at a file; None when there is none."""
        try:
            data, stamp = content(self._root / self._folder / path, self._root)
        except FileNotFoundError:
            return None
        except UnreadableError as error:
            why = error.finding

            def unread() -> Entry:
                from iopctl.register import unread_entry

                return unread_entry(path, why, self._folder)

            return _Looked(b"!" + _hash(repr(why).encode()), NO_STAMP, unread)
        return _Looked(_hash(data), stamp, lambda: self._parse(path, data))

    def _read(self, found: Mapping[str, _Looked], gone: list[str]) -> None:
        """Read files that are new or changed, keep their facts, and note what that changes."""
        from iopctl.workspace._many import each_of_many
        from iopctl.workspace._remembered import (
            NOTHING,
            facts_from,
            facts_of,
            forget,
            keep,
            packed,
        )

        def read(path: str) -> bytes:
            entry = found[path].entry()
            self._at_hand[entry.ref] = entry  # of no use where another process does it, and no harm
            return packed(facts_of(path, entry, found[path].hash))

        given = each_of_many(read, tuple(found))
        facts = {path: facts_from(it) for path, it in zip(found, given, strict=True)}
        self.parsed = len(found)  # by whatever process
        before = forget(self._store, (*found, *gone))
        keep(self._store, tuple(facts.values()))
        noted = []
        for path in (*found, *gone):
            old, new = before.get(path, NOTHING), facts.get(path)
            renamed = new is None or path not in before or new.called != old.called
            noted.append(changes.Change(path, old.edges, renamed))
        changes.note(self._store, noted)

    def _entry(self, path: str) -> Entry:
        """Read a file that has not changed, for what is not kept of it."""
        try:
            return self._parse(path, self._bytes(path))
        except KeyError:
            looked = self._look(path)
            if looked is None:
                raise self._store.lost(f"{path} is gone") from None
            return looked.entry()

    def _parse(self, path: str, data: bytes) -> Entry:
        from iopctl.register import read_entry

        self.parsed += 1
        self._contents[path] = data
        return read_entry(path, data, self._folder)

    def _bytes(self, path: str) -> bytes:
        """Give the bytes that the facts are of. Raises KeyError; StoreError when they are others by now."""
        if path not in self._contents:
            known = self._store.all(
                "SELECT hash FROM files WHERE path = ? AND length(hash) = ?", (path, HASH)
            )
            if not known:
                raise KeyError(path)
            try:
                data, _ = content(self._root / self._folder / path, self._root)
            except (FileNotFoundError, UnreadableError) as error:
                raise self._store.lost(f"{path} is gone") from error
            if _hash(data) != known[0][0]:
                raise self._store.lost(f"{path} has changed")
            self._contents[path] = data
        return self._contents[path]


class _Files(Mapping[str, bytes]):
    """The records' bytes, each read when it is asked for."""

    def __init__(self, store: Store, read: Callable[[str], bytes]) -> None:
        self._store, self._read = store, read

    def __getitem__(self, path: str) -> bytes:
        return self._read(path)

    def __iter__(self) -> Iterator[str]:
        return (path for (path,) in self._paths())

    def __len__(self) -> int:
        return len(self._paths())

    def _paths(self) -> list[tuple[str]]:
        return self._store.all(
            "SELECT path FROM files WHERE length(hash) = ? ORDER BY path", (HASH,)
        )


def _hash(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=HASH).digest()
