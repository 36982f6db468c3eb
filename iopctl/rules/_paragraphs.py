"""Which paragraphs (§) of one body's minutes of one year are claimed, and by which records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iopctl.findings import FieldPath
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import UncertainDate

DECISIONS = "< decisions"


class Year(NamedTuple):
    """One series of paragraphs: by custom each body begins anew with § 1 every year."""

    committee: Ref
    year: int


class Claim(NamedTuple):
    """That a field of a record gives a paragraph to what a meeting treated."""

    paragraph: int
    meeting: Ref
    date: UncertainDate
    ref: Ref
    at: FieldPath


def year(meeting: Meeting, _near: Near) -> Year | None:
    """Give the series that a meeting's minutes belong to; None when its year is not certain."""
    date = meeting.date or None
    if date is None or date.earliest is None or date.latest is None:
        return None
    if date.earliest.year != date.latest.year:
        return None
    return Year(meeting.committee, date.earliest.year)


def claims(group: Sequence[tuple[Meeting, Near]]) -> tuple[Claim, ...]:
    """Give all claims of a series, by the meetings' days, then by paragraph.

    An agenda item and the decision on it are one, and so is a decision with the one that corrects it.
    """
    found = [claim for meeting, near in group for claim in _of_meeting(meeting, near)]
    return tuple(sorted(found, key=_order))


def _order(claim: Claim) -> tuple[object, ...]:
    return claim.date.order, claim.meeting, claim.paragraph, claim.ref


def _of_meeting(meeting: Meeting, near: Near) -> Iterator[Claim]:
    if not meeting.date:
        return
    decided, given = set(), set()
    for decision in near.every(DECISIONS, Decision):
        if decision.meeting == meeting.ref and decision.paragraph and not decision.corrects:
            yield Claim(decision.paragraph, meeting.ref, meeting.date, decision.ref, ("paragraph",))
            if decision.item:
                decided.add(decision.item)
            else:
                given.add(decision.paragraph)
    for n, item in enumerate(meeting.agenda or ()):
        if item.paragraph and item.id not in decided and item.paragraph not in given:
            at = ("agenda", n, "paragraph")
            yield Claim(item.paragraph, meeting.ref, meeting.date, meeting.ref, at)
