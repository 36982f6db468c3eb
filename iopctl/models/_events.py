"""Events: what happened to a partnership or an organisation between decisions."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.periods import Period


class EventKind(Word):
    """What kind of thing happened."""

    PREPARATION = "preparation", "samtal eller förberedelse", "talks or preparation"
    REQUEST = "request", "förfrågan", "request"
    REFUSAL = "refusal", "nej utan känt beslut", "refusal without a known decision"
    START = "start", "verksamheten börjar", "the work begins"
    PAUSE = "pause", "verksamheten vilar", "the work rests"
    STOP = "stop", "verksamheten upphör", "the work ends"
    AWARD = "award", "utmärkelse", "award"
    FUNDING = "funding", "ändrad finansiering", "change of funding"
    MOVE = "move", "flytt", "move"
    LEGAL = "legal", "rättslig prövning eller tillsyn", "legal proceedings or supervision"
    STATEMENT = "statement", "uttalande", "statement"
    OTHER = "other", "annat", "other"


class Event(Part, frozen=True, kw_only=True):
    """Something that happened between decisions."""

    kind: Annotated[
        Stated[EventKind],
        Text("Slag, som utmärkelse eller flytt.", "Kind, such as an award or a move."),
    ] = UNSET
    date: Annotated[Stated[UncertainDate], Text("När.", "When.")] = UNSET
    period: Annotated[
        Stated[Period],
        Text(
            "Tid, när det pågick mer än en dag.",
            "Time, where it went on for more than a day.",
        ),
    ] = UNSET
    by: Annotated[Stated[Who], Text("Vem.", "Who.")] = UNSET
    what: Annotated[str, Text("Vad som hände.", "What happened.")]
    reason: Annotated[Stated[str], Text("Skäl, som det angavs.", "Reason, as it was given.")] = (
        UNSET
    )
    decision: Annotated[
        Stated[Ref], refers_to("decisions"), Text("Beslutet om det.", "The decision on it.")
    ] = UNSET
