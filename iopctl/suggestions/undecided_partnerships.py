"""Partnerships that are proposed and not decided."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models.partnerships import Partnership
from iopctl.statuses._status import status_of
from iopctl.statuses.partnerships import PartnershipStatus
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of

OVER = (PartnershipStatus.ENDED, PartnershipStatus.REJECTED)


@source()
def undecided_partnerships(occasion: Occasion) -> Iterator[For | Against]:
    """Say of each of the body's own how it stands."""
    for partnership in occasion.every(Partnership):
        if occasion.bodies.isdisjoint(partnership.committees or ()):
            continue
        status = status_of(occasion.register, partnership.ref, occasion.as_of)
        if status is None:
            continue
        topic = topic_of(occasion.register, partnership.ref)
        if status.word is PartnershipStatus.PROPOSED:
            text = Text(
                "föreslaget, inget beslut är antecknat", "proposed, no decision is recorded"
            )
            yield For(topic, Urgency.MAY, Said(text))
        elif status.word in OVER:
            yield Against(topic, Said(Text("{word}", "{word}"), {"word": status.word}))
