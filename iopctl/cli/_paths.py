"""The files and folders that a command is asked to look at, and what a file holds."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from iopctl.cli._session import Session
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding
from iopctl.language import Text


def named_paths(paths: Iterable[Path], session: Session) -> Sequence[str]:
    """Give paths as seen from the register's root; PersonError when one is not there or lies outside."""
    return [_within(path, session) for path in paths]


def stands_at(finding: LocatedFinding, paths: Sequence[str]) -> bool:
    """Tell whether a finding is in one of the files or folders; without any, all are meant."""
    place = finding.place.path
    return not paths or any(path in (".", place) or place.startswith(f"{path}/") for path in paths)


def content_of(path: Path) -> bytes:
    """Give what a file holds; PersonError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise PersonError(
            Text("{path} går inte att läsa", "{path} cannot be read"),
            Text("se efter att filen finns", "see that the file is there"),
            {"path": str(path)},
        ) from error


def text_of(path: Path) -> str:
    """Give a text that somebody else wrote, in whatever encoding it is; `-` is what is sent in.

    PersonError when it cannot be read, or is no text.
    """
    from iopctl.yamlfile.decoding import decode

    content = sys.stdin.buffer.read() if str(path) == "-" else content_of(path)
    if content.startswith((b"PK", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise PersonError(
            Text("{path} är ingen textfil", "{path} is no text file"),
            Text(
                "öppna den, kopiera texten och klistra in den, eller spara den som text (.txt)",
                "open it, copy the text and paste it, or save it as text (.txt)",
            ),
            {"path": str(path)},
        )
    text, _ = decode(content)
    return text


def _within(path: Path, session: Session) -> str:
    root = session.workspace.root
    known = {entry.path for entry in session.workspace.register.entries.values()}
    for candidate in (path.absolute(), root / path):
        if candidate.resolve().is_relative_to(root.resolve()):
            name = candidate.resolve().relative_to(root.resolve()).as_posix()
            # In a commit there may be files that are gone from the folder since.
            if candidate.exists() or any(it == name or it.startswith(f"{name}/") for it in known):
                return name
    raise PersonError(
        Text("{path} finns inte i registret", "{path} is not in the register"),
        Text("ange en fil eller mapp under {root}", "name a file or folder under {root}"),
        {"path": str(path), "root": str(root)},
    )
