"""The texts that people wrote in a record, and which of them are an office's own contact."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iopctl.findings import FieldPath
from iopctl.models._shape import Record
from iopctl.models._who import Contact
from iopctl.rules._inside import Same, inside

_NOT_PROSE = {"case_number_pattern", "where"}


class _Written(NamedTuple):
    """The texts of a record; `together` is all of them, to look for at once what is seldom there."""

    texts: Sequence[tuple[FieldPath, str]]
    together: str


def texts(record: Record) -> Sequence[tuple[FieldPath, str]]:
    """Give every text in a record but patterns, addresses of sources and words of closed lists."""
    return _written(Same(record)).texts


def together(record: Record) -> str:
    """Give all those texts as one, to see at once whether there is anything to look for in each."""
    return _written(Same(record)).together


def texts_with(
    record: Record, pattern: re.Pattern[str], *signs: str
) -> Iterator[tuple[FieldPath, re.Match[str]]]:
    """Give each of those texts that a pattern is found in, with the first place where it is.

    What the pattern finds holds one of the `signs`. They are looked for first, in all texts at once:
    a pattern goes from letter to letter, a hundred times as slowly.
    """
    written = _written(Same(record))
    if any(sign in written.together for sign in signs):
        for path, text in written.texts:
            if found := pattern.search(text):
                yield path, found


def office_fields(record: Record) -> frozenset[FieldPath]:
    """Give the fields of contacts that are an office's, which names no person."""
    return frozenset(
        (*path, key)
        for path, contact in inside(record, Contact)
        if not contact.name
        for key in ("email", "telephone")
    )


@functools.lru_cache(maxsize=1)  # one rule after the other asks about the same record
def _written(same: Same) -> _Written:
    texts = tuple((at, text) for at, text in inside(same.holder, str) if at[-1] not in _NOT_PROSE)
    return _Written(texts, "\n".join(text for _, text in texts))
