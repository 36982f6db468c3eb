"""The last day to give notice before an agreement is renewed.

An agreement that is renewed unless somebody gives notice has one such day for each term and each notice
period, which may differ between the parties: the notice period counted backwards from the last day in
force. Two months before 28 August is 28 June. The day does not move for weekends or holidays unless the
agreement says so; where it is one, an earlier day is advised. The day of the running term is given, and
that of the next. Once it has passed, the agreement goes on, and the next one counts. To the end of a
year there is one each year. What can be ended on any day, or at the end of any month, has no last day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from iopctl.agreements import (
    Course,
    Ending,
    How,
    Term,
    courses,
    current,
    day_after,
    ending,
    notice_day,
    terms,
    to_which_day,
    why_no_end,
)
from iopctl.deadlines._agreed import (
    THE_PARTIES,
    committee_of,
    not_counted,
    of_partnership,
    paper_name,
    rather_before,
    said_who,
)
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.findings import FieldPath
from iopctl.language import Text
from iopctl.models._instruments import Notice, NoticeTo, RenewalKind
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Sista dagen att säga upp ett avtal innan det förlängs.

Ett avtal som förlängs om ingen säger upp det har en sådan dag för varje avtalstid och varje
uppsägningstid, som kan vara olika för parterna: uppsägningstiden räknad bakåt från den sista dag som
avtalet gäller. Två månader före 28 augusti är 28 juni. Dagen flyttas inte för helger om avtalet inte
säger det; infaller den på en helg tillråds en dag före. Den dag som gäller nu visas, och nästa. När dagen
har gått löper avtalet vidare, och nästa dag räknas. Till årsskiftet finns en dag om året. Det som får
sägas upp vilken dag som helst, eller till varje månadsskifte, har ingen sista dag.
"""


class Line(NamedTuple):
    """One agreed notice period: where it stands, and to which day it is."""

    at: FieldPath
    notice: Notice
    to: NoticeTo


@deadline(on=Partnership)
def notice_of_termination(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the last days to give notice, for each party's notice period."""
    for course in courses(partnership):
        yield from _of_course(partnership, course, near)


def _of_course(partnership: Partnership, course: Course, near: Near) -> Iterator[Due | NotDue]:
    running = current(course, near.as_of)
    if running is None:
        yield NotDue(
            ("instruments",), Said(Text("inget avtal är antecknat", "no agreement is recorded"))
        )
        return
    lines = _lines(course, running)
    end = ending(course)
    if end and not (end.given and end.given.after(near.as_of)):
        yield from _given(partnership, course, end, lines, near)
    elif running.end and running.end.before(near.as_of):
        text = Text("avtalet löpte ut {day}", "the agreement ran out {day}")
        yield NotDue(("instruments", running.instrument), Said(text, {"day": running.end}))
    elif lines:
        for line in lines:
            yield from _by_line(partnership, course, line, running, near)
    elif _is_tacit(running):
        due = _due(
            partnership,
            course,
            Line(("instruments", running.instrument, "renewal"), Notice(), NoticeTo.END_OF_TERM),
            near,
        )
        yield _lacking(due)
    else:
        text = Text("avtalet säger inget om uppsägning", "the agreement says nothing of notice")
        yield NotDue(("instruments", running.instrument), Said(text))
