"""An interpellation or a question is answered.

Kommunallagen (2017:725) 5 kap. 59–64 §§ sets no time: when it is to be answered stands in the council's
rules of procedure (5 kap. 72 §), and for the single one in `answer_due`. It is answered when there is a
reply, and needs none when the council did not permit it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._agreed import said_who
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import body, relations, resolve
from iopctl.deadlines._motions import WITHDRAWN
from iopctl.language import Said, Text
from iopctl.models._point import Outcome
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.motions import Motion, MotionKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """En interpellation eller fråga besvaras.

Kommunallagen (2017:725) 5 kap. 59–64 §§ säger ingen tid: när den ska besvaras står i fullmäktiges
arbetsordning (5 kap. 72 §), och för den enskilda i answer_due. Den är besvarad när det finns ett svar,
och behöver inget när fullmäktige inte tillät den.
"""


@deadline(on=Motion, with_=("raised", *relations("committee"), "replies.meeting", "< decisions"))
def question_answered(motion: Motion, near: Near) -> Iterator[Due | NotDue]:
    """Give when an interpellation or a question is to be answered."""
    if motion.kind not in (MotionKind.INTERPELLATION, MotionKind.QUESTION):
        text = Text("gäller interpellationer och frågor", "is for interpellations and questions")
        yield NotDue(("kind",), Said(text))
        return
    if motion.withdrawn:
        yield WITHDRAWN
        return
    for decision in near.every("< decisions", Decision):
        if Outcome.NOT_PERMITTED in (decision.outcome or ()):
            text = Text(
                "den fick inte ställas (decisions/{id})", "it was not permitted (decisions/{id})"
            )
            yield NotDue((), Said(text, {"id": decision.ref.id}))
            return
    committee = body(near, "committee")
    done = _answered(motion, near)
    due = Due(
        at=("answer_due",),
        title=Said(Text("besvara {title}", "answer {title}"), {"title": motion.title}),
        who=said_who(near, motion.to or (), Text("den tillfrågade", "whoever was asked")),
        basis=Text("fullmäktiges arbetsordning", "the council's rules of procedure"),
        binding=Binding.LOCAL,
        done=done,
        committee=motion.committee or None,
    )
    if not motion.answer_due:
        text = Text(
            "answer_due saknas; tiden står i fullmäktiges arbetsordning",
            "answer_due is missing; the council's rules of procedure say the time",
        )
        yield replace(due, missing=None if done is not None else Said(text))
        return
    raised = near.one("raised", Meeting)
    start = (raised.date if raised else None) or motion.submitted or None
    found = resolve(motion.answer_due, start, committee)
    missing = None if done is not None else found.missing
    yield replace(due, when=found.when, steps=found.steps, missing=missing)


def _answered(motion: Motion, near: Near) -> UncertainDate | None:
    """Give the day of the last reply."""
    if not motion.replies:
        return None
    last = motion.replies[-1]
    meeting = near.get(last.meeting or None, Meeting)
    return last.date or (meeting.date if meeting else None) or NOT_STATED
