"""Ids for new records, made from their names: what a file can be called on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from iopctl.models._shape import Ref
from iopctl.register._register import Register

LONGEST = 60
"""Letters of an id: a path with it stays short enough for Windows, and an id can be typed."""

# What Unicode does not take apart into a letter and its mark.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"})
_OTHERS = re.compile(r"[^a-z0-9]+")


def new_id(register: Register, type: str, name: str, taken: Collection[Ref] = ()) -> Ref:
    """Give a record of a name its reference: one that no record has, nor any of those `taken`.

    Of a name that holds no letter or digit, the type is the id.
    """
    stem = as_id(name) or type
    free = (f"{stem}-{number}" if number > 1 else stem for number in count(1))
    return next(
        ref
        for ref in (Ref(type, id_) for id_ in free)
        if ref not in register.entries and ref not in taken
    )


def as_id(name: str) -> str:
    """Write a name as ids are: å and ä become a, ö becomes o, and all but letters and digits a hyphen."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    marks = "".join(letter for letter in plain if not unicodedata.combining(letter))
    whole = _OTHERS.sub("-", marks).strip("-")
    if len(whole) > LONGEST:  # after its last whole word
        return whole[: LONGEST + 1].rpartition("-")[0] or whole[:LONGEST]
    return whole
