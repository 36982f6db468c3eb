"""Matters that were postponed or referred back, and are to come back."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models.decisions import Decision
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh

REFERRED_BACK = Text("återremitterat, ska tillbaka", "referred back, to come back")
POSTPONED = Text("bordlagt, ska tas upp igen", "postponed, to be taken up again")
TO_RETURN = Text("ska tas upp igen", "to be taken up again")


@source(kinds=("matter_returns",))
def returning(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh when each is to come back; where nobody has said when, it should."""
    for listed in occasion.listed("matter_returns"):
        decision = occasion.register.get(listed.record, Decision)
        if decision is None or not occasion.is_of_the_body(listed):
            continue
        about = next((it for it in decision.matters or () if it in occasion.register.entries), None)
        topic = topic_of(occasion.register, about or decision.ref)
        if about is None:
            topic = topic._replace(title=decision.title)
        at_most = Urgency.MUST if listed.due.when else Urgency.SHOULD
        yield weigh(occasion, topic, listed, _what(decision), at_most=at_most)


def _what(decision: Decision) -> Text:
    outcome = decision.outcome or ()
    if Outcome.REFERRED_BACK in outcome:
        return REFERRED_BACK
    return POSTPONED if Outcome.POSTPONED in outcome else TO_RETURN
