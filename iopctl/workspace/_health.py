"""Whether a register's folder is as it should be, and what it works with is there: one observation at a time."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from iopctl.errors import PersonError
from iopctl.findings import NO_VALUES
from iopctl.language import Text
from iopctl.workspace import _cache
from iopctl.workspace._git import _git
from iopctl.workspace._libreoffice import _program
from iopctl.workspace._lock import OWN_FOLDER, locked

Verdict = Literal["well", "better", "mend"]
"""All is well; it works, but could be better; something ought to be mended."""

_MARK = b"<<<<<<< "


class Observation(NamedTuple):
    """One thing that was looked at: `name` is what a machine knows it by, `help` what to do about it."""

    name: str
    verdict: Verdict
    text: Text
    values: Mapping[str, object] = NO_VALUES
    help: Text | None = None


def observe(root: Path, folder: str = "records") -> Iterator[Observation]:
    """Look a register through; `folder` is that of its records."""
    yield from _git_of(root)
    yield from _hook(root)
    yield _libreoffice()
    yield from _leftovers(root, folder)
    yield _file_names(root, folder)
    yield _cached(root)


def _git_of(root: Path) -> Iterator[Observation]:
    try:
        version = _git(root, "version").out.decode("utf-8", "replace").strip()
    except PersonError as error:
        yield Observation("git", "better", error.message, help=error.help)
        return
    if not _git(root, "rev-parse", "--is-inside-work-tree").well:
        yield Observation(
            "git",
            "better",
            Text("{version}; registret ligger inte i git", "{version}; the register is not in git"),
            {"version": version},
            Text(
                "iopctl init --git börjar; då finns varje ändring kvar",
                "iopctl init --git begins; every change is then kept",
            ),
        )
        return
    text = Text("{version}; registret ligger i git", "{version}; the register is in git")
    yield Observation("git", "well", text, {"version": version})
    if _git(root, "var", "GIT_COMMITTER_IDENT").well:
        return
    yield Observation(
        "git-name",
        "mend",
        Text("git vet inte vem du är, och sparar ingenting", "git does not know who you are"),
        help=Text(
            'git config --global user.name "Ditt namn" och git config --global user.email adressen',
            'git config --global user.name "Your name" and git config --global user.email address',
        ),
    )


def _hook(root: Path) -> Iterator[Observation]:
    """Tell whether records are checked before they are saved in git."""
    try:
        asked = _git(root, "rev-parse", "--git-path", "hooks/pre-commit")
    except PersonError:
        return
    if not asked.well:
        return
    path = root / asked.out.decode("utf-8", "surrogateescape").strip()
    try:
        is_there = any(
            word in path.read_bytes() for word in (b"pre-commit", b"pre_commit", b"iopctl")
        )
    except OSError:
        is_there = False
    if is_there:
        text = Text(
            "posterna kontrolleras innan git sparar dem",
            "records are checked before git saves them",
        )
        yield Observation("hook", "well", text)
        return
    yield Observation(
        "hook",
        "better",
        Text(
            "posterna kontrolleras inte innan git sparar dem",
            "records are not checked before git saves them",
        ),
        help=Text(
            "installera pre-commit, och kör pre-commit install",
            "install pre-commit, and run pre-commit install",
        ),
    )


def _libreoffice() -> Observation:
    try:
        text = Text("LibreOffice finns: {path}", "LibreOffice is there: {path}")
        return Observation("libreoffice", "well", text, {"path": _program()})
    except PersonError as error:
        return Observation("libreoffice", "better", error.message, help=error.help)


def _leftovers(root: Path, folder: str) -> Iterator[Observation]:
    """Tell of what a command or a merge left behind."""
    found = [*_broken_off(root), *_temporary(root, folder), *_conflicts(root, folder)]
    text = Text("inget är kvar av avbrutna kommandon", "nothing is left of broken-off commands")
    yield from found or [Observation("leftovers", "well", text)]


def _broken_off(root: Path) -> Iterator[Observation]:
    if (root / OWN_FOLDER / "journal").is_dir():
        yield Observation(
            "journal",
            "mend",
            Text("ett kommando avbröts medan det sparade", "a command was broken off as it saved"),
            help=Text(
                "kör iopctl validate, så blir det klart", "run iopctl validate, and it is finished"
            ),
        )
    if not (root / OWN_FOLDER / "lock").exists():
        return
    try:
        with locked(root, patience=0):
            pass
    except PersonError as error:
        yield Observation("lock", "better", error.message, help=error.help)


def _temporary(root: Path, folder: str) -> Iterator[Observation]:
    left = [
        path
        for path in _files(root / folder)
        if path.name.startswith(".") and path.name.endswith(".iopctl")
    ]
    if left:
        yield Observation(
            "temporary",
            "mend",
            Text("filer som ett kommando lämnade: {files}", "files that a command left: {files}"),
            {"files": [path.relative_to(root).as_posix() for path in left]},
            Text("ta bort dem", "remove them"),
        )


def _conflicts(root: Path, folder: str) -> Iterator[Observation]:
    """Tell of files in which a merge left both sides."""
    files = [root / "iopctl.yaml", *_files(root / folder), *_files(root / "templates")]
    marked = [path for path in files if _is_marked(path)]
    if marked:
        yield Observation(
            "conflicts",
            "mend",
            Text(
                "git lämnade båda sidorna av en sammanslagning i: {files}",
                "git left both sides of a merge in: {files}",
            ),
            {"files": [path.relative_to(root).as_posix() for path in marked]},
            Text(
                "öppna dem, behåll det som ska gälla och ta bort raderna med <<<<<<<, ======= och >>>>>>>",
                "open them, keep what is to hold and remove the lines with <<<<<<<, ======= and >>>>>>>",
            ),
        )


def _is_marked(path: Path) -> bool:
    if path.suffix not in (".yaml", ".yml", ".md", ".j2", ".jinja"):
        return False
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return content.startswith(_MARK) or b"\n" + _MARK in content


def _file_names(root: Path, folder: str) -> Observation:
    """Tell of names whose å, ä and ö are two characters, as macOS once wrote them: they look like other names."""
    apart = [
        path.relative_to(root).as_posix()
        for path in _files(root / folder)
        if path.name != unicodedata.normalize("NFC", path.name)
    ]
    if not apart:
        text = Text("filnamnen är som de ska", "the files' names are as they should be")
        return Observation("file-names", "well", text)
    return Observation(
        "file-names",
        "mend",
        Text(
            "filnamn med bokstäver i två delar: {files}", "file names with letters in two: {files}"
        ),
        {"files": apart},
        Text(
            "döp om dem med små bokstäver a–z, siffror och bindestreck",
            "rename them with small letters a–z, digits and hyphens",
        ),
    )


def _cached(root: Path) -> Observation:
    """Tell how it is with what iopctl remembers, so that it need not read everything each time."""
    from iopctl.workspace._cached import Cached
    from iopctl.workspace._folder import read_all

    place = _cache.place(root)
    if not place.exists():
        text = Text("iopctl minns ingenting än", "iopctl remembers nothing yet")
        return Observation("cache", "well", text)
    if Cached(root, lambda: read_all(root)).known is None:
        return Observation(
            "cache",
            "better",
            Text(
                "det som iopctl minns går inte att använda", "what iopctl remembers cannot be used"
            ),
            help=Text("ta bort {path}; den görs om", "remove {path}; it is made anew"),
            values={"path": str(place)},
        )
    size = -(-place.stat().st_size // 1024)
    text = Text("iopctl minns posterna ({size} kB)", "iopctl remembers the records ({size} kB)")
    return Observation("cache", "well", text, {"size": size})


def _files(folder: Path) -> Iterator[Path]:
    """Walk a folder's files, also hidden ones; links are not followed."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(here) / name for name in sorted(names))
