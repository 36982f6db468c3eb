"""Some files of the register as they stood in each commit that changed one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.workspace._git import _git


class Version(NamedTuple):
    """Files at a commit: the bytes of those that were there, by their paths from the register's root."""

    commit: str
    files: Mapping[str, bytes]


def versions(root: Path, paths: Sequence[str]) -> Iterator[Version]:
    """Give the versions of the files, the newest commit first; none where git has no history to tell."""
    try:
        listed = _git(root, "log", "--format=%H", "--", *paths)
    except PersonError:  # git is not installed: then there is no history, which is no mistake
        return
    contents: dict[str, bytes] = {}
    for commit in listed.out.decode("ascii").split() if listed.well else ():
        blobs = _blobs(root, commit, paths)
        contents |= _contents(root, sorted(set(blobs.values()) - set(contents)))
        yield Version(commit, {path: contents[blob] for path, blob in blobs.items()})


def _blobs(root: Path, commit: str, paths: Sequence[str]) -> Mapping[str, str]:
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *paths).out
    lines = listed.decode("utf-8", "surrogateescape").split("\0")
    parted = (line.partition("\t") for line in lines if line)
    return {path: about.split()[2] for about, _, path in parted if about.split()[1] == "blob"}


def _contents(root: Path, blobs: Sequence[str]) -> Mapping[str, bytes]:
    if not blobs:
        return {}
    out = _git(root, "cat-file", "--batch", given="\n".join([*blobs, ""]).encode()).out
    contents, at = {}, 0
    for blob in blobs:
        head = out.index(b"\n", at)
        size = int(out[at:head].split()[2])
        contents[blob] = out[head + 1 : head + 1 + size]
        at = head + size + 2
    return contents
