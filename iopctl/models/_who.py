"""Who: a person in office, a party, an organisation, a committee or a public body, written one way everywhere."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Items, Part, Ref, Stated, refers_to


class Who(Part, frozen=True, kw_only=True):
    """One who does, says, pays or receives something."""

    name: Annotated[Stated[str], Text(sv="Personens namn.", en="The person's name.")] = UNSET
    party: Annotated[
        Stated[str],
        Text(
            sv="Partibeteckning, som S, M eller BP.", en="The political party, such as S, M or BP."
        ),
    ] = UNSET
    title: Annotated[
        Stated[str],
        Text(sv="Uppdrag eller befattning.", en="The office or position."),
    ] = UNSET
    organisation: Annotated[
        Stated[Ref],
        refers_to("organisations"),
        Text(sv="Organisation inom civilsamhället.", en="A civil-society organisation."),
    ] = UNSET
    committee: Annotated[
        Stated[Ref],
        refers_to("committees"),
        Text(sv="Nämnd eller annat organ.", en="A committee or another body."),
    ] = UNSET
    public_body: Annotated[
        Stated[str],
        Text(
            sv="Förvaltning, enhet, myndighet, region eller annan offentlig aktör.",
            en="An administration, a unit, an agency, a region or another public body.",
        ),
    ] = UNSET
    group: Annotated[
        Stated[str],
        Text(sv="En grupp, som majoriteten.", en="A group, such as the majority."),
    ] = UNSET
    within: Annotated[
        Stated[str],
        Text(
            sv="Hör till, som enhetens förvaltning eller borgarrådets rotel.",
            en="Belongs to, such as a unit's administration or a commissioner's division.",
        ),
    ] = UNSET
    count: Annotated[
        Stated[int],
        Text(
            sv="Antal, när raden står för flera som inte nämns var för sig.",
            en="How many, where the line stands for several who are not named.",
        ),
    ] = UNSET
    and_others: Annotated[
        Stated[bool],
        Text(
            sv="Med flera av samma parti eller slag, som inte nämns.",
            en="With others of the same party or kind, not named.",
        ),
    ] = UNSET


class Contact(Who, frozen=True, kw_only=True):
    """An office to turn to: roles and offices, not private persons."""

    email: Annotated[
        Stated[str], Text(sv="Funktionsbrevlådans adress.", en="The office's e-mail address.")
    ] = UNSET
    telephone: Annotated[
        Stated[str],
        Text(sv="Telefonnummer till växel eller kontor.", en="The office's telephone number."),
    ] = UNSET
    concerning: Annotated[
        Stated[str], Text(sv="Vad kontakten gäller.", en="What the contact is for.")
    ] = UNSET


class RoleHolder(Who, frozen=True, kw_only=True):
    """One who holds a role for a time, in a steering group or on a board."""

    role: Annotated[
        Stated[str], Text(sv="Rollen, som ordförande.", en="The role, such as chair.")
    ] = UNSET


WhoList = Items[Who]
