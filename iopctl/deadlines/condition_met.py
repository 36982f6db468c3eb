"""A condition for an agreement to hold is met, such as that other bodies decide alike.

No day is stated for a condition: it is told as not known until it is met, with the agreement's first day
beside it. It is done when met is stated, or when every body that it depends on has a decision behind the
agreement that approves it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import courses, stated_terms
from iopctl.deadlines._agreed import THE_PARTIES, committee_of, paper_name, said_who
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.language import Said, Text
from iopctl.models._instruments import Instrument
from iopctl.models._point import Condition, Outcome
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate

SWEDISH = """Ett villkor för att ett avtal ska gälla är uppfyllt, som att andra organ beslutar likadant.

Ingen dag är angiven för ett villkor: det visas som okänt tills det är uppfyllt, med avtalets första dag
bredvid. Det är gjort när met är angivet, eller när varje organ som det beror på har ett beslut bakom
avtalet som bifaller det.
"""

APPROVES = (Outcome.APPROVED, Outcome.PARTLY_APPROVED)
RELATIONS = (
    "instruments.decisions",
    "instruments.decisions > meeting",
    "instruments.condition.committees",
)


@deadline(on=Partnership, with_=RELATIONS)
def condition_met(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Tell of each condition, and whether it is met."""
    found: list[Due | NotDue] = [
        _condition(partnership, place, paper, paper.condition, near)
        for place, paper in enumerate(partnership.instruments or ())
        if paper.condition
    ]
    text = Text("inget villkor är angivet", "no condition is stated")
    yield from found or [NotDue(("instruments",), Said(text))]


def _condition(
    partnership: Partnership, place: int, paper: Instrument, condition: Condition, near: Near
) -> Due:
    met = condition.met or None
    decided = _decided(paper, near)
    left = [ref for ref in condition.committees or () if ref not in decided]
    done: UncertainDate | None = None
    if met:
        done = met.date or NOT_STATED
    elif condition.committees and not left and not condition.committees.more:
        days = [decided[ref] for ref in condition.committees]
        done = max(days, key=lambda day: day.order)
    text = Text(
        "ingen dag är sagd när villkoret ska vara uppfyllt", "no day is stated by which it is met"
    )
    return Due(
        at=("instruments", place, "condition"),
        title=Said(
            Text("villkor: {text} ({title})", "condition: {text} ({title})"),
            {"text": condition.text, "title": partnership.title},
        ),
        who=said_who(near, (Who(committee=ref) for ref in left), THE_PARTIES),
        basis=paper_name(partnership, place),
        binding=Binding.AGREED,
        steps=tuple(_steps(partnership, place)),
        missing=None if done else Said(text),
        done=done,
        committee=committee_of(partnership),
    )


def _steps(partnership: Partnership, place: int) -> Iterator[Said]:
    for course in courses(partnership):
        for term in stated_terms(course):
            if term.instrument == place and term.start:
                text = Text("avtalet börjar gälla {day}", "the agreement is in force from {day}")
                yield Said(text, {"day": term.start})


def _decided(paper: Instrument, near: Near) -> dict[Ref, UncertainDate]:
    """Give the bodies that have approved a paper, and when."""
    decided = {}
    for decision in near.every("instruments.decisions", Decision):
        if decision.ref not in (paper.decisions or ()) or not any(
            outcome in APPROVES for outcome in decision.outcome or ()
        ):
            continue
        meeting = near.get(decision.meeting or None, Meeting)
        by = decision.decided_by or None
        body = meeting.committee if meeting else by.committee if by else None
        day = (meeting.date if meeting else None) or (by.date if by else None)
        if body:
            decided[body] = day or NOT_STATED
    return decided
