"""One body of a municipality with two years of everything around it: the block that registers are made of.

A block is always 125 records, whatever the size of the register: a committee's year does not grow with
the municipality.
"""

from __future__ import annotations

from collections.abc import Iterator

import record_texts
import swedish
from bodies import CALLED, HELD, MONTHS, body_of, meeting_id, organisation_id
from treatments import MATTERS, MOTIONS, PARTNERSHIPS, treatments_of

SIZE = 125


def block(number: int) -> Iterator[tuple[str, str]]:
    """Give the records of one body, as path and text; the same for the same number, always."""
    body = body_of(number)
    treatments = sorted(treatments_of(body), key=lambda one: one.meeting)
    yield f"records/committees/{body.id}.yaml", record_texts.committee(body)
    for which in range(len(swedish.ORGANISATIONS)):
        path = f"records/organisations/{organisation_id(body, which)}.yaml"
        yield path, record_texts.organisation(body, which)
    for which in range(PARTNERSHIPS):
        path = f"records/partnerships/{body.id}-{which + 1}.yaml"
        yield path, record_texts.partnership(body, which)
    for which in range(MOTIONS):
        path = f"records/motions/{body.id}-initiativ-{which + 1}.yaml"
        yield path, record_texts.motion(body, which)
    for which in range(MATTERS):
        path = f"records/matters/{body.id}-arende-{which + 1}.yaml"
        yield path, record_texts.matter(body, which)
    paragraph = 0
    for which in range(HELD + CALLED):
        paragraph = 0 if which % len(MONTHS) == 0 else paragraph
        items = [one for one in treatments if one.meeting == which]
        text, first = record_texts.meeting(body, which, items, paragraph)
        yield f"records/meetings/{meeting_id(body, which)}.yaml", text
        for place, treatment in enumerate(items):
            path = f"records/decisions/{body.id}-{treatment.id}.yaml"
            yield path, record_texts.decision(body, treatment, first + place)
        paragraph = first + len(items) + 1
