"""Who is in the room at each § of a meeting, as its attendance says, and who serves for whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.acts._lines import add_line, line_at
from iopctl.acts._numbering import paragraphs_ahead, paragraphs_given
from iopctl.acts._people import with_party
from iopctl.editing import Change
from iopctl.findings import Data, FieldPath, Remove, SetField
from iopctl.language import Language
from iopctl.models.meetings import Attendance, AttendanceRole, Away, Meeting
from iopctl.register import Register
from iopctl.rules._serving import MEMBERS
from iopctl.values.paragraphs import Paragraphs

Numbers = frozenset[int]


class Line(NamedTuple):
    """A line of the attendance; None in the place of paragraphs is the whole meeting.

    `place` is where it stands in the list, None for one that is new.
    """

    name: str
    party: str = ""
    role: AttendanceRole | None = None
    at: Numbers | None = None
    away: Away | None = None
    serves_for: str = ""
    serves: Numbers | None = None
    title: str = ""
    place: int | None = None

    def is_there(self, number: int) -> bool:
        """Whether the line has the person present at a §."""
        return self.at is None or number in self.at

    def is_serving(self, number: int) -> bool:
        """Whether the line has the person take part in deciding at a §."""
        if not self.is_there(number):
            return False
        if self.role in MEMBERS:
            return True
        if self.role is not AttendanceRole.SUBSTITUTE:
            return False
        return number in self.serves if self.serves else bool(self.serves_for)

    def __str__(self) -> str:
        return with_party(self.name, self.party)

    def said(self, language: Language) -> str:  # noqa: ARG002 - a name is said alike
        """Say the name with the party."""
        return str(self)


class Room(NamedTuple):
    """The attendance of a meeting that goes on: its lines, the §§ there are, and those ahead.

    Who is in the room is present at the last § ahead, which nothing is decided in yet.
    """

    lines: tuple[Line, ...]
    given: Numbers
    ahead: Numbers

    @property
    def last(self) -> int:
        """The last § ahead."""
        return max(self.ahead)

    def serving(self, number: int) -> tuple[Line, ...]:
        """Give those who take part in deciding at a §."""
        return tuple(one for one in self.lines if one.is_serving(number))

    def present(self, number: int) -> tuple[Line, ...]:
        """Give those who are present at a §, each once."""
        return tuple({it.name: it for it in self.lines if it.name and it.is_there(number)}.values())

    def chair(self, number: int) -> Line | None:
        """Give who chairs a §, where it is just one."""
        chairs = [
            it for it in self.lines if it.role is AttendanceRole.CHAIR and it.is_there(number)
        ]
        return chairs[0] if len(chairs) == 1 else None


def room(register: Register, meeting: Meeting) -> Room:
    """Read the attendance of a meeting."""
    lines = tuple(_read(one, place) for place, one in enumerate(meeting.attendance or ()))
    return Room(lines, paragraphs_given(register, meeting), paragraphs_ahead(register, meeting))


def gone(here: Room, lines: Sequence[Line], name: str, away: Away, numbers: Numbers) -> list[Line]:
    """Have somebody be away from some §§ ahead, both as present and as serving."""

    def without(line: Line) -> Line:
        if line.name != name or not any(line.is_there(number) for number in numbers):
            return line
        serves = line.serves
        if line.serves_for and line.role is AttendanceRole.SUBSTITUTE:
            serves = _all(here, line.serves) - numbers
        return _tidy(line._replace(at=_all(here, line.at) - numbers, away=away, serves=serves))

    return [it for it in map(without, lines) if it.at is None or it.at]


def come(here: Room, lines: Sequence[Line], name: str, numbers: Numbers) -> list[Line]:
    """Have somebody who is on the list be present at some §§ ahead; whoever served for them no longer does."""
    first = next(n for n, line in enumerate(lines) if line.name == name)
    result = relieved(here, lines, name, numbers)
    if (at := result[first].at) is not None:
        result[first] = result[first]._replace(at=at | numbers)
    return result


def relieved(here: Room, lines: Sequence[Line], member: str, numbers: Numbers) -> list[Line]:
    """Have whoever serves for a member not do so at some §§ ahead."""
    return [
        _tidy(line._replace(serves=_all(here, line.serves) - numbers))
        if line.serves_for == member
        else line
        for line in lines
    ]


def serve(
    here: Room, lines: Sequence[Line], name: str, member: str, numbers: Numbers
) -> list[Line]:
    """Have a substitute serve for a member at some §§ ahead; for another member than before on a line of its own."""
    of_name = [n for n, line in enumerate(lines) if line.name == name]
    for n in of_name:
        line = lines[n]
        if line.serves_for in ("", member):
            serves = (line.serves or frozenset()) | numbers
            whole = not here.given and numbers >= here.ahead
            new = line._replace(serves_for=member, serves=None if whole else serves)
            return [*lines[:n], new, *lines[n + 1 :]]
    first = lines[of_name[0]]
    extra = first._replace(serves_for=member, serves=numbers, place=None)
    return [*lines[: of_name[0] + 1], extra, *lines[of_name[0] + 1 :]]


def chaired_by(here: Room, lines: Sequence[Line], name: str, numbers: Numbers) -> list[Line]:
    """Have somebody in the room chair some §§ ahead; who chaired them before is a member there."""
    result: list[Line] = []
    chairs: Line | None = None
    for line in lines:
        is_chair, all_ = line.role is AttendanceRole.CHAIR, _all(here, line.at)
        if line.name == name and is_chair:
            chairs = line._replace(at=line.at and line.at | numbers)
        elif (line.name == name or is_chair) and all_ & numbers:
            if all_ - numbers:
                result.append(line._replace(at=all_ - numbers))
            if is_chair:
                role = AttendanceRole.MEMBER
                result.append(line._replace(role=role, at=all_ & numbers, away=None, place=None))
            elif chairs is None:
                whole = line.at is None and not all_ - numbers
                at = None if whole else numbers
                chairs = Line(line.name, line.party, AttendanceRole.CHAIR, at)
        else:
            result.append(line)
    return [*([chairs] if chairs else []), *result]


def chair_back(here: Room, lines: Sequence[Line], name: str, numbers: Numbers) -> list[Line]:
    """Have the chair take over again some §§ ahead: who stood in is a member there."""
    result = list(lines)
    for n, line in enumerate(lines):
        if line.role is not AttendanceRole.CHAIR or line.name == name or not line.at:
            continue
        result[n] = line._replace(at=line.at - numbers)
        for m, other in enumerate(lines):
            if other.name == line.name and other.role is not AttendanceRole.CHAIR:
                result[m] = other._replace(at=_all(here, other.at) | numbers)
    return [line for line in result if line.at is None or line.at]


def after(here: Room, given: Collection[int], ahead: Collection[int]) -> list[Line]:
    """Give the lines when more §§ are given: whoever is in the room is present at those ahead too."""
    new = frozenset(number for number in (*given, *ahead) if number > here.last)

    def on(numbers: Numbers | None) -> Numbers | None:
        return numbers | new if numbers and here.last in numbers else numbers

    return [line._replace(at=on(line.at), serves=on(line.serves)) for line in here.lines]


def closed(here: Room) -> list[Line]:
    """Give the lines when the meeting is over: no § that there is not, and no list of all there are."""
    lines = []
    for line in here.lines:
        at = line.at and line.at & here.given
        serves = line.serves and line.serves & here.given
        line = line._replace(  # noqa: PLW2901 - the same line, tidied
            at=None if at == here.given else at,
            away=None if at == here.given else line.away,
            serves=None if serves == here.given else serves,
            serves_for="" if serves is not None and not serves else line.serves_for,
        )
        if line.at is None or line.at:
            lines.append(_tidy(line))
    return lines


def as_data(line: Line) -> dict[str, Data]:
    """Give a line as records write it."""
    return stated(
        name=line.name,
        party=line.party,
        title=line.title,
        role=line.role,
        paragraphs=Paragraphs.of(line.at) if line.at else None,
        away=line.away,
        serves_for=line.serves_for,
        serves=Paragraphs.of(line.serves) if line.serves else None,
    )


def changes(
    register: Register, meeting: Meeting, before: Sequence[Line], now: Sequence[Line]
) -> tuple[Change, ...]:
    """Give the changes to the attendance that make one list into another, line by line."""
    at: FieldPath = ("attendance",)
    kept = {line.place: line for line in now if line.place is not None}
    new = [as_data(line) for line in now if line.place is None]
    if new and not kept:
        return (Change(meeting.ref, SetField(at, [*new])),)
    added = [Change(meeting.ref, add_line(register, meeting.ref, at, it)) for it in new]
    edited = [
        Change(meeting.ref, edit)
        for line in before
        if line.place in kept
        for edit in _edits(register, meeting, line, kept[line.place])
    ]
    taken_out = [
        Change(meeting.ref, Remove((*at, line.place)))
        for line in reversed(before)
        if line.place is not None and line.place not in kept
    ]
    return (*added, *edited, *taken_out)


def _edits(
    register: Register, meeting: Meeting, before: Line, now: Line
) -> Iterator[SetField | Remove]:
    at = line_at(register, meeting.ref, ("attendance",), before.place or 0)
    was, is_ = as_data(before), as_data(now)
    for field in dict.fromkeys((*is_, *was)):
        if field not in is_:
            yield Remove((*at, field))
        elif was.get(field) != is_[field]:
            yield SetField((*at, field), is_[field])


def _read(one: Attendance, place: int) -> Line:
    return Line(
        name=one.name or "",
        party=one.party or "",
        role=one.role or None,
        at=frozenset(one.paragraphs) if one.paragraphs else None,
        away=one.away or None,
        serves_for=one.serves_for or "",
        serves=frozenset(one.serves) if one.serves else None,
        title=one.title or "",
        place=place,
    )


def _all(here: Room, numbers: Numbers | None) -> Numbers:
    """Write out the whole meeting as the §§ there are and those ahead."""
    return here.given | here.ahead if numbers is None else numbers


def _tidy(line: Line) -> Line:
    """Take out that somebody serves for another when there is no § at which it is so."""
    if line.serves_for and line.serves is not None and not line.serves:
        return line._replace(serves_for="", serves=None)
    return line
