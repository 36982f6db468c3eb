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
    STOP = "stop", "verksamheten upphör", "the work ends"
    AWARD = "award", "utmärkelse", "award"
    FUNDING = "funding", "ändrad finansiering", "change of funding"
    MOVE = "move", "flytt", "move"
    LEGAL = "legal", "rättslig prövning eller tillsyn", "legal proceedings or supervision"
    STATEMENT = "statement", "uttalande", "statement"
    OTHER = "other", "annat", "other"


class Event(Part, kw_only=True):
    """Something that happened between decisions."""

    kind: Annotated[Stated[EventKind], Text("Vad för slags händelse.", "What kind of event.")] = UNSET
    date: Annotated[Stated[UncertainDate], Text("När.", "When.")] = UNSET
    period: Annotated[
        Stated[Period], Text("Den tid som det pågick, när det var mer än en dag.", "The time that it went on, if more than a day.")
    ] = UNSET
    by: Annotated[Stated[Who], Text("Vem.", "Who.")] = UNSET
    what: Annotated[str, Text("Vad som hände.", "What happened.")]
    reason: Annotated[Stated[str], Text("Skälet som angavs.", "The reason given.")] = UNSET
    decision: Annotated[Stated[Ref], refers_to("decisions"), Text("Beslutet om det.", "The decision on it.")] = UNSET
