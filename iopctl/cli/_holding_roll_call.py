"""The roll call as a meeting begins: who is missing, who serves for them, who chairs and who else is there."""

from __future__ import annotations

from collections.abc import Sequence

from iopctl.acts._act import stated
from iopctl.acts._people import Person, find_person, matching, members
from iopctl.acts.attend import Here, attend
from iopctl.cli._answers import parts
from iopctl.cli._holding import Sitting
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models.committees import MemberRole
from iopctl.models.meetings import AttendanceRole

NOBODY = ("-", "ingen", "nobody", "none")
VICE_CHAIRS = (
    MemberRole.CHAIR,
    MemberRole.FIRST_VICE_CHAIR,
    MemberRole.VICE_CHAIR,
    MemberRole.SECOND_VICE_CHAIR,
)
SECRETARIES = (
    "sekreterare",
    "nämndsekreterare",
    "mötessekreterare",
    "kommunsekreterare",
    "secretary",
    "committee secretary",
)
"""Titles of those who keep the minutes; a socialsekreterare does not."""
_SKIPS = Text("Enter hoppar över", "Enter skips")
_NONE = Text("Enter: ingen", "Enter: nobody")


def call_the_roll(sitting: Sitting) -> None:
    """Ask who is there as the meeting begins, and record it."""
    seats = members(sitting.register, sitting.meeting)
    regular = [one for one in seats if one.seat is not MemberRole.SUBSTITUTE]
    substitutes = [one for one in seats if one.seat is MemberRole.SUBSTITUTE]
    if not regular:
        _by_name(sitting)
        return
    sitting.tell(Text("Upprop. Ledamöter:", "Roll call. Members:"))
    _list(sitting, regular)
    away = _chosen(sitting, regular, Text("Vilka saknas", "Who is missing"))
    present = [one for one in regular if one not in away]
    here: list[Person] = []
    serves: dict[str, str] = {}
    if substitutes:
        sitting.tell(Text("Ersättare:", "Substitutes:"))
        _list(sitting, substitutes)
        here = _chosen(sitting, substitutes, Text("Vilka är här", "Who is here"))
        for one in away:
            free = [it for it in here if it.name not in serves]
            if free and (found := _serving(sitting, one, free)):
                serves[found.name] = one.name
    chair = _chair(sitting, present)
    others = _others(sitting)
    sitting.save(
        lambda now: attend(
            now,
            sitting.ref,
            Here(present, chair, here, serves, others),
            sitting.session.as_of,
        )
    )


def one_of(among: Sequence[Person], said: str) -> Person:
    """Give the one who is meant, by number or name; PersonError when it is none of them, or several."""
    word = said.strip()
    if word.isdecimal() and 1 <= int(word) <= len(among):
        return among[int(word) - 1]
    meant = matching(among, word)
    if len(meant) == 1:
        return meant[0]
    raise PersonError(
        Text("{said} kan vara flera: {names}", "{said} may be several: {names}")
        if meant
        else Text("välj bland: {names}", "choose among: {names}"),
        values={"said": word, "names": meant or [*among]},
    )


def _by_name(sitting: Sitting) -> None:
    """Ask for names, where the register does not say who the members are."""
    question = Text(
        "Närvarande ledamöter, ordföranden först, som Åsa Öhman (C), Bo Ek (S)",
        "Members present, the chair first, as Åsa Öhman (C), Bo Ek (S)",
    )
    said = sitting.ask.line(question, _SKIPS)
    there = [find_person((), one) for one in parts(said)]
    if there:
        here = Here(there, there[0].name, others=_others(sitting))
        sitting.save(lambda now: attend(now, sitting.ref, here, sitting.session.as_of))


def _list(sitting: Sitting, listed: Sequence[Person]) -> None:
    for number, one in enumerate(listed, 1):
        role = one.seat if one.seat in VICE_CHAIRS else None
        text = Text("  {number}  {who}, {role}", "  {number}  {who}, {role}")
        if role is None:
            text = Text("  {number}  {who}", "  {number}  {who}")
        sitting.tell(text, number=number, who=str(one), role=role)


def _chosen(sitting: Sitting, among: Sequence[Person], question: Text) -> list[Person]:
    """Ask for some of those listed, by numbers or names with commas between."""
    question = Text(f"{question.sv}, nummer eller namn", f"{question.en}, by number or name")
    while True:
        said = sitting.ask.line(question, _NONE)
        try:
            return [one_of(among, one) for one in parts(said)]
        except PersonError as error:
            sitting.tell(error.message, **error.values)


def _serving(sitting: Sitting, member: Person, free: Sequence[Person]) -> Person | None:
    """Ask who serves for a member who is away; one of the same party is suggested, else the first in turn."""
    likely = next((it for it in free if it.party == member.party), free[0])
    question = Text("Vem tjänstgör för {member}", "Who serves for {member}")
    while True:
        said = sitting.ask.line(question, Text(str(likely), str(likely)), {"member": str(member)})
        if said in NOBODY:
            return None
        try:
            return one_of(free, said) if said else likely
        except PersonError as error:
            sitting.tell(error.message, **error.values)


def _chair(sitting: Sitting, present: Sequence[Person]) -> str:
    """Give who chairs: the chair, where present, else whoever is said; a vice chair is suggested."""
    ranked = sorted(
        (it for it in present if it.seat in VICE_CHAIRS),
        key=lambda it: VICE_CHAIRS.index(it.seat) if it.seat else 0,
    )
    if ranked and ranked[0].seat is MemberRole.CHAIR:
        return ranked[0].name
    likely = ranked[0] if ranked else None
    question = Text("Vem leder mötet", "Who chairs")
    while present:
        said = sitting.ask.line(question, Text(str(likely), str(likely)) if likely else _SKIPS)
        if not said:
            return likely.name if likely else ""
        try:
            return one_of(present, said).name
        except PersonError as error:
            sitting.tell(error.message, **error.values)
    return ""


def _others(sitting: Sitting) -> list[dict[str, Data]]:
    """Give who else is there: the secretary whom the meeting names, and those asked for."""
    secretary = sitting.meeting.secretary or None
    others = []
    if secretary and secretary.name:
        role = AttendanceRole.SECRETARY.value
        others.append(stated(name=secretary.name, title=secretary.title or None, role=role))
    question = Text("Någon mer på plats, namn och titel", "Anybody else there, name and title")
    while said := sitting.ask.line(question, _SKIPS):
        name, _, title = (part.strip() for part in said.partition(","))
        others.append(stated(name=name, title=title, role=_role(title).value))
    return others


def _role(title: str) -> AttendanceRole:
    """Give what somebody is there as, by the title."""
    if title.casefold() in SECRETARIES:
        return AttendanceRole.SECRETARY
    return AttendanceRole.OFFICIAL if title else AttendanceRole.GUEST
