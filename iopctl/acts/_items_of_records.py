"""An item of an agenda, with what the records say of its matter: case numbers, and what is recommended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from iopctl.acts._act import stated
from iopctl.acts._lines import line_at, there
from iopctl.acts._meetings import meetings_of
from iopctl.findings import Data
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision, Treatment
from iopctl.models.matters import Matter
from iopctl.models.meetings import Meeting
from iopctl.register import Register, case_numbers_of, decided_on
from iopctl.suggestions import Topic

CARRIED = ("presenters", "documents", "recommendations")
"""What an item carries over from the last agenda that had its matter."""


def item_data(register: Register, meeting: Meeting, topic: Topic) -> dict[str, Data]:
    """Give what records say of an item of a meeting, by the names of its fields."""
    secret = any(_is_secret(register, ref) for ref in topic.matters)
    numbers = [
        number for ref in topic.matters for number in case_numbers_of(register.entries[ref].record)
    ]
    carried = _carried(register, meeting, topic.matters)
    recommended = carried.pop("recommendations", None) or _recommended(register, topic.matters)
    return {
        **stated(
            title=topic.title,
            matters=[str(ref) for ref in topic.matters],
            case_numbers=[*dict.fromkeys(numbers)],
            kind=topic.kind,
            lists=topic.lists,
        ),
        **carried,
        **({"recommendations": recommended} if recommended else {}),
        **stated(withheld=secret or None),
    }


def _carried(register: Register, meeting: Meeting, matters: Sequence[Ref]) -> dict[str, Data]:
    """Give what the body's last item about a matter said: who presents it, its documents, what was proposed."""
    for earlier in reversed(_earlier(register, meeting, matters)):
        for place, item in enumerate(earlier.agenda or ()):
            if set(matters) & set(item.matters or ()):
                at = line_at(register, earlier.ref, ("agenda",), place)
                return {
                    name: _anew(value)
                    for name in CARRIED
                    if (value := there(register, earlier.ref, (*at, name))) is not None
                }
    return {}


def _anew(value: Data) -> Data:
    """Leave out what came of a recommendation the last time."""
    match value:
        case list():
            return [_anew(it) for it in value]
        case dict():
            return {name: it for name, it in value.items() if name not in ("adopted", "voted_for")}
    return value


def _earlier(register: Register, meeting: Meeting, matters: Iterable[Ref]) -> list[Meeting]:
    """Give the body's earlier meetings that had a matter on their agenda, by day."""
    wanted = set(matters)
    return [
        it
        for it in meetings_of(register, meeting.committee)
        if it.ref != meeting.ref
        and it.date
        and not (meeting.date and it.date.after(meeting.date))
        and any(wanted & set(item.matters or ()) for item in it.agenda or ())
    ]


def _recommended(register: Register, matters: Sequence[Ref]) -> list[Data]:
    """Give what another body has proposed, else what a matter of the administration's own proposes.

    What a motion asks for is its own and no recommendation.
    """
    for ref in matters:
        if proposed := _by_body(register, ref):
            return proposed
        matter = register.get(ref, Matter)
        points = there(register, ref, ("points",))
        if matter and points:
            by = there(register, ref, ("by",)) or _administration(register, matter)
            return [{**({"by": by} if by else {}), "points": points}]
    return []


def _by_body(register: Register, ref: Ref) -> list[Data]:
    """Give the last proposal that a body has made to another in a matter."""
    made = [
        (day.order if (day := decided_on(register, it)) else (date.min, date.min), it)
        for other in register.index.referring(ref)
        if (it := register.get(other, Decision))
        and ref in (it.matters or ())
        and it.treatment is Treatment.PROPOSAL
        and it.points
    ]
    for _, decision in sorted(made, key=lambda it: (it[0], it[1].ref), reverse=True):
        points = there(register, decision.ref, ("points",))
        body = register.committee_of(decision)
        if points and body:
            return [{"by": [{"committee": body.id}], "points": points}]
    return []


def _administration(register: Register, matter: Matter) -> list[Data]:
    committee = register.get(matter.committee or None, Committee)
    name = (committee and committee.administration) or ""
    return [{"public_body": name}] if name else []


def _is_secret(register: Register, ref: Ref) -> bool:
    """Whether a matter, or a decision's item, is withheld on any agenda: it is then on the next one too."""
    decision = register.get(ref, Decision)
    at = register.get(decision.meeting or None, Meeting) if decision else None
    on = at.item(decision.item) if decision and at and decision.item else None
    meetings = (register.get(it, Meeting) for it in register.index.referring(ref))
    return bool(on and on.withheld) or any(
        item.withheld and ref in (item.matters or ())
        for meeting in meetings
        if meeting
        for item in meeting.agenda or ()
    )
