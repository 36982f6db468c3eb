"""Whether a trial goes on is decided in time.

A partnership may be on trial, for a time or until a day. When it is to be decided whether it goes on is
what the record says (decide_by); where it says nothing, the trial's last day is taken, and the step says
so. It is done when the decision is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from iopctl.agreements import counted
from iopctl.deadlines._agreed import RELATIONS, committee_of, deciders, when_due
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._meetings import Resolved
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models._trial import Trial
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import DueTime

SWEDISH = """Om ett försök ska fortsätta beslutas i tid.

Ett partnerskap kan vara på försök, en viss tid eller till en dag. När det ska beslutas om det fortsätter
är vad posten säger (decide_by); säger den inget räknas försökets sista dag, och det framgår. Det är gjort
när beslutet är antecknat.
"""

NO_TRIAL = NotDue(("trial",), Said(Text("det är inte på försök", "it is not on trial")))


@deadline(on=Partnership, with_=(*RELATIONS, "trial.decision", "trial.decision > meeting"))
def trial_decided(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the day by which it is decided whether a trial goes on."""
    trial = partnership.trial or None
    if trial is None:
        yield NO_TRIAL
        return
    yield of_trial(
        trial,
        near,
        title=partnership.title,
        who=deciders(partnership, near, trial.decided_by or ()),
        committee=committee_of(partnership),
        resolve=lambda due: when_due(due, partnership, near),
    )


def of_trial(  # noqa: PLR0913 - what a trial's entry is made of, whatever record it is in
    trial: Trial,
    near: Near,
    *,
    title: str,
    who: Text,
    committee: Ref | None,
    resolve: Callable[[DueTime], Resolved],
) -> Due:
    """Give the entry of a trial; `resolve` finds the day of a due time of the record that it is in."""
    found = resolve(trial.decide_by) if trial.decide_by else _last_day(trial)
    done = _decided(trial, near)
    return Due(
        at=("trial",),
        title=Said(
            Text(
                "besluta om försöket ska fortsätta: {title}",
                "decide whether the trial goes on: {title}",
            ),
            {"title": trial.of or title},
        ),
        who=who,
        basis=Text("försöket", "the trial"),
        binding=Binding.DECIDED,
        when=found.when,
        steps=found.steps,
        missing=None if done else found.missing,
        done=done,
        committee=committee,
    )


def _last_day(trial: Trial) -> Resolved:
    until, length = trial.until or None, trial.length
    if until is None and trial.from_ and length:
        until = counted(trial.from_, length.last_day_from)
    if until is None:
        text = Text(
            "det står inte när försöket slutar eller när det ska beslutas",
            "it is not stated when the trial ends or when it is decided on",
        )
        return Resolved(None, missing=Said(text))
    text = Text(
        "ingen dag att besluta är sagd; räknat till försökets sista dag {day}",
        "no day to decide is stated; counted to the trial's last day {day}",
    )
    return Resolved(until, [Said(text, {"day": until})])


def _decided(trial: Trial, near: Near) -> UncertainDate | None:
    decision = near.one("trial.decision", Decision)
    if decision is None:
        return NOT_STATED if trial.decision else None
    meeting = near.one("trial.decision > meeting", Meeting)
    by = decision.decided_by or None
    return (meeting.date if meeting else None) or (by.date if by else None) or NOT_STATED
