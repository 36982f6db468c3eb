"""A register as it stands in a commit, read from git without checking anything out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.workspace._folder import Workspace
from iopctl.workspace._root import SETTINGS
from iopctl.workspace._scan import LARGEST, LEADS_OUT

_LINK, _FILE = "120000", ("100644", "100755")


class _Blob(NamedTuple):
    mode: str
    hash: str
    size: int


class Commit(NamedTuple):
    """A commit of the repository that a register's root lies in; `revision` is what the person called it."""

    root: Path
    revision: str
    hash: str

    def workspace(self) -> Workspace:
        """Read the register as it was; PersonError when there was none, or its settings were wrong."""
        from iopctl.register import read
        from iopctl.workspace._plain import Plain
        from iopctl.workspace._settings import read_settings_file

        blob = self._blobs(SETTINGS).get(SETTINGS)
        if blob is None:
            raise PersonError(
                Text(
                    "det finns ingen {settings} i {revision}",
                    "there is no {settings} in {revision}",
                ),
                values={"settings": SETTINGS, "revision": self.revision},
            )
        settings = read_settings_file(self._contents([blob])[0])
        folder = (settings.records or "records").strip("/")
        found = dict(self._records(folder))
        contents = self._contents([blob for blob in found.values() if blob])
        names = [name for name, blob in found.items() if blob]
        files = dict(zip(names, contents, strict=True))
        unreadable = {name: LEADS_OUT.finding for name, blob in found.items() if blob is None}
        register = read(files, settings, folder=folder, unreadable=unreadable)
        return Workspace(self.root, Plain(settings, register, files))

    def _records(self, folder: str) -> Iterator[tuple[str, _Blob | None]]:
        """Give the record files by their paths under the folder; None for a link that leads nowhere in it."""
        blobs = self._blobs(folder)
        for path, blob in blobs.items():
            name = path.removeprefix(f"{folder}/")
            hidden = any(part.startswith(".") for part in name.split("/"))
            if name == path or hidden or not path.endswith((".yaml", ".yml")):
                continue
            if blob.mode in _FILE:
                yield name, blob
            elif blob.mode == _LINK:
                target = self._contents([blob])[0].decode("utf-8", "replace")
                linked = blobs.get(posixpath.normpath(f"{posixpath.dirname(path)}/{target}"))
                yield name, linked if linked and linked.mode in _FILE else None

    def _blobs(self, path: str) -> Mapping[str, _Blob]:
        listed = _git(self.root, "ls-tree", "-r", "-z", "-l", self.hash, "--", path).out
        blobs = {}
        for line in listed.decode("utf-8", "surrogateescape").split("\0"):
            if line:
                about, _, name = line.partition("\t")
                mode, kind, hash_, size = about.split()
                if kind == "blob":  # not a repository within the repository
                    blobs[name] = _Blob(mode, hash_, int(size))
        return blobs

    def _contents(self, blobs: Sequence[_Blob]) -> list[bytes]:
        """Give files' bytes; of one that is too large for a record, as many as show that it is."""
        wanted = [blob.hash for blob in blobs if blob.size <= LARGEST]
        out = _git(self.root, "cat-file", "--batch", given="\n".join([*wanted, ""]).encode()).out
        contents, at = {}, 0
        for hash_ in wanted:
            head = out.index(b"\n", at)
            size = int(out[at:head].split()[2])
            contents[hash_] = out[head + 1 : head + 1 + size]
            at = head + size + 2
        return [contents.get(blob.hash, bytes(LARGEST + 1)) for blob in blobs]


def find_commit(root: Path, revision: str) -> Commit:
    """Find the commit that a person names: a branch, a tag, a hash, `HEAD~3`.

    PersonError when git is not installed, the folder lies in no repository, or it has no such commit.
    """
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if not inside.well:
        raise PersonError(
            Text("git kan inte läsa {folder} ({why})", "git cannot read {folder} ({why})"),
            Text(
                "--since och --at behöver ett register som ligger i git",
                "--since and --at need a register that lies in git",
            ),
            {"folder": str(root), "why": inside.why},
        )
    found = None
    if not revision.startswith("-") and "\0" not in revision:  # git would take it for an option
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found is None or not found.well:
        raise PersonError(
            Text("git känner inte till {revision}", "git does not know {revision}"),
            Text(
                "ange en gren, en tagg eller en incheckning, som main eller HEAD~1; saknas historik, kör git fetch",
                "name a branch, a tag or a commit, such as main or HEAD~1; if history is missing, run git fetch",
            ),
            {"revision": revision},
        )
    return Commit(root, revision, found.out.decode("ascii").strip())


class _Done(NamedTuple):
    well: bool
    out: bytes
    why: str


def _git(root: Path, *arguments: str, given: bytes = b"") -> _Done:
    import shutil
    import subprocess

    program = shutil.which("git")
    # On Windows a program of that name in the folder where one stands would win: it may be anybody's.
    if program is None or not Path(program).is_absolute():
        raise PersonError(
            Text("git är inte installerat", "git is not installed"),
            Text("installera git från git-scm.com", "install git from git-scm.com"),
        )
    done = subprocess.run(  # noqa: S603 - no shell, and the arguments are ours but for a revision
        [program, "-C", str(root), *arguments], input=given, capture_output=True, check=False
    )
    told = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return _Done(done.returncode == 0, done.stdout, told[0] if told else "")
