"""The summons of a meeting goes out in time.

For the council kommunallagen (2017:725) 5 kap. 15 § says at least a week before the day of the
meeting; its rules of procedure may say more days, in `summons_days`, but not fewer. For committees
the law says nothing: the number of days stands in the committee's own terms of reference, here in
`summons_days` of the committee or of iopctl.yaml. A time that is counted backwards never moves:
towards the meeting it would shorten what it protects. A week before is the same weekday of the week
before; no authority says whether the week must be seven whole days, so plan for the day before that.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import (
    AUDITORS,
    CALLED_OFF,
    KOMMUNALLAGEN,
    backwards,
    before_register,
    by_auditors,
)
from iopctl.deadlines._due import Binding, Due, NotDue, deadline, not_said
from iopctl.language import Said, Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Meeting, PaperKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Kallelsen till ett sammanträde går ut i tid.

För fullmäktige säger kommunallagen (2017:725) 5 kap. 15 § minst en vecka före sammanträdesdagen;
arbetsordningen kan säga fler dagar, i summons_days, men inte färre. För nämnder säger lagen inget:
antalet dagar står i nämndens eget reglemente, här i summons_days hos nämnden eller i iopctl.yaml. En
tid som räknas bakåt flyttas aldrig: närmare sammanträdet skulle den korta det som den skyddar. En
vecka före är samma veckodag veckan innan; inget avgörande säger om veckan ska vara sju hela dagar, så
planera för dagen före den.
"""

WEEK = 7


@deadline(on=Meeting, with_=("committee",), in_force=KOMMUNALLAGEN)
def summons_sent(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to send a meeting's summons."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    if by_auditors(near):
        yield AUDITORS
        return
    committee = near.one("committee", Committee)
    council = committee is not None and committee.kind is CommitteeKind.COUNCIL
    days = (committee.summons_days if committee else None) or near.settings.summons_days or None
    if council:
        days = max(days or WEEK, WEEK)
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
        yield _lacking(due, Said(Text("mötets dag saknas", "the meeting's day is missing")))
        return
    older = before_register(meeting.date, near)
    if not days:
        missing = not_said("summons_days", meeting.committee, Text("DAGAR", "DAYS"))
        yield _lacking(due, older or missing)
        return
    held = Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date})
    named = Text("en vecka", "a week") if by_law else Text(f"{days} dagar", f"{days} days")
    found = backwards(meeting.date, Length(days, "days"), named)
    yield replace(due, when=found.when, steps=(held, *found.steps), missing=None if done else older)


def _sent(meeting: Meeting) -> UncertainDate | None:
    for paper in meeting.papers or ():
        if paper.kind is PaperKind.SUMMONS:
            return paper.date or NOT_STATED
    return None


def _lacking(due: Due, missing: Said) -> Due:
    return replace(due, missing=None if due.done else missing)
