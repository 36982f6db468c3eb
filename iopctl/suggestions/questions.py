"""Interpellations and questions that are not answered."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh

WHAT = Text("ska besvaras", "is to be answered")


@source(kinds=("question_answered",))
def questions(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh the time to answer, where one is stated; else it may come up."""
    for listed in occasion.listed("question_answered"):
        if not occasion.is_of_the_body(listed):
            continue
        topic = topic_of(occasion.register, listed.record)
        if listed.due.when:
            yield weigh(occasion, topic, listed, WHAT, at_most=Urgency.SHOULD)
        else:
            yield For(topic, Urgency.MAY, Said(Text("inte besvarad", "not answered")))
