"""Decisions that the chair made in urgent matters, which the law has reported at the next meeting."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import weigh

WHAT = Text("ordförandens beslut ska anmälas", "the chair's decision is to be reported")


@source(kinds=("chair_decision_reported",))
def chair_decisions(occasion: Occasion) -> Iterator[For | Against]:
    """Weigh each against the meeting that it is to be reported at."""
    for listed in occasion.listed("chair_decision_reported"):
        if occasion.is_of_the_body(listed):
            yield weigh(occasion, topic_of(occasion.register, listed.record), listed, WHAT)
