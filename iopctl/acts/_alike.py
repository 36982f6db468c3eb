"""What in a register may be the very thing that is about to be recorded."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.organisations import Organisation
from iopctl.register import Register, as_id
from iopctl.register._find import named


def alike(
    register: Register,
    type_: str,
    title: str,
    case_number: str | None = None,
    organisation_number: str | None = None,
) -> Iterator[Said]:
    """Tell of each record of a type that has the same title, case number or organisation number."""
    meant = as_id(title)
    numbered = frozenset(register.index.with_case_number(case_number) if case_number else ())
    for ref in sorted(register.refs((type_,))):
        if meant and as_id(register.title(ref)) == meant:
            yield _said(
                register, ref, Text("{record} heter likadant", "{record} is called the same")
            )
        elif ref in numbered:
            text = Text("{record} har samma diarienummer", "{record} has the same case number")
            yield _said(register, ref, text)
        elif organisation_number and _number(register, ref) == organisation_number:
            text = Text(
                "{record} har samma organisationsnummer",
                "{record} has the same organisation number",
            )
            yield _said(register, ref, text)


def _number(register: Register, ref: Ref) -> str | None:
    organisation = register.get(ref, Organisation)
    stated = organisation.organisation_number if organisation else None
    return stated.number if stated else None


def _said(register: Register, ref: Ref, text: Text) -> Said:
    return Said(text, {"record": str(named(register, ref))})
