"""State aid: what support was granted, to whom, at what rate, and what the receiver has declared."""

from decimal import Decimal
from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.values.dates import UncertainDate
from iopctl.values.money import Kronor


class AidBasis(Word):
    """By what right support is no unlawful state aid."""

    NOT_APPLICABLE = "not-applicable", "ingen ekonomisk verksamhet", "no economic activity"
    DE_MINIMIS = "de-minimis", "stöd av mindre betydelse", "de minimis"
    DE_MINIMIS_SGEI = (
        "de-minimis-sgei",
        "stöd av mindre betydelse för tjänst av allmänt ekonomiskt intresse",
        "de minimis for a service of general economic interest",
    )
    OTHER = "other", "annan grund", "another basis"


class AidGranted(Part, frozen=True, kw_only=True):
    """Support that counts towards the ceiling, with the rate at which it was counted."""

    date: Annotated[UncertainDate, Text("Dagen stödet beviljades.", "The day it was granted.")]
    amount: Annotated[Stated[Kronor], Text("Belopp i kronor.", "Amount in kronor.")] = UNSET
    euro: Annotated[Stated[Decimal], Text("Belopp i euro.", "Amount in euro.")] = UNSET
    rate: Annotated[
        Stated[Decimal], Text("Kursen, i kronor för en euro.", "The rate, in kronor for one euro.")
    ] = UNSET
    rate_date: Annotated[Stated[UncertainDate], Text("Kursens dag.", "The day of the rate.")] = (
        UNSET
    )
    rate_source: Annotated[Stated[str], Text("Varifrån kursen är.", "Where the rate is from.")] = (
        UNSET
    )
    to: Annotated[
        Stated[Ref], refers_to("organisations"), Text("Mottagaren.", "Who received it.")
    ] = UNSET
    what: Annotated[
        Stated[str],
        Text("Vad stödet är, som lokal utan hyra.", "What it is, such as premises without rent."),
    ] = UNSET
    in_kind: Annotated[
        Stated[bool],
        Text(
            "Att det är annat än pengar; beloppet är då dess värde.",
            "That it is other than money; the amount is then its worth.",
        ),
    ] = UNSET
    partnership: Annotated[
        Stated[Ref],
        refers_to("partnerships"),
        Text("Partnerskapet som det hör till.", "The partnership that it belongs to."),
    ] = UNSET
    giver: Annotated[
        Stated[str], Text("Givaren, när det är en annan.", "Who gave it, when it is another.")
    ] = UNSET
    decision: Annotated[Stated[Ref], refers_to("decisions"), Text("Beslutet.", "The decision.")] = (
        UNSET
    )


class AidDeclaration(Part, frozen=True, kw_only=True):
    """The receiver's written declaration of what it has been granted."""

    date: Annotated[UncertainDate, Text("Intygets dag.", "The day of the declaration.")]
    by: Annotated[
        Stated[Ref], refers_to("organisations"), Text("Den som intygar.", "Who declares.")
    ] = UNSET
    euro: Annotated[
        Stated[Decimal], Text("Summan i euro under tre år.", "The sum in euro over three years.")
    ] = UNSET


class StateAid(Part, frozen=True, kw_only=True):
    """How the support stands to the rules on state aid."""

    basis: Annotated[AidBasis, Text("Grunden.", "The basis.")]
    why: Annotated[Stated[str], Text("Motivering.", "Why.")] = UNSET
    granted: Annotated[Stated[Items[AidGranted]], Text("Beviljat stöd.", "Support granted.")] = (
        UNSET
    )
    declarations: Annotated[
        Stated[Items[AidDeclaration]],
        Text("Intyg från mottagaren.", "The receiver's declarations."),
    ] = UNSET
