"""Assignments that the body has given, and that are to be reported on."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import ItemKind
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh

WHAT = Text("uppdraget ska vara klart", "the assignment is to be done")
BEFORE = Text("uppdraget ska vara klart före dess", "the assignment is to be done before that")


@source(kinds=("assignment_done",))
def assignments(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh each assignment's time; one that has none may come up."""
    for listed in occasion.listed("assignment_done"):
        if not occasion.is_of_the_body(listed):
            continue
        decision = occasion.register.get(listed.record, Decision)
        if decision is None:
            continue
        topic = _topic(occasion, decision)
        at_most = Urgency.MUST if listed.due.when else Urgency.MAY
        what = BEFORE if listed.due.at[-1] == "before" else WHAT
        yield weigh(occasion, topic, listed, what, at_most=at_most)


def _topic(occasion: Occasion, decision: Decision) -> Topic:
    """Give the matter that answers the assignment where there is one, else the report on it."""
    answer = _answer(occasion, decision.ref)
    if answer:
        return topic_of(occasion.register, answer)
    return Topic(
        str(decision.ref),
        f"Redovisning av uppdrag: {decision.title}",
        ItemKind.DECISION,
        (decision.ref, *(decision.matters or ())),
    )


def _answer(occasion: Occasion, decision: Ref) -> Ref | None:
    """Give the matter that springs from a decision and is not decided itself."""
    for referrer in occasion.register.referrers(decision):
        record = referrer.entry.record
        if isinstance(record, Raised) and decision in (record.follows or ()):
            return record.ref
    return None
