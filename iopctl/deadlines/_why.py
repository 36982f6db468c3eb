"""Which deadlines a record has, and for each other kind why it has none."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Listed
from iopctl.deadlines._list import Kind, Missed, kinds, of_record
from iopctl.models import record_types
from iopctl.models._shape import Ref
from iopctl.register import Register


class Why(NamedTuple):
    """What was found of a record.

    `elsewhere` are the kinds that hold for other types of record. `readable` is False when the record
    could not be read, so that nothing can be said of it; `mistakes` counts what was wrong in it.
    """

    ref: Ref
    title: str
    listed: tuple[Listed, ...]
    missed: tuple[Missed, ...]
    elsewhere: tuple[Kind, ...]
    readable: bool
    mistakes: int


def why(register: Register, ref: Ref, as_of: date, only: str | None = None) -> Why:
    """Ask every kind of deadline of a record, or `only` the one of that name."""
    entry = register.entries[ref]
    found = [one for one in of_record(register, entry, as_of) if only in (None, one.kind)]
    return Why(
        ref,
        register.title(ref),
        tuple(sorted((one for one in found if isinstance(one, Listed)), key=lambda it: it.order)),
        tuple(one for one in found if isinstance(one, Missed)),
        tuple(
            kind
            for kind in kinds().values()
            if only in (None, kind.name)
            and not issubclass(record_types()[ref.type], kind.deadline.on)
        ),
        entry.record is not None,
        len(entry.findings),
    )


def concerns(kind: Kind) -> tuple[str, ...]:
    """Give the types of record, by their folders, that a kind of deadline holds for."""
    return tuple(
        name for name, model in record_types().items() if issubclass(model, kind.deadline.on)
    )
