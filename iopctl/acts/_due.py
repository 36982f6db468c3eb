"""What is due of one record, said as an act tells what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from iopctl.deadlines._due import Due, Listed
from iopctl.deadlines._list import of_record
from iopctl.language import Said, Sayable, Text
from iopctl.models._shape import Ref
from iopctl.register import Register

AT_LATEST = Text("{what}: senast {day}", "{what}: by {day}")
AT_EARLIEST = Text("{what}: tidigast {day}", "{what}: {day} at the earliest")
ON = Text("{what}: {day}", "{what}: {day}")
NOT_KNOWN = Text("{what}: okänt, eftersom {missing}", "{what}: not known, since {missing}")


def due_of(register: Register, ref: Ref, kind: str, as_of: date) -> tuple[Due, ...]:
    """Give what is due, or was done, of one kind and one record."""
    entry = register.entries.get(ref)
    return tuple(
        listed.due
        for listed in (of_record(register, entry, as_of) if entry else ())
        if isinstance(listed, Listed) and listed.kind == kind
    )


def says(due: Due, how: Text, *, why: bool = False) -> Said:
    """Say what is due and when, `how` being one of the forms here; with `why`, how it was counted."""
    if due.when is None:
        return Said(NOT_KNOWN, {"what": due.title, "missing": due.missing or ""})
    values = {"what": due.title, "day": due.when, "why": joined(due.steps, "; ")}
    return Said(Text(f"{how.sv} ({{why}})", f"{how.en} ({{why}})") if why else how, values)


def joined(said: Sequence[Sayable], by: str) -> Text:
    """Say several things on one line, as the steps of a reasoning."""
    return Text(by.join(one.said("sv") for one in said), by.join(one.said("en") for one in said))
