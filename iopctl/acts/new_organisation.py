"""An organisation of civil society begins in the register."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.editing import Change, Create
from iopctl.findings import Data
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.organisations import LegalForm
from iopctl.register import Register, new_id


class NewOrganisation(NamedTuple):
    """What is said of an organisation; `id` is its own name, where it is not made from its name."""

    name: str
    legal_form: LegalForm | None = None
    organisation_number: str | None = None
    also_known_as: tuple[str, ...] = ()
    part_of: Ref | None = None
    seat: str | None = None
    id: str = ""

    @property
    def data(self) -> dict[str, Data]:
        """The record's fields."""
        return stated(
            name=self.name,
            legal_form=self.legal_form,
            organisation_number=self.organisation_number,
            also_known_as=self.also_known_as,
            part_of=self.part_of.id if self.part_of else None,
            seat=self.seat,
        )


def new_organisation(register: Register, organisation: NewOrganisation) -> Act:
    """Record an organisation."""
    ref = new_id(register, "organisations", organisation.id or organisation.name)
    return Act(
        Said(Text("skrev in {name}", "recorded {name}"), {"name": organisation.name}),
        (Change(ref, Create(organisation.data)),),
    )
