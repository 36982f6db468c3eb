"""A citizen's proposal that the council left to a committee is decided within a year, if possible.

Kommunallagen (2017:725) 6 kap. 34 § first paragraph: when a committee decides instead of the council
(5 kap. 23 §), the proposal is, if possible, to be handled so that it can be decided within a year from
when it was raised in the council. It is an aim and not a must. Which day counts as raised is as for
motions (motion_decided).
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import KOMMUNALLAGEN
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._motions import (
    NOT_HANDED_OVER,
    RELATIONS,
    decided,
    for_the_council,
    handed_over,
    raised,
    within_a_year,
)
from iopctl.language import Said, Text
from iopctl.models.motions import Motion
from iopctl.register import Near

SWEDISH = """Ett medborgarförslag som fullmäktige har överlåtit till en nämnd avgörs om möjligt inom ett år.

Kommunallagen (2017:725) 6 kap. 34 § första stycket: när en nämnd beslutar i stället för fullmäktige
(5 kap. 23 §) ska förslaget om möjligt handläggas så att det kan avgöras inom ett år från det att det
väcktes i fullmäktige. Det är ett mål och inget tvång. Vilken dag som räknas som väckt är som för
motioner (motion_decided).
"""


@deadline(on=Motion, with_=RELATIONS, in_force=KOMMUNALLAGEN)
def citizen_proposal_decided(motion: Motion, near: Near) -> Iterator[Due | NotDue]:
    """Give the day by which a committee decides on a citizen's proposal, if possible."""
    if why_not := for_the_council(motion):
        yield why_not
        return
    handed = handed_over(motion, near)
    if not handed:
        yield NOT_HANDED_OVER
        return
    due = Due(
        at=(),
        title=Said(Text("besluta om {title}", "decide on {title}"), {"title": motion.title}),
        who=handed.committee.name if handed.committee else Text("nämnden", "the committee"),
        basis=Text(
            "kommunallagen 6 kap. 34 § första stycket (om möjligt)",
            "kommunallagen 6:34, first paragraph (if possible)",
        ),
        binding=Binding.LAW,
        done=decided(motion, handed.committee, near) if handed.committee else None,
        committee=handed.committee.ref if handed.committee else None,
    )
    yield within_a_year(due, raised(motion, near), near)
