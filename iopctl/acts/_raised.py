"""Recording what was raised, a motion or another matter, as it was handed in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._case_numbers import stated_number
from iopctl.acts._following import what_follows
from iopctl.acts._points import point_of
from iopctl.acts._submission import Submission
from iopctl.editing import Change, Create
from iopctl.language import Said, Text
from iopctl.models._shape import Ref, Word
from iopctl.models.committees import Committee
from iopctl.register import Register, new_id


class Raising(NamedTuple):
    """What is said of it beside what was handed in; `id` is its own name, where it is not made from the title."""

    kind: Word
    committee: Ref | None = None
    raised: Ref | None = None
    case_number: str | None = None
    concerns: tuple[Ref, ...] = ()
    id: str = ""


def raising(
    register: Register, type_: str, submitted: Submission, more: Raising, as_of: date
) -> Act:
    """Record what was handed in as a new record of a type, and tell what is due for it."""
    ref = new_id(register, type_, more.id or submitted.title)
    committee = register.get(more.committee, Committee)
    number = stated_number(register, more.committee, more.case_number, as_of)
    data = stated(
        kind=more.kind,
        title=submitted.title,
        committee=more.committee.id if more.committee else None,
        place=submitted.place,
        submitted=submitted.submitted,
        raised=more.raised.id if more.raised else None,
        by=[stated(name=it.name, party=it.party) for it in submitted.by],
        case_numbers=[number] if number else None,
        concerns=[str(concerned) for concerned in more.concerns],
        heading=submitted.heading,
        text=submitted.text,
        points=[point_of(clause, register, committee) for clause in submitted.points],
    )
    changes = (Change(ref, Create(data)),)
    return Act(
        Said(
            Text("skrev in {kind}: {title}", "recorded {kind}: {title}"),
            {"kind": more.kind, "title": submitted.title},
        ),
        changes,
        tuple(what_follows(register, changes, ref, as_of)),
    )
