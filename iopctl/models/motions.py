"""Motions: what members and citizens raise."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Items, Stated, Word
from iopctl.models._who import Who
from iopctl.values.due_times import DueTime


class MotionKind(Word):
    """What kind of right it is raised by."""

    COMMITTEE_INITIATIVE = "committee-initiative", "nämndinitiativ", "committee member's initiative"
    MOTION = "motion", "motion", "motion"
    CITIZEN_PROPOSAL = "citizen-proposal", "medborgarförslag", "citizen's proposal"
    INTERPELLATION = "interpellation", "interpellation", "interpellation"
    QUESTION = "question", "fråga", "question"


class Motion(Raised, kw_only=True):
    """A motion, an initiative, a citizen's proposal, an interpellation or a question."""

    kind: Annotated[MotionKind, Text("Vad för slags förslag eller fråga.", "What kind of motion it is.")]
    to: Annotated[
        Stated[Items[Who]], Text("De som en interpellation eller fråga är ställd till.", "To whom an interpellation or question is put.")
    ] = UNSET
    answer_due: Annotated[
        Stated[DueTime], Text("När den ska besvaras, om det är bestämt.", "When it is to be answered, if that is decided.")
    ] = UNSET
