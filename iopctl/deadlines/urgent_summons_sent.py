"""An urgent matter for the council is announced and summoned to by the weekday before.

Kommunallagen (2017:725) 5 kap. 14 § and 15 § second paragraph: a matter that is so urgent that there
is no time for the week's notice is announced, and the members are told of it, at the latest on the
weekday ("vardagen") next before the day of the meeting. Whether a Saturday is such a day is not
settled; here the last day from Monday to Friday that is no holiday is given. For committees the law
sets no time: their terms of reference do.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from iopctl.agreements import counted
from iopctl.deadlines._counting import CALLED_OFF, KOMMUNALLAGEN, before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Added, Meeting, PaperKind
from iopctl.register import Near
from iopctl.values.calendar import working_day_on_or_before
from iopctl.values.dates import NOT_STATED

SWEDISH = """Ett brådskande ärende i fullmäktige tillkännages och kallas till senast vardagen före.

Kommunallagen (2017:725) 5 kap. 14 § och 15 § andra stycket: ett ärende som är så brådskande att det
inte hinner tillkännages en vecka före ska tillkännages, och ledamöterna få veta det, senast vardagen
närmast före sammanträdesdagen. Om en lördag är en sådan vardag är inte avgjort; här visas den sista
dagen måndag till fredag som inte är helgdag. För nämnder säger lagen ingen tid: den står i reglementet.
"""


@deadline(on=Meeting, with_=("committee",), in_force=KOMMUNALLAGEN)
def urgent_summons_sent(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to announce matters that came after the summons of a council meeting."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    committee = near.one("committee", Committee)
    if not committee or committee.kind is not CommitteeKind.COUNCIL:
        text = Text(
            "lagen säger ingen tid för en nämnds tilläggskallelse; den står i reglementet",
            "the law sets no time for a committee's supplementary summons; its terms of reference do",
        )
        yield NotDue(("committee",), Said(text))
        return
    if not meeting.date:
        text = Text("mötets dag saknas", "the meeting's day is missing")
        yield NotDue(("date",), Said(text))
        return
    when = counted(meeting.date, _weekday_before)
    sent = [
        paper for paper in meeting.papers or () if paper.kind is PaperKind.SUPPLEMENTARY_SUMMONS
    ]
    added = [item for item in meeting.agenda or () if item.added is Added.SUPPLEMENTARY_SUMMONS]
    if not (sent or added):
        text = Text(
            "inget ärende har kommit till efter kallelsen; sista dag för ett brådskande är {day}",
            "no matter came after the summons; the last day for an urgent one is {day}",
        )
        yield NotDue(("agenda",), Said(text, {"day": when}))
        return
    text = Text("vardagen närmast före: {day}", "the weekday next before: {day}")
    yield Due(
        at=("papers",),
        title=Said(
            Text(
                "tillkännage och kalla till brådskande ärenden på {meeting}",
                "announce and summon to urgent matters at {meeting}",
            ),
            {"meeting": near.title(meeting.ref)},
        ),
        who=Text("fullmäktiges ordförande", "the council's chair"),
        basis=Text(
            "kommunallagen 5 kap. 14 § och 15 § andra stycket",
            "kommunallagen 5:14 and 5:15, second paragraph",
        ),
        binding=Binding.LAW,
        when=when,
        steps=(
            Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date}),
            Said(text, {"day": when}),
        ),
        missing=None if sent else before_register(meeting.date, near),
        done=(sent[0].date or NOT_STATED) if sent else None,
        committee=meeting.committee,
    )


def _weekday_before(day: date) -> date:
    return working_day_on_or_before(day - timedelta(days=1))
