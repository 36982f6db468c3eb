"""When a motion counts as raised, which body is to decide on it, and whether it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from iopctl.deadlines._counting import forwards, gone_before_register
from iopctl.deadlines._due import Due, NotDue
from iopctl.deadlines._meetings import Body, body, held, relations
from iopctl.language import Said, Text
from iopctl.models._consultation import Purpose
from iopctl.models._point import GOES_ON
from iopctl.models._settings import CountsAsRaised
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import Decision, Treatment
from iopctl.models.meetings import ItemKind, Meeting
from iopctl.models.motions import Motion, MotionKind
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.lengths import Length

ONE_YEAR = Length(1, "years")
RELATIONS = (
    "raised",
    "raised > committee",
    "< decisions",
    "< decisions > meeting",
    "< decisions > meeting > committee",
    *relations("committee"),
    *relations("< decisions > passes_to.committee"),
)
WITHDRAWN = NotDue(("withdrawn",), Said(Text("den är återtagen", "it is withdrawn")))

NOT_HANDED_OVER = NotDue(
    ("kind",),
    Said(
        Text(
            "fullmäktige beslutar självt; det är inte överlåtet till en nämnd",
            "the council decides itself; it is not left to a committee",
        )
    ),
)


class Start(NamedTuple):
    """The day that a motion counts as raised, and why that one; None where no day is known."""

    day: UncertainDate | None
    step: Said | None = None


class HandedOver(NamedTuple):
    """That the council left a citizen's proposal to a committee to decide."""

    committee: Body | None
    day: UncertainDate | None


def raised(motion: Motion, near: Near) -> Start:
    """Give the day that a motion counts as raised: by the register's own rule, else the earlier one.

    Kommunallagen does not say whether a motion is raised when it is handed in or at the meeting.
    """
    meeting = near.one("raised", Meeting)
    at_meeting = meeting.date if meeting else None
    days = []
    if near.settings.counts_as_raised is not CountsAsRaised.MEETING and motion.submitted:
        text = Text("inlämnad {day}", "handed in {day}")
        days.append(Start(motion.submitted, Said(text, {"day": motion.submitted})))
    if near.settings.counts_as_raised is not CountsAsRaised.SUBMITTED and meeting and at_meeting:
        text = Text(
            "väckt vid mötet {day} (meetings/{id})", "raised at the meeting {day} (meetings/{id})"
        )
        days.append(Start(at_meeting, Said(text, {"day": at_meeting, "id": meeting.ref.id})))
    return min(days, key=lambda one: one.day.order if one.day else (), default=Start(None))


def for_the_council(motion: Motion) -> NotDue | None:
    """Say why the year of motions and citizens' proposals is not for a motion of another kind."""
    match motion.kind:
        case MotionKind.COMMITTEE_INITIATIVE:
            text = Text(
                "lagen säger ingen tid för nämndinitiativ (kommunallagen 4 kap. 20 §)",
                "the law sets no time for a committee member's initiative (kommunallagen 4:20)",
            )
            return NotDue(("kind",), Said(text))
        case MotionKind.INTERPELLATION | MotionKind.QUESTION:
            text = Text(
                "gäller motioner och medborgarförslag", "is for motions and citizens' proposals"
            )
            return NotDue(("kind",), Said(text))
    return WITHDRAWN if motion.withdrawn else None


def handed_over(motion: Motion, near: Near) -> HandedOver | None:
    """Give the committee that is to decide instead of the council (kommunallagen 5 kap. 23 §)."""
    if motion.kind is not MotionKind.CITIZEN_PROPOSAL:
        return None
    for decision, day in treatments(motion, near):
        for to in decision.passes_to or ():
            if to.for_ in (Purpose.DECISION, Purpose.PREPARATION_AND_DECISION):
                return HandedOver(_to(to.committee or None, near), day)
    committee = near.one("committee", Committee)
    if committee and committee.kind and committee.kind is not CommitteeKind.COUNCIL:
        return HandedOver(body(near, "committee"), raised(motion, near).day)
    return None


def treatments(motion: Motion, near: Near) -> Iterator[tuple[Decision, UncertainDate | None]]:
    """Give the decisions on a motion, each with its day."""
    for decision in near.every("< decisions", Decision):
        answers = any(
            point.answers and point.answers.motion == motion.ref for point in decision.points or ()
        )
        if motion.ref in (decision.matters or ()) or answers:
            meeting = near.get(decision.meeting or None, Meeting)
            by = decision.decided_by or None
            yield decision, (meeting.date if meeting else by.date if by else None) or None


def decided(motion: Motion, by: Body | None, near: Near) -> UncertainDate | None:
    """Give the day on which `by`, or one that took over from it, decided on a motion; None: the council."""
    for decision, day in treatments(motion, near):
        meeting = near.get(decision.meeting or None, Meeting)
        if not meeting or not _ends_it(decision):
            continue
        where = meeting.committee
        if where in by.titles if by else _is_council(where, motion, near):
            return day or NOT_STATED
    return None


def council_meetings(motion: Motion, near: Near) -> list[Meeting]:
    """Give the meetings of the council that a motion is put to, in the order of their days."""
    for way in ("committee", "raised > committee"):
        committee = near.one(way, Committee)
        if committee and _is_council(committee.ref, motion, near):
            return held(near.every(f"{way} < meetings", Meeting))
    return []


def announced(motion: Motion, near: Near) -> UncertainDate | None:
    """Give the day of the meeting at which a motion was raised; where none is stated, the first that had it up."""
    meeting = near.one("raised", Meeting)
    first = meeting or next(iter(_with_it_up(motion, near)), None)
    return (first.date if first else None) or None


def reports(motion: Motion, since: UncertainDate | None, near: Near) -> list[Meeting]:
    """Give the council meetings after `since` that were told of a motion, by their days."""
    return [
        meeting
        for meeting in _with_it_up(motion, near)
        if since
        and meeting.date
        and meeting.date.after(since)
        and any(
            motion.ref in (item.matters or ())
            and item.kind in (ItemKind.INFORMATION, ItemKind.NOTIFICATION)
            for item in meeting.agenda or ()
        )
    ]


def within_a_year(due: Due, start: Start, near: Near) -> Due:
    """Fill in the year that is counted from when a motion was raised, or what is missing."""
    if not start.day or not start.step:
        text = Text("dagen då den väcktes saknas", "the day on which it was raised is missing")
        return replace(due, missing=None if due.done else Said(text))
    found = forwards(start.day, ONE_YEAR, Text("ett år", "one year"))
    return replace(
        due,
        when=found.when,
        outer_limit=found.outer_limit,
        steps=(start.step, *found.steps),
        missing=None if due.done else gone_before_register(found.when, near),
    )


def _with_it_up(motion: Motion, near: Near) -> list[Meeting]:
    """Give the council meetings that have a motion on their agenda, by their days."""
    return held(
        meeting
        for meeting in near.every("< meetings", Meeting)
        if _is_council(meeting.committee, motion, near)
        and any(motion.ref in (item.matters or ()) for item in meeting.agenda or ())
    )


def _to(committee: Ref | None, near: Near) -> Body | None:
    return body(near, "< decisions > passes_to.committee", committee) if committee else None


def _ends_it(decision: Decision) -> bool:
    if decision.treatment and decision.treatment is not Treatment.DECISION:
        return False
    if decision.outcome:
        return not GOES_ON.issuperset(decision.outcome)
    return any(point.outcome and point.outcome not in GOES_ON for point in decision.points or ())


def _is_council(body: Ref, motion: Motion, near: Near) -> bool:
    committee = near.get(body, Committee)
    if committee and committee.kind:
        return committee.kind is CommitteeKind.COUNCIL
    return body == motion.committee
