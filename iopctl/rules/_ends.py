"""Which parts of a record last from one day until another, and what those two fields are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from iopctl.findings import FieldPath
from iopctl.models._instruments import Term
from iopctl.models._money import MoneySource
from iopctl.models._shape import Part, Record
from iopctl.models.committees import Member
from iopctl.models.partnerships import Party
from iopctl.rules._inside import inside
from iopctl.values.dates import UncertainDate

ENDS: Mapping[type[Part], tuple[str, str]] = MappingProxyType(
    {
        Term: ("from", "until"),
        Member: ("from", "until"),
        MoneySource: ("from", "until"),
        Party: ("joined", "left"),
    }
)
"""The fields of the first and the last day. A period has its own, and reads no reversed one."""


class Lasting(NamedTuple):
    """One such part; what nobody has said is None."""

    start_at: FieldPath
    start: UncertainDate | None
    end_at: FieldPath
    end: UncertainDate | None


def lasting(record: Record) -> Iterator[Lasting]:
    """Give every part of a record that lasts from one day until another."""
    for path, part in inside(record, *ENDS):
        start, end = ENDS[type(part)]
        yield Lasting((*path, start), _day(part, start), (*path, end), _day(part, end))


def _day(part: Part, key: str) -> UncertainDate | None:
    value = getattr(part, "from_" if key == "from" else key)
    return value if isinstance(value, UncertainDate) else None
