"""The register's entries as the cache remembers them: each made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from iopctl.models._shape import Ref
from iopctl.register import (
    Edge,
    Entry,
    Label,
    case_numbers_of,
    field_of,
    label_of,
    path_of,
    ref_of,
    remembered_entry,
)
from iopctl.register._search import is_marked, searchable
from iopctl.workspace._packing import decode, encode
from iopctl.workspace._store import Store, as_list
from iopctl.workspace._store_error import StoreError


class Facts(NamedTuple):
    """What is kept of a file, as the cache's table `files` has it.

    `data` is there only where nothing was wrong with the text itself: else the file is read anew, to
    tell. `label_of` is the path of what the label stands after. `edges` are the references: the field
    and the path of each file that is meant.
    """

    path: str
    type: str
    hash: bytes
    data: bytes | None
    requests: bool
    mistakes: int
    label: str | None
    label_of: str | None
    edges: bytes
    case_numbers: tuple[str, ...]
    text: tuple[str, str]

    @property
    def called(self) -> tuple[str | None, str | None]:
        """What names the record, in titles and in what is likely meant by a reference."""
        return self.label, self.label_of


class Remembered(Mapping[Ref, Entry]):
    """All entries, and what is asked of all at once, from the cache.

    `read` reads a file from the disk: for its places, or where something is wrong with its text.
    """

    def __init__(
        self,
        store: Store,
        folder: str,
        read: Callable[[str], Entry],
        at_hand: Mapping[Ref, Entry],
    ) -> None:
        self._store, self._folder, self._read = store, folder, read
        self._at_hand: dict[Ref, Entry | None] = dict(at_hand)
        self._labels: dict[Ref, Label | None] = {}

    def __getitem__(self, ref: Ref) -> Entry:
        found = self._at_hand.get(ref)
        if found is None:
            if ref not in self._at_hand:
                found = self._at_hand[ref] = self._entry(path_of(ref))
            if found is None:
                raise KeyError(ref)
        return found

    def __contains__(self, ref: object) -> bool:
        if not isinstance(ref, Ref):
            return False
        if ref in self._at_hand:
            return self._at_hand[ref] is not None
        return bool(self._store.all("SELECT 1 FROM files WHERE path = ?", (path_of(ref),)))

    def __iter__(self) -> Iterator[Ref]:
        return (ref_of(path) for (path,) in self._store.all("SELECT path FROM files ORDER BY path"))

    def __len__(self) -> int:
        return int(self._store.all("SELECT count(*) FROM files")[0][0])

    def of_types(self, types: Iterable[str]) -> Sequence[Ref]:
        """Give the references of all files in those folders."""
        found = self._store.of(
            "SELECT path FROM files WHERE type IN", tuple(types), "ORDER BY path"
        )
        return [ref_of(path) for (path,) in found]

    def referring(self, ref: Ref) -> Sequence[Ref]:
        """Give the records that refer to one, whether it is there or not; each once."""
        found = self._store.all(
            "SELECT DISTINCT source FROM edges WHERE target = ? ORDER BY source", (path_of(ref),)
        )
        return [ref_of(path) for (path,) in found]

    def label(self, ref: Ref) -> Label | None:
        """Give what a record is called; None when it is not there or could not be read."""
        if ref not in self._labels:
            entry = self._at_hand.get(ref)
            self._labels[ref] = label_of(entry.record) if entry else self._label(path_of(ref))
        return self._labels[ref]

    def with_case_number(self, number: str) -> Sequence[Ref]:
        """Give the records that have a case number."""
        found = self._store.all(
            "SELECT path FROM case_numbers WHERE number = ? ORDER BY path", (number,)
        )
        return [ref_of(path) for (path,) in found]

    def texts(self, words: Sequence[str], types: Collection[str]) -> Iterable[tuple[Ref, str, str]]:
        """Give what records say, folded for searching, of those in which the words are."""
        conditions = "".join(
            f" AND instr({'text' if is_marked(word) else 'plain'}, ?)" for word in words
        )
        found = self._store.all(
            "SELECT path, head, body FROM (SELECT *, replace(replace(replace("  # noqa: S608 - no text of others
            "text, 'å', 'a'), 'ä', 'a'), 'ö', 'o') AS plain FROM"
            " (SELECT *, head || char(10) || body AS text FROM texts)) WHERE"
            f" (? OR type IN (SELECT value FROM json_each(?))){conditions}",
            (not types, as_list(types), *words),
        )
        return ((ref_of(path), head, body) for path, head, body in found)

    def called_after(self, ref: Ref) -> Sequence[Ref]:
        """Give the records whose title begins with that of another, as a meeting's with its committee's."""
        found = self._store.all("SELECT path FROM files WHERE label_of = ?", (path_of(ref),))
        return [ref_of(path) for (path,) in found]

    def edges_into(self, ref: Ref) -> Iterator[Edge]:
        """Give the references to a record."""
        found = self._store.all("SELECT source, field FROM edges WHERE target = ?", (path_of(ref),))
        return (Edge(ref_of(source), field, ref) for source, field in found)

    def edges_out_of(self, ref: Ref) -> Iterator[Edge]:
        """Give a record's references."""
        found = self._store.all("SELECT edges FROM files WHERE path = ?", (path_of(ref),))
        return (edge for (edges,) in found for edge in edges_of(path_of(ref), edges))

    def _entry(self, path: str) -> Entry | None:
        found = self._store.all("SELECT data, requests FROM files WHERE path = ?", (path,))
        if not found:
            return None
        data, has_requests = found[0]
        if data is None:
            return self._read(path)
        try:
            unpacked = decode(data)
        except StoreError as error:
            raise self._store.broken(path) from error
        return remembered_entry(
            path,
            unpacked,
            lambda: self._read(path).file,
            self._folder,
            has_requests=bool(has_requests),
        )

    def _label(self, path: str) -> Label | None:
        found = self._store.all("SELECT label, label_of FROM files WHERE path = ?", (path,))
        if not found or found[0][0] is None:
            return None
        text, of = found[0]
        return Label(text, ref_of(of) if of else None)


def edges_of(path: str, edges: bytes) -> Iterator[Edge]:
    """Give a file's references, as they are kept."""
    source = ref_of(path)
    return (Edge(source, field, ref_of(target)) for field, target in decode(edges))


def facts_of(path: str, entry: Entry, hash_: bytes) -> Facts:
    """Take from an entry what is kept of it."""
    label = label_of(entry.record)
    return Facts(
        path,
        entry.ref.type,
        hash_,
        _data(entry),
        entry.has_requests,
        len(entry.findings),
        label.text if label else None,
        path_of(label.of) if label and label.of else None,
        encode(sorted({(field_of(at), path_of(ref)) for at, ref in entry.references})),
        tuple(dict.fromkeys(case_numbers_of(entry.record))),
        searchable(entry.ref, entry.data, entry.references),
    )


def packed(facts: Facts) -> bytes:
    """Pack a file's facts, to hand them from one process to another."""
    return msgspec.msgpack.encode(facts)


def facts_from(packed: bytes) -> Facts:
    """Unpack what `packed` gave."""
    return msgspec.msgpack.decode(packed, type=Facts)


def _data(entry: Entry) -> bytes | None:
    """Pack what a text says, where all that is wrong in it is seen from that alone."""
    try:
        return encode(entry.data) if entry.is_said_by_data else None
    except UnicodeEncodeError:
        return None


def keep(store: Store, every: Sequence[Facts]) -> None:
    """Keep the facts of files that were read."""
    store.do_each("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (it[:9] for it in every))
    store.do_each(
        "INSERT INTO edges VALUES (?, ?, ?)",
        ((to, it.path, field) for it in every for field, to in decode(it.edges)),
    )
    store.do_each(
        "INSERT INTO case_numbers VALUES (?, ?)",
        ((number, it.path) for it in every for number in it.case_numbers),
    )
    store.do_each(
        "INSERT INTO texts VALUES (?, ?, ?, ?)", ((it.path, it.type, *it.text) for it in every)
    )


class Old(NamedTuple):
    """What is to be known of a file's facts after they are taken out."""

    edges: bytes
    called: tuple[str | None, str | None]


NOTHING = Old(encode([]), (None, None))
"""What was known of a file that is new."""


def forget(store: Store, paths: Sequence[str]) -> Mapping[str, Old]:
    """Take out the facts of files, and give what they were."""
    found = store.of("SELECT path, edges, label, label_of FROM files WHERE path IN", paths)
    known = {path: Old(edges, (label, of)) for path, edges, label, of in found}
    for path, old in known.items():
        store.do_each(
            "DELETE FROM edges WHERE target = ? AND source = ?",
            ((target, path) for target in {to for _, to in decode(old.edges)}),
        )
        store.do("DELETE FROM case_numbers WHERE path = ?", (path,))
        store.do("DELETE FROM texts WHERE path = ?", (path,))
        store.do("DELETE FROM files WHERE path = ?", (path,))
    return known
