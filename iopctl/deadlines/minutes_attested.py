"""The minutes of a meeting are attested within 14 days.

Kommunallagen (2017:725) 5 kap. 69 §, for committees by 6 kap. 35 §: minutes are attested at the
latest fourteen days after the meeting, in the way that the council has decided. The fourteenth day
is the day to plan for. By the words of lag (1930:173) 2 § it moves to the next working day when it
falls on a Saturday, a Sunday or another such day; no authority says so, which is why that day is
shown beside it and not instead. Paragraphs that are attested apart, such as those attested at once
at the meeting, stand on lines of their own; what is left of the minutes has the same last day. A meeting
of several days is over on its last. The auditors' minutes are not attested by these chapters.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iopctl.deadlines._counting import (
    AUDITORS,
    CALLED_OFF,
    KOMMUNALLAGEN,
    before_register,
    by_auditors,
    forwards,
    over,
)
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._minutes import name
from iopctl.language import Said, Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Attestation, Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED
from iopctl.values.lengths import Length
from iopctl.values.paragraphs import Paragraphs

SWEDISH = """Protokollet justeras inom 14 dagar.

Kommunallagen (2017:725) 5 kap. 69 §, för nämnder genom 6 kap. 35 §: ett protokoll justeras senast
fjorton dagar efter sammanträdet, på det sätt som fullmäktige har bestämt. Planera för den fjortonde
dagen. Enligt ordalydelsen i lag (1930:173) 2 § flyttas den till nästa vardag om den infaller på en
lördag, söndag eller annan sådan dag, men inget avgörande säger det; därför visas den dagen bredvid.
Paragrafer som justeras för sig, som de som justeras omedelbart vid mötet, står på egna rader; resten
av protokollet har samma sista dag. Ett möte på flera dagar är slut den sista. Revisorernas protokoll
justeras inte enligt de kapitlen.
"""

FOURTEEN_DAYS = Length(14, "days")


@deadline(on=Meeting, with_=("committee", "< decisions"), in_force=KOMMUNALLAGEN)
def minutes_attested(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to attest a meeting's minutes, for each time that a part was attested."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    if by_auditors(near):
        yield AUDITORS
        return
    due = _counted(meeting)
    attestations = meeting.attestations or ()
    for n, attestation in enumerate(attestations):
        yield replace(
            due,
            at=("attestations", n),
            title=_title(name(meeting, attestation, near)),
            steps=(*due.steps, *([AT_ONCE] if attestation.immediate else [])),
            missing=None,
            done=attestation.date or NOT_STATED,
        )
    left = _left(meeting, near)
    if left or not attestations:
        rest = Attestation(paragraphs=left) if left and attestations else Attestation()
        older = before_register(meeting.date, near) if meeting.date else None
        title = _title(name(meeting, rest, near))
        yield replace(due, title=title, missing=due.missing or older)


def _counted(meeting: Meeting) -> Due:
    due = Due(
        at=("attestations",),
        title=_title(Text("", "")),
        who=Text("ordföranden och justerarna", "the chair and the attestors"),
        basis=Text(
            "kommunallagen 5 kap. 69 § (nämnd: 6 kap. 35 §)", "kommunallagen 5:69 (committee: 6:35)"
        ),
        binding=Binding.LAW,
        committee=meeting.committee,
    )
    if not meeting.date:
        text = Text("mötets dag saknas", "the meeting's day is missing")
        return replace(due, missing=Said(text))
    held = [Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date})]
    last = over(meeting) or meeting.date
    if last != meeting.date:
        text = Text("mötets sista dag: {day}", "the meeting's last day: {day}")
        held.append(Said(text, {"day": last}))
    found = forwards(last, FOURTEEN_DAYS, Text("fjorton dagar", "fourteen days"))
    return replace(due, when=found.when, outer_limit=found.outer_limit, steps=(*held, *found.steps))


AT_ONCE = Said(Text("omedelbart justerat", "attested at once"))


def _title(what: Text) -> Said:
    text = Text("justera protokollet från {meeting}", "attest the minutes of {meeting}")
    return Said(text, {"meeting": what})


def _left(meeting: Meeting, near: Near) -> Paragraphs | None:
    """Give the known paragraphs that no attestation covers."""
    known = {
        decision.paragraph
        for decision in near.every("< decisions", Decision)
        if decision.meeting == meeting.ref
    }
    known |= {item.paragraph for item in meeting.agenda or ()}
    left = [
        number
        for number in known
        if number
        and not any(
            not attestation.paragraphs or number in attestation.paragraphs
            for attestation in meeting.attestations or ()
        )
    ]
    return Paragraphs(tuple((number, number) for number in sorted(left))) if left else None
