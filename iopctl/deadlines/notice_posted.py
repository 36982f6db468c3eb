"""A council meeting is announced on the notice board a week before.

Kommunallagen (2017:725) 5 kap. 13 § and 8 kap. 10 §: the council's meetings are announced on the
municipality's notice board at least a week before the day of the meeting, with the time, the place
and the matters. The time is counted backwards and never moves: towards the meeting it would shorten
what it protects. No authority says whether the week must be seven whole days; plan for the day before
that. A committee's meeting may be announced (8 kap. 11 §), but need not be.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import CALLED_OFF, KOMMUNALLAGEN, backwards, before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Meeting, PaperKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED
from iopctl.values.lengths import Length

SWEDISH = """Ett fullmäktigesammanträde tillkännages på anslagstavlan en vecka före.

Kommunallagen (2017:725) 5 kap. 13 § och 8 kap. 10 §: fullmäktiges sammanträden ska tillkännages på
kommunens anslagstavla minst en vecka före sammanträdesdagen, med tid, plats och ärenden. Tiden räknas
bakåt och flyttas aldrig: närmare sammanträdet skulle den korta det som den skyddar. Inget avgörande
säger om veckan ska vara sju hela dagar; planera för dagen före den. En nämnds sammanträde får
tillkännages (8 kap. 11 §), men måste inte.
"""

NOT_THE_COUNCIL = NotDue(
    ("committee",),
    Said(
        Text(
            "bara fullmäktiges sammanträden måste tillkännages (kommunallagen 8 kap. 10 och 11 §§)",
            "only the council's meetings must be announced (kommunallagen 8:10 and 8:11)",
        )
    ),
)


@deadline(on=Meeting, with_=("committee",), in_force=KOMMUNALLAGEN)
def notice_posted(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to announce a council meeting."""
    committee = near.one("committee", Committee)
    if meeting.cancelled:
        yield CALLED_OFF
        return
    if not committee or committee.kind is not CommitteeKind.COUNCIL:
        yield NOT_THE_COUNCIL
        return
    posted = [paper for paper in meeting.papers or () if paper.kind is PaperKind.NOTICE]
    due = Due(
        at=("papers",),
        title=Said(
            Text(
                "tillkännage {meeting} på anslagstavlan", "announce {meeting} on the notice board"
            ),
            {"meeting": near.title(meeting.ref)},
        ),
        who=Text("fullmäktiges ordförande", "the council's chair"),
        basis=Text("kommunallagen 5 kap. 13 §", "kommunallagen 5:13"),
        binding=Binding.LAW,
        done=(posted[0].date or NOT_STATED) if posted else None,
        committee=meeting.committee,
    )
    if not meeting.date:
        text = Text("mötets dag saknas", "the meeting's day is missing")
        yield replace(due, missing=None if posted else Said(text))
        return
    held = Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date})
    found = backwards(meeting.date, Length(1, "weeks"), Text("en vecka", "a week"))
    missing = None if posted else before_register(meeting.date, near)
    yield replace(due, when=found.when, steps=(held, *found.steps), missing=missing)
