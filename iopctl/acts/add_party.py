"""A party joins a partnership, or leaves it: from which day, as what, and what it then takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._alike import alike
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._partnerships import changed, papers_of
from iopctl.acts._whom import called, who_written
from iopctl.acts.new_organisation import NewOrganisation
from iopctl.agreements import current
from iopctl.editing import Change, Create
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._instruments import Side
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import Partnership, Party, PartyRole
from iopctl.register import Register, new_id, readable


class Joining(NamedTuple):
    """A party that joins, one of the register's or a new organisation; without a day where none is known."""

    party: Who | NewOrganisation
    roles: Sequence[PartyRole] = (PartyRole.PARTNER,)
    joined: date | None = None
    side: Side | None = None
    proposed: Ref | None = None


def add_party(register: Register, ref: Ref, joining: Joining, as_of: date) -> Act:
    """Add a party, and begin the organisation's record where the register does not know it.

    PersonError when it is a party already.
    """
    partnership = readable(register, ref, Partnership)
    begun: tuple[Change, ...] = ()
    told: tuple[Said, ...] = ()
    if isinstance(joining.party, NewOrganisation):
        organisation = new_id(register, "organisations", joining.party.name)
        begun = (Change(organisation, Create(joining.party.data)),)
        number = joining.party.organisation_number
        told = tuple(
            alike(register, "organisations", joining.party.name, organisation_number=number)
        )
        who, name = Who(organisation=organisation), joining.party.name
    else:
        who, name = joining.party, called(register, joining.party)
    _refuse_twice(partnership, who, name)
    line = {
        **who_written(who),
        **stated(
            roles=[str(role) for role in joining.roles],
            side=joining.side,
            proposed=str(joining.proposed) if joining.proposed else None,
            joined=joining.joined,
        ),
    }
    edit = add_line(register, ref, ("parties",), line)
    changed(register, ref, edit)
    text = (
        Text("{name} kom med i {title} den {day}", "{name} joined {title} on {day}")
        if joining.joined
        else Text("{name} är part i {title}", "{name} is a party to {title}")
    )
    return Act(
        Said(text, {"name": name, "title": partnership.title, "day": joining.joined}),
        (*begun, Change(ref, edit)),
        (*told, *_paper_needed(partnership, joining, as_of)),
    )


def leave(register: Register, ref: Ref, party: Who, day: date) -> Act:
    """Record that a party left; PersonError when it is none, has left already, or had not joined by then."""
    partnership = readable(register, ref, Partnership)
    name = called(register, party)
    place = _place(partnership, party)
    if place is None:
        raise PersonError(
            Text("{name} är ingen part i {title}", "{name} is no party to {title}"),
            Text("iopctl show {record} visar vilka", "iopctl show {record} shows which"),
            {"name": name, "title": partnership.title, "record": ref},
        )
    line = (partnership.parties or ())[place]
    if line.joined and line.joined.after(day):
        raise PersonError(
            Text(
                "{name} kom med {joined}, efter {day}", "{name} joined {joined}, later than {day}"
            ),
            Text("rätta den dag som är fel", "put the day right that is wrong"),
            {"name": name, "joined": line.joined, "day": day},
        )
    at = (*line_at(register, ref, ("parties",), place), "left")
    return Act(
        Said(
            Text("{name} lämnade {title} den {day}", "{name} left {title} on {day}"),
            {"name": name, "title": partnership.title, "day": day},
        ),
        (Change(ref, SetField(at, day.isoformat())),),
        tuple(_remaining(register, partnership, place, day)),
    )


def _same(line: Party, who: Who) -> bool:
    return (line.organisation, line.committee, line.public_body) == (
        who.organisation,
        who.committee,
        who.public_body,
    )


def _place(partnership: Partnership, who: Who) -> int | None:
    """Give the place of a party that has not left."""
    lines = enumerate(partnership.parties or ())
    return next((n for n, line in lines if _same(line, who) and not line.left), None)


def _refuse_twice(partnership: Partnership, who: Who, name: str) -> None:
    if _place(partnership, who) is None:
        return
    raise PersonError(
        Text("{name} är redan part i {title}", "{name} is a party to {title} already"),
        Text(
            "om den lämnar: iopctl add-party {record} … --left DATUM",
            "if it leaves: iopctl add-party {record} … --left DATE",
        ),
        {"name": name, "title": partnership.title, "record": partnership.ref},
    )


def _paper_needed(partnership: Partnership, joining: Joining, as_of: date) -> Iterator[Said]:
    """Tell that one who joins an agreement that runs has not signed it."""
    running = current(partnership, as_of)
    signed = any(paper.signed for paper in papers_of(partnership))
    over = running and running.end and running.end.before(as_of)
    if signed and running and not over and PartyRole.PARTNER in joining.roles:
        text = Text(
            'avtalet är redan undertecknat: den nya parten kommer med genom ett tilläggsavtal (iopctl amend {record} --change "parties=…")',
            'the agreement is signed already: the new party joins by a supplementary agreement (iopctl amend {record} --change "parties=…")',
        )
        yield Said(text, {"record": partnership.ref})


def _remaining(
    register: Register, partnership: Partnership, place: int, day: date
) -> Iterator[Said]:
    """Tell who are left, and that a part that ends by notice is recorded as notice."""
    others = [
        called(register, line)
        for n, line in enumerate(partnership.parties or ())
        if n != place and not (line.left and not line.left.after(day))
    ]
    if others:
        yield Said(Text("kvar är {others}", "those left are {others}"), {"others": others})
    else:
        yield Said(Text("ingen part är kvar", "no party is left"))
    text = Text(
        "slutar dess del av avtalet genom uppsägning: iopctl terminate {record} --party …",
        "if its part of the agreement ends by notice: iopctl terminate {record} --party …",
    )
    yield Said(text, {"record": partnership.ref})
