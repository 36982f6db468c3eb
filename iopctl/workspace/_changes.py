"""What changed since something was last worked out: the files, and the references that they had before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iopctl.workspace._store import Store

WORTH_IT = 4
"""Of so many files one may have changed for it to be less work to look for what that concerns."""

KINDS = ("found", "due", "rows")
"""What is worked out from the records, each when it is asked for."""


class Changes(NamedTuple):
    """Changed files by their paths, and the references that they had, as they were kept."""

    paths: tuple[str, ...]
    before: tuple[tuple[str, bytes], ...]


def note(store: Store, before: Sequence[tuple[str, bytes | None]]) -> None:
    """Note that files changed: each with its references before, None of a new one."""
    store.do_each("INSERT INTO changes (path, edges) VALUES (?, ?)", before)
    noted = store.all("SELECT count(*) FROM changes")[0][0]
    if noted > _count(store):  # something has not been asked for in a long time: forget how far it came
        for kind in KINDS:
            if store.meta(f"{kind} seen") != _last(store):
                store.set_meta(f"{kind} seen", None)
        _tidy(store)


def is_current(store: Store, kind: str, day: str) -> bool:
    """Tell whether what was worked out last is what would be worked out now."""
    return store.meta(f"{kind} day") == day and store.meta(f"{kind} seen") == _last(store)


def since(store: Store, kind: str) -> Changes | None:
    """Give what changed since a kind was worked out; None where it is best worked out from the beginning."""
    seen = store.meta(f"{kind} seen")
    if seen is None:
        return None
    noted = store.all("SELECT path, edges FROM changes WHERE number > ?", (seen,))
    paths = tuple(dict.fromkeys(path for path, _ in noted))
    if len(paths) * WORTH_IT > _count(store):
        return None
    return Changes(paths, tuple((path, edges) for path, edges in noted if edges is not None))


def worked_out(store: Store, kind: str, day: str) -> None:
    """Note that a kind has been worked out for the files as they are, on a day."""
    store.set_meta(f"{kind} day", day)
    store.set_meta(f"{kind} seen", _last(store))
    _tidy(store)


def _tidy(store: Store) -> None:
    """Forget changes that everything has seen; what was never asked for sees all anew."""
    seen = [value for kind in KINDS if (value := store.meta(f"{kind} seen")) is not None]
    store.set_meta("last change", _last(store))
    store.do("DELETE FROM changes WHERE number <= ?", (min(seen, default=_last(store)),))


def _last(store: Store) -> int:
    found = store.all("SELECT max(number) FROM changes")[0][0]
    return int(found or store.meta("last change") or 0)


def _count(store: Store) -> int:
    return int(store.all("SELECT count(*) FROM files")[0][0])


def of_day(store: Store, kind: str, day: str) -> Iterable[tuple[str, str]]:
    """Give what a kind must work out anew because it is another day: rule and owner."""
    if store.meta(f"{kind} day") == day:
        return ()
    return [(rule, owner) for rule, owner in store.all("SELECT rule, owner FROM asked")]
