"""Find and mask personal identity numbers in any text, so that none is stored, shown or logged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from iopctl.findings import Span

# Beginning with a digit and looking back from there lets `re` skip to digits: files are mostly
# words. The hyphen may have become a dash in a word processor; `+` means a hundred years or more.
_CANDIDATE = re.compile(
    r"[0-9](?<![0-9]{2})(?P<day>[0-9]{5}|[0-9]{7})[-+\u2010-\u2015\u2212]?[0-9]{4}(?![0-9])"
)
_ANY_DIGIT = re.compile(r"[0-9]")

# The day of birth is six digits or more in a row, which few files have. Every digit made a 0 and all
# else a blank, six 0 are found by a plain search, many times faster than by the pattern.
_DIGITS = bytes(ord("0") if chr(byte).isdigit() else ord(" ") for byte in range(128)).ljust(256)
_DAY = b"000000"
_DOUBLED = str.maketrans("0123456789", "0246813579")  # of what becomes ten or more, the digits' sum


def find(text: str) -> tuple[Span, ...]:
    """Find every personnummer and samordningsnummer in `text`, in order.

    A number is six or eight digits that are a birthday, a hyphen or not, and four digits of which
    the last is the check digit. In a samordningsnummer 60 is added to the day of the month.
    Organisation numbers and case numbers do not qualify: what would be their month is no month.
    """
    if _DAY not in text.encode("ascii", "replace").translate(_DIGITS):
        return ()
    return tuple(Span(*found.span()) for found in _CANDIDATE.finditer(text) if _holds(found[0]))


def masked(text: str) -> str:
    """Give `text`, of the same length, with an X for every digit of the numbers that `find` finds."""
    return hidden(text, find(text))


def hidden(text: str, spans: Iterable[Span]) -> str:
    """Give `text`, of the same length, with an X for every digit in `spans`, which are in order."""
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (text[done:start], _ANY_DIGIT.sub("X", text[start:end]))
        done = end
    return "".join((*pieces, text[done:]))


def check_digit_holds(ten_digits: str) -> bool:
    """Say whether the last of ten digits is the check digit (modulus 10) of the nine before it."""
    doubled = ten_digits[::2].translate(_DOUBLED)
    return sum(map(int, doubled + ten_digits[1::2])) % 10 == 0


def _holds(written: str) -> bool:
    digits = "".join(_ANY_DIGIT.findall(written))
    return _is_birthday(digits[:-4]) and check_digit_holds(digits[-10:])


def _is_birthday(digits: str) -> bool:
    # Six digits say no century. 2000 is the one that has every 29 February that another may have.
    year = int(digits[:-4]) if len(digits) == 8 else 2000 + int(digits[:2])
    month, day = int(digits[-4:-2]), int(digits[-2:])
    if not 1800 <= year <= 2099:
        return False
    try:
        date(year, month, day - 60 if day > 60 else day)
    except ValueError:
        return False
    return True
