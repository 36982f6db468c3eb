"""Matters that are put to other bodies, which somebody may look for here in vain."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models._raised import Raised
from iopctl.statuses._status import status_of
from iopctl.statuses.motions import COMES_BACK, MotionStatus
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, source
from iopctl.suggestions._topics import topic_of

OPEN = (
    MotionStatus.NOT_STATED,
    MotionStatus.SUBMITTED,
    MotionStatus.RAISED,
    MotionStatus.UNDER_PREPARATION,
    *COMES_BACK,
)
"""How a matter stands that somebody may still wait for."""


@source()
def of_others(occasion: Occasion) -> Iterator[For | Against]:
    """Say to whom each that is open is put; only where that is asked for, since all records are looked at."""
    if not occasion.everything:
        return
    for one in occasion.register.every(Raised):
        if not one.committee or one.committee in occasion.bodies:
            continue
        status = status_of(occasion.register, one.ref, occasion.as_of)
        if status is None or status.word not in OPEN:
            continue
        text = Text("ställt till {body}", "put to {body}")
        values = {"body": occasion.register.title(one.committee)}
        yield Against(topic_of(occasion.register, one.ref), Said(text, values))
