"""What is asked of all records at once: who refers to whom, what they are called, their case numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from iopctl.models._shape import Record, Ref
from iopctl.models.meetings import Meeting
from iopctl.register._entry import Entry


class Label(NamedTuple):
    """What a record is called; of a meeting, after the title of `of`, its committee."""

    text: str
    of: Ref | None = None


class Index(Protocol):
    """Answers about all records, in the order of the entries."""

    def of_types(self, types: Iterable[str]) -> Sequence[Ref]:
        """Give the references of all files in those folders."""
        ...

    def referring(self, ref: Ref) -> Sequence[Ref]:
        """Give the records that refer to one, whether it is there or not; each once."""
        ...

    def label(self, ref: Ref) -> Label | None:
        """Give what a record is called; None when it is not there or could not be read."""
        ...

    def with_case_number(self, number: str) -> Sequence[Ref]:
        """Give the records that have a case number."""
        ...

    def texts(
        self, words: Sequence[str], types: Collection[str]
    ) -> Iterable[tuple[Ref, str, str]] | None:
        """Give what records say, folded for searching, of those at least in which the words are.

        What a record is called comes first, then all the rest; None where that is not at hand.
        """
        ...


class Gathered:
    """The answers, gathered from entries that are all at hand."""

    def __init__(self, entries: Mapping[Ref, Entry]) -> None:
        self._entries = entries
        self._referring: dict[Ref, dict[Ref, None]] = {}
        for ref, entry in entries.items():
            for reference in entry.references:
                self._referring.setdefault(reference.ref, {})[ref] = None

    def of_types(self, types: Iterable[str]) -> Sequence[Ref]:
        """Give the references of all files in those folders."""
        wanted = frozenset(types)
        return [ref for ref in self._entries if ref.type in wanted]

    def referring(self, ref: Ref) -> Sequence[Ref]:
        """Give the records that refer to one, whether it is there or not; each once."""
        return tuple(self._referring.get(ref, ()))

    def label(self, ref: Ref) -> Label | None:
        """Give what a record is called; None when it is not there or could not be read."""
        entry = self._entries.get(ref)
        return label_of(entry.record) if entry else None

    def with_case_number(self, number: str) -> Sequence[Ref]:
        """Give the records that have a case number."""
        return [
            ref for ref, entry in self._entries.items() if number in case_numbers_of(entry.record)
        ]

    def texts(self, words: Sequence[str], types: Collection[str]) -> None:
        """Give nothing: each record's text is folded when it is asked for."""


def label_of(record: Record | None) -> Label | None:
    """Give what a record is called: its title or name; a meeting's committee and day; else its id."""
    match record:
        case Meeting():
            return Label(record.label, record.committee)
        case Record():
            return Label(record.label)
    return None


def case_numbers_of(record: Record | None) -> Sequence[str]:
    """Give a record's case numbers; none where it has none or nobody has said."""
    return tuple(getattr(record, "case_numbers", ()) or ())
