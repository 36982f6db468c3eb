"""Whoever comes and goes while a meeting is held, its attendance says of each § who was there and who served."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopctl.acts import _room
from iopctl.acts._after import after
from iopctl.acts._decided import Decided
from iopctl.acts._numbering import next_paragraph, untreated
from iopctl.acts._people import find_person, people, who_is
from iopctl.acts.come_and_go import arrive, leave, take_the_chair
from iopctl.acts.decide import decide
from iopctl.acts.end_meeting import end_meeting
from iopctl.errors import PersonError
from iopctl.models._point import Outcome
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AttendanceRole, Meeting
from iopctl.register import read
from iopctl.rules._engine import check
from iopctl.rules._serving import is_present, is_serving

TODAY = date(2026, 3, 12)
REF = Ref("meetings", "n-2026-03-12")
MEMBERS = ("Åsa Öhman", "Bo Ek", "Cia Dal", "Dag Frö", "Eva Gren")
SUBSTITUTES = ("Fia Holm", "Gun Isaksson")


def register(here=(*MEMBERS, *SUBSTITUTES), items=30, before=0):
    roles = ("chair", *["member"] * 4, *["substitute"] * 2)
    seats = "".join(
        f"  - {{name: {name}, party: S, role: {role}}}\n"
        for name, role in zip((*MEMBERS, *SUBSTITUTES), roles, strict=True)
    )
    lines = "".join(
        f"  - {{name: {name}, party: S, role: {role}}}\n"
        for name, role in zip((*MEMBERS, *SUBSTITUTES), roles, strict=True)
        if name in here
    )
    agenda = "".join(f"  - {{id: p{n}, title: Ärende {n}}}\n" for n in range(items))
    earlier = "".join(f"  - {{title: Punkt {n}, paragraph: {n}}}\n" for n in range(1, before + 1))
    return read(
        {
            "committees/n.yaml": f"name: Nämnden\nmembers:\n{seats}".encode(),
            "meetings/n-2026-02-01.yaml": (
                f"committee: n\ndate: 2026-02-01\nagenda: {'' if earlier else '[]'}\n{earlier}"
            ).encode(),
            "meetings/n-2026-03-12.yaml": (
                f"committee: n\ndate: {TODAY}\nagenda:\n{agenda}attendance:\n{lines}"
            ).encode(),
        },
        Settings(format=1),
    )


def held(now):
    meeting = now.get(REF, Meeting)
    assert meeting is not None
    return meeting


def decided(now, number=1):
    words = [Decided(item.id, outcome=(Outcome.APPROVED,)) for item in untreated(now, held(now))]
    return after(now, decide(now, REF, words[:number], TODAY).changes)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), st.integers(1, 2)),
        st.tuples(st.sampled_from(["come", "leave", "conflict", "chair"]), st.integers(0, 6)),
    ),
    max_size=14,
)


@settings(deadline=None, max_examples=60)
@given(steps)
def test_the_attendance_says_who_was_in_the_room_at_each_paragraph(steps):
    now = register()
    names = (*MEMBERS, *SUBSTITUTES)
    room, out, there = set(names), set(), {}
    for what, n in steps:
        number = next_paragraph(now, held(now))
        name = names[n % 7]
        if what == "decide":
            now = decided(now, n)
            given_ = next_paragraph(now, held(now)) - number
            for paragraph in range(number, number + given_):
                there[paragraph] = room - (out if paragraph == number else set())
            if given_:
                out = set()
            continue
        try:
            match what:
                case "come":
                    act = arrive(now, REF, name, number, TODAY)
                    room, out = room | {name}, out - {name}
                case "leave" | "conflict":
                    act = leave(now, REF, name, number, TODAY, conflict=what == "conflict")
                    room, out = (room, out | {name}) if what == "conflict" else (room - {name}, out)
                case _:
                    act = take_the_chair(now, REF, name, number, TODAY)
        except PersonError:
            continue
        now = after(now, act.changes)
    now = after(now, end_meeting(now, REF, TODAY).changes)
    people_then = {
        paragraph: {line.name for line in held(now).attendance or () if is_present(line, paragraph)}
        for paragraph in there
    }
    assert people_then == there
    for paragraph in there:
        lines = [line for line in held(now).attendance or () if is_serving(line, paragraph)]
        assert len({line.name for line in lines}) == len(lines)
        assert sum(line.role is AttendanceRole.CHAIR for line in lines) <= 1
    assert not [it for it in check(now, TODAY) if it.severity.name == "ERROR"]


def test_who_steps_in_serves_just_as_long_as_the_member_is_away():
    now = decided(register())
    act = leave(now, REF, "bo", 2, TODAY, conflict=True, substitute="Fia Holm")
    now = decided(after(now, act.changes), 2)
    act = leave(now, REF, "bo", 4, TODAY, substitute="Fia Holm")
    now = decided(after(now, act.changes))
    now = decided(after(now, arrive(now, REF, "Bo Ek", 5, TODAY).changes))
    now = after(now, end_meeting(now, REF, TODAY).changes)
    serving = {
        number: {line.name for line in _room.room(now, held(now)).serving(number)}
        for number in range(1, 6)
    }
    with_bo, with_fia = {*MEMBERS}, {*MEMBERS, "Fia Holm"} - {"Bo Ek"}
    assert serving == {1: with_bo, 2: with_fia, 3: with_bo, 4: with_fia, 5: with_bo}


def test_another_chairs_while_the_chair_is_out_and_the_chair_takes_over_again():
    now = decided(register())
    act = leave(now, REF, "åsa", 2, TODAY, chair="Bo Ek")
    now = decided(after(now, act.changes), 2)
    now = decided(after(now, arrive(now, REF, "åsa", 4, TODAY).changes))
    room = _room.room(now, held(now))
    assert [room.chair(number).name for number in range(1, 5)] == [
        *["Åsa Öhman", "Bo Ek", "Bo Ek", "Åsa Öhman"]
    ]
    assert len(room.serving(3)) == 4
    assert len(room.serving(4)) == 5


@pytest.mark.parametrize(
    ("do", "says"),
    [
        (lambda now: arrive(now, REF, "bo", 1, TODAY), "{name} är redan här"),
        (lambda now: leave(now, REF, "Ola Nordmann (V)", 1, TODAY), "{name} är inte här"),
        (
            lambda now: leave(now, REF, "bo", 1, TODAY, substitute="Cia Dal"),
            "{name} kan inte gå in: bara en ersättare som är här och inte redan tjänstgör",
        ),
        (
            lambda now: take_the_chair(now, REF, "fia", 1, TODAY),
            "{name} tjänstgör inte, och kan inte leda mötet",
        ),
        (lambda now: leave(now, REF, "kalle", 1, TODAY), "ingen vid mötet heter {said}"),
    ],
)
def test_what_cannot_be_is_refused(do, says):
    with pytest.raises(PersonError) as error:
        do(register())
    assert error.value.message.sv == says


def test_people_are_found_by_what_they_are_called_in_the_room():
    there = people(register(), held(register()))
    for said in ("Cia Dal", "cia", "dal", "CD", "cia dal (s)", "ci"):
        assert find_person(there, said).name == "Cia Dal", said
    assert who_is(register(), held(register()), "S") == {"party": "S"}
    with pytest.raises(PersonError) as error:
        find_person(there, "a")
    assert error.value.message.sv == "{said} kan vara flera"


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 40), st.lists(st.integers(1, 3), max_size=4))
def test_paragraphs_go_on_through_the_year_and_are_never_given_twice(before, rounds):
    now = register(before=before)
    for number in rounds:
        now = decided(now, number)
    made = sorted(one.paragraph for one in now.every(Decision))
    assert made == list(range(before + 1, before + 1 + sum(rounds)))
