"""Reporting decisions made on a body's behalf (anmälan av delegationsbeslut) to one of its meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import UNSET

from iopctl.acts._act import Act, stated
from iopctl.acts._agenda import open_agenda
from iopctl.acts._decision_list import Listed
from iopctl.acts._lines import line_at
from iopctl.acts.add_item import NewItem, add_items, told_of_new
from iopctl.editing import Change, Create
from iopctl.errors import PersonError
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import DecidedBy, Decision
from iopctl.models.meetings import ItemKind, Meeting
from iopctl.register import Register, decided_on, new_id
from iopctl.suggestions import place_of
from iopctl.suggestions.delegated_decisions import TOPIC

NO_DAY = Text("utan dag", "no day")
MOST_NAMED = 10
"""Of more decisions than this, the rest are only counted."""


def report(
    register: Register,
    meeting: Ref,
    today: date,
    decisions: Sequence[Ref] = (),
    listed: Sequence[Listed] = (),
) -> Act:
    """Report decisions to a meeting: those named, those of a list, else all of the body's not reported.

    A list's become records of their own, so that each can be found, appealed and corrected. The
    meeting's agenda gets the item that they are reported in. PersonError when there is none to
    report, when one is not to be reported there, or when a listed one is in the register already.
    """
    held = open_agenda(register, meeting, today)
    _must_be_new(register, held, listed)
    there = (
        [_must_be_reportable(register, held, ref) for ref in decisions]
        if decisions or listed
        else not_reported(register, held)
    )
    if not (there or listed):
        raise PersonError(
            Text(
                "inga beslut är kvar att anmäla till {meeting}",
                "no decisions are left to report to {meeting}",
            ),
            Text(
                "nya skrivs in med iopctl new decision, eller många på en gång med --csv",
                "new ones are recorded by iopctl new decision, or many at once by --csv",
            ),
            {"meeting": register.title(meeting)},
        )
    item = NewItem(TOPIC)
    place = _place_of_item(held)
    added = add_items(register, meeting, (item,), today) if place is None else ()
    changes = (
        *(Change(it.ref, SetField(("decided_by", "reported_to"), meeting.id)) for it in there),
        *_created(register, held, listed),
        *added,
        *(_listing(register, held, place) if place is not None else ()),
    )
    number = len(there) + len(listed)
    text = (
        Text("anmälde ett beslut till {meeting}", "reported one decision to {meeting}")
        if number == 1
        else Text(
            "anmälde {number} beslut till {meeting}", "reported {number} decisions to {meeting}"
        )
    )
    told = (
        *_named(
            [
                *((decided_on(register, it) or NO_DAY, it.title) for it in there),
                *((it.date, it.title) for it in listed),
            ]
        ),
        *(_told_of_item(register, meeting, added, item, today)),
    )
    return Act(Said(text, {"number": number, "meeting": register.title(meeting)}), changes, told)


def not_reported(register: Register, held: Meeting) -> Sequence[Decision]:
    """Give the decisions of a meeting's body, or of one that it took over from, that are not reported.

    What was decided after the meeting is left for a later one.
    """
    return [
        decision
        for decision in register.every(Decision)
        if (by := decision.decided_by or None)
        and by.reported_to is UNSET
        and _is_of(register, by, held)
        and not (by.date and held.date and by.date.after(held.date))
    ]


def _is_of(register: Register, by: DecidedBy, held: Meeting) -> bool:
    body = register.get(by.committee, Committee)
    after = (body.successor or None) if body else None
    return held.committee in (by.committee, after and after.committee)


def _must_be_reportable(register: Register, held: Meeting, ref: Ref) -> Decision:
    decision = register.get(ref, Decision)
    by = (decision.decided_by or None) if decision else None
    values = {"decision": register.title(ref), "meeting": register.title(held.ref), "ref": ref}
    if decision is None or by is None:
        raise PersonError(
            Text(
                "{decision} är inget delegationsbeslut eller ordförandebeslut",
                "{decision} is no delegated or chair's decision",
            ),
            Text(
                "bara beslut med decided_by anmäls; iopctl show {ref}",
                "only decisions with decided_by are reported; iopctl show {ref}",
            ),
            values,
        )
    if by.reported_to:
        raise PersonError(
            Text(
                "{decision} är redan anmält, till {other}",
                "{decision} is reported already, to {other}",
            ),
            Text("iopctl show {ref} visar det", "iopctl show {ref} shows it"),
            {**values, "other": register.title(by.reported_to)},
        )
    if not _is_of(register, by, held):
        raise PersonError(
            Text("{decision} är beslutat för {body}", "{decision} was decided for {body}"),
            Text("anmäl det till ett möte där", "report it to a meeting there"),
            {**values, "body": register.title(by.committee)},
        )
    return decision


def _must_be_new(register: Register, held: Meeting, listed: Sequence[Listed]) -> None:
    """See that no row is in the register already, as when a list is read a second time."""
    if not listed:
        return
    known = {
        (by.date.day, it.title.casefold(), tuple(it.case_numbers or ())): it.ref
        for it in register.every(Decision)
        if (by := it.decided_by or None) and by.committee == held.committee and by.date
    }
    for row in listed:
        numbers = (row.case_number,) if row.case_number else ()
        if there := known.get((row.date, row.title.casefold(), numbers)):
            raise PersonError(
                Text(
                    "rad {line} finns redan i registret: {ref}",
                    "line {line} is in the register already: {ref}",
                ),
                Text(
                    "ta bort de rader som redan är inskrivna",
                    "take out the lines that are recorded already",
                ),
                {"line": row.line, "ref": there},
            )


def _created(register: Register, held: Meeting, listed: Sequence[Listed]) -> Iterator[Change]:
    """Write a list's decisions. Their ids are the body's and the day's: a title may name somebody."""
    taken: set[Ref] = set()
    for row in listed:
        ref = new_id(register, "decisions", f"{held.committee.id} delegation {row.date}", taken)
        taken.add(ref)
        yield Change(ref, Create(_data(register, held, row)))


def _data(register: Register, held: Meeting, row: Listed) -> dict[str, Data]:
    by = stated(
        kind=row.kind,
        committee=held.committee.id,
        date=row.date,
        by=_who(register, held, row),
        basis=row.basis,
        reported_to=held.ref.id,
    )
    return stated(
        title=row.title,
        decided_by=by,
        paragraph="none",
        case_numbers=[row.case_number] if row.case_number else None,
        outcome=[row.outcome] if row.outcome else None,
    )


def _who(register: Register, held: Meeting, row: Listed) -> dict[str, Data]:
    """Write who decided; an office without a name is one of the administration's, else of the body's."""
    if row.by or not row.position:
        return stated(name=row.by, title=row.position)
    committee = register.get(held.committee, Committee)
    office = (committee.administration or None) if committee else None
    return stated(
        title=row.position,
        committee=None if office else held.committee.id,
        public_body=office,
    )


def _place_of_item(held: Meeting) -> int | None:
    """Give the place of the item that such decisions are reported in, however it is worded."""
    place = place_of(held, TOPIC)
    if place is not None:
        return place
    for n, item in enumerate(held.agenda or ()):
        if item.kind is ItemKind.NOTIFICATION and "delegation" in item.title.casefold():
            return n
    return None


def _listing(register: Register, held: Meeting, place: int) -> Iterator[Change]:
    """Have an item that is there lay the list before the body: its paragraph is then that of each decision."""
    item = (held.agenda or ())[place]
    if not item.lists and TOPIC.lists:
        at = (*line_at(register, held.ref, ("agenda",), place), "lists")
        yield Change(held.ref, SetField(at, str(TOPIC.lists)))


def _named(made: Sequence[tuple[object, str]]) -> Iterator[Said]:
    for day, title in made[:MOST_NAMED]:
        yield Said(Text("{day} {title}", "{day} {title}"), {"day": day, "title": title})
    if len(made) > MOST_NAMED:
        more = Text("… och {number} till", "… and {number} more")
        yield Said(more, {"number": len(made) - MOST_NAMED})


def _told_of_item(
    register: Register, meeting: Ref, added: Sequence[Change], item: NewItem, today: date
) -> Iterator[Said]:
    if added:
        text = Text("satte upp {title} på listan", "put {title} on the agenda")
        yield Said(text, {"title": TOPIC.title})
        yield from told_of_new(register, meeting, added, (item,), today)
    text = Text(
        "listan till mötet: iopctl render delegationslista {meeting}",
        "the list for the meeting: iopctl render delegationslista {meeting}",
    )
    yield Said(text, {"meeting": meeting})
