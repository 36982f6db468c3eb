"""A meeting: when and where, what is on the agenda, who took part, and the state of the minutes."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.summaries._facts import Facts, View
from iopctl.summaries._phrases import (
    NOT_STATED,
    NOTHING,
    capital,
    followed,
    sentence,
    spoken,
)
from iopctl.summaries._treatments import Treatment, item_of
from iopctl.summaries._values import Line, Section
from iopctl.summaries._way import said_outcome


def subtitle(facts: Facts[Meeting]) -> Text:  # noqa: ARG001 - the same for every type
    """Say that it is a meeting."""
    return Text("Sammanträde", "Meeting")


def sections(facts: Facts[Meeting], found: tuple[Treatment, ...]) -> Iterator[Section]:  # noqa: ARG001 - the same for every type
    """Give the sections of a meeting."""
    day = Text("Dag", "Day")
    yield Section(
        "meeting",
        Text("Sammanträdet", "The meeting"),
        (
            *facts.line("committee", Text("Organ", "Body")),
            *(facts.line("date", day) or (Line(NOT_STATED, day),)),
            *facts.line("until", Text("Till och med", "Until")),
            *facts.line("start", Text("Börjar", "Begins")),
            *facts.line("end", Text("Slutar", "Ends")),
            *facts.line("adjournments", Text("Ajournerat", "Adjourned")),
            *facts.line("place", Text("Plats", "Place")),
            *facts.line("open", Text("Öppet för allmänheten", "Open to the public")),
            *facts.line("chair", Text("Ordförande", "Chair")),
            *facts.line("secretary", Text("Sekreterare", "Secretary")),
            *facts.line("attesters", Text("Justerare", "Attesters")),
            *facts.line("absence_to", Text("Förhinder anmäls till", "Absence to")),
            *facts.line("cancelled", Text("Inställt", "Called off")),
            *facts.line("attestation_planned", Text("Planerad justering", "Attestation planned")),
        ),
    )
    yield Section("papers", Text("Handlingar", "Papers"), facts.items("papers"))
    decisions = _decisions(facts)
    yield Section("agenda", Text("Föredragningslista", "Agenda"), tuple(_agenda(facts, decisions)))
    yield Section(
        "decisions",
        Text("Beslut utan punkt på listan", "Decisions on no item of the agenda"),
        tuple(_said(decision, None, facts.view) for decision in decisions.get(None, ())),
    )
    yield Section("attendance", Text("Närvaro", "Present"), facts.items("attendance"))
    yield Section(
        "attestations",
        Text("Justering och anslag", "Attestation and posting"),
        facts.items("attestations"),
    )
    yield Section("corrections", Text("Rättelser", "Corrections"), facts.items("corrections"))


def _decisions(facts: Facts[Meeting]) -> dict[AgendaItem | None, list[Decision]]:
    """Give the decisions of the meeting by their item."""
    meeting, register = facts.part, facts.view.register
    found: dict[AgendaItem | None, list[Decision]] = {}
    for ref in dict.fromkeys(it.entry.ref for it in register.referrers(meeting.ref)):
        decision = register.get(ref, Decision)
        if decision and decision.meeting == meeting.ref:
            found.setdefault(item_of(decision, meeting), []).append(decision)
    return found


def _agenda(
    facts: Facts[Meeting], decisions: dict[AgendaItem | None, list[Decision]]
) -> Iterator[Line]:
    """Tell the items by their numbers, each under its part of the list, with what was decided."""
    view, items = facts.view, facts.take("agenda")
    if items is None:
        yield from facts.items("agenda")
        return
    section = None
    for n, item in enumerate(items, 1):
        one = Facts(item, view)
        number = one.take("number") or f"{n}."
        if item.section and one.take("section") != section:
            section = item.section
            yield Line(NOTHING, spoken(section))
        line = view.told(one)
        decided = tuple(_said(decision, item, view) for decision in decisions.get(item, ()))
        yield Line(capital(line.value), spoken(number), (*line.below, *decided))
    if items.more:
        yield Line(view.and_others(items.more, items))


def _said(decision: Decision, item: AgendaItem | None, view: View) -> Line:
    """Tell a decision by paragraph, its title where that is another than the item's, and outcome."""
    paragraph = view.own_paragraph(decision.paragraph) if decision.paragraph else None
    outcome = said_outcome(decision, view) or Text("utgång inte angiven", "outcome not stated")
    title = None if item and item.title == decision.title else spoken(decision.title)
    said = followed(sentence(paragraph, title, by=" "), outcome)
    return Line(sentence(said, spoken(f"({decision.ref})"), by=" "), Text("Beslut", "Decided"))
