"""Whom a person means by a name, at a meeting: from its attendance and the body's members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Language, Text
from iopctl.models.committees import Committee, Member, MemberRole
from iopctl.models.meetings import Meeting
from iopctl.register import Register

_WITH_PARTY = re.compile(r"(?P<name>[^()]+?)\s*\((?P<party>[^()]{1,12})\)")


class Person(NamedTuple):
    """One who may speak at a meeting; `seat` is the one held in the body, None for anybody else."""

    name: str
    party: str = ""
    seat: MemberRole | None = None

    def __str__(self) -> str:
        return with_party(self.name, self.party)

    def said(self, language: Language) -> str:  # noqa: ARG002 - a name is said alike
        """Say the name with the party."""
        return str(self)


def with_party(name: str, party: str) -> str:
    """Write a name as minutes do, with the party after it: `Cia Dal (M)`."""
    return f"{name} ({party})" if name and party else name or party


def members(register: Register, meeting: Meeting) -> tuple[Person, ...]:
    """Give those who held a seat in the body on the meeting's day, in the order of its list."""
    committee = register.get(meeting.committee, Committee)
    return tuple(
        Person(one.name, one.party or "", one.role or None)
        for one in (committee and committee.members) or ()
        if one.name and _then(one, meeting)
    )


def people(register: Register, meeting: Meeting) -> tuple[Person, ...]:
    """Give those who are at the meeting and, after them, the body's members, each once."""
    seats = {one.name: one for one in members(register, meeting)}
    found: dict[str, Person] = {}
    for line in meeting.attendance or ():
        if line.name:
            found.setdefault(line.name, seats.get(line.name) or Person(line.name, line.party or ""))
    return tuple(
        {**found, **{name: it for name, it in seats.items() if name not in found}}.values()
    )


def who_is(register: Register, meeting: Meeting, said: str) -> dict[str, Data]:
    """Give a person, or a party, as records write it: by name, a part of it, or `Cia Dal (M)`.

    PersonError when it is nobody there, or several.
    """
    wanted = " ".join(said.split())
    there = people(register, meeting)
    if any(one.party == wanted for one in there):
        return {"party": wanted}
    return person_data(find_person(there, wanted))


def person_data(person: Person) -> dict[str, Data]:
    """Give a person as records write it."""
    return stated(name=person.name, party=person.party)


def find_person(among: Sequence[Person], said: str) -> Person:
    """Give the one person who is meant; whose party is written too need not be known.

    PersonError when nobody, or more than one, is called so.
    """
    wanted = " ".join(said.split())
    if meant := matching(among, wanted):
        if len(meant) == 1:
            return meant[0]
        raise PersonError(
            Text("{said} kan vara flera", "{said} may be several"),
            Text("skriv mer av namnet: {names}", "write more of the name: {names}"),
            {"said": said, "names": ", ".join(map(str, meant))},
        )
    if found := _WITH_PARTY.fullmatch(wanted):
        return Person(found["name"], found["party"])
    if among or not wanted:
        raise PersonError(
            Text("ingen vid mötet heter {said}", "nobody at the meeting is called {said}")
            if wanted
            else Text("ett namn saknas", "a name is missing"),
            Text(
                "de som är kända: {names}; någon annan skrivs med parti, som Cia Dal (M)",
                "those who are known: {names}; anybody else is written with a party, as Cia Dal (M)",
            ),
            {"said": said, "names": ", ".join(map(str, among))},
        )
    return Person(wanted)


def matching(among: Sequence[Person], said: str) -> list[Person]:
    """Give those who may be meant by a name, or a part of it."""
    return next((meant for meant in _matches(among, said.casefold()) if meant), [])


def _matches(among: Sequence[Person], wanted: str) -> Iterator[list[Person]]:
    """Give those who are meant, the surest way of meaning somebody first."""
    yield [one for one in among if wanted in (one.name.casefold(), str(one).casefold())]
    yield [one for one in among if wanted in one.name.casefold().split()]
    yield [one for one in among if wanted and one.name.casefold().startswith(wanted)]
    initials = wanted.replace(" ", "")
    yield [
        one for one in among if "".join(word[0] for word in one.name.casefold().split()) == initials
    ]
    yield [one for one in among if wanted and wanted in one.name.casefold()]


def _then(member: Member, meeting: Meeting) -> bool:
    """Say whether a seat was held on the day; one that is vacant is nobody's."""
    day = meeting.date or None
    if member.vacant or not day:
        return not member.vacant
    over = member.until and member.until.before(day)
    not_yet = member.from_ and member.from_.after(day)
    return not (over or not_yet)
