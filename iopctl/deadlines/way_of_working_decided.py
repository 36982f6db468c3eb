"""Whether a way of working that is on trial goes on is decided in time.

A matter, such as a governing document, may say that a way of working is tried, for a time or until a day.
When it is to be decided whether it goes on is what the record says (decide_by), on the committee's own
meetings, counted from the latest decision on the matter; where it says nothing, the trial's last day is
taken. It is done when the decision is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._agreed import said_who
from iopctl.deadlines._counting import over
from iopctl.deadlines._due import Due, NotDue, deadline
from iopctl.deadlines._meetings import body, relations, resolve
from iopctl.deadlines.trial_decided import NO_TRIAL, of_trial
from iopctl.language import Text
from iopctl.models._who import Who
from iopctl.models.matters import Matter
from iopctl.models.meetings import Meeting
from iopctl.register import Near

SWEDISH = """Om en arbetsform som är på försök ska fortsätta beslutas i tid.

Ett ärende, som ett styrande dokument, kan säga att en arbetsform prövas, en viss tid eller till en dag.
När det ska beslutas om den fortsätter är vad posten säger (decide_by), på nämndens egna möten och räknat
från det senaste beslutet i ärendet; säger den inget räknas försökets sista dag. Det är gjort när beslutet
är antecknat.
"""


@deadline(
    on=Matter,
    with_=(
        *relations("committee"),
        "< decisions > meeting",
        "trial.decision",
        "trial.decision > meeting",
    ),
)
def way_of_working_decided(matter: Matter, near: Near) -> Iterator[Due | NotDue]:
    """Give the day by which it is decided whether a way of working goes on."""
    trial = matter.trial or None
    if trial is None:
        yield NO_TRIAL
        return
    days = [day for one in near.every("< decisions > meeting", Meeting) if (day := over(one))]
    start = max(days, key=lambda day: day.order, default=None)
    committee = matter.committee or None
    stated = tuple(trial.decided_by or ()) or ((Who(committee=committee),) if committee else ())
    yield of_trial(
        trial,
        near,
        title=matter.title,
        who=said_who(near, stated, Text("inte sagt", "not stated")),
        committee=committee,
        resolve=lambda due: resolve(due, start, body(near, "committee")),
    )
