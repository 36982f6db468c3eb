"""Read the pattern of a body's case numbers, and keep a match from taking for ever."""

from __future__ import annotations

import functools
import re
import warnings

LONGEST = 40
"""The longest case number that is tried, in characters: real ones have some twenty."""

_LONGEST_PATTERN = 200
# A group that repeats and repeats or chooses within itself can be tried in more ways than there is
# time for: `(a+)+`, `(a|a)*`. Bounded repeats, such as `(-[0-9]{1,4}){1,3}`, cannot.
_WITHOUT_END = re.compile(r"[*+][^()]*\)+[*+{]|[*+}|?][^()]*\)+[*+]")


@functools.lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str] | None:
    """Give the pattern as one that can be matched, or None when it cannot be read or would not end."""
    if len(pattern) > _LONGEST_PATTERN or _WITHOUT_END.search(pattern):
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
