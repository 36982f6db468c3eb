"""Which files may have changed, by their stamps: one look at the folder, and no file is opened."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Mapping
from pathlib import Path

from iopctl.workspace._scan import scan
from iopctl.workspace._settling import STAT, doubted, doubtful, moment, set_doubted
from iopctl.workspace._store import Store


class StatKey:
    """What the folder looks like now, beside what it looked like when the facts were kept."""

    name = STAT

    def __init__(self, store: Store, folder: Path) -> None:
        self._store, self._began = store, time.monotonic_ns()
        self._stamps = scan(folder)
        written = "\0".join([f"{stamp} {path}" for path, stamp in self._stamps.items()])
        self._written = os.fsencode(written)
        self._same = self._written == store.meta("stat stamps")

    def suspects(self) -> Collection[str]:
        """Give the files that may not be what they were, or may be gone."""
        doubtful_then = doubted(self._store, STAT)
        if self._same:
            return doubtful_then
        lines = os.fsdecode(self._store.meta("stat stamps") or b"").split("\0")
        parted = (line.partition(" ") for line in lines if line)
        before = {path: stamp for stamp, _, path in parted}
        differing = (path for path, stamp in self._stamps.items() if before.get(path) != stamp)
        return {*differing, *(before.keys() - self._stamps.keys()), *doubtful_then}

    def is_kept(self, read: Mapping[str, str]) -> bool:
        """Tell whether what is kept already says all that is known now; `read` as in `keep`."""
        then = doubted(self._store, STAT)
        return self._same and (not then or then == self._doubted(read))

    def keep(self, read: Mapping[str, str]) -> None:
        """Keep what the folder looked like. `read` are the files that were read, with their stamps then."""
        self._store.set_meta("stat stamps", self._written)
        set_doubted(self._store, STAT, self._doubted(read))

    def _doubted(self, read: Mapping[str, str]) -> list[str]:
        since = moment(self._store.path, self._began)
        changed = {path for path in read if read[path] != self._stamps.get(path)}
        return sorted(changed.union(doubtful(self._stamps, since)))
