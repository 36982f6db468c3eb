"""How a person, an office, a body or an organisation is called, and which is meant by a name."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import asdict

from iopctl.acts._act import stated
from iopctl.acts._people import with_party
from iopctl.findings import Data
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.committees import Committee
from iopctl.models.organisations import Organisation
from iopctl.register import Register, as_id


def called(register: Register, who: Who) -> str:
    """Give what somebody is called: the name with party, else the office, with what it belongs to."""
    name = with_party(who.name or "", who.party or "")
    bodies = [register.title(ref) for ref in (who.organisation, who.committee) if ref]
    parts = [name, who.title, *bodies, who.public_body, who.group, who.within]
    return ", ".join(part for part in parts if part)


def having_name(
    register: Register, name: str, among: Sequence[type[Organisation | Committee]]
) -> Ref | None:
    """Give the one that has a name, or an id, by whichever of its names; None when none has it, or several."""
    wanted = as_id(name)
    found = [
        it.ref
        for kind in among
        for it in register.every(kind)
        if wanted and wanted in (it.ref.id, *map(as_id, (it.name, *(it.also_known_as or ()))))
    ]
    return found[0] if len(found) == 1 else None


def meant(register: Register, name: str) -> Who:
    """Give who is meant by a name: what is in the register, else a public body."""
    name = " ".join(name.split())
    ref = having_name(register, name, (Organisation, Committee))
    return who_is(ref) if ref else Who(public_body=name)


def who_is(ref: Ref) -> Who:
    """Give the committee or organisation as one who does something."""
    return Who(organisation=ref) if ref.type == "organisations" else Who(committee=ref)


def who_written(who: Who) -> dict[str, Data]:
    """Give one who does something as a record holds it, records by their ids."""
    return stated(
        **{
            name: value.id if isinstance(value, Ref) else value
            for name, value in asdict(who).items()
            if isinstance(value, str | Ref)
        }
    )
