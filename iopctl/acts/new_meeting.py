"""A meeting of a body is planned for a day."""

from __future__ import annotations

from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._due import AT_LATEST, due_of, says
from iopctl.acts._planned import Where, by_day, planned
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register


def new_meeting(register: Register, committee: Ref, day: date, where: Where, as_of: date) -> Act:
    """Record a meeting, and tell the last day of its summons.

    PersonError when the body has a meeting on that day.
    """
    if there := by_day(register, committee).get(day):
        raise PersonError(
            Text("det finns redan ett möte den {day}", "there is a meeting on {day} already"),
            Text("iopctl show {meeting} visar det", "iopctl show {meeting} shows it"),
            {"day": day, "meeting": there},
        )
    change = planned(register, committee, day, where)
    now = after(register, (change,))
    told = tuple(says(due, AT_LATEST) for due in due_of(now, change.ref, "summons_sent", as_of))
    done = Text("planerade {meeting}", "planned {meeting}")
    return Act(Said(done, {"meeting": now.title(change.ref)}), (change,), told)
