"""Minutes of earlier meetings that should have been attested by now."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import State
from iopctl.language import Said, Text
from iopctl.models.meetings import ItemKind, Meeting
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Topic, Urgency, source


@source(kinds=("minutes_attested",))
def earlier_minutes(occasion: Occasion) -> Iterator[For | Against]:
    """Tell of those whose last day has passed."""
    for listed in occasion.listed("minutes_attested"):
        meeting = occasion.register.get(listed.record, Meeting)
        if (
            meeting is None
            or listed.state is not State.OVERDUE
            or meeting.ref == occasion.meeting.ref
            or meeting.committee not in occasion.bodies
        ):
            continue
        topic = Topic(
            str(meeting.ref),
            f"Justering av protokollet från {meeting.label}",
            ItemKind.FORMALITY,
        )
        text = Text(
            "protokollet är inte justerat; sista dagen var {day}",
            "the minutes are not attested; the last day was {day}",
        )
        yield For(topic, Urgency.SHOULD, Said(text, {"day": listed.due.when}), listed.due.when)
