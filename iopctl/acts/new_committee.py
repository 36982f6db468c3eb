"""A body that decides begins in the register."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.editing import Change, Create
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import CommitteeKind
from iopctl.register import Register, new_id


class NewCommittee(NamedTuple):
    """What is said of a body; `id` is its own name, where it is not made from its abbreviation or name."""

    name: str
    kind: CommitteeKind | None = None
    abbreviation: str | None = None
    municipality: str | None = None
    part_of: Ref | None = None
    administration: str | None = None
    case_number_pattern: str | None = None
    summons_days: int | None = None
    standing_items: str | None = None
    chair: str | None = None
    id: str = ""


def new_committee(register: Register, body: NewCommittee) -> Act:
    """Record a body with the local rules that are known of it."""
    ref = new_id(register, "committees", body.id or body.abbreviation or body.name)
    data = stated(
        name=body.name,
        municipality=body.municipality,
        kind=body.kind,
        part_of=body.part_of.id if body.part_of else None,
        abbreviation=body.abbreviation,
        administration=body.administration,
        case_number_pattern=body.case_number_pattern,
        summons_days=body.summons_days,
        standing_items=body.standing_items,
        members=[stated(name=body.chair, role="chair"), {"more": "unknown"}]
        if body.chair
        else None,
    )
    return Act(
        Said(Text("skrev in {name}", "recorded {name}"), {"name": body.name}),
        (Change(ref, Create(data)),),
    )


def kind_of(name: str) -> CommitteeKind:
    """Give what kind of body has a name like that; one that says nothing else is a committee."""
    said = name.casefold()
    return next((kind for word, kind in _KINDS.items() if word in said), CommitteeKind.COMMITTEE)


_KINDS = {
    "fullmäktige": CommitteeKind.COUNCIL,
    "kommunstyrelse": CommitteeKind.EXECUTIVE_BOARD,
    "regionstyrelse": CommitteeKind.EXECUTIVE_BOARD,
    "utskott": CommitteeKind.SUBCOMMITTEE,
    "revisor": CommitteeKind.AUDITORS,
}
