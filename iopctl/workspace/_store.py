"""The cache on disk: facts of files and what followed from them, in SQLite; it can be deleted at any time."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from iopctl.workspace._store_error import StoreError

PATIENCE = 2.0
"""Seconds to wait for another command that is writing its facts; without them work goes on as well."""

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE files (
    path TEXT PRIMARY KEY, type TEXT, hash BLOB, data BLOB, requests INTEGER, mistakes INTEGER,
    label TEXT, label_of TEXT, edges BLOB);
CREATE INDEX files_of_type ON files (type, path);
CREATE INDEX files_called_after ON files (label_of) WHERE label_of IS NOT NULL;
CREATE TABLE texts (path TEXT PRIMARY KEY, type TEXT, head TEXT, body TEXT);
CREATE TABLE edges (
    target TEXT, source TEXT, field TEXT, PRIMARY KEY (target, source, field)) WITHOUT ROWID;
CREATE TABLE case_numbers (number TEXT, path TEXT, PRIMARY KEY (number, path)) WITHOUT ROWID;
CREATE INDEX case_numbers_of ON case_numbers (path);
CREATE TABLE changes (number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT, edges BLOB, renamed INTEGER);
CREATE TABLE found (
    rule TEXT, owner TEXT, path TEXT, told BLOB, concerns TEXT, body BLOB, silenced INTEGER);
CREATE INDEX found_by_owner ON found (rule, owner);
CREATE INDEX found_at ON found (path);
CREATE TABLE keys (
    rule TEXT, path TEXT, key TEXT, PRIMARY KEY (rule, path)) WITHOUT ROWID;
CREATE INDEX keys_of_rule ON keys (rule, key, path);
CREATE TABLE asked (rule TEXT, owner TEXT, PRIMARY KEY (rule, owner)) WITHOUT ROWID;
CREATE TABLE due (path TEXT, done_from TEXT, earliest TEXT, latest TEXT, body BLOB);
CREATE INDEX due_of ON due (path);
CREATE TABLE made (what TEXT PRIMARY KEY, seen INTEGER, body TEXT) WITHOUT ROWID;
CREATE TABLE rows (path TEXT PRIMARY KEY, type TEXT, body BLOB);
CREATE INDEX rows_of_type ON rows (type);
"""
"""`path` is a file's, under the records' folder. `edges` are its references, `changes` those that a
file had before it changed, for what is not worked out anew yet. Of `found`, `owner` is the record or
the group that a rule judged, `told` what it said before its place was sought, and `concerns` the
files that it points into. `asked` is what may be another on another day. `done_from` is the first
day on which something counts as done, empty where it always does. `seen` is the last change before
something was `made`."""


class Store:
    """One open cache. All that is read from it is of one moment, whatever other commands write."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path, self._connection = path, connection
        self.failed = False

    @classmethod
    def open(cls, path: Path, key: bytes) -> Self:
        """Open the cache, or make one; one with another key is emptied. Raises StoreError."""
        try:
            store = cls._connected(path)
        except sqlite3.DatabaseError as error:
            if isinstance(
                error, sqlite3.OperationalError
            ):  # locked, read-only, full: not its fault
                raise StoreError(str(error)) from error
            delete(path)
            try:
                store = cls._connected(path)
            except sqlite3.Error as again:
                raise StoreError(str(again)) from again
        if store.key() != key:
            store.rebuild(key)
        return store

    @classmethod
    def _connected(cls, path: Path) -> Self:
        if not path.exists():
            # A journal that is left of a deleted cache is none of the new one's.
            delete(path)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            # Killed in the middle, or the power gone, it is as it was before; no reader waits for a writer.
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        return cls(path, connection)

    def key(self) -> bytes | None:
        """Give what the facts were worked out with; None of an empty cache or of another program's."""
        columns = self.all("SELECT name FROM pragma_table_info('meta')")
        return self.meta("key") if columns == [("name",), ("value",)] else None

    def rebuild(self, key: bytes) -> None:
        """Throw away everything, and begin anew."""
        self.do("COMMIT")
        self.do("BEGIN IMMEDIATE")
        tables = self.all("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (name,) in tables:
            if not name.startswith("sqlite_"):
                self.do(f'DROP TABLE "{name.replace(chr(34), chr(34) * 2)}"')
        for statement in _SCHEMA.split(";\n"):
            if statement.strip():
                self.do(statement)
        self.set_meta("key", key)
        self.do("COMMIT")
        self.do("BEGIN")

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Write all or nothing; StoreError when another command has written since this one began to read."""
        generation = int(self.meta("generation") or 0)
        self.do("COMMIT")
        self.do("BEGIN IMMEDIATE")
        try:
            self._must_be_of(generation)
            yield
            self.set_meta("generation", generation + 1)
            self.do("COMMIT")
        except BaseException:
            with contextlib.suppress(StoreError):
                self.do("ROLLBACK")
            raise
        self.do("BEGIN")
        self._must_be_of(generation + 1)

    def meta(self, name: str) -> Any:
        """Give a single fact; None when there is none."""
        found = self.all("SELECT value FROM meta WHERE name = ?", (name,))
        return found[0][0] if found else None

    def set_meta(self, name: str, value: bytes | int | str | None) -> None:
        """Keep a single fact."""
        self.do("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def all(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        """Give all rows that a query finds."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except (sqlite3.Error, UnicodeError) as error:
            raise self._failure(error) from error

    def of(self, sql: str, values: Collection[str], order: str = "") -> list[Any]:
        """Give the rows of a query that ends in `IN`, for any number of values."""
        if not values:
            return []
        return self.all(f"{sql} (SELECT value FROM json_each(?)) {order}", (as_list(values),))  # noqa: S608 - ours

    def do(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Change something."""
        try:
            self._connection.execute(sql, values)
        except (sqlite3.Error, UnicodeError) as error:
            raise self._failure(error) from error

    def do_each(self, sql: str, each: Iterable[Sequence[Any]]) -> None:
        """Change something for each."""
        try:
            self._connection.executemany(sql, each)
        except (sqlite3.Error, UnicodeError) as error:
            raise self._failure(error) from error

    def broken(self, why: str) -> StoreError:
        """Delete what is kept, so that the next command begins anew; give the error to raise."""
        with contextlib.suppress(StoreError):
            delete(self.path)
        return self.lost(why)

    def lost(self, why: str) -> StoreError:
        """Give the error to raise when what is kept cannot be relied on any more."""
        # Whoever catches every error, as the engine does of rules, must not make it a fact.
        self.failed = True
        return StoreError(why)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _failure(self, error: Exception) -> StoreError:
        # That the file is locked, or the disk full, is not its fault; nor a name that is no text.
        operational = isinstance(error, sqlite3.OperationalError)
        if isinstance(error, UnicodeError) or (operational and not _tells_of_schema(error)):
            return self.lost(str(error))
        return self.broken(str(error))

    def _must_be_of(self, generation: int) -> None:
        if int(self.meta("generation") or 0) != generation:
            raise self.lost("another command has written")


def _tells_of_schema(error: Exception) -> bool:
    return str(error).startswith(("no such", "table"))


def as_list(values: Collection[str]) -> str:
    """Write values as `json_each` takes them."""
    import json

    return json.dumps(list(values), ensure_ascii=False)


def delete(path: Path) -> None:
    """Delete a cache with what SQLite keeps beside it; StoreError when that cannot be done."""
    try:
        for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            file.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(str(error)) from error
