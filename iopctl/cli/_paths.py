"""The files and folders that a command is asked to look at."""

from __future__ import annotations

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
