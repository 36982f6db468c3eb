"""The word that a misspelt one was surely meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST = 2
"""How many slips of the pen are taken for one misspelling: a letter wrong, missing, too many, or two swapped."""


def surely_meant(written: str, words: Iterable[str]) -> str | None:
    """Give the only one of `words` that is at most two slips away from `written`, if there is one.

    Less than half of a word may be wrong. Figures are never slips: what differs in them is another
    day or another number.
    """
    near = [word for word in words if _is_near(_plain(written), _plain(word))]
    return near[0] if len(near) == 1 else None


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-")


def _is_near(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > MOST or _figures(one) != _figures(other):
        return False
    slips = _slips(one, other)
    return slips <= MOST and slips * 2 < min(len(one), len(other))


def _figures(word: str) -> str:
    return re.sub(r"\D", "", word)


def _slips(one: str, other: str) -> int:
    """Count the fewest slips between two words."""
    above: list[int] = []
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, start=1):
        above, last, row = row, above, [n]
        for m, its in enumerate(other, start=1):
            slips = min(above[m] + 1, row[m - 1] + 1, above[m - 1] + (letter != its))
            if n > 1 and m > 1 and letter == other[m - 2] and its == one[n - 2]:
                slips = min(slips, last[m - 2] + 1)
            row.append(slips)
    return row[-1]
