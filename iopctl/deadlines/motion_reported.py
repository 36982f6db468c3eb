"""The council is told, within the year, of a motion or citizen's proposal that is not ready.

Kommunallagen (2017:725) 5 kap. 35 § second paragraph: when its preparation cannot be finished within a
year from when it was raised, that, and what has come out of the preparation so far, is reported to the
council within the same time. This is a must. In practice it has to be done at the last meeting of the
council on or before the day as counted, which is named among the steps. It is done when the council
has decided, or when an item of information or notification on the motion stood on the agenda of a
council meeting after the one at which it was raised. Where no such meeting is stated, the first one
that had the motion up counts as that.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import KOMMUNALLAGEN
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._motions import (
    RELATIONS,
    announced,
    council_meetings,
    decided,
    for_the_council,
    handed_over,
    raised,
    reports,
    within_a_year,
)
from iopctl.language import Said, Text
from iopctl.models.motions import Motion
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Fullmäktige får inom året veta om en motion eller ett medborgarförslag inte är färdigberett.

Kommunallagen (2017:725) 5 kap. 35 § andra stycket: kan beredningen inte avslutas inom ett år från det
att det väcktes, ska detta och vad som har kommit fram vid beredningen anmälas till fullmäktige inom
samma tid. Det är ett måste. I praktiken får det göras vid fullmäktiges sista sammanträde på eller före
den uträknade dagen, som nämns bland stegen. Det är gjort när fullmäktige har beslutat, eller när en
punkt för information eller anmälan om motionen stod på listan till ett fullmäktigesammanträde efter
det då den väcktes. Är inget sådant möte angivet räknas det första som hade upp motionen.
"""


@deadline(
    on=Motion,
    with_=(
        *RELATIONS,
        "< meetings",
        "< meetings > committee",
        "raised > committee < meetings",
    ),
    in_force=KOMMUNALLAGEN,
)
def motion_reported(motion: Motion, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to report to the council that a motion is not ready."""
    if why_not := for_the_council(motion):
        yield why_not
        return
    if handed_over(motion, near):
        text = Text(
            "överlämnat till en nämnd, som rapporterar varje år (kommunallagen 6 kap. 34 §)",
            "left to a committee, which reports every year (kommunallagen 6:34)",
        )
        yield NotDue(("kind",), Said(text))
        return
    start = raised(motion, near)
    due = Due(
        at=(),
        title=Said(
            Text(
                "anmäl till fullmäktige om inte färdigberedd: {title}",
                "report to the council if not ready: {title}",
            ),
            {"title": motion.title},
        ),
        who=Text("styrelsen", "the executive board"),
        basis=Text(
            "kommunallagen 5 kap. 35 § andra stycket", "kommunallagen 5:35, second paragraph"
        ),
        binding=Binding.LAW,
        done=_done(motion, near),
        committee=motion.committee or None,
    )
    due = within_a_year(due, start, near)
    if not due.when or not start.day:
        yield due
        return
    yield replace(due, steps=(*due.steps, _last_meeting(motion, start.day, due.when, near)))


def _done(motion: Motion, near: Near) -> UncertainDate | None:
    """Give the day of the report or of the decision, whichever is recorded first."""
    since = announced(motion, near)
    days = [meeting.date or NOT_STATED for meeting in reports(motion, since, near)]
    decision = decided(motion, None, near)
    if decision is not None:
        days.append(decision)
    return min(days, key=lambda day: day.order, default=None)


def _last_meeting(motion: Motion, start: UncertainDate, when: UncertainDate, near: Near) -> Said:
    until_then = (
        meeting
        for meeting in reversed(council_meetings(motion, near))
        if meeting.date and meeting.date.after(when) is False and meeting.date.after(start)
    )
    last = next(until_then, None)
    if last is None:
        text = Text(
            "registret har inget fullmäktigesammanträde fram till dess",
            "the register has no council meeting until then",
        )
        return Said(text)
    text = Text(
        "sista fullmäktigesammanträdet till dess: {day} (meetings/{id})",
        "the last council meeting until then: {day} (meetings/{id})",
    )
    return Said(text, {"day": last.date, "id": last.ref.id})
