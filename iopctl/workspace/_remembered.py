"""The register's entries as the cache remembers them: each made only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

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
from iopctl.workspace._packing import decode, encode
from iopctl.workspace._store import Store


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
        wanted = tuple(types)
        found = self._store.all(
            "SELECT path FROM files WHERE type IN (SELECT value FROM json_each(?)) ORDER BY path",
            (encode(wanted).decode(),),
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
        return remembered_entry(
            path,
            decode(data),
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
        _data(path, entry),
        entry.has_requests,
        len(entry.findings),
        label.text if label else None,
        path_of(label.of) if label and label.of else None,
        encode(sorted({(field_of(at), path_of(ref)) for at, ref in entry.references})),
    )


def _data(path: str, entry: Entry) -> bytes | None:
    """Pack what a text says, where all that is wrong in it is seen from that alone."""
    if entry.data is None:
        return None
    if entry.findings:
        folder = entry.path.removesuffix(path)[:-1]
        again = remembered_entry(
            path, entry.data, entry.reading, folder, has_requests=entry.has_requests
        )
        if again.findings != entry.findings:
            return None
    try:
        return encode(entry.data)
    except UnicodeEncodeError:
        return None


def keep(store: Store, every: Sequence[Facts], entries: Mapping[str, Entry]) -> None:
    """Keep the facts of files that were read, in the place of older ones."""
    forget(store, [one.path for one in every])
    store.do_each("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", every)
    store.do_each(
        "INSERT INTO edges VALUES (?, ?, ?)",
        ((to, one.path, field) for one in every for field, to in decode(one.edges)),
    )
    store.do_each(
        "INSERT OR IGNORE INTO case_numbers VALUES (?, ?)",
        ((it, one.path) for one in every for it in case_numbers_of(entries[one.path].record)),
    )


def forget(store: Store, paths: Sequence[str]) -> None:
    """Take out the facts of files."""
    known = [
        (path, edges)
        for path in paths
        for (edges,) in store.all("SELECT edges FROM files WHERE path = ?", (path,))
    ]
    for path, edges in known:
        store.do_each(
            "DELETE FROM edges WHERE target = ? AND source = ?",
            ((target, path) for target in {to for _, to in decode(edges)}),
        )
        store.do("DELETE FROM case_numbers WHERE path = ?", (path,))
        store.do("DELETE FROM files WHERE path = ?", (path,))

