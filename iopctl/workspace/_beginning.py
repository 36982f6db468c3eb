"""A folder that becomes a register: the files that every one begins with, put where nothing is yet."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.workspace._folder import shipped_templates
from iopctl.workspace._git import _git
from iopctl.workspace._lock import locked
from iopctl.workspace._root import find_root
from iopctl.workspace._transaction import Write, finish, write_together

LETTERHEAD = "letterhead.odt"


class Placed(NamedTuple):
    """Files by their paths: those that were not there, and those that were, with another content, and are left."""

    new: tuple[str, ...]
    left: tuple[str, ...]


def shipped_files() -> Mapping[str, bytes]:
    """Give the files that every register begins with: what lies in `templates/register`, and the letterhead."""
    folder = shipped_templates() / "register"
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {**found, f"templates/{LETTERHEAD}": (shipped_templates() / LETTERHEAD).read_bytes()}


def register_at(folder: Path) -> bool:
    """Tell whether there is a register in a folder; PersonError when it lies inside another one, or is none."""
    if folder.exists() and not folder.is_dir():
        raise PersonError(
            Text("{folder} är ingen mapp", "{folder} is no folder"),
            Text("välj en mapp", "choose a folder"),
            {"folder": str(folder)},
        )
    try:
        root = find_root(folder)
    except PersonError:
        return False
    if root != Path(os.path.abspath(folder)):  # noqa: PTH100 - as it is found
        raise PersonError(
            Text("{folder} ligger i ett annat register", "{folder} lies in another register"),
            Text("välj en mapp utanför {root}", "choose a folder outside {root}"),
            {"folder": str(folder), "root": str(root)},
        )
    return True


def missing(root: Path, files: Mapping[str, bytes]) -> Placed:
    """Tell which of the files are not there, and which are there with another content.

    A mark that keeps an empty folder is missing only where the folder is.
    """
    new, left = [], []
    for path, content in files.items():
        there = root / path
        if there.is_file():
            if there.read_bytes() != content:
                left.append(path)
        elif there.name != ".gitkeep" or not _has_files(there.parent):
            new.append(path)
    return Placed(tuple(new), tuple(left))


def begin(root: Path, files: Mapping[str, bytes]) -> Placed:
    """Write the files that are not there, all of them or none; nothing is written over."""
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PersonError(
            Text(
                "mappen {root} kan inte göras ({why})", "the folder {root} cannot be made ({why})"
            ),
            Text("välj en annan mapp", "choose another folder"),
            {"root": str(root), "why": error.strerror or ""},
        ) from error
    finish(root)
    with locked(root):
        placed = missing(root, files)
        write_together(root, [Write(path, None, files[path]) for path in placed.new])
    return placed


def in_repository(folder: Path) -> bool | None:
    """Tell whether a folder lies in a git repository; None when git is not installed."""
    there = next(it for it in (folder.absolute(), *folder.absolute().parents) if it.is_dir())
    try:
        return _git(there, "rev-parse", "--is-inside-work-tree").well
    except PersonError:
        return None


def begin_repository(root: Path) -> None:
    """Make the folder a git repository; PersonError when git cannot."""
    done = _git(root, "-c", "init.defaultBranch=main", "init", "--quiet")
    if not done.well:
        raise PersonError(
            Text("git kan inte börja här ({why})", "git cannot begin here ({why})"),
            values={"why": done.why},
        )


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
