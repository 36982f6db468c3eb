"""Deciding at a meeting: what became of one item or several, each with its § in the minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts import _room
from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._agenda import new_item_id
from iopctl.acts._decided import Decided, outcomes
from iopctl.acts._decision_data import decision_data
from iopctl.acts._due import due_of
from iopctl.acts._lines import line_at
from iopctl.acts._meetings import live, paragraphs_of
from iopctl.acts._numbering import decisions_on, next_paragraph, paragraphs_given, untreated
from iopctl.acts.attest import attest
from iopctl.acts.post import post
from iopctl.editing import Change, Create
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, ItemKind, Meeting
from iopctl.register import Register, find_item, new_id
from iopctl.values.paragraphs import Paragraphs

WITHOUT_DECISION = (
    ItemKind.FORMALITY,
    ItemKind.INFORMATION,
    ItemKind.NOTIFICATION,
    ItemKind.ELECTION,
    ItemKind.QUESTION,
)
"""What has its § in the minutes without a decision of its own, unless something is decided in it."""


def decide(register: Register, meeting: Ref, decided: Sequence[Decided], today: date) -> Act:
    """Record what a meeting decided on some items, in the order of the agenda.

    Each gets the next § of the body's year, or the one that it has already. PersonError when an item
    is decided already, or too little is said of what was decided.
    """
    held = held_meeting(register, meeting, today)
    treated = sorted({find_item(held, one.item): one for one in decided}.items(), key=_place)
    number = next_paragraph(register, held)
    made: list[Change] = []
    given: dict[int, int] = {}
    refs: list[Ref] = []
    names: list[str] = []
    for place, one in treated:
        item = open_item(register, held, place)
        paragraph = item.paragraph or number
        number += paragraph == number
        given[place] = paragraph
        if not needs_decision(item, one):
            made += _noted(register, held, place, paragraph)
        else:
            items = [*(it.id or None for it in held.agenda or ()), *names]
            names.append(item.id or new_item_id(items, item.title))
            of_meeting = f"{meeting.id}-{names[-1].removeprefix(f'{meeting.id}-')}"
            refs.append(new_id(register, "decisions", of_meeting, refs))
            made += _decided(register, held, place, one, Given(refs[-1], names[-1], paragraph))
    here = _room.room(register, held)
    lines = _room.after(here, given.values(), (number, number + 1))
    made += _room.changes(register, held, here.lines, lines)
    now = after(register, made)
    told = [
        *(_came_to(register, held, place, one, given[place]) for place, one in treated),
        *(it for ref in refs for it in _follows(now, ref, today)),
    ]
    done = _done(register, held, treated, Paragraphs.of(given.values()))
    return Act(done, tuple(made), tuple(told[len(treated) == 1 :]))


def decide_at_once(  # noqa: PLR0913 - a decision, its attestation and its posting
    register: Register,
    meeting: Ref,
    decided: Sequence[Decided],
    today: date,
    *,
    day: date,
    by: Sequence[str],
    kept_at: str,
) -> Act:
    """Record decisions whose paragraphs were attested at once, and posted the same `day` (KL 5:69, 8:12)."""
    act = decide(register, meeting, decided, today)
    now = after(register, act.changes)
    before, there = (live(it, meeting) for it in (register, now))
    numbers = Paragraphs.of({*paragraphs_of(now, there)} - {*paragraphs_given(register, before)})
    attested = attest(now, meeting, numbers, day, by, immediate=True)
    now = after(now, attested.changes)
    posted = post(now, meeting, day, kept_at, paragraphs=numbers)
    done = Text("{decided}, omedelbart justerat", "{decided}, attested at once")
    return Act(
        Said(done, {"decided": act.done}),
        (*act.changes, *attested.changes, *posted.changes),
        (*act.told, *posted.told),
    )


def held_meeting(register: Register, meeting: Ref, today: date) -> Meeting:
    """Give a meeting that is held, or was; PersonError when it is called off or its day has not come."""
    held = live(register, meeting)
    if held.date and held.date.after(today):
        raise PersonError(
            Text("{meeting} har inte varit ännu", "{meeting} has not been yet"),
            Text(
                "besluten skrivs in när mötet hålls; är dagen fel ändras den med iopctl move-meeting",
                "decisions are recorded when it is held; if the day is wrong, iopctl move-meeting changes it",
            ),
            {"meeting": register.title(meeting)},
        )
    return held


def open_item(register: Register, held: Meeting, place: int) -> AgendaItem:
    """Give an item that is not decided yet; PersonError when it is, or is no longer on the agenda."""
    item = (held.agenda or ())[place]
    if item in untreated(register, held):
        return item
    decision = decisions_on(register, held).get(item.id or "")
    number = (decision and decision.paragraph) or item.paragraph
    values = {"item": item.title, "number": number, "why": item.removed or item.paragraph_of}
    if item.removed:
        raise PersonError(
            Text("punkten {item} utgick: {why}", "the item {item} was taken off: {why}"),
            Text("välj en annan punkt", "choose another item"),
            values,
        )
    raise PersonError(
        Text("{item} är redan § {number}", "{item} is § {number} already")
        if number
        else Text("{item} är redan behandlad", "{item} is dealt with already"),
        Text(
            "iopctl show {decision} visar beslutet; det ändras med iopctl edit, och efter justering med iopctl correct",
            "iopctl show {decision} shows the decision; iopctl edit changes it, after attestation iopctl correct",
        )
        if decision
        else Text("iopctl show {meeting} visar mötet", "iopctl show {meeting} shows the meeting"),
        {**values, "decision": decision and decision.ref, "meeting": held.ref},
    )


def needs_decision(item: AgendaItem, one: Decided) -> bool:
    """Whether what was done with an item is a decision, or the item only has its § in the minutes."""
    nothing_said = one == Decided(one.item, as_recommended=one.as_recommended)
    return not (nothing_said and item.kind in WITHOUT_DECISION and not item.recommendations)


def _place(treated: tuple[int, Decided]) -> int:
    return treated[0]


def _noted(register: Register, held: Meeting, place: int, paragraph: int) -> Iterator[Change]:
    at = (*line_at(register, held.ref, ("agenda",), place), "paragraph")
    if not (held.agenda or ())[place].paragraph:
        yield Change(held.ref, SetField(at, str(paragraph)))


class Given(NamedTuple):
    """What a decision is known by: its record, the id of its item and its §."""

    ref: Ref
    item: str
    paragraph: int


def _decided(
    register: Register, held: Meeting, place: int, one: Decided, given: Given
) -> Iterator[Change]:
    """Give the decision, the id by which it refers to its item, and which recommendation it adopted."""
    item = (held.agenda or ())[place]
    at = line_at(register, held.ref, ("agenda",), place)
    if not item.id:
        yield Change(held.ref, SetField((*at, "id"), given.item))
    data, adopted = decision_data(register, held, place, one)
    for n, became in adopted.items():
        proposed = line_at(register, held.ref, (*at, "recommendations"), n)
        yield Change(held.ref, SetField((*proposed, "adopted"), "true" if became else "false"))
    head = stated(
        title=item.title,
        meeting=held.ref.id,
        item=given.item,
        paragraph=given.paragraph,
    )
    yield Change(given.ref, Create({**head, **data}))


def _came_to(register: Register, held: Meeting, place: int, one: Decided, paragraph: int) -> Said:
    item = (held.agenda or ())[place]
    came_to = outcomes(register, held, item, one) if needs_decision(item, one) else ()
    text = (
        Text("  § {number} {title}: {outcome}", "  § {number} {title}: {outcome}")
        if came_to
        else Text("  § {number} {title}", "  § {number} {title}")
    )
    return Said(text, {"number": paragraph, "title": item.title, "outcome": came_to})


def _follows(now: Register, ref: Ref, today: date) -> Iterator[Said]:
    """Tell when the matter comes back, and when what was assigned is to be done."""
    for due in due_of(now, ref, "matter_returns", today):
        text = (
            Text("tas upp igen: {day}", "comes back: {day}")
            if due.when
            else Text(
                "när det tas upp igen är inte känt: {missing}",
                "when it comes back is not known: {missing}",
            )
        )
        yield Said(text, {"day": due.when, "missing": due.missing})
    for due in due_of(now, ref, "assignment_done", today):
        if due.when:
            text = Text("uppdrag, senast {day}: {what}", "assignment, by {day}: {what}")
            yield Said(text, {"day": due.when, "what": due.title})


def _done(
    register: Register,
    held: Meeting,
    treated: Sequence[tuple[int, Decided]],
    paragraphs: Paragraphs,
) -> Said:
    values: dict[str, object] = {
        "paragraphs": paragraphs,
        "meeting": register.title(held.ref),
    }
    if len(treated) > 1:
        text = Text("beslutade {paragraphs}, {meeting}", "decided {paragraphs}, {meeting}")
        return Said(text, values)
    (place, one), *_ = treated
    item = (held.agenda or ())[place]
    values |= {"title": item.title}
    if not needs_decision(item, one):
        return Said(
            Text(
                "antecknade {paragraphs} {title}, {meeting}",
                "recorded {paragraphs} {title}, {meeting}",
            ),
            values,
        )
    values |= {"outcome": outcomes(register, held, item, one)}
    text = (
        Text(
            "beslutade {paragraphs} {title}, {meeting}: {outcome}",
            "decided {paragraphs} {title}, {meeting}: {outcome}",
        )
        if values["outcome"]
        else Text(
            "beslutade {paragraphs} {title}, {meeting}", "decided {paragraphs} {title}, {meeting}"
        )
    )
    return Said(text, values)
