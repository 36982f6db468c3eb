"""Consultation (remiss): who was asked for an opinion, and what became of it."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime


class Consultation(Part, frozen=True, kw_only=True):
    """One body or organisation that was asked for its opinion."""

    to: Annotated[Who, Text("Den som tillfrågas.", "Who is asked.")]
    by: Annotated[
        Stated[Who],
        Text(
            "Den som frågar, som styrelsen när fullmäktige har skickat ärendet dit.",
            "Who asks, such as the board when the council has sent the matter there.",
        ),
    ] = UNSET
    out: Annotated[Stated[UncertainDate], Text("Dagen den gick ut.", "The day it went out.")] = (
        UNSET
    )
    due: Annotated[
        Stated[DueTime], Text("När svaret ska vara inne.", "When the answer is due.")
    ] = UNSET
    answered: Annotated[
        Stated[UncertainDate], Text("Dagen svaret kom.", "The day the answer came.")
    ] = UNSET
    decision: Annotated[
        Stated[Ref],
        refers_to("decisions"),
        Text("Beslutet om yttrande.", "The decision on the opinion."),
    ] = UNSET
    answer: Annotated[Stated[str], Text("Svaret i korthet.", "The answer in short.")] = UNSET


class Purpose(Word):
    """What a matter is passed on for."""

    PREPARATION = "preparation", "beredning", "preparation"
    OPINION = "opinion", "yttrande", "opinion"
    DECISION = "decision", "beslut", "decision"
    PREPARATION_AND_DECISION = (
        "preparation-and-decision",
        "beredning och beslut",
        "preparation and decision",
    )


class PassedTo(Who, frozen=True, kw_only=True):
    """One to whom a matter goes on, and what for."""

    for_: Annotated[Stated[Purpose], Text("Till vad.", "What for.")] = UNSET


class Withdrawn(Part, frozen=True, kw_only=True):
    """That a motion or matter was taken back."""

    date: Annotated[Stated[UncertainDate], Text("Dagen.", "The day.")] = UNSET
    by: Annotated[Stated[Who], Text("Den som tog tillbaka.", "Who took it back.")] = UNSET
    reason: Annotated[Stated[str], Text("Varför.", "Why.")] = UNSET


class CaseReference(Part, frozen=True, kw_only=True):
    """Another number that a matter goes by, and whose it is."""

    kind: Annotated[
        str, Text("Numrets slag, som utlåtande.", "The kind of number, such as report.")
    ]
    number: Annotated[str, Text("Numret som det skrivs.", "The number as written.")]
    by: Annotated[Stated[Who], Text("Den vars nummer det är.", "Whose number it is.")] = UNSET
