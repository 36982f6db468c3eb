"""Matters: everything else that comes up for decision."""

from __future__ import annotations

from typing import Annotated

from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Word


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
    OTHER = "other", "annat ärende", "other matter"


class Matter(Raised, kw_only=True):
    """A matter that is no motion: a proposal of the administration, a consultation, a governing document."""

    kind: Annotated[MatterKind, Text("Vad för slags ärende.", "What kind of matter it is.")]
