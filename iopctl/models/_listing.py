"""Lists that an agenda item lays before the body, worked out from the register and written nowhere."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Part, Stated, Word
from iopctl.values.dates import UncertainDate


class ListKind(Word):
    """What a list is of."""

    OUTSTANDING_ASSIGNMENTS = (
        "outstanding-assignments",
        "utestående uppdrag",
        "outstanding assignments",
    )
    DELEGATED_DECISIONS = "delegated-decisions", "delegationsbeslut", "delegated decisions"
    UNANSWERED_MOTIONS = "unanswered-motions", "obesvarade motioner", "unanswered motions"
    AGREEMENTS = "agreements", "avtal och partnerskap", "agreements and partnerships"


class Listing(Part, frozen=True, kw_only=True):
    """A list that an item lays before the body, and the day as of which it holds."""

    what: Annotated[
        ListKind, Text("Innehåll, vad listan tar upp.", "Content, what the list is of.")
    ]
    as_of: Annotated[
        Stated[UncertainDate],
        Text(
            "Per dag, när det inte är mötets.",
            "As of, when it is not the meeting's day.",
        ),
    ] = UNSET

    SHORT_FORM = "what"
