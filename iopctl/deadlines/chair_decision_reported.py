"""A decision that the chair took in an urgent matter is reported at the committee's next meeting.

Kommunallagen (2017:725) 6 kap. 40 § second paragraph, on decisions by 6 kap. 39 §. The next meeting
is the first one held after the day of the decision; when another committee has taken over, its first.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import KOMMUNALLAGEN
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import NEXT_MEETING
from iopctl.deadlines._reporting import RELATIONS, reported
from iopctl.language import Said, Text
from iopctl.models.decisions import DecidedByKind, Decision
from iopctl.register import Near

SWEDISH = """Ett beslut som ordföranden fattat i ett brådskande ärende anmäls vid nämndens nästa sammanträde.

Kommunallagen (2017:725) 6 kap. 40 § andra stycket, om beslut enligt 6 kap. 39 §. Nästa sammanträde är
det första som hålls efter beslutsdagen; har en annan nämnd tagit över, dess första.
"""


@deadline(on=Decision, with_=RELATIONS, in_force=KOMMUNALLAGEN)
def chair_decision_reported(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give the meeting at which a chair's decision is reported at the latest."""
    by = decision.decided_by or None
    if not by or by.kind is not DecidedByKind.CHAIR:
        text = Text("det är inget ordförandebeslut", "it is no chair's decision")
        yield NotDue(("decided_by",), Said(text))
        return
    due = Due(
        at=("decided_by",),
        title=Said(
            Text("anmäl ordförandebeslutet: {title}", "report the chair's decision: {title}"),
            {"title": decision.title},
        ),
        who=Text("ordföranden", "the chair"),
        basis=Text(
            "kommunallagen 6 kap. 40 § andra stycket", "kommunallagen 6:40, second paragraph"
        ),
        binding=Binding.LAW,
        committee=by.committee,
    )
    yield reported(due, decision, NEXT_MEETING, near)
