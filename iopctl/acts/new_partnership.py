"""A partnership begins in the register, with the organisations that it is with."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._case_numbers import stated_number
from iopctl.acts._following import what_follows
from iopctl.acts.new_organisation import NewOrganisation
from iopctl.editing import Change, Create
from iopctl.language import Said, Text
from iopctl.models._instruments import InstrumentKind
from iopctl.models._shape import Ref
from iopctl.models.partnerships import PartnershipForm, PartyRole
from iopctl.register import Register, new_id


class NewPartnership(NamedTuple):
    """What is said of a partnership; `id` is its own name, where it is not made from its title.

    `from_` and `until` are days as exact as they are known, in words that records understand.
    """

    title: str
    form: PartnershipForm | None = None
    committees: tuple[Ref, ...] = ()
    parties: tuple[Ref | NewOrganisation, ...] = ()
    case_number: str | None = None
    purpose: str | None = None
    target_group: str | None = None
    decisions: tuple[Ref, ...] = ()
    from_: str | None = None
    until: str | None = None
    id: str = ""


def new_partnership(register: Register, partnership: NewPartnership, as_of: date) -> Act:
    """Record the partnership and the organisations that the register does not know, and tell what is due."""
    ref = new_id(register, "partnerships", partnership.id or partnership.title)
    parties, organisations = _parties(register, partnership.parties)
    body = partnership.committees[0] if partnership.committees else None
    number = stated_number(register, body, partnership.case_number, as_of)
    paper = stated(
        decisions=[decision.id for decision in partnership.decisions],
        term=stated(from_=partnership.from_, until=partnership.until),
    )
    data = stated(
        title=partnership.title,
        form=partnership.form,
        committees=[committee.id for committee in partnership.committees],
        parties=[{"organisation": it.id, "roles": [str(PartyRole.PARTNER)]} for it in parties],
        case_numbers=[number] if number else None,
        purpose=partnership.purpose,
        target_group=partnership.target_group,
        instruments=[{"kind": str(InstrumentKind.AGREEMENT), **paper}] if paper else None,
    )
    changes = (*organisations, Change(ref, Create(data)))
    return Act(
        Said(Text("skrev in {title}", "recorded {title}"), {"title": partnership.title}),
        changes,
        (*what_follows(register, changes, ref, as_of), _next(ref)),
    )


def _next(ref: Ref) -> Said:
    """Tell what records that the agreement is made."""
    text = Text(
        "när avtalet är undertecknat: iopctl sign {ref}", "once it is signed: iopctl sign {ref}"
    )
    return Said(text, {"ref": ref})


def _parties(
    register: Register, parties: tuple[Ref | NewOrganisation, ...]
) -> tuple[list[Ref], list[Change]]:
    """Give the parties' references, and the records of those that are new."""
    refs: list[Ref] = []
    changes: list[Change] = []
    for party in parties:
        if isinstance(party, NewOrganisation):
            ref = new_id(register, "organisations", party.name, refs)
            changes.append(Change(ref, Create(party.data)))
            refs.append(ref)
        else:
            refs.append(party)
    return refs, changes
