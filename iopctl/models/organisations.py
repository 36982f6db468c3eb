"""Civil-society organisations: the other side of a partnership."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._events import Event
from iopctl.models._money import Certainty, MoneySource
from iopctl.models._shape import Items, Part, Record, Ref, Stated, Word, refers_to
from iopctl.models._state_aid import StateAid
from iopctl.models._who import Contact, RoleHolder
from iopctl.values.dates import UncertainDate
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.periods import Period


class LegalForm(Word):
    """The organisation's legal form."""

    ASSOCIATION = "association", "ideell förening", "association"
    FOUNDATION = "foundation", "stiftelse", "foundation"
    COOPERATIVE = "cooperative", "ekonomisk förening, kooperativ", "cooperative"
    FAITH_COMMUNITY = "faith-community", "trossamfund", "faith community"
    COMPANY = "company", "bolag", "company"
    NETWORK = "network", "nätverk", "network"


class OtherSupport(Part, frozen=True, kw_only=True):
    """Support from the public beside a partnership, such as a grant."""

    form: Annotated[
        str, Text("Stödets form, som föreningsbidrag.", "The form of support, such as a grant.")
    ]
    committee: Annotated[
        Stated[Ref],
        refers_to("committees"),
        Text("Organet som ger stödet.", "The body that gives it."),
    ] = UNSET
    giver: Annotated[Stated[str], Text("Annan givare.", "Another giver.")] = UNSET
    period: Annotated[
        Stated[Period], Text("Den tid som stödet gäller.", "The time that it is for.")
    ] = UNSET
    amount: Annotated[Stated[Kronor], Text("Belopp i kronor.", "Amount in kronor.")] = UNSET
    what: Annotated[Stated[str], Text("Vad stödet är till.", "What it is for.")] = UNSET
    source: Annotated[
        Stated[Items[MoneySource]], Text("Varifrån pengarna kommer.", "Where the money comes from.")
    ] = UNSET
    certainty: Annotated[Stated[Certainty], Text("Hur säkert stödet är.", "How sure it is.")] = (
        UNSET
    )
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet bakom stödet.", "The decision behind it."),
    ] = UNSET


class SuccessorOrganisation(Part, frozen=True, kw_only=True):
    """The organisation that took over, as by a merger, and from when."""

    organisation: Annotated[
        Ref,
        refers_to("organisations"),
        Text("Organisationen som tog över.", "The organisation that took over."),
    ]
    from_: Annotated[
        Stated[UncertainDate], Text("Från och med vilken dag.", "From which day on.")
    ] = UNSET


class Organisation(Record, frozen=True, kw_only=True):
    """An organisation of civil society."""

    name: Annotated[str, Text("Organisationens namn.", "The organisation's name.")]
    legal_form: Annotated[Stated[LegalForm], Text("Juridisk form.", "Legal form.")] = UNSET
    organisation_number: Annotated[
        Stated[OrganisationNumber],
        Text("Organisationsnummer, NNNNNN-NNNN.", "Organisation number, NNNNNN-NNNN."),
    ] = UNSET
    also_known_as: Annotated[
        Stated[Items[str]],
        Text("Andra namn och stavningar i källorna.", "Other names and spellings in the sources."),
    ] = UNSET
    part_of: Annotated[
        Stated[Ref],
        refers_to("organisations"),
        Text("Organisationen som den hör till.", "The organisation it belongs to."),
    ] = UNSET
    successor: Annotated[
        Stated[SuccessorOrganisation],
        Text("Organisationen som tagit över.", "The organisation that has taken over."),
    ] = UNSET
    seat: Annotated[Stated[str], Text("Säte eller ort.", "Seat or place.")] = UNSET
    municipalities: Annotated[
        Stated[Items[str]],
        Text("Kommuner där den är verksam.", "The municipalities in which it works."),
    ] = UNSET
    economic_activity: Annotated[
        Stated[bool],
        Text(
            "Om den bedriver ekonomisk verksamhet; annars gäller inte reglerna om statsstöd.",
            "Whether it carries on economic activity; if not, the rules on state aid do not apply.",
        ),
    ] = UNSET
    board: Annotated[
        Stated[Items[RoleHolder]],
        Text("Styrelse och andra företrädare.", "The board and other representatives."),
    ] = UNSET
    contacts: Annotated[
        Stated[Items[Contact]], Text("Funktioner att vända sig till.", "Offices to turn to.")
    ] = UNSET
    state_aid: Annotated[
        Stated[StateAid],
        Text(
            "Stöd från alla givare, för reglerna om statsstöd.",
            "Support from all givers, for the rules on state aid.",
        ),
    ] = UNSET
    other_support: Annotated[
        Stated[Items[OtherSupport]],
        Text("Stöd vid sidan av partnerskapet.", "Support beside the partnership."),
    ] = UNSET
    events: Annotated[
        Stated[Items[Event]],
        Text("Vad som hänt med organisationen.", "What has happened to the organisation."),
    ] = UNSET

    @property
    def label(self) -> str:
        """What the record is called in lists."""
        return self.name
