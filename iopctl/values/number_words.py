"""Numbers as they are written in Swedish words, from `ett` to `nittionio`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ONES = ("", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_TEENS = (
    *("tio", "elva", "tolv", "tretton", "fjorton"),
    *("femton", "sexton", "sjutton", "arton", "nitton"),
)
_TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
_IN_ORDER = (*_ONES, *_TEENS, *(tens + ones for tens in _TENS for ones in _ONES))

NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        form: number
        for number, word in enumerate(_IN_ORDER)
        if number
        for form in (word, f"{word.removesuffix('ett')}en" if word.endswith("ett") else word)
    }
)
"""What each word counts: `en månad` and `ett år` are both 1."""
