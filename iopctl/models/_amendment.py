"""Provisions of governing documents: what they say, and what a decision changes in them."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._commitments import Quantity
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.values.dates import UncertainDate


class Provision(Part, frozen=True, kw_only=True):
    """One rule of a governing document, with the number that it sets, if it sets one."""

    text: Annotated[str, Text("Lydelse.", "Wording.")]
    number: Annotated[Stated[str], Text("Nummer, som § 10.", "Number, such as § 10.")] = UNSET
    heading: Annotated[Stated[str], Text("Rubrik.", "Heading.")] = UNSET
    limit: Annotated[
        Stated[Quantity],
        Text("Gräns, som ett tak eller en tid.", "Limit, such as a ceiling or a time."),
    ] = UNSET
    for_: Annotated[
        Stated[Items[Ref]],
        refers_to("committees"),
        Text("Gäller för, när det inte är alla.", "Applies to, when not to all."),
    ] = UNSET

    SHORT_FORM = "text"


class AmendmentKind(Word):
    """What happens to a provision."""

    ADDED = "added", "ny", "added"
    CHANGED = "changed", "ändrad", "changed"
    REPEALED = "repealed", "upphävd", "repealed"
    RENUMBERED = "renumbered", "omnumrerad", "renumbered"


class Amendment(Part, frozen=True, kw_only=True):
    """A change of one provision, or of all the others, in a governing document."""

    document: Annotated[
        Stated[Ref], refers_to("matters"), Text("Styrdokumentet.", "The governing document.")
    ] = UNSET
    provision: Annotated[
        str,
        Text(
            "Bestämmelsen som ändras, som § 10.",
            "The provision that changes, such as § 10.",
        ),
    ]
    kind: Annotated[AmendmentKind, Text("Vad som händer med den.", "What happens to it.")]
    heading: Annotated[Stated[str], Text("Bestämmelsens rubrik.", "The provision's heading.")] = (
        UNSET
    )
    text: Annotated[Stated[str], Text("Den nya lydelsen.", "The new wording.")] = UNSET
    renumbered_to: Annotated[Stated[str], Text("Det nya numret.", "The new number.")] = UNSET
    from_: Annotated[Stated[UncertainDate], Text("Från vilken dag.", "From which day.")] = UNSET
