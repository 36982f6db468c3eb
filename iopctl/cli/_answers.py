"""What a person types at a question, and which of several choices is meant by it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple


class Choice(NamedTuple):
    """One of the answers to choose among: the word that options and records use, and how it is said."""

    word: str
    label: str


def on_terminal() -> bool:
    """Whether a person is there to be asked: nobody is in a script, in CI, or where it is asked not to."""
    return (
        sys.stdin.isatty()
        and sys.stdout.isatty()
        and not os.environ.get("CI")
        and not os.environ.get("IOPCTL_NO_PROMPTS")
    )


def chosen(said: str, choices: Sequence[Choice], *, by_number: bool) -> str | None:
    """Give the word of the one choice that is meant: by number, word, label, or a part of the label."""
    if by_number and said.isdecimal() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1].word
    wanted = said.casefold().strip()
    for meant in (
        [it for it in choices if wanted in (it.word.casefold(), it.label.casefold())],
        [it for it in choices if wanted and it.label.casefold().startswith(wanted)],
        [it for it in choices if wanted and wanted in it.label.casefold()],
    ):
        if len(meant) == 1:
            return meant[0].word
    return None


def parts(said: str) -> list[str]:
    """Part what was said with commas between."""
    return [part.strip() for part in said.split(",") if part.strip()]


def read_line(prompt: str) -> str:
    """Read one line from the person; the end of input breaks the command off, as Ctrl-C does."""
    import contextlib

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - with it arrow keys move in the line; Windows has its own

    sys.stdout.flush()
    sys.stderr.flush()
    try:
        return input(prompt)
    except EOFError:
        raise KeyboardInterrupt from None
