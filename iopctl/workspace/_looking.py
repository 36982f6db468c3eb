"""Setting git to look at a register's files before anything else is loaded, since that takes as long."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from iopctl.errors import PersonError
from iopctl.workspace import _cache as cache
from iopctl.workspace._git_key import Look, begin
from iopctl.workspace._root import SETTINGS, find_root

WORTH_ASKING = 1 << 20
"""Bytes of the cache from which on git is asked what changed: that of some hundred records."""

_RECORDS = re.compile(rb"^records:[ \t]*([\w.-]+)[ \t]*\r?$", re.MULTILINE)
_under_way: dict[Path, Look | None] = {}


def look_ahead(start: Path) -> None:
    """Begin to look at the register that `start` lies in, for the command that opens it soon."""
    with contextlib.suppress(PersonError, OSError):
        root = find_root(start)
        _under_way[root] = _begin(root)


def look(root: Path) -> Look | None:
    """Give the look at a register that is under way, or begin one; None where that is not worth it."""
    return _under_way.pop(root) if root in _under_way else _begin(root)


def _begin(root: Path) -> Look | None:
    place = cache.place(root)
    if place.exists() and place.stat().st_size < WORTH_ASKING:
        return None
    # The folder is named in one line, if at all; were it another, nothing would be taken from this look.
    named = _RECORDS.search((root / SETTINGS).read_bytes())
    return begin(root / (named[1].decode() if named else "records"))
