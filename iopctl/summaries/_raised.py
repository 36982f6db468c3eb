"""What a motion and any other matter have in common when they are told: who, when, what, and answers."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.summaries import _money
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import NOT_STATED, followed, sentence, spoken
from iopctl.summaries._treatments import Treatment, answers
from iopctl.summaries._values import Line, Section


def sections(facts: Facts[Raised], found: tuple[Treatment, ...]) -> Iterator[Section]:
    """Give the sections of a motion or another matter."""
    yield Section(
        "raised",
        Text("Ärendet", "The matter"),
        (
            *(facts.line("by", Text("Av", "By")) or (Line(NOT_STATED, Text("Av", "By")),)),
            *facts.line("committee", Text("Ställt till", "Addressed to")),
            *facts.line("to", Text("Till", "To")),
            *facts.line("submitted", Text("Inlämnat", "Handed in")),
            *facts.line("place", Text("Ort", "Place")),
            *facts.line("raised", Text("Väckt", "Raised")),
            *facts.line("answer_due", Text("Ska besvaras", "To be answered")),
            *facts.line("period", Text("Gäller tiden", "For the time")),
            *facts.line("in_force", Text("I kraft", "In force")),
            *facts.line("trial", Text("Försök", "Trial")),
            *facts.line("officer", Text("Handläggare", "Case officer")),
            *facts.line("presenters", Text("Föredragande", "Presented by")),
            *facts.line("other_numbers", Text("Andra nummer", "Other numbers")),
            *facts.line("withdrawn", Text("Återtaget", "Withdrawn")),
        ),
    )
    yield Section("points", Text("Förslag", "What is proposed"), tuple(_points(facts, found)))
    yield Section(
        "text",
        Text("Text", "Text"),
        (
            *facts.line("heading", Text("Underrubrik", "Heading")),
            *facts.items("text"),
            *facts.line("attachments", Text("Bilagor", "Attachments")),
        ),
    )
    yield Section("provisions", Text("Bestämmelser", "Provisions"), facts.items("provisions"))
    yield Section(
        "relations",
        Text("Samband", "Ties"),
        (
            *facts.line("concerns", Text("Handlar om", "About")),
            *facts.line("follows", Text("Har sin grund i", "Springs from")),
            *facts.line("replaces", Text("Ersätter", "Replaces")),
            *facts.line("revises", Text("Ändrar", "Revises")),
            *facts.line("extends", Text("Förlänger", "Extends")),
        ),
    )
    yield _money.section(facts, expected=False)
    yield Section("consulted", Text("Remisser", "Opinions asked for"), facts.items("consulted"))
    yield Section("replies", Text("Svar", "Answers"), facts.items("replies"))
    yield Section(
        "remarks",
        Text("Iakttagelser", "Remarks"),
        facts.items("remarks"),
    )


def _points(facts: Facts[Raised], found: tuple[Treatment, ...]) -> Iterator[Line]:
    """Tell each point, and under it what became of it."""
    record = facts.part
    for n, line in enumerate(facts.numbered("points"), 1):
        told = []
        for answer in answers(n, record.ref, found) if n <= len(record.points or ()) else ():
            decision = answer.treatment.decision
            where = facts.view.name(decision.ref) if decision else None
            outcome = sentence(*(it.text for it in answer.outcome)) if answer.outcome else None
            told.append(
                Line(
                    sentence(followed(where, outcome), spoken(answer.text), by="; "),
                    Text("Behandlat", "Dealt with") if answer.goes_on else Text("Svar", "Answer"),
                )
            )
        yield line._replace(below=(*line.below, *told))
