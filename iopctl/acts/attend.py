"""Recording who is at a meeting: members, who serves for those who are away, and everybody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._people import Person, person_data
from iopctl.acts.decide import held_meeting
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AttendanceRole, Meeting
from iopctl.register import Register


class Here(NamedTuple):
    """Who is at a meeting as it begins; `serves_for` is by the substitute's name."""

    members: Sequence[Person]
    chair: str = ""
    substitutes: Sequence[Person] = ()
    serves_for: Mapping[str, str] = {}
    others: Sequence[Mapping[str, Data]] = ()


def attend(register: Register, meeting: Ref, here: Here, today: date) -> Act:
    """Record who is at a meeting, which must be said in the minutes (KL 5:66, 6:35).

    PersonError when that is recorded already.
    """
    held = held_meeting(register, meeting, today)
    if held.attendance:
        raise PersonError(
            Text(
                "närvaron vid {meeting} är redan antecknad",
                "the attendance at {meeting} is recorded already",
            ),
            Text("den ändras med iopctl edit {ref}", "iopctl edit {ref} changes it"),
            {"meeting": register.title(meeting), "ref": meeting},
        )
    chair_first = sorted(here.members, key=lambda one: one.name != here.chair)
    lines: list[Mapping[str, Data]] = [
        {
            **person_data(one),
            "role": (
                AttendanceRole.CHAIR if one.name == here.chair else AttendanceRole.MEMBER
            ).value,
        }
        for one in chair_first
    ]
    lines += [
        {
            **person_data(one),
            **stated(
                role=AttendanceRole.SUBSTITUTE.value, serves_for=here.serves_for.get(one.name)
            ),
        }
        for one in here.substitutes
    ]
    serving = len(here.members) + sum(one.name in here.serves_for for one in here.substitutes)
    return Act(
        Said(
            Text(
                "antecknade närvaron, {meeting}: {serving} tjänstgör",
                "recorded the attendance, {meeting}: {serving} serve",
            ),
            {"meeting": register.title(meeting), "serving": serving},
        ),
        (
            *_secretary(meeting, held, here),
            Change(
                meeting, SetField(("attendance",), [*map(dict, lines), *map(dict, here.others)])
            ),
        ),
    )


def _secretary(ref: Ref, held: Meeting, here: Here) -> Iterator[Change]:
    """Name the meeting's secretary, who signs the minutes, where nobody is named and one is there."""
    there = [it for it in here.others if it.get("role") == AttendanceRole.SECRETARY.value]
    if there and not held.secretary:
        named = {key: value for key, value in there[0].items() if key != "role"}
        yield Change(ref, SetField(("secretary",), named))
