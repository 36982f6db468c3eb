"""Read the pattern of a body's case numbers, and keep a comparison from taking for ever."""

from __future__ import annotations

import functools
import re
import warnings

LONGEST = 30
"""The longest case number that is tried, in characters: real ones have some twenty."""

# Each repeat or choice multiplies the ways in which a text can be tried, and a repeat of a repeat
# raises them to a power: `(a+)+` would never be done. Real patterns have four, and a group of some
# characters that comes at most three times. This leaves room for them, and for a second at worst.
_MOST_CHOICES = 6
_CHOICE = re.compile(r"(?<!\()[*+?|]|\{\d*,\d*\}")
_REPEAT_OF_REPEAT = re.compile(
    r"[*+][^()]*\)+[*+{]"
    r"|\)[*+?{][^()]*\)+[*+{]"
    r"|[?|}][^()]*\)+(?:[*+]|\{(?![0-3](?:,[1-3])?\}))"
)


@functools.lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """Give the pattern as one that can be matched, or None when it cannot be read or takes too long."""
    if len(_CHOICE.findall(pattern)) > _MOST_CHOICES or _REPEAT_OF_REPEAT.search(pattern):
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return re.compile(pattern)
    except (re.error, Warning, OverflowError, RecursionError):
        return None


def fits(pattern: re.Pattern[str], case_number: str) -> bool:
    """Tell whether the whole of a case number is as the pattern says."""
    return len(case_number) <= LONGEST and pattern.fullmatch(case_number) is not None
