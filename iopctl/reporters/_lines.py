"""Lines for a terminal, made of pieces, so that what a record says can never steer the terminal."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Style = Literal["plain", "error", "warning", "note", "strong", "faint"]

_SGR: dict[Style, str] = {
    "plain": "",
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "note": "\x1b[1;36m",
    "strong": "\x1b[1m",
    "faint": "\x1b[2m",
}
_END = "\x1b[0m"
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)


class Piece(NamedTuple):
    """A stretch of a line and how it looks. Colour is never the only thing that says something."""

    text: str
    style: Style = "plain"


Line = Sequence[Piece | str]


def painted(lines: Iterable[Line], *, color: bool) -> str:
    """Join lines into text. Every piece is made visible first; with `color`, its style is shown."""
    return "".join(
        "".join(_shown(Piece(piece) if isinstance(piece, str) else piece, color) for piece in line)
        + "\n"
        for line in lines
    )


def _shown(piece: Piece, color: bool) -> str:  # noqa: FBT001 - private, and always passed on
    text = visible(piece.text)
    start = _SGR[piece.style] if color else ""
    return f"{start}{text}{_END}" if start and text else text


def visible(text: str) -> str:
    r"""Show what steers a terminal or hides as its code: `\x1b`, `\u202e`; a tab as an arrow."""
    if text.isprintable():
        return text
    return "".join(_visible(letter) for letter in text)


def _visible(letter: str) -> str:
    if letter == "\t":
        return "→"
    if (
        letter.isprintable()
        or letter == "\N{NO-BREAK SPACE}"
        or unicodedata.category(letter) == "Zs"
    ):
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def inert(text: str) -> str:
    """Show what steers or turns as its code, but keep line ends and tabs: for text that goes elsewhere."""
    return _STEERING.sub(lambda found: _visible(found[0]), text)


def defused(cell: str) -> str:
    """Keep a spreadsheet from running what a record says: such a cell begins with an apostrophe."""
    cell = inert(cell)
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell[:1] else cell


def without_commands(text: str) -> str:
    """Break up what GitHub's runner takes for a command: `::` first on a line, and `##[` anywhere."""
    return _COMMAND.sub(lambda found: f"{found[0][:-1]} {found[0][-1]}", text)


def width(text: str) -> int:
    """Count how many columns of a terminal a visible text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(letter) for letter in text)


@functools.cache
def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
