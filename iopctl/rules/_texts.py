"""The texts that people wrote in a record, and which of them are an office's own contact."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import FieldPath
from iopctl.models._shape import Record
from iopctl.models._who import Contact
from iopctl.rules._inside import inside

_NOT_PROSE = {"case_number_pattern", "where"}


def texts(record: Record) -> Iterator[tuple[FieldPath, str]]:
    """Give every text in a record but patterns, addresses of sources and words of closed lists."""
    for path, text in inside(record, str):
        if type(text) is str and path[-1] not in _NOT_PROSE:
            yield path, text


def office_fields(record: Record) -> frozenset[FieldPath]:
    """Give the fields of contacts that are an office's, which names no person."""
    return frozenset(
        (*path, key)
        for path, contact in inside(record, Contact)
        if not contact.name
        for key in ("email", "telephone")
    )
