"""Commitments in kind: premises, volunteers, places, and how many of them."""

from decimal import Decimal
from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._money import Recurrence
from iopctl.models._shape import Items, Part, Stated
from iopctl.models._who import Who
from iopctl.values.money import Kronor
from iopctl.values.periods import Period


class Quantity(Part, frozen=True, kw_only=True):
    """How many or how much: one number, or a range with one or both ends."""

    number: Annotated[
        Stated[Decimal], Text("Antal, när det är ett.", "The number, when it is one.")
    ] = UNSET
    from_: Annotated[Stated[Decimal], Text("Minst.", "At least.")] = UNSET
    to: Annotated[Stated[Decimal], Text("Högst.", "At most.")] = UNSET
    about: Annotated[
        Stated[bool], Text("Att antalet är ungefärligt.", "That the number is approximate.")
    ] = UNSET
    unit: Annotated[Stated[str], Text("Enhet, som platser.", "Unit, such as places.")] = UNSET
    per: Annotated[
        Stated[str], Text("Per vad, som natt eller termin.", "Per what, such as night or term.")
    ] = UNSET

    SHORT_FORM = "number"


class Commitment(Part, frozen=True, kw_only=True):
    """What somebody has promised that is not money."""

    by: Annotated[Stated[Items[Who]], Text("De som åtagit sig det.", "Who has promised it.")] = (
        UNSET
    )
    what: Annotated[str, Text("Vad de åtagit sig.", "What they promised.")]
    quantity: Annotated[Stated[Quantity], Text("Hur mycket.", "How much.")] = UNSET
    period: Annotated[Stated[Period], Text("Under vilken tid.", "During what time.")] = UNSET
    worth: Annotated[Stated[Kronor], Text("Värde i kronor.", "Its worth in kronor.")] = UNSET
    recurrence: Annotated[
        Stated[Recurrence],
        Text("Hur ofta värdet gäller.", "How often the worth holds."),
    ] = UNSET
    venue: Annotated[Stated[str], Text("Lokal.", "Venue.")] = UNSET
