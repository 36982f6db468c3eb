"""Who is in the room while a meeting is held: who comes, leaves, steps out and chairs, and who is there now."""

from __future__ import annotations

from collections.abc import Sequence

from iopctl.acts._people import Person, find_person, members, people
from iopctl.acts._room import Line
from iopctl.acts.come_and_go import (
    arrive,
    free_substitutes,
    leave,
    may_chair,
    seat_of,
    take_the_chair,
)
from iopctl.cli._holding import Sitting
from iopctl.cli._holding_roll_call import NOBODY, one_of
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind, MemberRole
from iopctl.models.meetings import AttendanceRole
from iopctl.rules.no_quorum import seats_of


def come(sitting: Sitting, said: str) -> None:
    """Record that somebody came, or came back."""
    number = sitting.paragraph
    if sitting.save(lambda now: arrive(now, sitting.ref, said, number, sitting.session.as_of)):
        _vote_anew(sitting)


def leave_room(sitting: Sitting, said: str) -> None:
    """Record that somebody left."""
    _go_out(sitting, said, conflict=False)


def step_out(sitting: Sitting, said: str) -> None:
    """Record that somebody steps out for this item, for a conflict of interest."""
    sitting.open_item()
    _go_out(sitting, said, conflict=True)


def _go_out(sitting: Sitting, said: str, *, conflict: bool) -> None:
    """Record that somebody is out; ask who serves and chairs instead."""
    number = sitting.paragraph
    here = sitting.room
    person = find_person(people(sitting.register, sitting.meeting), said)
    seat = seat_of(here, person.name, number)
    substitute = chair = ""
    if (was := here.chair(number)) and was.name == person.name:
        others = may_chair(sitting.register, sitting.meeting, here, number)
        chair = _one(sitting, others, Text("Vem leder mötet", "Who chairs"))
    free = free_substitutes(here, number, person.party)
    if seat and free:
        question = Text("Vem går in för {name}", "Who steps in for {name}")
        substitute = _one(sitting, free, question, name=seat)
    saved = sitting.save(
        lambda now: leave(
            now,
            sitting.ref,
            person.name,
            number,
            sitting.session.as_of,
            conflict=conflict,
            substitute=substitute,
            chair=chair,
        )
    )
    if saved:
        _vote_anew(sitting)


def chair(sitting: Sitting, said: str) -> None:
    """Record that somebody else chairs."""
    number = sitting.paragraph
    sitting.save(lambda now: take_the_chair(now, sitting.ref, said, number, sitting.session.as_of))


def tell_room(sitting: Sitting, _: str = "") -> None:
    """Say who serves, who chairs and who else is there."""
    number = sitting.paragraph
    here = sitting.room
    serving = here.serving(number)
    for line in serving:
        text = (
            Text("  {who}, ordförande", "  {who}, chair")
            if line.role is AttendanceRole.CHAIR
            else Text("  {who}, för {seat}", "  {who}, for {seat}")
            if line.serves_for and line.role is AttendanceRole.SUBSTITUTE
            else Text("  {who}", "  {who}")
        )
        sitting.tell(text, who=str(line), seat=line.serves_for)
    names = {line.name for line in serving}
    others = [str(line) for line in here.present(number) if line.name not in names]
    if others:
        sitting.tell(
            Text("Här utan att tjänstgöra: {who}", "Here without serving: {who}"), who=others
        )
    away = [str(it) for it in _away(sitting, number)]
    if away:
        sitting.tell(Text("Borta: {who}", "Away: {who}"), who=away)


def tell_serving(sitting: Sitting) -> None:
    """Say in one line how many serve at the item, who chairs, and which members are away."""
    if not sitting.meeting.attendance:
        return
    number = sitting.paragraph
    here = sitting.room
    chair = here.chair(number)
    away = [str(it) for it in _away(sitting, number)]
    text = (
        Text("Tjänstgör: {count}. Ordförande: {chair}.", "Serving: {count}. Chair: {chair}.")
        if chair
        else Text("Tjänstgör: {count}.", "Serving: {count}.")
    )
    if away:
        text = Text(f"{text.sv} Borta: {{away}}.", f"{text.en} Away: {{away}}.")
    serving = here.serving(number)
    sitting.tell(text, count=len(serving), chair=str(chair), away=away)
    committee = sitting.register.get(sitting.meeting.committee, Committee)
    seats = seats_of(committee, sitting.meeting) if committee else None
    is_council = committee is not None and committee.kind is CommitteeKind.COUNCIL
    if seats and not is_council and len(serving) * 2 <= seats:
        text = Text(
            "Inte beslutsfört: {count} av {seats} tjänstgör, och det krävs fler än hälften.",
            "No quorum: {count} of {seats} serve, and more than half are required.",
        )
        sitting.tell(text, count=len(serving), seats=seats)


def _vote_anew(sitting: Sitting) -> None:
    """Drop a vote on the item that others took part in than those who now decide it."""
    if sitting.pending.votes:
        sitting.pending = sitting.pending._replace(votes=(), by_minority=False)
        sitting.tell(
            Text(
                "Omröstningen gäller inte längre, eftersom andra deltar nu: rösta igen.",
                "The vote no longer holds, since others take part now: vote again.",
            )
        )


def _away(sitting: Sitting, number: int) -> Sequence[Person]:
    there = {line.name for line in sitting.room.present(number)}
    return [
        one
        for one in members(sitting.register, sitting.meeting)
        if one.seat is not MemberRole.SUBSTITUTE and one.name not in there
    ]


def _one(sitting: Sitting, among: Sequence[Line], question: Text, **values: object) -> str:
    """Ask for one of those in the room; the first is suggested, and a hyphen means nobody."""
    if not among:
        return ""
    while True:
        hint = Text(f"{among[0]}; - ingen", f"{among[0]}; - nobody")
        said = sitting.ask.line(question, hint, values)
        if said in NOBODY:
            return ""
        if not said:
            return among[0].name
        try:
            return one_of([Person(it.name, it.party) for it in among], said).name
        except PersonError as error:
            sitting.tell(error.message, **error.values)
