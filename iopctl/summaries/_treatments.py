"""The way of a matter through bodies: every decision and agenda item about it, in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec import UNSET

from iopctl.models._point import GOES_ON, Outcome
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.decisions import Treatment as Treated
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.register import Register, decided_on
from iopctl.statuses._order import in_order
from iopctl.values.dates import UncertainDate


class Treatment(NamedTuple):
    """One time that a body dealt with a matter: by a decision, or as an item with no decision recorded."""

    day: UncertainDate | None
    committee: Ref | None
    meeting: Meeting | None
    item: AgendaItem | None
    decision: Decision | None

    @property
    def paragraph(self) -> int | None:
        """The paragraph of the minutes."""
        return (
            (self.decision and self.decision.paragraph)
            or (self.item and self.item.paragraph)
            or None
        )


class Answer(NamedTuple):
    """What became of one point of a motion, and in which treatment."""

    treatment: Treatment
    outcome: tuple[Outcome, ...]
    text: str = ""

    @property
    def goes_on(self) -> bool:
        """Whether the point was only postponed, referred back or passed on, and is still to be decided."""
        return bool(self.outcome) and all(outcome in GOES_ON for outcome in self.outcome)


def treatments(register: Register, ref: Ref) -> tuple[Treatment, ...]:
    """Give every time that a body dealt with a record, by day; without one after what it follows, else last."""
    decisions = {
        decision.ref: decision
        for found in _deciding(register, ref)
        if (decision := register.get(found, Decision))
    }
    found = [_decided(register, decision) for decision in decisions.values()]
    taken = {(it.meeting.ref, it.item) for it in found if it.meeting and it.item}
    meetings = dict.fromkeys(
        it.entry.ref for it in register.referrers(ref) if it.reference.at[0] == "agenda"
    )
    for meeting in (register.get(meeting_ref, Meeting) for meeting_ref in meetings):
        found += [
            Treatment(meeting.date or None, meeting.committee, meeting, item, None)
            for item in (meeting.agenda if meeting else None) or ()
            if meeting and ref in (item.matters or ()) and (meeting.ref, item) not in taken
        ]
    found.sort(key=lambda treatment: treatment.paragraph or 0)
    return tuple(in_order(found, lambda it: it.day, lambda it: it.decision, undated=date.max))


def answers(point: int, ref: Ref, found: tuple[Treatment, ...]) -> Iterator[Answer]:
    """Give what became of a motion's point (from 1): as points of decisions say, else the decision's outcome."""
    for treatment in found:
        decision = treatment.decision
        if decision is None:
            continue
        answering = [it for it in decision.points or () if it.answers and it.answers.motion == ref]
        if not answering:
            final = decision.treatment in (Treated.DECISION, UNSET, None)
            if final and decision.outcome and ref in (decision.matters or ()):
                yield Answer(treatment, tuple(decision.outcome))
            continue
        for it in answering:
            if it.answers and it.answers.point in (point, UNSET, None):
                outcome = (it.outcome,) if it.outcome else tuple(decision.outcome or ())
                yield Answer(treatment, outcome, it.text)


def item_of(decision: Decision, meeting: Meeting | None) -> AgendaItem | None:
    """Give the agenda item that a decision was made on: the one it names, else the one with its paragraph."""
    for item in (meeting.agenda if meeting else None) or ():
        if decision.item and item.id == decision.item:
            return item
        if not decision.item and decision.paragraph and item.paragraph == decision.paragraph:
            return item
    return None


def _deciding(register: Register, ref: Ref) -> Iterator[Ref]:
    """Give the decisions about a record, and those that its own instruments rest on."""
    for entry, reference in register.referrers(ref):
        about = reference.at[0] == "matters" or "answers" in reference.at
        if entry.ref.type == "decisions" and about:
            yield entry.ref
    for reference in register.entries[ref].references:
        if reference.ref.type == "decisions" and reference.at[0] == "instruments":
            yield reference.ref


def _decided(register: Register, decision: Decision) -> Treatment:
    meeting = register.get(decision.meeting or None, Meeting)
    return Treatment(
        decided_on(register, decision),
        register.committee_of(decision),
        meeting,
        item_of(decision, meeting),
        decision,
    )
