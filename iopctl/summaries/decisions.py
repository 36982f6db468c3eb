"""A decision: where it was made, what was decided, how, and who was against."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import decided_on
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import NOT_STATED, day, spoken
from iopctl.summaries._treatments import Treatment, item_of
from iopctl.summaries._values import Line, Section


def subtitle(facts: Facts[Decision]) -> Text:  # noqa: ARG001 - the same for every type
    """Say that it is a decision."""
    return Text("Beslut", "Decision")


def sections(facts: Facts[Decision], found: tuple[Treatment, ...]) -> Iterator[Section]:  # noqa: ARG001 - the same for every type
    """Give the sections of a decision."""
    yield Section(
        "decided",
        Text("Beslutet", "The decision"),
        (
            *_where(facts),
            *facts.line("treatment", Text("Behandling", "Treatment")),
            *_outcome(facts),
            *facts.line("wording", Text("Med källans ord", "In the source's words")),
            *facts.line("summary", Text("I korthet", "In short")),
            *facts.line("condition", Text("Villkor", "Condition")),
            *facts.line("in_force", Text("Gäller", "In force")),
            *facts.line("returns", Text("Ska tillbaka", "Comes back")),
            *facts.line("passes_to", Text("Går vidare till", "Goes on to")),
        ),
    )
    yield Section(
        "points", Text("Beslutets punkter", "The points decided"), facts.numbered("points")
    )
    yield Section("amends", Text("Ändringar i styrdokument", "Amendments"), facts.items("amends"))
    yield Section(
        "voting",
        Text("Yrkanden och omröstning", "Proposals and votes"),
        (
            *facts.line("proposals", Text("Yrkanden", "Proposals put")),
            *facts.line("put_in_order", Text("Ordning", "Order")),
            *facts.line("votes", Text("Omröstning", "Votes")),
            *facts.line("not_taking_part", Text("Deltog inte", "Took no part")),
        ),
    )
    yield Section(
        "reservations", Text("Reservationer", "Reservations"), facts.items("reservations")
    )
    yield Section(
        "statements",
        Text("Yttranden och anteckningar", "Statements and notes"),
        facts.items("statements"),
    )
    yield Section(
        "relations",
        Text("Samband", "Ties"),
        (
            *facts.line("matters", Text("Handlar om", "About")),
            *facts.line("based_on", Text("Underlag", "Rests on")),
            *facts.line("follows", Text("Följer", "Follows")),
            *facts.line("corrects", Text("Rättar", "Corrects")),
            *facts.line("revises", Text("Ändrar", "Revises")),
            *facts.line("extends", Text("Förlänger", "Extends")),
            *_later(facts),
        ),
    )
    yield Section(
        "after",
        Text("Efter beslutet", "After the decision"),
        (
            *facts.line("sent_to", Text("Skickas till", "Sent to")),
            *facts.line("appeal", Text("Överklagande", "Appeal")),
            *facts.line("appeals", Text("Överklagat", "Appealed")),
        ),
    )


def _where(facts: Facts[Decision]) -> Iterator[Line]:
    """Tell body, day, item and paragraph; that the paragraph is not given, where one expects it."""
    decision, register = facts.part, facts.view.register
    yield from facts.line("decided_by", Text("Beslutat utan möte", "Without a meeting"))
    meeting = register.get(decision.meeting or None, Meeting)
    if meeting:
        facts.take("meeting")
        yield Line(facts.view.name(meeting.committee), Text("Organ", "Body"))
        yield Line(day(meeting.date) if meeting.date else NOT_STATED, Text("Dag", "Day"))
    else:
        yield from facts.line("meeting", Text("Möte", "Meeting"))
    item = item_of(decision, meeting)
    if item and decision.item:
        facts.take("item")
        yield Line(spoken(f"{item.title} ({decision.item})"), Text("Punkt på listan", "Item"))
    yield from facts.line("item", Text("Punkt på listan", "Item"))
    paragraph = facts.line("paragraph", Text("Paragraf", "Paragraph"))
    if paragraph:
        number, body = decision.paragraph or None, register.committee_of(decision)
        when = decided_on(register, decision)
        yield (
            paragraph[0]._replace(value=facts.view.paragraph(number, body, when))
            if number
            else paragraph[0]
        )
    elif decision.meeting:
        yield Line(NOT_STATED, Text("Paragraf", "Paragraph"))


def _outcome(facts: Facts[Decision]) -> tuple[Line, ...]:
    """Tell the outcome; that it is not stated, unless each point has its own."""
    label = Text("Utgång", "Outcome")
    by_point = any(point.outcome for point in facts.part.points or ())
    return facts.line("outcome", label) or (() if by_point else (Line(NOT_STATED, label),))


def _later(facts: Facts[Decision]) -> Iterator[Line]:
    """Tell which later decisions correct, change or follow this one, or close what it assigned."""
    decision, register = facts.part, facts.view.register
    ways = {
        "corrects": Text("Rättas av", "Corrected by"),
        "revises": Text("Ändras av", "Revised by"),
        "follows": Text("Följs av", "Followed by"),
        "extends": Text("Förlängs av", "Extended by"),
    }
    for referrer in register.referrers(decision.ref):
        at = referrer.reference.at
        closes = Text("Uppdraget avslutat genom", "Assignment closed by")
        label = closes if "closes" in at else ways.get(str(at[0]))
        if label and referrer.entry.ref.type == "decisions":
            yield Line(facts.view.name(referrer.entry.ref), label)
