"""Matters: everything else that comes up for decision."""

from typing import Annotated

from msgspec import UNSET

from iopctl.language import Text
from iopctl.models._amendment import Provision
from iopctl.models._consultation import Consultation
from iopctl.models._raised import Raised
from iopctl.models._shape import Items, Part, Stated, Word
from iopctl.models._trial import Trial
from iopctl.values.periods import Period


class MatterKind(Word):
    """What kind of matter it is."""

    PROPOSAL = "proposal", "förslag", "proposal"
    CONSULTATION = "consultation", "remiss", "consultation"
    GRANT = "grant", "bidrag", "grant"
    GOVERNING_DOCUMENT = "governing-document", "styrdokument", "governing document"
    PLAN = "plan", "verksamhetsplan eller budget", "plan or budget"
    REPORT = "report", "rapport", "report"
    AUDIT = "audit", "revision", "audit"
    ELECTION = "election", "val", "election"
    ASSIGNMENT = "assignment", "uppdrag", "assignment"
    OTHER = "other", "annat ärende", "other matter"


class Remark(Part, frozen=True, kw_only=True):
    """What a review found or recommends, and the answers that it asks for."""

    text: Annotated[str, Text("Vad granskningen kom fram till.", "What the review found.")]
    answers: Annotated[
        Stated[Items[Consultation]],
        Text("De som ska svara, och svaren.", "Who is to answer, and the answers."),
    ] = UNSET


class Matter(Raised, frozen=True, kw_only=True):
    """A matter that is no motion: a proposal of the administration, a consultation, a governing document."""

    kind: Annotated[MatterKind, Text("Vad för slags ärende.", "What kind of matter it is.")]
    period: Annotated[
        Stated[Period],
        Text(
            "Tid som handlingen gäller, som en budgets år.",
            "Time that the paper is for, such as the year of a budget.",
        ),
    ] = UNSET
    provisions: Annotated[
        Stated[Items[Provision]],
        Text("Bestämmelser, i ett styrdokument.", "Provisions, of a governing document."),
    ] = UNSET
    remarks: Annotated[
        Stated[Items[Remark]], Text("Iakttagelser i en granskning.", "What a review found.")
    ] = UNSET
    trial: Annotated[
        Stated[Trial], Text("Försök med en arbetsform.", "A way of working that is on trial.")
    ] = UNSET
