"""What changed since something was last worked out: the files, and the references that they had before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iopctl.workspace._store import Store

WORTH_IT = 4
"""Of so many files one may have changed for it to be less work to look for what that concerns."""

KINDS = ("found", "due", "rows")
"""What is worked out from the records, each when it is asked for."""


class Change(NamedTuple):
    """A changed file: the references that it had, as they were kept, and whether it is called something else.

    A file that is new or gone has another name too; a new one had no references.
    """

    path: str
    before: bytes
    renamed: bool


def note(store: Store, every: Sequence[Change]) -> None:
    """Note that files changed."""
    store.do_each("INSERT INTO changes (path, edges, renamed) VALUES (?, ?, ?)", every)
    if store.all("SELECT count(*) FROM changes")[0][0] > _count(store):
        # So much changed, or something was not asked for in so long, that all is best worked out anew.
        for kind in KINDS:
            store.set_meta(f"{kind} seen", None)
        _tidy(store)


def is_of_day(store: Store, kind: str, day: str) -> bool:
    """Tell whether a kind was last worked out for a day."""
    return bool(store.meta(f"{kind} day") == day)


def is_current(store: Store, kind: str, day: str) -> bool:
    """Tell whether what was worked out last is what would be worked out now."""
    return is_of_day(store, kind, day) and store.meta(f"{kind} seen") == last(store)


def since(store: Store, kind: str) -> Sequence[Change] | None:
    """Give what changed since a kind was worked out; None where it is best worked out from the beginning.

    A file that changed more than once comes more than once.
    """
    seen = store.meta(f"{kind} seen")
    if seen is None:
        return None
    noted = store.all("SELECT path, edges, renamed FROM changes WHERE number > ?", (seen,))
    if len({path for path, _, _ in noted}) * WORTH_IT > _count(store):
        return None
    return [Change(path, edges, bool(renamed)) for path, edges, renamed in noted]


def worked_out(store: Store, kind: str, day: str) -> None:
    """Note that a kind has been worked out for the files as they are, on a day."""
    store.set_meta(f"{kind} day", day)
    store.set_meta(f"{kind} seen", last(store))
    _tidy(store)


def _tidy(store: Store) -> None:
    """Forget the changes that everything has seen; what was never asked for sees all anew."""
    seen = [value for kind in KINDS if (value := store.meta(f"{kind} seen")) is not None]
    store.do("DELETE FROM changes WHERE number <= ?", (min(seen, default=last(store)),))


def last(store: Store) -> int:
    """Give the number of the last change: as long as it is the same, so are the records."""
    found = store.all("SELECT seq FROM sqlite_sequence WHERE name = 'changes'")
    return int(found[0][0]) if found else 0


def _count(store: Store) -> int:
    return int(store.all("SELECT count(*) FROM files")[0][0])
