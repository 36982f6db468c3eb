"""What a body's own rules say where the law leaves it open: initiatives, presence from afar, case numbers."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.lengths import Length
from iopctl.values.periods import Period


class Initiator(Word):
    """Who may raise a matter in the body."""

    MEMBER = "member", "ledamot", "member"
    SERVING_SUBSTITUTE = "serving-substitute", "tjänstgörande ersättare", "serving substitute"
    SUBSTITUTE = "substitute", "ersättare", "substitute"


class InitiativeRules(Part, frozen=True, kw_only=True):
    """How members raise matters of their own (nämndinitiativ)."""

    by: Annotated[
        Stated[Items[Initiator]], Text("De som får väcka ärenden.", "Who may raise matters.")
    ] = UNSET
    present: Annotated[
        Stated[bool],
        Text(
            "Att den som väcker måste vara på mötet.", "That who raises it must be at the meeting."
        ),
    ] = UNSET
    joint: Annotated[
        Stated[bool],
        Text("Att flera får väcka ett gemensamt.", "That several may raise one together."),
    ] = UNSET
    in_writing_before: Annotated[
        Stated[bool],
        Text(
            "Att det får lämnas in skriftligen före mötet.",
            "That it may be handed in, in writing, ahead of the meeting.",
        ),
    ] = UNSET
    raised_at_meeting: Annotated[
        Stated[bool],
        Text("Att det måste väckas på mötet.", "That it must be raised at the meeting."),
    ] = UNSET
    names_in_minutes: Annotated[
        Stated[bool],
        Text(
            "Att protokollet visar vilka som står bakom.",
            "That the minutes show who stands behind it.",
        ),
    ] = UNSET
    preparation_decided_by: Annotated[
        Stated[Who],
        Text(
            "Den som avgör om och hur det bereds.",
            "Who decides whether and how it is prepared.",
        ),
    ] = UNSET
    document: Annotated[
        Stated[Ref], refers_to("matters"), Text("Den egna riktlinjen.", "The guideline of its own.")
    ] = UNSET


class RemoteAttendance(Part, frozen=True, kw_only=True):
    """Whether members may take part from afar, and how long before they have to say so."""

    allowed: Annotated[Stated[bool], Text("Om det är tillåtet.", "Whether it is allowed.")] = UNSET
    announced: Annotated[
        Stated[Length],
        Text(
            "Hur långt före mötet det senast anmäls, som 3 dagar.",
            "How long before the meeting it is announced at the latest, such as 3 dagar.",
        ),
    ] = UNSET
    document: Annotated[
        Stated[Ref],
        refers_to("matters"),
        Text("Reglementet som säger det.", "The terms of reference that say so."),
    ] = UNSET


class SharedCaseNumber(Part, frozen=True, kw_only=True):
    """A case number that many matters have in common, such as all motions of a year."""

    number: Annotated[str, Text("Diarienumret som det skrivs.", "The case number as written.")]
    what: Annotated[
        str,
        Text(
            "Ärendena som delar det, som motioner.", "The matters that share it, such as motions."
        ),
    ]
    period: Annotated[
        Stated[Period], Text("Den tid som det används.", "The time that it is used.")
    ] = UNSET
