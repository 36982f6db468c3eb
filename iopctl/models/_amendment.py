"""Amendments: what a decision changes in the provisions of a governing document."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Part, Ref, Stated, Word, refers_to
from iopctl.values.dates import UncertainDate


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
