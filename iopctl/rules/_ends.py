"""Find whatever in a record lasts from one day until another."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from iopctl.findings import FieldPath
from iopctl.models._reading import Field, fields
from iopctl.models._shape import Part, Record
from iopctl.rules._inside import inside, kinds_inside
from iopctl.values.dates import UncertainDate

_FIRST_AND_LAST = {"from": "until", "joined": "left"}


class Lasting(NamedTuple):
    """A part of a record that lasts for a time; what nobody has said is None.

    A period is a value of its own, and is never read with its ends reversed.
    """

    start_at: FieldPath
    start: UncertainDate | None
    end_at: FieldPath
    end: UncertainDate | None


def lasting(record: Record) -> Iterator[Lasting]:
    """Give every part of a record that has a first and a last day."""
    for path, part in inside(record, *_lasting_kinds(type(record))):
        for start, end in days(type(part)):
            yield Lasting(
                (*path, start.key),
                getattr(part, start.attribute) or None,
                (*path, end.key),
                getattr(part, end.attribute) or None,
            )


@functools.cache
def _lasting_kinds(model: type[Record]) -> tuple[type[Part], ...]:
    return tuple(kind for kind in kinds_inside(model) if days(kind))


@functools.cache
def days(part: type[Part]) -> tuple[tuple[Field, Field], ...]:
    """Give the fields of the first and the last day that such a part has."""
    dates = {field.key: field for field in fields(part) if field.type is UncertainDate}
    return tuple(
        (dates[first], dates[last])
        for first, last in _FIRST_AND_LAST.items()
        if first in dates and last in dates
    )
