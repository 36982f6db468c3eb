"""Where the cache lies, and what its facts hold for."""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from iopctl import __version__

FORMAT = 1
"""Of the cache. What another version wrote is thrown away."""

FILE = "cache.sqlite"
PACKAGES = ("yaml", "msgspec", "jinja2", "markdown_it")
"""The packages whose versions decide what a text says, and what a document looks like."""


def place(root: Path) -> Path:
    """Give the file of a register's cache: in git's own folder, else in `.iopctl` in the root.

    A work tree of git has its own. Nothing is made.
    """
    for folder in (root, *root.parents):
        git = git_folder(folder)
        if git is not None:
            # Of several registers in a work tree, each has a folder; whose facts they are, the key says.
            number = zlib.crc32(os.fsencode(root.relative_to(folder)))
            return git / "iopctl" / f"{number:08x}" / FILE
    return root / ".iopctl" / FILE


def git_folder(folder: Path) -> Path | None:
    """Give git's own folder of a work tree that begins in `folder`; None where none does."""
    git = folder / ".git"
    with contextlib.suppress(OSError):
        if git.is_file():
            told = git.read_text("utf-8", "surrogateescape").strip()
            git = folder / told.removeprefix("gitdir:").strip()
        return git if (git / "HEAD").exists() else None
    return None


def key(root: Path, settings: bytes) -> bytes:
    """Give what the facts are of, and what they are worked out with: iopctl, what it stands on, Python, the settings.

    Anything else than what was kept, and they are worked out anew.
    """
    parts = [FORMAT, __version__, sys.version, sys.platform, _iopctl(), *map(_package, PACKAGES)]
    return repr((parts, os.fspath(root), settings)).encode("utf-8", "surrogateescape")


def _iopctl() -> str:
    """Tell one iopctl from another of the same version: as installed, or as somebody is writing it."""
    package = Path(__file__).parent.parent
    installed = package.parent / f"iopctl-{__version__}.dist-info" / "RECORD"
    if installed.is_file():
        return _stamp(installed)
    return repr(sorted(_stamp(file) for file in _sources(os.fspath(package))))


def _sources(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir():
                yield from _sources(item.path)
            elif item.name.endswith(".py"):
                yield item


def _package(name: str) -> str:
    spec = find_spec(name)
    return _stamp(Path(spec.origin)) if spec and spec.origin else ""


def _stamp(file: Path | os.DirEntry[str]) -> str:
    status = file.stat()
    return f"{os.fspath(file)} {status.st_size} {status.st_mtime_ns}"
