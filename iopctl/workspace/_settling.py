"""When a file's stamp says for sure that the file stays as it was read."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from iopctl.workspace._scan import NO_STAMP
from iopctl.workspace._store import Store
from iopctl.workspace._store_error import StoreError

STAT, GIT = "stat", "git"
"""The two ways to know which files may have changed."""

SETTLED = 2_000_000_000
"""Nanoseconds: a file that changed later than this before it was looked at may change once more unseen."""


def moment(file: Path, began: int) -> int:
    """Give when something began, as the file system that holds `file` tells the time (ns).

    `began` is by the clock that only goes forward. The system's own clock may go wrong by hours, or
    differ from that of the server where the files lie; what is compared are times of files. Raises
    StoreError when the file is gone or another's.
    """
    gone = time.monotonic_ns() - began
    try:
        os.utime(file)
        return file.stat().st_ctime_ns - gone
    except OSError as error:
        raise StoreError(str(error)) from error


def doubtful(stamps: Mapping[str, str], since: int) -> Iterable[str]:
    """Give the files that may have changed again after they were seen at `since` (ns) with these stamps."""
    first = since - SETTLED
    return [
        path
        for path, stamp in stamps.items()
        if stamp == NO_STAMP or int(stamp.split(",")[1]) > first
    ]


def listed(paths: Iterable[str]) -> str:
    """Write a list of files as one text."""
    return "\0".join(paths)


def unlisted(written: str | None) -> list[str]:
    """Take such a text apart."""
    return written.split("\0") if written else []


def doubted(store: Store, key: str) -> list[str]:
    """Give the files that are looked at next time, whatever a key says."""
    return unlisted(store.meta(f"{key} doubted"))


def set_doubted(store: Store, key: str, paths: Iterable[str]) -> None:
    """Keep which these are."""
    store.set_meta(f"{key} doubted", listed(sorted(paths)))


def doubt(store: Store, key: str, paths: Iterable[str]) -> None:
    """Let a key that was not asked look at files that were read without it."""
    set_doubted(store, key, {*doubted(store, key), *paths})
