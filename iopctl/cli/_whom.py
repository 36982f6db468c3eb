"""Who is meant where an option takes a committee, an organisation or an administration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iopctl.models._shape import Ref
from iopctl.register import Register, find

if TYPE_CHECKING:
    from iopctl.models._who import Who

PUBLIC_BODY = "public_body="
"""Stands before the name of an administration or an agency, which no record holds."""


def who_named(register: Register, said: str) -> Who:
    """Give a public body by that name, else the committee or organisation of a name or an id.

    PersonError when the register has none, or several.
    """
    from iopctl.acts._whom import having_name, who_is
    from iopctl.models._who import Who
    from iopctl.models.committees import Committee
    from iopctl.models.organisations import Organisation

    name = said.removeprefix(PUBLIC_BODY).strip()
    if name and said.startswith(PUBLIC_BODY):
        return Who(public_body=name)
    ref: Ref | None = having_name(register, said, (Committee, Organisation))
    return who_is(ref or find(register, said, ("committees", "organisations")))
