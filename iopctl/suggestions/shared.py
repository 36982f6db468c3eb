"""Partnerships that several bodies decide on, when another of them has one on its agenda."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of


@source()
def shared(occasion: Occasion) -> Iterator[For | Against]:
    """Tell where else each comes up from today on."""
    for partnership in occasion.every(Partnership):
        bodies = set(partnership.committees or ())
        if not bodies & occasion.bodies or not bodies - occasion.bodies:
            continue
        topic = topic_of(occasion.register, partnership.ref)
        for meeting in comes_up_with_others(occasion, partnership):
            text = Text(
                "gemensamt, står på listan till {meeting} ({ref})",
                "shared, is on the agenda of {meeting} ({ref})",
            )
            values = {"meeting": occasion.register.title(meeting.ref), "ref": meeting.ref}
            yield For(topic, Urgency.MAY, Said(text, values), meeting.date or None)


def comes_up_with_others(occasion: Occasion, partnership: Partnership) -> Iterator[Meeting]:
    """Give the meetings of other bodies, from today on, that have a partnership on their agendas."""
    for ref in occasion.register.index.referring(partnership.ref):
        meeting = occasion.register.get(ref, Meeting)
        if (
            meeting
            and meeting.committee not in occasion.bodies
            and not meeting.cancelled
            and meeting.date
            and not meeting.date.before(occasion.as_of)
        ):
            yield meeting
