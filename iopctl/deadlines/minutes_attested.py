"""The minutes of a meeting are attested within 14 days.

Kommunallagen (2017:725) 5 kap. 69 §, for committees by 6 kap. 35 §: minutes are attested at the
latest fourteen days after the meeting, in the way that the council has decided. The fourteenth day
is the day to plan for. By the words of lag (1930:173) 2 § it moves to the next working day when it
falls on a Saturday, a Sunday or another such day; no authority says so, which is why that day is
shown beside it and not instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import CALLED_OFF, before_register, counted
from iopctl.deadlines._due import Binding, Due, NotDue, Said, deadline
from iopctl.language import Text
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.calendar import statutory_end
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

SWEDISH = """Protokollet justeras inom 14 dagar.

Kommunallagen (2017:725) 5 kap. 69 §, för nämnder genom 6 kap. 35 §: ett protokoll justeras senast
fjorton dagar efter sammanträdet, på det sätt som fullmäktige har bestämt. Planera för den fjortonde
dagen. Enligt ordalydelsen i lag (1930:173) 2 § flyttas den till nästa vardag om den infaller på en
lördag, söndag eller annan sådan dag, men inget avgörande säger det; därför visas den dagen bredvid.
"""

FOURTEEN_DAYS = Length(14, "days")


@deadline(on=Meeting, with_=("committee", "< decisions"))
def minutes_attested(meeting: Meeting, near: Near) -> Iterator[Due | NotDue]:
    """Give the last day to attest a meeting's minutes."""
    if meeting.cancelled:
        yield CALLED_OFF
        return
    committee = near.one("committee", Committee)
    title = Said(
        Text("justera protokollet från {meeting}", "attest the minutes of {meeting}"),
        {"meeting": near.title(meeting.ref)},
    )
    if not meeting.date:
        yield Due(
            (),
            title,
            WHO,
            BASIS,
            Binding.LAW,
            missing=Said(Text("mötets dag saknas", "the meeting's day is missing")),
            committee=meeting.committee,
            done=_attested(meeting, near),
        )
        return
    when = counted(meeting.date, FOURTEEN_DAYS.after)
    steps = [
        Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date}),
        Said(Text("fjorton dagar: {day}", "fourteen days: {day}"), {"day": when}),
    ]
    outer_limit = None
    if meeting.date.day:
        end = statutory_end(meeting.date.day, FOURTEEN_DAYS)
        if end.reason:
            outer_limit = end.moved
            steps.append(
                Said(
                    Text(
                        "{day} är {reason}; yttersta dag enligt ordalydelsen i lag (1930:173) 2 §: {moved}",
                        "{day} is {reason}; outer limit by the words of lag (1930:173) 2 §: {moved}",
                    ),
                    {"day": end.raw, "reason": end.reason, "moved": end.moved},
                )
            )
    done = _attested(meeting, near)
    yield Due(
        ("attestations",),
        title,
        WHO,
        BASIS,
        Binding.LAW,
        when=when,
        outer_limit=outer_limit,
        steps=tuple(steps),
        missing=None if done else before_register(meeting.date, near),
        done=done,
        committee=committee.ref if committee else meeting.committee,
    )


WHO = Text("ordföranden och justerarna", "the chair and the attestors")
BASIS = Text(
    "kommunallagen 5 kap. 69 § (nämnd: 6 kap. 35 §)", "kommunallagen 5:69 (committee: 6:35)"
)


def _attested(meeting: Meeting, near: Near) -> UncertainDate | None:
    """Give the day on which the last known paragraph was attested, or None when one is left."""
    attestations = meeting.attestations or ()
    if not attestations:
        return None
    known = {decision.paragraph for decision in near.every("< decisions", Decision)}
    known |= {item.paragraph for item in meeting.agenda or ()}
    for paragraph in known:
        if paragraph and not any(
            not attestation.paragraphs or paragraph in attestation.paragraphs
            for attestation in attestations
        ):
            return None
    days = [attestation.date for attestation in attestations if attestation.date]
    return max(days, key=lambda day: day.order) if days else NOT_STATED
