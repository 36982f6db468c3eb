"""A motion or a citizen's proposal is decided within a year, if possible.

Kommunallagen (2017:725) 5 kap. 35 § first paragraph: it is, if possible, to be prepared so that the
council can decide within a year from when it was raised. It is an aim and not a must: what the council
must be told when it is not met is a deadline of its own (motion_reported). The law does not say
whether a motion is raised when it is handed in or at the meeting; `counts_as_raised` in iopctl.yaml
says which, and else the earlier day counts. Where lag (1930:173) 2 § by its words moves the day, that
day is shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import KOMMUNALLAGEN
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._motions import (
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

SWEDISH = """En motion eller ett medborgarförslag avgörs om möjligt inom ett år.

Kommunallagen (2017:725) 5 kap. 35 § första stycket: det ska om möjligt beredas så att fullmäktige kan
fatta beslut inom ett år från det att det väcktes. Det är ett mål och inget tvång: vad fullmäktige ska
få veta när det inte nås är en egen frist (motion_reported). Lagen säger inte om en motion väcks när
den lämnas in eller vid mötet; counts_as_raised i iopctl.yaml säger vilket, och annars räknas den
tidigare dagen. Flyttas dagen enligt ordalydelsen i lag (1930:173) 2 §, visas den dagen bredvid.
"""


@deadline(on=Motion, with_=RELATIONS, in_force=KOMMUNALLAGEN)
def motion_decided(motion: Motion, near: Near) -> Iterator[Due | NotDue]:
    """Give the day by which the council decides on a motion, if possible."""
    if why_not := for_the_council(motion):
        yield why_not
        return
    if handed_over(motion, near):
        text = Text(
            "överlämnat till en nämnd att besluta (kommunallagen 6 kap. 34 §)",
            "left to a committee to decide (kommunallagen 6:34)",
        )
        yield NotDue(("kind",), Said(text))
        return
    due = Due(
        at=(),
        title=Said(Text("besluta om {title}", "decide on {title}"), {"title": motion.title}),
        who=Text("fullmäktige", "the council"),
        basis=Text(
            "kommunallagen 5 kap. 35 § första stycket (om möjligt)",
            "kommunallagen 5:35, first paragraph (if possible)",
        ),
        binding=Binding.LAW,
        done=decided(motion, None, near),
        committee=motion.committee or None,
    )
    yield within_a_year(due, raised(motion, near), near)
