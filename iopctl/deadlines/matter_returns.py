"""A matter that was postponed or referred back comes up again.

When, is what the decision says in `returns`. Where it says nothing, a matter that the council postponed
comes up at its next meeting: kommunallagen (2017:725) 5 kap. 51 §. For committees, and for what was
referred back, no law says when. It has come back when a later meeting has it on its agenda, or a later
decision treats it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import KOMMUNALLAGEN, over
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import NEXT_MEETING, Body, body, held, relations, resolve
from iopctl.language import Said, Text
from iopctl.models._point import Outcome
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Ett ärende som är bordlagt eller återremitterat kommer upp igen.

När är det som beslutet säger i returns. Säger det inget kommer ett ärende som fullmäktige har bordlagt
upp vid nästa sammanträde: kommunallagen (2017:725) 5 kap. 51 §. För nämnder, och för det som är
återremitterat, säger ingen lag när. Det har kommit tillbaka när ett senare möte har det på sin lista,
eller ett senare beslut behandlar det.
"""


@deadline(
    on=Decision,
    with_=(
        "meeting",
        *relations("meeting > committee"),
        "matters < decisions",
        "< decisions",
        "< decisions > meeting",
    ),
    in_force=KOMMUNALLAGEN,
)
def matter_returns(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give when a postponed or referred matter comes back."""
    outcome = decision.outcome or ()
    postponed = Outcome.POSTPONED in outcome
    if not decision.returns and not postponed and Outcome.REFERRED_BACK not in outcome:
        text = Text(
            "ärendet är varken bordlagt eller återremitterat",
            "the matter is neither postponed nor referred back",
        )
        yield NotDue(("outcome",), Said(text))
        return
    meeting = near.one("meeting", Meeting)
    start = over(meeting)
    committee = body(near, "meeting > committee")
    decider = near.one("meeting > committee", Committee)
    written = (decision.returns.due if decision.returns else None) or None
    by_law = (
        not written and postponed and decider is not None and decider.kind is CommitteeKind.COUNCIL
    )
    done = _came_back(decision, start, committee, near)
    due = Due(
        at=("returns",),
        title=Said(
            Text("ta upp igen: {title}", "take up again: {title}"), {"title": decision.title}
        ),
        who=Text("den som bereder ärendet", "whoever prepares the matter"),
        basis=Text("kommunallagen 5 kap. 51 §", "kommunallagen 5:51")
        if by_law
        else Text(decision.title, decision.title),
        binding=Binding.LAW if by_law else Binding.DECIDED,
        steps=committee.steps if committee else (),
        done=done,
        committee=committee.ref if committee else None,
    )
    if by_law:
        written = NEXT_MEETING
    if not written:
        text = Text(
            "när det ska tas upp igen är inte sagt", "when it is to come back is not stated"
        )
        yield replace(due, missing=None if done is not None else Said(text))
        return
    found = resolve(written, start, committee)
    step = Said(Text("ska tas upp igen: {due}", "to come back: {due}"), {"due": written})
    yield replace(
        due,
        when=found.when,
        steps=(*due.steps, step, *found.steps),
        missing=None if done is not None else found.missing,
    )


def _came_back(
    decision: Decision, start: UncertainDate | None, committee: Body | None, near: Near
) -> UncertainDate | None:
    """Give the first later day on which the body had the matter up again, as far as is recorded."""
    goes_on = [
        other
        for other in near.every("< decisions", Decision)
        if decision.ref in (other.follows or ())
    ]
    again = [near.get(other.meeting or None, Meeting) for other in goes_on]
    matters = set(decision.matters or ())
    treated = {
        other.meeting
        for other in near.every("matters < decisions", Decision)
        if matters & set(other.matters or ())
    }
    again += [
        meeting
        for meeting in (committee.meetings if committee else ())
        if meeting.ref in treated
        or any(matters & set(item.matters or ()) for item in meeting.agenda or ())
    ]
    later = held(
        meeting
        for meeting in again
        if meeting and start and meeting.date and meeting.date.after(start)
    )
    return later[0].date or None if later else NOT_STATED if goes_on else None
