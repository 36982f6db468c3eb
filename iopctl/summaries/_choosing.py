"""Which records of a list are wanted, in what order, and what more of each is to be told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iopctl.findings import Data
from iopctl.language import Language
from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.summaries._rows import Row

_DIGITS = re.compile(r"(\d+)")


class Condition(NamedTuple):
    """That a field, named without places in lists (`parties.organisation`), holds some words; without words, none.

    Words count alike in small and capital letters, and may be a part of what stands there.
    """

    field: str
    words: str

    @classmethod
    def read(cls, written: str) -> Condition | None:
        """Read `field=words`; None when it is nothing of the kind."""
        field, equals, words = written.partition("=")
        return cls(field.strip(), words.strip()) if equals and field.strip() else None

    def holds(self, data: Data | None) -> bool:
        """Whether a record's data is so."""
        values = field_values(data, self.field)
        if not self.words:
            return not values
        return any(self.words.casefold() in value.casefold() for value in values)


class Wanted(NamedTuple):
    """What is wanted; what is left out chooses nothing away.

    A status is wanted by its word or as it is said; `committees` are names, and `among` the only
    records that may be listed.
    """

    statuses: frozenset[str] = frozenset()
    committees: frozenset[str] = frozenset()
    among: frozenset[Ref] | None = None
    conditions: tuple[Condition, ...] = ()


def chosen(rows: Iterable[Row], wanted: Wanted, register: Register) -> tuple[Row, ...]:
    """Give those of the rows that are wanted; only for conditions on fields are the records looked at."""
    return tuple(
        row
        for row in rows
        if (not wanted.statuses or _stands_so(row, wanted.statuses))
        and (not wanted.committees or wanted.committees & set(row.committees))
        and (wanted.among is None or row.ref in wanted.among)
        and all(it.holds(register.entries[row.ref].data) for it in wanted.conditions)
    )


def field_values(data: Data | None, field: str) -> tuple[str, ...]:
    """Give all that stands in a field, named without places in lists: `parties.organisation`."""
    found: Sequence[Data] = () if data is None else (data,)
    for step in field.split("."):
        each = (item for value in found for item in (value if isinstance(value, list) else [value]))
        found = [item[step] for item in each if isinstance(item, dict) and step in item]
    each = (item for value in found for item in (value if isinstance(value, list) else [value]))
    return tuple(item for item in each if isinstance(item, str))


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Give what texts are sorted by as people do, numbers by their size: § 9 before § 10."""
    parts = _DIGITS.split(text.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts if part)


def _stands_so(row: Row, statuses: frozenset[str]) -> bool:
    if row.status is None:
        return False
    languages: tuple[Language, ...] = ("sv", "en")
    said = {row.status.value, *(row.status.said(language) for language in languages)}
    return bool(said & statuses)
