"""One command at a time writes in a register: a lock that goes with the process that holds it."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Text

OWN_FOLDER = ".iopctl"
"""What iopctl itself keeps in a register's root: the lock, and the journal of a write that is under way."""

PATIENCE = 10.0
"""Seconds to wait for another command to finish writing; a write takes some hundredths."""


@contextlib.contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the register's lock; PersonError when another command has it for too long, or it cannot be made."""
    with _lock_file(root) as handle:
        last = time.monotonic() + patience
        while not _taken(handle):
            if time.monotonic() > last:
                raise PersonError(
                    Text(
                        "ett annat kommando skriver i registret just nu",
                        "another command is writing in the register now",
                    ),
                    Text("vänta tills det är klart, och försök igen", "wait for it, and try again"),
                )
            time.sleep(0.02)
        yield  # the lock goes with the handle


@contextlib.contextmanager
def _lock_file(root: Path) -> Iterator[int]:
    try:
        handle = os.open(own_folder(root) / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise PersonError(
            Text("{path} kan inte skrivas ({why})", "{path} cannot be written ({why})"),
            Text(
                "se efter att du får skriva i registrets mapp",
                "see that you may write in the register's folder",
            ),
            {"path": str(root / OWN_FOLDER), "why": error.strerror or ""},
        ) from error
    try:
        yield handle
    finally:
        os.close(handle)


def own_folder(root: Path) -> Path:
    """Make and give the folder that is iopctl's own; git is told to leave it alone."""
    folder = root / OWN_FOLDER
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_bytes(b"*\n")
    return folder


if sys.platform == "win32":

    def _taken(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _taken(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
