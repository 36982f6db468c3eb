"""The steps of a meeting, by day: what is counted back from it, and what follows once it is held.

What the kinds of deadline say of the meeting is what stands here; no time is counted twice. What comes
after the meeting is counted from days that are not known before they come. They are then planned: the
minutes attested on the last day for it, the attestation posted on the last day for that, or today
where that day has passed. Each step says which planned day it rests on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from iopctl.deadlines._counting import backwards, day_after
from iopctl.deadlines._due import Binding, Due, Listed, not_said, state
from iopctl.deadlines._list import of_record
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._shape import Items
from iopctl.models.committees import Committee
from iopctl.models.meetings import Attestation, Meeting, PaperKind, Posting
from iopctl.register import Register
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

ATTESTED, POSTED = "minutes_attested", "attestation_posted"
APPEAL, TAKEN_DOWN = "appeal_ends", "posting_taken_down"
MATERIAL, MEETING, LEGAL_FORCE = "material", "meeting", "legal_force"


class Step(NamedTuple):
    """A step of the plan; `planned` says which day it rests on that is only planned."""

    listed: Listed
    planned: Said | None = None


def steps(register: Register, meeting: Meeting, as_of: date) -> tuple[Step, ...]:
    """Give the steps of a meeting that is not called off, by day."""
    found = [
        *_before(register, meeting, as_of),
        *_after(register, meeting, as_of),
    ]
    return tuple(sorted(found, key=lambda step: step.listed.order))


def _before(register: Register, meeting: Meeting, as_of: date) -> Iterator[Step]:
    """Give the material and the meeting, and what its kinds of deadline say that rests on no later act."""
    committee = register.get(meeting.committee, Committee)
    for kind, due in (
        (MATERIAL, _material(register, meeting, committee)),
        (MEETING, _meeting(register, meeting, committee)),
    ):
        yield Step(Listed(kind, meeting.ref, due, state(due, as_of)))
    for listed in _listed(register, meeting, as_of):
        if listed.kind not in (POSTED, APPEAL, TAKEN_DOWN):
            yield Step(listed)


def _material(register: Register, meeting: Meeting, committee: Committee | None) -> Due:
    days = (committee.material_days if committee else None) or register.settings.material_days
    due = Due(
        at=("agenda",),
        title=Said(
            Text("lämna in handlingar till {meeting}", "hand in documents for {meeting}"),
            {"meeting": register.title(meeting.ref)},
        ),
        who=(committee.administration if committee else None)
        or Text("förvaltningen", "the administration"),
        basis=Text("nämndens egen rutin (material_days)", "its own routine (material_days)"),
        binding=Binding.LOCAL,
        done=_material_in(meeting),
        committee=meeting.committee,
    )
    if not meeting.date:
        return replace(due, missing=Said(NO_DAY))
    if not days:
        missing = not_said("material_days", meeting.committee, Text("DAGAR", "DAYS"))
        return replace(due, missing=missing)
    length = Length(days, "days")
    found = backwards(meeting.date, length, Text(length.said("sv"), length.said("en")))
    held = Said(Text("sammanträde {day}", "meeting {day}"), {"day": meeting.date})
    return replace(due, when=found.when, steps=(held, *found.steps))


def _material_in(meeting: Meeting) -> UncertainDate | None:
    """Give the day that the papers went out, or the meeting was held: the documents were in by then."""
    sent = (PaperKind.SUMMONS, PaperKind.DOCUMENTS)
    days = [paper.date for paper in meeting.papers or () if paper.kind in sent and paper.date]
    return min(days, key=lambda day: day.order) if days else meeting.date or None


def _meeting(register: Register, meeting: Meeting, committee: Committee | None) -> Due:
    day = meeting.date or None
    return Due(
        at=("date",),
        title=Said(Text("{meeting}", "{meeting}"), {"meeting": register.title(meeting.ref)}),
        who=committee.name if committee else meeting.committee.id,
        basis=Text("sammanträdesdagen", "the day of the meeting"),
        binding=Binding.DECIDED,
        when=day,
        missing=None if day else Said(NO_DAY),
        done=day_after(day) if day else None,
        committee=meeting.committee,
    )


NO_DAY = Text("mötets dag saknas", "the meeting's day is missing")


def _after(register: Register, meeting: Meeting, as_of: date) -> Iterator[Step]:
    """Give what follows once the minutes are attested and posted, from those days as known or planned."""
    attested, planned = _with_attestation(register, meeting, as_of)
    posting = [one for one in _listed(register, attested, as_of) if one.kind == POSTED]
    for listed in posting:
        yield Step(listed, planned.get(_of(listed)))
    posted, planned = _with_postings(register, attested, posting, as_of)
    for listed in _listed(register, posted, as_of):
        if listed.kind in (APPEAL, TAKEN_DOWN):
            yield Step(listed, planned.get(_of(listed)))
        if listed.kind == APPEAL and listed.due.when:
            force = _legal_force(listed.due, listed.due.when)
            step = Listed(LEGAL_FORCE, meeting.ref, force, state(force, as_of))
            yield Step(step, planned.get(_of(listed)))


Planned = dict[FieldPath, Said]
"""By an attestation, the day that is planned for it or for its posting."""


def _with_attestation(register: Register, meeting: Meeting, as_of: date) -> tuple[Meeting, Planned]:
    """Attest what is left of the minutes on the last day for it."""
    for listed in _listed(register, meeting, as_of):
        if listed.kind == ATTESTED and listed.due.at == ("attestations",) and listed.due.when:
            day = _not_past(listed.due.when, as_of)
            attested = meeting.attestations or ()
            text = Text("planerad justering {day}", "planned attestation {day}")
            planned: Planned = {("attestations", len(attested)): Said(text, {"day": day})}
            attestations = Items((*attested, Attestation(date=day)))
            return replace(meeting, attestations=attestations), planned
    return meeting, {}


def _with_postings(
    register: Register, meeting: Meeting, posting: list[Listed], as_of: date
) -> tuple[Meeting, Planned]:
    """Post each attestation that is not posted on the last day for it, on every board."""
    committee = register.get(meeting.committee, Committee)
    others = (committee.joint_municipalities if committee else None) or ()
    last_day = {_of(listed): listed.due.when for listed in posting}
    planned: Planned = {}
    attestations = []
    for n, attestation in enumerate(meeting.attestations or ()):
        last = last_day.get(("attestations", n))
        if attestation.postings or not last:
            attestations.append(attestation)
            continue
        day = _not_past(last, as_of)
        boards = (Posting(posted=day), *(Posting(posted=day, municipality=one) for one in others))
        attestations.append(replace(attestation, postings=Items(boards)))
        text = Text("planerat anslag {day}", "planned posting {day}")
        planned["attestations", n] = Said(text, {"day": day})
    return replace(meeting, attestations=Items(attestations)), planned


def _legal_force(appeal: Due, last_day: UncertainDate) -> Due:
    """Give the first day that what was decided may have legal force: the one after the last of appeal."""
    first = day_after(last_day)
    text = Text("laga kraft, om ingen har överklagat", "legal force, if nobody has appealed")
    step = Text("sista dag att överklaga {day}", "last day to appeal {day}")
    return Due(
        at=appeal.at,
        title=Said(text),
        who=Text("ingen behöver göra något", "nobody has to do anything"),
        basis=Text("kommunallagen 13 kap. 5 och 14 §§", "kommunallagen 13:5 and 13:14"),
        binding=Binding.LAW,
        when=first,
        steps=(Said(step, {"day": last_day}),),
        missing=appeal.missing,
        done=day_after(first),
        committee=appeal.committee,
        at_earliest=True,
    )


def _listed(register: Register, meeting: Meeting, as_of: date) -> list[Listed]:
    """Ask the kinds of deadline of the meeting as it is given, instead of as it is recorded."""
    entry = replace(register.entries[meeting.ref], record=meeting)
    planned = Register({**register.entries, meeting.ref: entry}, register.settings)
    return [one for one in of_record(planned, entry, as_of) if isinstance(one, Listed)]


def _of(listed: Listed) -> FieldPath:
    """Give the attestation that a deadline is of, by its place."""
    return listed.due.at[:2]


def _not_past(day: UncertainDate, as_of: date) -> UncertainDate:
    """Give the day to plan for: what should have been done before today is done today at the earliest."""
    return UncertainDate.on(as_of) if day.before(as_of) else day
