"""Agreements that run out within some months, with nothing recorded that follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iopctl.agreements import agreed, courses, ending, renews
from iopctl.deadlines._due import Listed
from iopctl.language import Said, Text
from iopctl.models.partnerships import Partnership
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of
from iopctl.suggestions._weighing import following
from iopctl.values.lengths import Length

AGO = Length(6, "months")
"""For how long after its end an agreement that nothing follows is told of."""


@source(kinds=("agreement_ends",))
def ending_agreements(occasion: Occasion) -> Iterator[For | Against]:
    """Say when each ends. One that ends before the next meeting must come up, if it ever is to."""
    for listed in occasion.listed("agreement_ends"):
        partnership = occasion.register.get(listed.record, Partnership)
        when = listed.due.when
        if not partnership or not when or not occasion.is_of_the_body(listed):
            continue
        last = when.earliest or when.latest
        if last is None or _goes_on(partnership, listed, occasion.as_of):
            continue
        topic = topic_of(occasion.register, partnership.ref, "Fortsättning")
        values = {"day": when.day or when, **following(occasion)}
        if when.before(AGO.before(occasion.as_of)):
            text = Text("avtalet löpte ut {day}", "the agreement ran out {day}")
            yield Against(topic, Said(text, values), when)
        elif when.before(occasion.as_of):
            text = Text(
                "avtalet löpte ut {day}, och inget nytt är antecknat",
                "the agreement ran out {day}, and no new one is recorded",
            )
            yield For(topic, Urgency.SHOULD, Said(text, values), when)
        elif last < occasion.horizon and occasion.next_meeting:
            text = Text(
                "avtalet löper ut {day}, före nästa möte {next}",
                "the agreement runs out {day}, before the next meeting of {next}",
            )
            yield For(topic, Urgency.MUST, Said(text, values), when, last)
        elif last < occasion.ahead:
            text = Text(
                "avtalet löper ut {day}, och inget är bestämt om vad som följer",
                "the agreement runs out {day}, and nothing is decided on what follows",
            )
            yield For(topic, Urgency.SHOULD, Said(text, values), when, last)
        else:
            text = Text("avtalet löper ut {day}", "the agreement runs out {day}")
            yield Against(topic, Said(text, values), when)


def _goes_on(partnership: Partnership, listed: Listed, as_of: date) -> bool:
    """Whether the agreement, or the sub-agreement, that a last day is of is renewed unless notice is given."""
    place = listed.due.at[1] if len(listed.due.at) > 1 else None
    for course in courses(partnership, as_of):
        if any(paper.place == place for paper in course.papers):
            last = agreed(course, as_of)
            return bool(last and renews(last)) and not ending(course, as_of)
    return False
