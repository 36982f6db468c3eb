"""The record of a decision on one item, made from what is said of it and from what the agenda holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from iopctl.acts._act import stated
from iopctl.acts._decided import (
    COMES_BACK,
    NOT_SETTLED,
    Decided,
    chosen_recommendation,
    decider_of,
    motion_of,
    outcomes,
    proposal_result,
    treatment_of,
)
from iopctl.acts._lines import there
from iopctl.acts._points import point_of
from iopctl.acts._wordings import called, worded
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models._consultation import Purpose
from iopctl.models._point import Outcome
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee, DecisionStyle
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, Meeting, Recommendation
from iopctl.models.motions import Motion
from iopctl.register import Register
from iopctl.values.due_times import DueTime
from iopctl.values.misread import Misread

_CLOSED = ("förklara uppdraget slutfört", "Uppdraget är slutfört.")
"""The wording of a point that does nothing but end an assignment: after att, and as a sentence."""


def decision_data(
    register: Register, held: Meeting, place: int, one: Decided
) -> tuple[dict[str, Data], Mapping[int, bool]]:
    """Give a decision's fields from its treatment on, and which of the item's recommendations became it.

    PersonError when too little is said: neither recommendation nor outcome nor points, what became of
    a motion, or when what is postponed comes back.
    """
    item = (held.agenda or ())[place]
    came_to = outcomes(register, held, item, one)
    chosen = chosen_recommendation(item, one)
    points = _points(register, held, place, one, chosen)
    if not (came_to or points):
        raise PersonError(
            Text(
                "det sägs inte vad som beslutades om {item}",
                "it is not said what was decided on {item}",
            ),
            Text(
                "ange --outcome eller --point; något förslag till beslut finns inte på punkten",
                "give --outcome or --point; the item has no recommendation",
            )
            if not item.recommendations
            else Text(
                "ange --as-recommended, --outcome eller --point",
                "give --as-recommended, --outcome or --point",
            ),
            {"item": item.title},
        )
    decider = decider_of(register, item)
    passed_on = decider not in (None, held.committee)
    data = stated(
        treatment=treatment_of(register, held, item, chosen, came_to),
        matters=[str(ref) for ref in item.matters or ()],
        case_numbers=[*(item.case_numbers or ())],
        summary=one.summary,
        outcome=came_to,
        passes_to=_passes_to(held, chosen, decider if passed_on else None, came_to),
        returns=_returns(one, came_to, item),
        points=_with_closed(register, held, points, one),
        proposals=[_with_result(it, came_to, one, item) for it in one.proposals],
        put_in_order=one.put_in_order,
        votes=one.votes,
        not_taking_part=one.not_taking_part,
        reservations=one.reservations,
        statements=one.statements,
        follows=_put_off_before(register, held, item),
        sent_to=one.sent_to,
    )
    return data, _adopted(item, one, chosen, came_to)


def _points(
    register: Register,
    held: Meeting,
    place: int,
    one: Decided,
    chosen: Recommendation | None,
) -> list[dict[str, Data]]:
    """Give the points decided: the body's own, else the recommendation's as they are, else a standard wording."""
    item = (held.agenda or ())[place]
    committee = register.get(held.committee, Committee)
    style = (committee.decision_style if committee else None) or None
    motion = motion_of(register, item)
    kind = motion.kind if isinstance(motion, Motion) else None
    what = called(kind)
    points: list[dict[str, Data]] = [
        point_of(_clean(it, style), register, committee) for it in one.points
    ]
    if not points and chosen:
        points = _recommended(register, held, place, chosen)
    if not points and not one.answers:
        said = [worded(it, what, style) for it in one.outcome]
        points = [{"text": it} for it in said if it]
    for n, answer in enumerate(one.answers):
        if motion is None:
            raise PersonError(
                Text("{item} handlar inte om någon motion", "{item} is not about a motion"),
                Text("ange --outcome i stället", "give --outcome instead"),
                {"item": item.title},
            )
        if n >= len(points):
            text = worded(answer.outcome, what, style, answer.point)
            points.append({"text": text or answer.outcome.text.sv})
        answers = stated(motion=str(motion.ref), point=answer.point)
        points[n] |= {"answers": answers, "outcome": answer.outcome.value}
    return points


def _clean(text: str, style: DecisionStyle | None) -> str:
    """Write a point as records do: without a leading att, which the document brings."""
    words = " ".join(text.split())
    return words[4:] if style is DecisionStyle.ATT and words[:4].casefold() == "att " else words


def _recommended(
    register: Register, held: Meeting, place: int, chosen: Recommendation
) -> list[dict[str, Data]]:
    """Give the recommendation's points with all that they say, but for those meant for other bodies."""
    item = (held.agenda or ())[place]
    n = (item.recommendations or ()).index(chosen)
    written = _list(_list(_as_written(register, held, place, "recommendations"))[n])[0]
    points = _list(written.get("points", []) if isinstance(written, dict) else [])
    ours = []
    for point, data in zip(chosen.points or (), points, strict=False):
        if isinstance(data, dict) and (not point.for_ or held.committee in point.for_):
            ours.append({name: it for name, it in data.items() if name != "for"})
    return ours


def _as_written(register: Register, held: Meeting, place: int, field: str) -> Data | None:
    """Give what the agenda says of an item in one field, as it is written."""
    items = _list(there(register, held.ref, ("agenda",)))
    item = items[place]
    return item.get(field) if isinstance(item, dict) else None


def _list(data: Data | None) -> list[Data]:
    return data if isinstance(data, list) else [] if data is None else [data]


def _passes_to(
    held: Meeting,
    chosen: Recommendation | None,
    decider: Ref | None,
    came_to: Sequence[Outcome],
) -> list[dict[str, Data]]:
    other = chosen.to if chosen and chosen.to and chosen.to != held.committee else decider
    if other is None or any(it in NOT_SETTLED for it in came_to):
        return []
    return [{"committee": other.id, "for": Purpose.DECISION.value}]


def _returns(one: Decided, came_to: Sequence[Outcome], item: AgendaItem) -> dict[str, Data]:
    """Give when the matter comes back; PersonError when it does and nobody has said, or it cannot be read."""
    if not any(it in COMES_BACK for it in came_to):
        if one.returns or one.reason or one.by_minority:
            raise PersonError(
                Text(
                    "{item} är varken bordlagd eller återremitterad, och kommer inte tillbaka",
                    "{item} is neither postponed nor referred back, and does not come back",
                ),
                Text(
                    "ange --outcome postponed eller --outcome referred-back",
                    "give --outcome postponed or --outcome referred-back",
                ),
                {"item": item.title},
            )
        return {}
    if not one.returns:
        raise PersonError(
            Text(
                "det sägs inte när {item} ska tas upp igen", "it is not said when {item} comes back"
            ),
            Text(
                'ange till exempel --returns "nästa sammanträde"',
                'give for example --returns "nästa sammanträde"',
            ),
            {"item": item.title},
        )
    try:
        DueTime.read(one.returns)
    except Misread as error:
        values = {**error.values, **error.help_values}
        raise PersonError(error.message, error.help, values) from error
    return stated(due=one.returns, reason=one.reason, by_minority=one.by_minority or None)


def _with_closed(
    register: Register, held: Meeting, points: list[dict[str, Data]], one: Decided
) -> list[dict[str, Data]]:
    """Put on the last point the decisions whose assignments end by it; PersonError when they gave none."""
    if not one.closes:
        return points
    for ref in one.closes:
        closed = register.get(ref, Decision)
        if not any(point.assignment for point in (closed and closed.points) or ()):
            raise PersonError(
                Text("{decision} ger inget uppdrag", "{decision} gives no assignment"),
                Text(
                    "ange beslutet som gav uppdraget med --closes",
                    "give the decision that gave the assignment by --closes",
                ),
                {"decision": register.title(ref)},
            )
    closes: dict[str, Data] = {"closes": [ref.id for ref in one.closes]}
    if not points:
        committee = register.get(held.committee, Committee)
        is_att = committee is not None and committee.decision_style is DecisionStyle.ATT
        return [{"text": _CLOSED[0 if is_att else 1], **closes}]
    return [*points[:-1], points[-1] | closes]


def _with_result(
    proposal: Mapping[str, Data], came_to: Sequence[Outcome], one: Decided, item: AgendaItem
) -> dict[str, Data]:
    """Say what became of a proposal, where the decision tells it."""
    if "result" in proposal:
        return dict(proposal)
    found = proposal_result(proposal, came_to, one, item)
    return {**proposal, **stated(result=found)}


def _adopted(
    item: AgendaItem,
    one: Decided,
    chosen: Recommendation | None,
    came_to: Sequence[Outcome],
) -> dict[int, bool]:
    """Say of each recommendation whether it became the decision; of a matter put off nothing."""
    if any(it in NOT_SETTLED for it in came_to) and chosen is None:
        return {}
    return {
        n: it is chosen and not one.points
        for n, it in enumerate(item.recommendations or ())
        if it.points or it.outcome
    }


def _put_off_before(register: Register, held: Meeting, item: AgendaItem) -> list[str]:
    """Give the body's last decision on the same matter, where that put it off."""
    earlier: dict[Ref, tuple[date, date]] = {}
    for ref in item.matters or ():
        for it in register.referrers(ref):
            one = it.entry.record
            meeting = (
                register.get(one.meeting or None, Meeting) if isinstance(one, Decision) else None
            )
            if (
                isinstance(one, Decision)
                and ref in (one.matters or ())
                and meeting
                and meeting.committee == held.committee
                and meeting.date
                and held.date
                and meeting.date.before(held.date)
            ):
                earlier[one.ref] = meeting.date.order
    last = max(earlier, key=lambda ref: earlier[ref], default=None)
    decision = register.get(last, Decision)
    put_off = decision and any(it in COMES_BACK for it in decision.outcome or ())
    return [decision.ref.id] if decision and put_off else []
