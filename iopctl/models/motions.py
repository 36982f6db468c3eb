"""Motions: what members and citizens raise."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Items, Part, Ref, Stated, Word, refers_to
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime


class MotionKind(Word):
    """What kind of right it is raised by."""

    COMMITTEE_INITIATIVE = "committee-initiative", "nämndinitiativ", "committee member's initiative"
    MOTION = "motion", "motion", "motion"
    CITIZEN_PROPOSAL = "citizen-proposal", "medborgarförslag", "citizen's proposal"
    INTERPELLATION = "interpellation", "interpellation", "interpellation"
    QUESTION = "question", "fråga", "question"


class ReplyForm(Word):
    """How an interpellation or a question was answered."""

    ORAL = "oral", "muntligt", "orally"
    WRITTEN = "written", "skriftligt", "in writing"


class Reply(Part, frozen=True, kw_only=True):
    """One answer to an interpellation or a question; several may answer."""

    by: Annotated[Stated[Items[Who]], Text("De som svarar.", "Who answers.")] = UNSET
    date: Annotated[Stated[UncertainDate], Text("Svarets dag.", "The day of the answer.")] = UNSET
    meeting: Annotated[
        Stated[Ref],
        refers_to("meetings"),
        Text("Mötet då det gavs.", "The meeting at which it was given."),
    ] = UNSET
    form: Annotated[
        Stated[Items[ReplyForm]],
        Text("Hur det gavs; båda kan gälla.", "How it was given; both may hold."),
    ] = UNSET
    text: Annotated[Stated[str], Text("Svaret i korthet.", "The answer in short.")] = UNSET
    attachment: Annotated[
        Stated[str], Text("Bilagan där det står.", "The attachment that holds it.")
    ] = UNSET


class Motion(Raised, frozen=True, kw_only=True):
    """A motion, an initiative, a citizen's proposal, an interpellation or a question."""

    kind: Annotated[
        MotionKind, Text("Vad för slags förslag eller fråga.", "What kind of motion it is.")
    ]
    to: Annotated[
        Stated[Items[Who]],
        Text(
            "De som en interpellation eller fråga är ställd till.",
            "To whom an interpellation or question is put.",
        ),
    ] = UNSET
    replies: Annotated[
        Stated[Items[Reply]],
        Text("Svar på en interpellation eller fråga.", "Answers to an interpellation or question."),
    ] = UNSET
    answer_due: Annotated[
        Stated[DueTime],
        Text(
            "När den ska besvaras, om det är bestämt.",
            "When it is to be answered, if that is decided.",
        ),
    ] = UNSET
