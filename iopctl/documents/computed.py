"""What templates may ask of a record beside its fields: worked out from the register, never written.

Every function is pure: of a record, the register and the day that the document holds for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from iopctl.agreements import last_day as last_day_in_force
from iopctl.deadlines._due import Listed, State
from iopctl.deadlines._list import of_record
from iopctl.documents.belonging import (
    NO_DAY,
    UNNUMBERED,
    day_of,
    in_order,
    is_withheld,
    item_of,
    referring,
)
from iopctl.documents.template_error import NoDayError
from iopctl.language import Said, Text
from iopctl.models._point import Point
from iopctl.models._raised import Raised
from iopctl.models._shape import Record, Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.matters import Matter
from iopctl.models.meetings import AgendaItem, Attestation, Meeting
from iopctl.models.motions import Motion
from iopctl.models.partnerships import Partnership
from iopctl.register import Register
from iopctl.statuses._status import Status, status_of
from iopctl.summaries._money import said_sum
from iopctl.summaries._sums import said_time, sums
from iopctl.values.dates import UncertainDate
from iopctl.values.paragraphs import Paragraphs


class Computed(NamedTuple):
    """A name of a record type in templates, what it is, and how it is found; None is not stated."""

    on: type[Record]
    name: str
    about: Text
    find: Callable[[Any, Register, date | None], Any]


class Paragraph(NamedTuple):
    """A paragraph of minutes: its number and how that is printed, None until it has one."""

    number: int | None
    label: str | None
    title: str
    item: AgendaItem | None
    decision: Decision | None


class OnAgenda(NamedTuple):
    """An agenda item that is about a matter, and its meeting."""

    meeting: Meeting
    item: AgendaItem


class Assignment(NamedTuple):
    """An assignment that is not done: the decision, its point, when it is due and how that stands."""

    decision: Decision
    point: Point
    due: UncertainDate | None
    missing: Said | None
    state: State


class Money(NamedTuple):
    """What is stated of money for one year or another time."""

    time: Text
    amount: Text


def computed(
    on: type[Record], sv: str, en: str
) -> Callable[[Callable[[Any, Register, date | None], Any]], Computed]:
    """Declare a name that a type of record has in templates: the function's own, `_` at its end aside."""

    def declare(find: Callable[[Any, Register, date | None], Any]) -> Computed:
        return Computed(on, find.__name__, Text(sv, en), find)

    return declare


@computed(
    Meeting, "Paragraferna i protokollet, i ordning.", "The paragraphs of the minutes, in order."
)
def paragraphs(meeting: Meeting, register: Register, _: date | None) -> list[Paragraph]:
    """Give each decision with its agenda item, and each item that has a § and no decision of its own."""
    made = [
        decision
        for decision in referring(meeting.ref, "decisions", register)
        if isinstance(decision, Decision) and not is_withheld(decision, register)
    ]
    decided = [
        Paragraph(
            _number(decision, register),
            label.find(decision, register, None),
            decision.title,
            item_of(decision, register),
            decision,
        )
        for decision in made
    ]
    known = {id(paragraph.item) for paragraph in decided}
    body = register.get(meeting.committee, Committee)
    others = [
        Paragraph(
            item.paragraph,
            _label(item.paragraph, body, meeting.date or None),
            item.title,
            item,
            None,
        )
        for item in meeting.agenda or ()
        if item.paragraph and not item.withheld and id(item) not in known
    ]
    # What has no § yet stays in the order of the agenda, which `referring` gave.
    return sorted((*decided, *others), key=lambda it: it.number or UNNUMBERED)


@computed(Meeting, "Delegationsbesluten som anmäls där.", "The delegated decisions reported there.")
def reported(meeting: Meeting, register: Register, _: date | None) -> list[Any]:
    """Give the decisions that were made for the body and are reported to this meeting."""
    return in_order(
        (
            decision
            for decision in register.every(Decision)
            if decision.decided_by and decision.decided_by.reported_to == meeting.ref
        ),
        register,
    )


@computed(Decision, "Organet som beslutade.", "The body that decided.")
def committee(decision: Decision, register: Register, _: date | None) -> Ref | None:
    """Give the body whose decision it is."""
    return register.committee_of(decision)


@computed(Decision, "Beslutets dag.", "The day of the decision.")
def date_(decision: Decision, register: Register, _: date | None) -> UncertainDate | None:
    """Give the meeting's day, or that of a decision without one."""
    return day_of(decision, register)


@computed(Decision, "Paragrafen som den skrivs ut.", "The paragraph as it is printed.")
def label(decision: Decision, register: Register, _: date | None) -> str | None:
    """Give the § in the body's own form, `§ 12` or `12/25`; None until there is one."""
    body = register.get(register.committee_of(decision), Committee)
    return _label(_number(decision, register), body, day_of(decision, register))


def _number(decision: Decision, register: Register) -> int | None:
    item = item_of(decision, register)
    return decision.paragraph or (item.paragraph if item else None) or None


def _label(number: int | None, body: Committee | None, day: UncertainDate | None) -> str | None:
    if number is None:
        return None
    year = str(day.earliest.year) if day and day.earliest else ""
    written = (body.paragraph_format if body else None) or "§ {number}"
    for name, value in (("number", str(number)), ("year", year), ("yy", year[-2:])):
        written = written.replace(f"{{{name}}}", value)
    return written


@computed(Decision, "Punkten på föredragningslistan.", "The agenda item.")
def agenda_item(decision: Decision, register: Register, _: date | None) -> AgendaItem | None:
    """Give the agenda item that it was decided in."""
    return item_of(decision, register)


@computed(Decision, "Justeringen av paragrafen.", "The attestation of its paragraph.")
def attestation(decision: Decision, register: Register, _: date | None) -> Attestation | None:
    """Give the attestation that names the paragraph, else the one of the whole minutes."""
    meeting = register.get(decision.meeting or None, Meeting)
    for one in (meeting.attestations if meeting else None) or ():
        if _covers(one.paragraphs or None, decision.paragraph or None):
            return one
    return None


def _covers(paragraphs: Paragraphs | None, number: int | None) -> bool:
    return paragraphs is None or (number is not None and number in paragraphs)


@computed(Committee, "Alla beslut som organet fattat.", "All decisions of the body.")
def decisions(committee: Committee, register: Register, _: date | None) -> list[Any]:
    """Give the decisions of the body's meetings and those made for it, by day and paragraph."""
    return in_order(
        (it for it in register.every(Decision) if register.committee_of(it) == committee.ref),
        register,
    )


@computed(
    Committee,
    "Uppdrag som inte är gjorda; kräver en dag.",
    "Assignments that are not done; needs a day.",
)
def assignments(committee: Committee, register: Register, as_of: date | None) -> list[Assignment]:
    """Give the assignments of the body's decisions that are open on the day, by when they are due."""
    day = _stated(as_of)
    found = [
        listed
        for decision in decisions.find(committee, register, day)
        if not is_withheld(decision, register)
        and not (day_of(decision, register) or NO_DAY).after(day)
        for listed in of_record(register, register.entries[decision.ref], day)
        if isinstance(listed, Listed)
        and listed.kind == "assignment_done"
        and listed.state is not State.DONE
    ]
    return [_assignment(listed, register) for listed in sorted(found, key=lambda it: it.order)]


def _assignment(listed: Listed, register: Register) -> Assignment:
    decision = register.get(listed.record, Decision)
    number = listed.due.at[1]
    assert decision is not None  # noqa: S101 - the deadline was found on it
    assert isinstance(number, int)  # noqa: S101 - the place of a point in its list
    point = (decision.points or ())[number]
    return Assignment(decision, point, listed.due.when, listed.due.missing, listed.state)


@computed(Partnership, "Sista dagen i kraft; kräver en dag.", "The last day in force; needs a day.")
def last_day(partnership: Partnership, _: Register, as_of: date | None) -> UncertainDate | None:
    """Give the last day of the term that runs on the day, or of the last one."""
    return last_day_in_force(partnership, _stated(as_of))


@computed(Partnership, "Hur det står; kräver en dag.", "How it stands; needs a day.")
def status(partnership: Partnership, register: Register, as_of: date | None) -> Status | None:
    """Give the word for how the partnership stands, with its reasons."""
    return status_of(register, partnership.ref, _stated(as_of))


@computed(Partnership, "Pengar år för år.", "Money year by year.")
def money(partnership: Partnership, _: Register, __: date | None) -> list[Money]:
    """Give what is agreed, planned and paid for each year."""
    return [Money(said_time(it), said_sum(it)) for it in sums(partnership.funding or ())]


def _agenda_items(raised: Raised, register: Register, _: date | None) -> list[OnAgenda]:
    meetings = {
        referrer.entry.ref: referrer.entry.record
        for referrer in register.referrers(raised.ref)
        if isinstance(referrer.entry.record, Meeting)
    }
    return [
        OnAgenda(meeting, item)
        for meeting in in_order(meetings.values(), register)
        for item in meeting.agenda or ()
        if raised.ref in (item.matters or ()) and not item.withheld
    ]


ABOUT_ITEMS = Text("Punkterna som tar upp ärendet.", "The agenda items that are about it.")

COMPUTED: Mapping[tuple[type[Record], str], Computed] = MappingProxyType(
    {
        (one.on, one.name.rstrip("_")): one
        for one in (
            *(held for held in list(globals().values()) if isinstance(held, Computed)),
            *(Computed(on, "agenda_items", ABOUT_ITEMS, _agenda_items) for on in (Motion, Matter)),
        )
    }
)
"""Everything that templates may ask for beside fields, by record type and name."""


def _stated(as_of: date | None) -> date:
    """Give the day that a document holds for; a template that needs one has to say so."""
    if as_of is None:
        raise NoDayError
    return as_of
