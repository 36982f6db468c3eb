"""Coming to a meeting and leaving it: who is there, who serves and who chairs from the next § on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._people import find_person, members, people
from iopctl.acts._room import (
    Line,
    Room,
    chair_back,
    chaired_by,
    changes,
    come,
    gone,
    relieved,
    room,
    serve,
)
from iopctl.acts.decide import held_meeting
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import MemberRole
from iopctl.models.meetings import AttendanceRole, Away, Meeting
from iopctl.register import Register


def arrive(register: Register, meeting: Ref, name: str, paragraph: int, today: date) -> Act:
    """Record that somebody came, or came back, ahead of a §; who served in that place no longer does.

    PersonError when the person is there already.
    """
    held = held_meeting(register, meeting, today)
    here = room(register, held)
    person = find_person(people(register, held), name)
    lines: list[Line] = list(here.lines)
    mine = [line for line in lines if line.name == person.name]
    if any(line.is_there(here.last) for line in mine):
        raise PersonError(
            Text("{name} är redan här", "{name} is here already"),
            Text("ut {name} antecknar när någon går", "out {name} records when somebody leaves"),
            {"name": person},
        )
    if mine:
        lines = come(here, lines, person.name, here.ahead)
        if mine[0].role is AttendanceRole.CHAIR:
            lines = chair_back(here, lines, person.name, here.ahead)
    else:
        late = here.ahead if here.given else None
        role = _role(register, held, person.name)
        away = Away.LATE if late else None
        lines = [
            *relieved(here, lines, person.name, here.ahead),
            Line(person.name, person.party, role, late, away),
        ]
    text = Text("{name} kom till § {number}, {meeting}", "{name} came for § {number}, {meeting}")
    return _act(register, held, here, lines, Said(text, _values(register, held, person, paragraph)))


def leave(  # noqa: PLR0913 - who left, why and who steps in
    register: Register,
    meeting: Ref,
    name: str,
    paragraph: int,
    today: date,
    *,
    conflict: bool = False,
    substitute: str = "",
    chair: str = "",
) -> Act:
    """Record that somebody left ahead of a §, or stepped out for that one, for a conflict of interest (KL 6:30).

    A substitute may serve in that place, and somebody else chair. PersonError when the person is not
    there, or who is to step in cannot.
    """
    held = held_meeting(register, meeting, today)
    here = room(register, held)
    person = find_person(people(register, held), name)
    if not any(it.is_there(paragraph) for it in here.lines if it.name == person.name):
        raise PersonError(
            Text("{name} är inte här", "{name} is not here"),
            Text("in {name} antecknar när någon kommer", "in {name} records when somebody comes"),
            {"name": person},
        )
    numbers = frozenset({paragraph}) if conflict else here.ahead | {paragraph}
    away = Away.CONFLICT_OF_INTEREST if conflict else Away.LEFT
    seat = seat_of(here, person.name, paragraph)
    lines = gone(here, here.lines, person.name, away, numbers)
    if chair:
        lines = chaired_by(here, lines, _in_room(lines, chair, paragraph), numbers)
    if substitute and seat:
        lines = serve(here, lines, _free(here, substitute, paragraph), seat, numbers)
    text = (
        Text(
            "{name} jävig vid § {number}, {meeting}",
            "{name} away from § {number} for a conflict of interest, {meeting}",
        )
        if conflict
        else Text(
            "{name} gick före § {number}, {meeting}", "{name} left ahead of § {number}, {meeting}"
        )
    )
    return _act(register, held, here, lines, Said(text, _values(register, held, person, paragraph)))


def take_the_chair(register: Register, meeting: Ref, name: str, paragraph: int, today: date) -> Act:
    """Record that somebody in the room chairs from a § on. PersonError when the person does not serve."""
    held = held_meeting(register, meeting, today)
    here = room(register, held)
    person = find_person(people(register, held), name)
    chair = _in_room(here.lines, person.name, paragraph)
    lines = chaired_by(here, here.lines, chair, here.ahead | {paragraph})
    text = Text(
        "{name} ordförande från § {number}, {meeting}", "{name} chairs from § {number}, {meeting}"
    )
    return _act(register, held, here, lines, Said(text, _values(register, held, person, paragraph)))


def seat_of(here: Room, name: str, paragraph: int) -> str:
    """Give whose seat somebody holds at a §: a member's own, or of the one served for; empty for others."""
    for line in here.serving(paragraph):
        if line.name == name:
            return line.serves_for if line.role is AttendanceRole.SUBSTITUTE else line.name
    return ""


def free_substitutes(here: Room, paragraph: int, party: str = "") -> Sequence[Line]:
    """Give the substitutes who are there and do not serve, those of the party first."""
    serving = {line.name for line in here.serving(paragraph)}
    free = [
        line
        for line in here.present(paragraph)
        if line.role is AttendanceRole.SUBSTITUTE and line.name not in serving
    ]
    return sorted(free, key=lambda line: line.party != party)


def may_chair(register: Register, held: Meeting, here: Room, paragraph: int) -> Sequence[Line]:
    """Give those who may chair in the chair's place: the vice chairs first."""
    seats = {one.name: one.seat for one in members(register, held)}
    order = (MemberRole.FIRST_VICE_CHAIR, MemberRole.VICE_CHAIR, MemberRole.SECOND_VICE_CHAIR)

    def rank(line: Line) -> int:
        seat = seats.get(line.name)
        return order.index(seat) if seat in order else len(order)

    return sorted(
        (line for line in here.serving(paragraph) if line.role is not AttendanceRole.CHAIR),
        key=rank,
    )


def _role(register: Register, held: Meeting, name: str) -> AttendanceRole:
    seat = next((it.seat for it in members(register, held) if it.name == name), None)
    if seat is None:
        return AttendanceRole.GUEST
    return AttendanceRole.SUBSTITUTE if seat is MemberRole.SUBSTITUTE else AttendanceRole.MEMBER


def _in_room(lines: Sequence[Line], name: str, paragraph: int) -> str:
    if any(line.name == name and line.is_serving(paragraph) for line in lines):
        return name
    raise PersonError(
        Text(
            "{name} tjänstgör inte, och kan inte leda mötet",
            "{name} does not serve, and cannot chair",
        ),
        Text("välj någon som tjänstgör: {names}", "choose somebody who serves: {names}"),
        {"name": name, "names": ", ".join(str(it) for it in lines if it.is_serving(paragraph))},
    )


def _free(here: Room, name: str, paragraph: int) -> str:
    free = free_substitutes(here, paragraph)
    if any(line.name == name for line in free):
        return name
    raise PersonError(
        Text(
            "{name} kan inte gå in: bara en ersättare som är här och inte redan tjänstgör",
            "{name} cannot step in: only a substitute who is here and does not serve already",
        ),
        Text("lediga ersättare: {names}", "substitutes who are free: {names}")
        if free
        else Text("ingen ersättare är ledig", "no substitute is free"),
        {"name": name, "names": ", ".join(map(str, free))},
    )


def _values(register: Register, held: Meeting, person: object, paragraph: int) -> dict[str, object]:
    return {"name": person, "number": paragraph, "meeting": register.title(held.ref)}


def _act(register: Register, held: Meeting, here: Room, lines: Sequence[Line], done: Said) -> Act:
    return Act(done, changes(register, held, here.lines, lines))
