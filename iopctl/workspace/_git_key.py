"""Which files may have changed, by what git says: it looks at all of them while Python goes on."""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from iopctl.workspace._asking_git import Asked, ask
from iopctl.workspace._cache import git_folder
from iopctl.workspace._scan import is_record, stamp_of
from iopctl.workspace._settling import (
    GIT,
    doubted,
    doubtful,
    listed,
    moment,
    set_doubted,
    unlisted,
)
from iopctl.workspace._store import Store

CONVERTED = (b"text", b"eol", b"crlf", b"filter", b"ident", b"encoding", b"binary")
"""Words of an attributes file by which git may take a changed file for the same."""

SAFE = (
    *("-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false"),
    *("-c", "core.trustctime=true", "-c", "core.checkStat=default"),
    *("-c", "core.autocrlf=false", "-c", f"core.attributesFile={os.devnull}"),
    *("--no-optional-locks", "--literal-pathspecs"),
)
"""Git is to look itself, at all that a file's state tells, and to convert and to write nothing."""

STATUS = (
    *("status", "--porcelain=v2", "--branch", "-z", "-uall", "--no-renames"),
    *("--ignored=matching", "--ignore-submodules=none", "--"),
)


class Tree(NamedTuple):
    """The work tree that a records' folder lies in: git's own folder, the top, and the way from there."""

    git: Path
    top: Path
    way: str


class Look(NamedTuple):
    """A look at a folder's files that git has begun, and when, by a clock that only goes forward (ns)."""

    folder: Path
    tree: Tree
    asked: Asked
    began: int


class Said(NamedTuple):
    """What git says: the commit, the files that are not as in it, and those that it is not to look at.

    `listing` is the stamp of git's list of files; a commit that is not there yet is empty.
    """

    listing: str
    head: str
    dirty: frozenset[str]
    odd: frozenset[str]


def begin(folder: Path) -> Look | None:
    """Set git to look at the files of a folder; None where it cannot be relied on."""
    at = _tree(folder)
    began = time.monotonic_ns()
    asked = at and ask(at.top, *SAFE, *STATUS, at.way)
    return Look(folder, at, asked, began) if at and asked else None


def listen(store: Store, look: Look) -> GitKey | None:
    """Take git's answer; None when it cannot be relied on."""
    at = look.tree
    said = _status(look.asked.answer())
    index = at.git / "index"
    stamp = stamp_of(index.stat()) if index.exists() else ""
    odd = (
        frozenset(unlisted(store.meta("git odd")))
        if stamp and store.meta("git index") == stamp
        else _odd(at)
    )
    if said is None or odd is None or any(map(_is_unknown, said.paths)):
        return None
    dirty = frozenset(_records(said.paths, at))
    return GitKey(store, look, Said(stamp, said.head, dirty, odd))


class GitKey:
    """What git says now, beside what it said when the facts were kept."""

    name = GIT

    def __init__(self, store: Store, look: Look, said: Said) -> None:
        self._store, self._look, self._said = store, look, said

    def suspects(self) -> Collection[str] | None:
        """Give the files that may not be what they were, or may be gone; None when git cannot say."""
        then = self._store.meta("git head")
        moved: Collection[str] | None = () if then == self._said.head else self._between(then)
        if moved is None:
            return None
        return {*moved, *self._said.dirty, *self._said.odd, *doubted(self._store, GIT)}

    def is_kept(self, read: Mapping[str, str]) -> bool:
        """Tell whether what is kept already says all that is known now; `read` as in `keep`."""
        kept = (self._store.meta("git head"), self._store.meta("git index"))
        if kept != (self._said.head, self._said.listing):
            return False
        return doubted(self._store, GIT) == self._doubted(read)

    def keep(self, read: Mapping[str, str]) -> None:
        """Keep what git said. `read` are the files that were read, with their stamps then."""
        self._store.set_meta("git head", self._said.head)
        self._store.set_meta("git index", self._said.listing)
        self._store.set_meta("git odd", listed(sorted(self._said.odd)))
        set_doubted(self._store, GIT, self._doubted(read))

    def _doubted(self, read: Mapping[str, str]) -> list[str]:
        """Give what is to be looked at next time, whatever git says then.

        What differs from the commit now may be as in it then; and what changed just before or after
        git looked may be another than the one that was read.
        """
        known = {*self._said.dirty, *self._said.odd}
        if read.keys() <= known:
            return sorted(known)
        return sorted(known.union(doubtful(read, moment(self._store.path, self._look.began))))

    def _between(self, then: str | None) -> Collection[str] | None:
        """Give the files that differ between two commits; None when git does not know one of them."""
        if not then or not self._said.head:
            return None
        at = self._look.tree
        what = ("diff-tree", "-r", "-z", "--name-only", "--no-renames", then, self._said.head)
        asked = ask(at.top, *SAFE, *what, "--", at.way)
        said = asked.answer() if asked else None
        return None if said is None else frozenset(_records(said.split(b"\0"), at))


class _Status(NamedTuple):
    head: str
    paths: list[bytes]


def _status(said: bytes | None) -> _Status | None:
    """Read what `git status` says; None of what cannot be relied on."""
    if said is None:
        return None
    head, paths = "", []
    for line in said.split(b"\0"):
        kind, _, rest = line.partition(b" ")
        if line.startswith(b"# branch.oid "):
            head = line.rpartition(b" ")[2].decode()
        elif kind in (b"1", b"u"):
            fields = rest.split(b" ", 7 if kind == b"1" else 9)
            if fields[1].startswith(b"S"):  # a repository within the repository
                return None
            paths.append(fields[-1])
        elif kind in (b"?", b"!"):
            paths.append(rest)
    return _Status("" if head == "(initial)" else head, paths)


def _odd(at: Tree) -> frozenset[str] | None:
    """Give the files that git is told not to look at, and links, whose content lies elsewhere.

    None where there are files in the folder that git does not know of, or may convert.
    """
    asked = ask(at.top, *SAFE, "ls-files", "-v", "-s", "-z", "--", at.way)
    said = asked.answer() if asked else None
    if said is None:
        return None
    odd = []
    for line in said.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if about[2:8] == b"160000" or _is_unknown(path):
            return None
        if about[:1] != b"H" or about[2:8] == b"120000":
            odd.append(path)
    return frozenset(_records(odd, at))


def _is_unknown(path: bytes) -> bool:
    """Tell whether a path hides others from git, or lets it convert them."""
    # Told of as a whole: a repository of its own, or a folder that is ignored.
    return path.endswith((b"/", b".gitattributes"))


def _records(paths: Iterable[bytes], at: Tree) -> Iterator[str]:
    """Give those of git's paths that are records, as seen from their folder."""
    start = "" if at.way == "." else f"{at.way}/"
    for path in map(os.fsdecode, paths):
        name = path.removeprefix(start)
        if path.startswith(start) and is_record(name):
            yield name


def _tree(folder: Path) -> Tree | None:
    """Find the work tree of a folder; None where there is none, or git may convert what lies in it."""
    for top in (folder, *folder.parents):
        git = git_folder(top)
        if git is not None:
            ways = [folder, *(it for it in folder.parents if it == top or top in it.parents)]
            common = git.parent.parent if (git / "commondir").exists() else git
            files = [common / "info" / "attributes", *(it / ".gitattributes" for it in ways)]
            converts = any(map(_may_convert, files))
            return None if converts else Tree(git, top, folder.relative_to(top).as_posix())
    return None


def _may_convert(attributes: Path) -> bool:
    try:
        said = attributes.read_bytes()
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return any(word in said for word in CONVERTED)
