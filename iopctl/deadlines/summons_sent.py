"""The summons of a meeting goes out in time.

For the council kommunallagen (2017:725) 5 kap. 15 § says at least a week before the day of the
meeting. For committees the law says nothing: the number of days stands in the committee's own terms
of reference, here in `summons_days` of the committee or of iopctl.yaml. A time that is counted
backwards never moves: towards the meeting it would shorten what it protects.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from iopctl.deadlines._counting import CALLED_OFF, before_register, counted
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Meeting, PaperKind
from iopctl.register import Near
from iopctl.values.calendar import why_not_working_day, working_day_on_or_before
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Kallelsen till ett sammanträde går ut i tid.

För fullmäktige säger kommunallagen (2017:725) 5 kap. 15 § minst en vecka före sammanträdesdagen.
För nämnder säger lagen inget: antalet dagar står i nämndens eget reglemente, här i summons_days hos
nämnden eller i iopctl.yaml. En tid som räknas bakåt flyttas aldrig: närmare sammanträdet skulle den
korta det som den skyddar.
"""

WEEK = 7


@deadline(on=Meeting, with_=("committee",))
def summons_sent(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to send a meeting's summons."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    committee = near.one("committee", Committee)
    council = committee is not None and committee.kind is CommitteeKind.COUNCIL
    days = committee.summons_days if committee and committee.summons_days else None
    days = days or near.settings.summons_days or (WEEK if council else None)
    by_law = council and days == WEEK
    done = _sent(meeting)
    due = Due(
        at=("papers",),
        title=Said(
            Text("skicka kallelse till {meeting}", "send the summons for {meeting}"),
            {"meeting": near.title(meeting.ref)},
        ),
        who=Text("ordföranden", "the chair"),
        basis=Text("kommunallagen 5 kap. 15 §", "kommunallagen 5:15")
        if by_law
        else Text("reglementet (summons_days)", "terms of reference (summons_days)"),
        binding=Binding.LAW if by_law else Binding.LOCAL,
        done=done,
        committee=meeting.committee,
    )
    if not meeting.date:
        yield _lacking(due, Text("mötets dag saknas", "the meeting's day is missing"))
        return
    if not days:
        text = Text(
            "summons_days står varken hos nämnden eller i iopctl.yaml",
            "summons_days stands neither with the committee nor in iopctl.yaml",
        )
        yield _lacking(due, text)
        return
    when = counted(meeting.date, lambda day: day - timedelta(days=days))
    steps = [
        Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date}),
        Said(
            Text("{days} dagar före: {day}", "{days} days before: {day}"),
            {"days": days, "day": when},
        ),
    ]
    if when.day and (reason := why_not_working_day(when.day)):
        steps.append(
            Said(
                Text(
                    "{day} är {reason}: skicka hellre {earlier}",
                    "{day} is {reason}: rather send it {earlier}",
                ),
                {"day": when, "reason": reason, "earlier": working_day_on_or_before(when.day)},
            )
        )
    missing = None if done else before_register(meeting.date, near)
    yield replace(due, when=when, steps=tuple(steps), missing=missing)


def _sent(meeting: Meeting) -> UncertainDate | None:
    for paper in meeting.papers or ():
        if paper.kind is PaperKind.SUMMONS:
            return paper.date or NOT_STATED
    return None


def _lacking(due: Due, text: Text) -> Due:
    return replace(due, missing=None if due.done else Said(text))
