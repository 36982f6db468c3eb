"""A decision without a meeting: by delegation, or by the chair where it cannot wait."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._case_numbers import stated_number
from iopctl.acts._following import what_follows
from iopctl.acts._points import point_of
from iopctl.editing import Change, Create
from iopctl.language import Said, Text
from iopctl.models._point import Outcome
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee, MemberRole
from iopctl.models.decisions import DecidedByKind
from iopctl.register import Register, new_id


class NewDecision(NamedTuple):
    """What is said of a decision; `id` is its own name, where it is not made from body, day and title."""

    title: str
    kind: DecidedByKind
    committee: Ref
    day: date
    by: str | None = None
    office: str | None = None
    basis: str | None = None
    matters: tuple[Ref, ...] = ()
    case_number: str | None = None
    outcome: Outcome | None = None
    points: tuple[str, ...] = ()
    id: str = ""


def new_decision(register: Register, decision: NewDecision, as_of: date) -> Act:
    """Record the decision, and tell when it is to be reported to the body (KL 6:39 and 6:40)."""
    committee = register.get(decision.committee, Committee)
    named = decision.id or f"{decision.committee.id}-{decision.day}-{decision.title}"
    ref = new_id(register, "decisions", named)
    number = stated_number(register, decision.committee, decision.case_number, as_of)
    data = stated(
        title=decision.title,
        decided_by=stated(
            kind=decision.kind,
            committee=decision.committee.id,
            date=decision.day,
            by=stated(name=decision.by, title=decision.office),
            basis=decision.basis,
        ),
        matters=[str(matter) for matter in decision.matters],
        case_numbers=[number] if number else None,
        outcome=[decision.outcome] if decision.outcome else None,
        points=[point_of(clause, register, committee) for clause in decision.points],
    )
    changes = (Change(ref, Create(data)),)
    return Act(
        Said(
            Text("skrev in {kind}: {title}", "recorded {kind}: {title}"),
            {"kind": decision.kind, "title": decision.title},
        ),
        changes,
        tuple(what_follows(register, changes, ref, as_of)),
    )


def chair_of(register: Register, committee: Ref, day: date) -> str | None:
    """Give the name of who chairs a body on a day, where the register says."""
    body = register.get(committee, Committee)
    for seat in (body.members if body else None) or ():
        begun = not seat.from_ or seat.from_.after(day) is False
        over = seat.until and seat.until.before(day)
        if seat.role is MemberRole.CHAIR and seat.name and begun and not over:
            return seat.name
    return None
