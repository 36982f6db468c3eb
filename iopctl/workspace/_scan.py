"""The files of a records' folder, and the stamp by which a file is known to be the one it was."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.findings import Finding

LARGEST = 1024 * 1024
"""Bytes; a larger file is no record. One byte more is read, so that the reader can say so."""

NO_STAMP = "?"
"""Of what a look at the folder does not tell everything: a link, whose file lies elsewhere."""

ENDINGS = (".yaml", ".yml")

Stamps = Mapping[str, str]
"""Files by their paths under the records' folder, each with its stamp, in the order of the paths."""


def scan(folder: Path) -> Stamps:
    """Look at the folder for `.yaml` and `.yml`; hidden files and folders are left out."""
    return dict(sorted(_scan(os.fspath(folder), "")))


def _scan(folder: str, under: str) -> Iterator[tuple[str, str]]:
    try:
        found = os.scandir(folder)
    except OSError:
        return
    with found:
        for item in found:
            name = item.name
            if name[0] == ".":
                continue
            if item.is_dir(follow_symlinks=False):
                yield from _scan(item.path, f"{under}{name}/")
            elif name.endswith(ENDINGS):
                yield under + name, _stamp(item)


def is_record(path: str) -> bool:
    """Tell whether `scan` would give a file of that path."""
    return path.endswith(ENDINGS) and not any(name[:1] == "." for name in path.split("/"))


def _stamp(item: os.DirEntry[str]) -> str:
    # There a folder tells neither when a file last changed nor which file it is.
    if sys.platform == "win32" or not item.is_file(follow_symlinks=False):
        return NO_STAMP
    try:
        return stamp_of(item.stat(follow_symlinks=False))
    except OSError:
        return NO_STAMP


def stamp_of(status: os.stat_result) -> str:
    """Write what changes whenever a file does: its size, when it last changed, and which file it is.

    The time is the one that no program sets: of size and `mtime` alone, one edit in eight was missed.
    """
    return f"{status.st_size},{status.st_ctime_ns},{status.st_ino}"


class UnreadableError(Exception):
    """That a file's bytes cannot be had, and what to tell of it."""

    def __init__(self, what: Text, help: Text) -> None:
        super().__init__(what.en)
        self.what, self.help = what, help

    @property
    def finding(self) -> Finding:
        """What is told of the file."""
        from iopctl.findings import Finding

        return Finding(self.what, help=self.help, part="key", rule="unreadable_file")


LEADS_OUT = UnreadableError(
    Text(
        "filen är en länk som leder ut ur registret",
        "the file is a link that leads out of the register",
    ),
    Text("lägg själva filen här i stället", "put the file itself here instead"),
)


def content(path: Path, root: Path) -> tuple[bytes, str]:
    """Read a record's bytes, with the stamp that they had all the while, or `NO_STAMP`.

    Raises UnreadableError of what is no ordinary file in the register; FileNotFoundError. Nothing
    is read endlessly.
    """
    try:
        handle = _opened(path, root)
    except OSError as error:
        if not os.path.lexists(path):
            raise FileNotFoundError(path) from error
        raise UnreadableError(
            Text("filen går inte att läsa", "the file cannot be read"),
            Text(
                f"kontrollera att den finns och att du får läsa den ({error.strerror})",
                f"see that it is there and that you may read it ({error.strerror})",
            ),
        ) from error
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise UnreadableError(
                Text("det är ingen vanlig fil", "it is no ordinary file"),
                Text("ta bort den från mappen med poster", "take it out of the folder of records"),
            )
        data = file.read(LARGEST + 1)
        # Asked after the reading alone, the stamp would be the new one of what was read as old.
        stamp = stamp_of(before)
        return data, stamp if stamp == stamp_of(os.fstat(handle)) else NO_STAMP


def _opened(path: Path, root: Path) -> int:
    """Open a file; of a link only one that stays in the register."""
    # Not blocking: a named pipe would otherwise wait for a writer that never comes.
    how = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    # Not resolve(): of a link that leads to itself it makes an error.
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root.resolve()):
        raise LEADS_OUT
    return os.open(path, how)
