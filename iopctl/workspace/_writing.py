"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.language import Text


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader, or a crash, meets the old or the new content, never a part.

    Folders on the way are made. PersonError when it cannot be written.
    """
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _not_written(path, error) from error


def must_be_writable(path: Path) -> None:
    """See that a file could be written there, without writing it; PersonError when it could not.

    What is to be written together with records is so found out before any of them is.
    """
    try:
        if path.exists():
            with path.open("r+b"):
                return
        folder = next(it for it in path.absolute().parents if it.exists())
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise _not_written(path, error) from error


def beside(path: Path) -> Path:
    """Give the first free name beside a file: `protokoll (2).odt`."""
    number = 2
    while (free := path.with_stem(f"{path.stem} ({number})")).exists():
        number += 1
    return free


def _not_written(path: Path, error: OSError) -> PersonError:
    return PersonError(
        Text("{path} kan inte skrivas ({why})", "{path} cannot be written ({why})"),
        Text(
            "är filen öppen i ett annat program? stäng den, eller välj ett annat namn med --output",
            "is it open in another program? close it, or choose another name with --output",
        ),
        {"path": str(path), "why": error.strerror or ""},
    )


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
