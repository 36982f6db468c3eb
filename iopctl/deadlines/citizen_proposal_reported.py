"""A committee tells the council, once a year, of the citizens' proposals that were left to it.

Kommunallagen (2017:725) 6 kap. 34 § second paragraph: at least once a year the committee informs the
council of its decisions on citizens' proposals, and of those that it has not decided yet. The law sets
no day: here a year is counted from when the council left the proposal to the committee, or from the
last time that the council was told of it. That is an item of information or notification on the
proposal on the agenda of a council meeting. When the council has been told of the decision it is over.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import KOMMUNALLAGEN
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._motions import (
    NOT_HANDED_OVER,
    RELATIONS,
    Start,
    decided,
    for_the_council,
    handed_over,
    reports,
    within_a_year,
)
from iopctl.language import Said, Text
from iopctl.models.motions import Motion
from iopctl.register import Near

SWEDISH = """En nämnd berättar en gång om året för fullmäktige om de medborgarförslag som den fått överta.

Kommunallagen (2017:725) 6 kap. 34 § andra stycket: minst en gång om året ska nämnden informera
fullmäktige om sina beslut om medborgarförslag, och om dem som den inte har avgjort. Lagen säger ingen
dag: här räknas ett år från att fullmäktige överlät förslaget, eller från den senaste gång som
fullmäktige fick veta något om det. Det är en punkt för information eller anmälan om förslaget på listan
till ett fullmäktigesammanträde. När fullmäktige har fått veta beslutet är det slut.
"""


@deadline(
    on=Motion,
    with_=(
        *RELATIONS,
        "< meetings",
        "< meetings > committee",
    ),
    in_force=KOMMUNALLAGEN,
)
def citizen_proposal_reported(motion: Motion, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day of the committee's next report to the council."""
    if why_not := for_the_council(motion):
        yield why_not
        return
    handed = handed_over(motion, near)
    if not handed:
        yield NOT_HANDED_OVER
        return
    decision = decided(motion, handed.committee, near) if handed.committee else None
    told = [
        meeting
        for meeting in reports(motion, handed.day, near)
        if meeting.date and meeting.date.after(near.as_of) is False
    ]
    if decision and told and told[-1].date and told[-1].date.before(decision) is False:
        text = Text(
            "fullmäktige fick veta beslutet {day} (meetings/{id})",
            "the council was told of the decision {day} (meetings/{id})",
        )
        yield NotDue((), Said(text, {"day": told[-1].date, "id": told[-1].ref.id}))
        return
    start = Start(None)
    if told and told[-1].date:
        text = Text("fullmäktige informerat {day}", "the council informed {day}")
        start = Start(told[-1].date, Said(text, {"day": told[-1].date}))
    elif handed.day:
        text = Text("överlämnat till nämnden {day}", "left to the committee {day}")
        start = Start(handed.day, Said(text, {"day": handed.day}))
    due = Due(
        at=(),
        title=Said(
            Text("informera fullmäktige om {title}", "inform the council of {title}"),
            {"title": motion.title},
        ),
        who=handed.committee.name if handed.committee else Text("nämnden", "the committee"),
        basis=Text(
            "kommunallagen 6 kap. 34 § andra stycket", "kommunallagen 6:34, second paragraph"
        ),
        binding=Binding.LAW,
        committee=handed.committee.ref if handed.committee else None,
    )
    yield within_a_year(due, start, near)
