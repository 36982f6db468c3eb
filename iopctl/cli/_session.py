"""What a command works with: the register, the day, the language, and where its output goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from iopctl.cli._language import chosen
from iopctl.cli._progress import follow
from iopctl.errors import PersonError
from iopctl.language import Language, Text
from iopctl.reporters._lines import visible, without_commands
from iopctl.values.personal_identity_number import masked
from iopctl.workspace import Workspace, find_commit, find_root, open_workspace


class Session(NamedTuple):
    """One run of a command."""

    workspace: Workspace
    as_of: date
    language: Language

    def shown(self, path: str) -> str:
        """Give a path from the register's root as one from where the person stands."""
        return shown(self.workspace.root / path)


def start(
    root: Path | None,
    as_of: str | None,
    lang: str | None,
    at: str | None = None,
    *,
    cached: bool = False,
) -> Session:
    """Open the register that the options name, or as it was in the commit `at`; PersonError when they are wrong.

    A command that only reads may ask for what is `cached`; it is the same as without.
    """
    if root is not None and not root.is_dir():
        raise PersonError(
            Text("mappen {root} finns inte", "there is no folder {root}"),
            values={"root": str(root)},
        )
    language = spoken_to(lang)
    day = today(as_of)
    found = find_root(root or Path())
    _finish(found, language)
    follow(language)
    workspace = (
        open_workspace(found, cached=cached) if at is None else find_commit(found, at).workspace()
    )
    return Session(workspace, day, language)


def spoken_to(lang: str | None) -> Language:
    """Give the language to speak: the one that --lang names, else the one chosen before; PersonError when it is none."""
    word(lang, ("sv", "en"), "--lang")
    return chosen(sys.argv[1:] if lang is None else ["--lang", lang], os.environ)


def again(session: Session) -> Session:
    """Read the register once more."""
    return session._replace(workspace=open_workspace(session.workspace.root))


def _finish(root: Path, language: Language) -> None:
    """Carry out what a command that was killed had begun to write."""
    if not (root / ".iopctl" / "journal").is_dir():
        return
    from iopctl.workspace._transaction import finish

    if files := finish(root):
        told = Text(
            "ett kommando som avbröts är nu slutfört; filer som sparades: {files}",
            "a command that was broken off is now finished; files that were saved: {files}",
        )
        tell(told.said(language, {"files": files}))


def today(as_of: str | None) -> date:
    """Give the day that counts as today: the one named, else today in Sweden."""
    if as_of is None:
        return datetime.now(ZoneInfo("Europe/Stockholm")).date()
    try:
        if len(as_of) == len("2026-11-21"):
            return date.fromisoformat(as_of)
    except ValueError:
        pass
    raise PersonError(
        Text("{day} är inget datum", "{day} is not a date"),
        Text("skriv dagen som 2026-03-12", "write the day as 2026-03-12"),
        {"day": as_of},
    )


def word(given: str | None, words: Collection[str], option: str) -> str | None:
    """Give an option's word when it is one of `words`; PersonError when it is another."""
    if given is None or given in words:
        return given
    raise PersonError(
        Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
        Text("välj bland: {words}", "choose among: {words}"),
        {"option": option, "given": given, "words": ", ".join(words)},
    )


def say(text: str, *, commands: bool = False) -> None:
    """Write a command's output. No personal identity number leaves, whatever made the text.

    In a log of GitHub Actions the runner obeys lines of certain kinds: only a text that is made of
    such `commands` may hold them.
    """
    sys.stdout.write(masked(text) if commands else harmless(masked(text)))


def tell(text: str) -> None:
    """Write what is said beside the output."""
    sys.stderr.write(harmless(masked(text)) + "\n")


def tell_error(session: Session, error: PersonError) -> None:
    """Say what was wrong with an answer and what to do, where the command goes on and asks again."""
    for text in (error.message, error.help):
        if text:
            tell(visible(text.said(session.language, error.values)))


def harmless(text: str) -> str:
    """Break up what a runner of GitHub Actions would obey; elsewhere a text stays as it is."""
    return without_commands(text) if os.environ.get("GITHUB_ACTIONS") else text


def in_color(choice: str) -> bool:
    """Whether to use colour: as chosen, else on a terminal that has it and was not asked not to."""
    word(choice, ("auto", "always", "never"), "--color")
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width() -> int | None:
    """Give the terminal's width in columns; None when the output is no terminal."""
    return _columns() if sys.stdout.isatty() else None


def _columns() -> int:
    """Give the width that COLUMNS says, else the terminal's own, else 80."""
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdecimal() and int(stated) > 0:
        return int(stated)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def shown(path: Path) -> str:
    """Give a path from where the person stands, with forward slashes; whole when it lies elsewhere."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
