"""A text pasted from mail or Word, as lines: without what those programs put into it, and with lines that they broke made whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_BREAKS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BULLET = re.compile(
    r"(?:[•●▪■◦‣∙·➢➤✓\uf02d\uf0a7\uf0b7]\s*|[*–—-]\s+|o\t\s*"
    r"|(?P<number>\d{1,2})[.)]\s+|(?P<letter>[a-h])\)\s+)(?=\S)"
)

SHORTEST_WIDTH, LONGEST_WIDTH = 60, 100
"""Columns at which mail programs break lines lie between these."""


class Line(NamedTuple):
    """A paragraph, a heading or an item of a list; `bullet` is `-`, `1.`, `a)` or nothing."""

    text: str
    bullet: str = ""

    def __str__(self) -> str:
        return f"{self.bullet} {self.text}".strip()


def lines(pasted: str) -> tuple[Line, ...]:
    """Take a pasted text apart into its lines, leaving out the empty ones."""
    raw = _without_quoting(_plain(pasted).split("\n"))
    width = _width(raw)
    found: list[Line] = []
    before = ""
    for line in raw:
        item = _item(line)
        if before and not item.bullet and width and not _fits(before, line, width):
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {item.text}")
        elif line:
            found.append(item)
        before = line
    return tuple(found)


def _plain(pasted: str) -> str:
    """Leave out what is not seen: soft hyphens, joiners, directions, control characters; a hard space is a space."""
    text = unicodedata.normalize("NFC", _BREAKS.sub("\n", pasted))
    return "".join(
        " " if unicodedata.category(letter) == "Zs" else letter
        for letter in text
        if letter in "\n\t\uf02d\uf0a7\uf0b7" or unicodedata.category(letter)[0] != "C"
    )


def _without_quoting(raw: Sequence[str]) -> list[str]:
    """Leave out the `>` of a quoted mail, where every line has one."""
    stripped = [line.strip() for line in raw]
    if any(stripped) and all(line.startswith(">") for line in stripped if line):
        return [line.lstrip("> ") for line in stripped]
    return stripped


def _item(line: str) -> Line:
    found = _BULLET.match(line)
    if not found:
        return Line(_SPACES.sub(" ", line))
    number, letter = found["number"], found["letter"]
    bullet = f"{number}." if number else f"{letter})" if letter else "-"
    return Line(_SPACES.sub(" ", line[found.end() :]), bullet)


def _width(raw: Sequence[str]) -> int | None:
    """Give the column at which a program broke lines; None where each line is one that a person ended."""
    width = max(map(len, raw), default=0)
    if not SHORTEST_WIDTH <= width <= LONGEST_WIDTH:
        return None
    broken = sum(
        1
        for line, following in pairwise(raw)
        if line and line[-1] not in ".:;!?" and following[:1].islower()
        if not _fits(line, following, width)
    )
    return width if broken > 1 else None


def _fits(line: str, following: str, width: int) -> bool:
    """Tell whether the following line's first word had room on the line: then a person ended it."""
    word = following.partition(" ")[0]
    ended = line[-1:] in (":", ";", ",", ".") and word.casefold() == "att"
    return not word or ended or len(line) + 1 + len(word) <= width
