"""What would change in files, as a unified diff that patches and people read."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from iopctl.reporters._lines import Line, Piece, Style, painted

_STYLES: dict[str, Style] = {
    "---": "strong",
    "+++": "strong",
    "@@": "faint",
    "-": "error",
    "+": "note",
}


class Difference(NamedTuple):
    """A file's bytes as they are, and as they would be."""

    path: str
    before: bytes
    after: bytes


def differences(files: Iterable[Difference], *, color: bool) -> str:
    """Show the files' differences. Bytes that are not UTF-8 are shown as their codes, line ends not at all."""
    return painted((line for file in files for line in _lines(file)), color=color)


def _lines(file: Difference) -> Iterator[Line]:
    before, after = (
        _split(data.decode("utf-8", "backslashreplace")) for data in (file.before, file.after)
    )
    shown = difflib.unified_diff(before, after, f"a/{file.path}", f"b/{file.path}", lineterm="")
    for line in shown:
        yield (Piece(line, _style(line)),)


def _split(text: str) -> list[str]:
    """Give the lines without their ends; a last one that has none says so, as git does."""
    *lines, last = text.replace("\r\n", "\n").split("\n")
    return [*lines, last, "\\ No newline at end of file"] if last else lines


def _style(line: str) -> Style:
    return next((style for mark, style in _STYLES.items() if line.startswith(mark)), "plain")
