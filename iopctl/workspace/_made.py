"""Which files were made of a register as it is, so that nothing is made twice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from iopctl.workspace import _changes as changes
from iopctl.workspace._store import Store


def recall(store: Store, what: str) -> str | None:
    """Give what was kept of something made of the records as they are; None when they are others by now."""
    found = store.all(
        "SELECT body FROM made WHERE what = ? AND seen = ?", (what, changes.last(store))
    )
    return str(found[0][0]) if found else None


def keep(store: Store, what: str, body: str) -> None:
    """Keep something of what was made, as long as the records stay as they are."""
    seen = changes.last(store)
    with store.writing():
        store.do("DELETE FROM made WHERE seen <> ?", (seen,))
        store.do("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (what, seen, body))


def hash_of(contents: Iterable[bytes]) -> str:
    """Give one hash of several contents, each told apart from the next."""
    from hashlib import blake2b

    whole = blake2b(digest_size=32)
    for content in contents:
        whole.update(b"%d\n" % len(content))
        whole.update(content)
    return whole.hexdigest()


def templates_hash(folders: Iterable[Path]) -> str:
    """Give the hash of all that documents are made with: every file among the templates, and its name."""
    files = [
        file
        for folder in folders
        if folder.is_dir()
        for file in sorted(folder.iterdir())
        if file.is_file()
    ]
    return hash_of(part for file in files for part in (bytes(file), _content(file)))


def _content(file: Path) -> bytes:
    """Give what a file holds; nothing where it cannot be read, and no document is made with it."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
