"""Consultations that others have sent to the body, and that it has not answered."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import Listed
from iopctl.language import Said, Text
from iopctl.models._consultation import Consultation
from iopctl.models._raised import Raised
from iopctl.models.matters import Matter
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh

WHAT = Text("remissen ska besvaras", "the consultation is to be answered")


@source(kinds=("consultation_answered",))
def consultations(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh the time to answer, where one is stated; else it may come up."""
    for listed in occasion.listed("consultation_answered"):
        record = occasion.register.get(listed.record, Raised)
        asked = _asked(record, listed) if record else None
        if not asked or asked.to.committee not in occasion.bodies:
            continue
        topic = topic_of(occasion.register, listed.record, "Yttrande över remiss")
        if listed.due.when:
            yield weigh(occasion, topic, listed, WHAT, at_most=Urgency.SHOULD)
        else:
            text = Text("remissen är inte besvarad", "the consultation is not answered")
            yield For(topic, Urgency.MAY, Said(text))


def _asked(record: Raised, listed: Listed) -> Consultation | None:
    """Give the one whom a deadline to answer is about."""
    match listed.due.at:
        case ("consulted", int(n)):
            return (record.consulted or ())[n]
        case ("remarks", int(n), "answers", int(m)) if isinstance(record, Matter):
            return ((record.remarks or ())[n].answers or ())[m]
    return None
