"""How points (att-satser), assignments and conditions are told."""

from __future__ import annotations

from iopctl.language import Text
from iopctl.models._consultation import CaseReference, Consultation, Withdrawn
from iopctl.models._point import Answered, Assignment, Condition, Done, Point
from iopctl.summaries._facts import Facts
from iopctl.summaries._phrases import followed, phrase, sentence
from iopctl.summaries._values import Line


def point(facts: Facts) -> Line:
    """Tell a point: its wording, and under it what became of it and what it asks of whom."""
    number = facts.say("number", "({it})", "({it})")
    urgent = facts.truth("urgent", Text("genast", "at once"), Text("inte genast", "not at once"))
    return Line(
        sentence(number, facts.say("text"), by=" "),
        below=(
            *facts.line("outcome", Text("Utfall", "Outcome")),
            *facts.line("answers", Text("Besvarar", "Answers")),
            *facts.line("assignment", Text("Uppdrag", "Assignment")),
            *((Line(urgent, Text("Ska behandlas", "To be dealt with")),) if urgent else ()),
            *facts.line("at_most", Text("Högst", "At most")),
            *facts.line("condition", Text("Villkor", "Condition")),
            *facts.line("for_", Text("Gäller", "For")),
            *facts.line("attachment", Text("Bilaga", "Attachment")),
            *facts.line("closes", Text("Avslutar uppdrag i", "Closes the assignment of")),
        ),
    )


def assignment(facts: Facts) -> Line:
    """Tell who is to do something, and by when."""
    return Line(
        sentence(
            facts.say("to"),
            facts.say("due", "senast {it}", "by {it}"),
            facts.say("before", "före {it}", "ahead of {it}"),
            facts.say("by", "av {it}", "given by {it}"),
            facts.say("done", "utfört: {it}", "carried out: {it}"),
        )
    )


def done(facts: Facts) -> Line:
    """Tell that something is done, when, and what says so."""
    said = sentence(facts.say("date"), facts.say("what"), facts.say("decision"))
    return Line(said if said.sv else Text("ja", "yes"))


def answered(facts: Facts) -> Line:
    """Tell which motion and point is answered."""
    return Line(sentence(facts.say("motion"), facts.say("point", "punkt {it}", "point {it}")))


def condition(facts: Facts) -> Line:
    """Tell a condition, and whether it is met."""
    return Line(
        sentence(
            facts.say("text"),
            facts.say("committees", "gäller {it}", "for {it}"),
            facts.say("met", "uppfyllt: {it}", "met: {it}"),
            by="; ",
        )
    )


def consultation(facts: Facts) -> Line:
    """Tell who was asked for an opinion, and what came of it."""
    answer = sentence(facts.say("answered", "svarade {it}", "answered {it}"), facts.say("answer"), by=": ")
    return Line(
        followed(
            facts.say("to"),
            sentence(
                facts.say("out", "tillfrågad {it}", "asked {it}"),
                facts.say("due", "svar senast {it}", "answer due {it}"),
                answer,
                facts.say("decision", "yttrande {it}", "opinion {it}"),
            ),
        )
    )


def withdrawn(facts: Facts) -> Line:
    """Tell that something was taken back."""
    said = sentence(facts.say("date"), facts.say("by", "av {it}", "by {it}"), facts.say("reason"))
    return Line(said if said.sv else Text("ja", "yes"))


def case_reference(facts: Facts) -> Line:
    """Tell another number of the same matter."""
    return Line(sentence(phrase("{a} {b}", "{a} {b}", a=facts.say("kind") or "", b=facts.say("number") or ""), facts.say("by")))


TELLERS = {
    Point: point,
    Assignment: assignment,
    Done: done,
    Answered: answered,
    Condition: condition,
    Consultation: consultation,
    Withdrawn: withdrawn,
    CaseReference: case_reference,
}
