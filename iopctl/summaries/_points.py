"""How points (att-satser), assignments and conditions are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models._amendment import Amendment
from iopctl.models._consultation import CaseReference, Consultation, PassedTo, Withdrawn
from iopctl.models._point import Answered, Assignment, Condition, Done, Point
from iopctl.models.matters import Remark
from iopctl.models.motions import Reply
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import NOTHING, followed, phrase, sentence
from iopctl.summaries._values import Line
from iopctl.summaries._who import named


def point(facts: Facts[Any]) -> Line:
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


def assignment(facts: Facts[Any]) -> Line:
    """Tell who is to do something, and by when."""
    return Line(
        sentence(
            facts.say("to"),
            facts.say("due", "senast {it}", "by {it}"),
            facts.say("before", "före {it}", "ahead of {it}"),
            facts.say("by", "av {it}", "given by {it}"),
            facts.say("done", "utfört: {it}", "carried out: {it}"),
            facts.none("done", Text("inte utfört", "not carried out")),
        )
    )


def done(facts: Facts[Any]) -> Line:
    """Tell that something is done, when, and what says so."""
    said = sentence(
        facts.say("date"), facts.say("what"), facts.say("decision"), facts.say("matter")
    )
    return Line(said if said.sv else Text("ja", "yes"))


def answered(facts: Facts[Any]) -> Line:
    """Tell which motion and point is answered."""
    return Line(sentence(facts.say("motion"), facts.say("point", "punkt {it}", "point {it}")))


def condition(facts: Facts[Any]) -> Line:
    """Tell a condition, and whether it is met."""
    return Line(
        sentence(
            facts.say("text"),
            facts.say("committees", "gäller {it}", "for {it}"),
            facts.say("met", "uppfyllt: {it}", "met: {it}"),
            facts.none("met", Text("inte uppfyllt", "not met")),
            by="; ",
        )
    )


def consultation(facts: Facts[Any]) -> Line:
    """Tell who was asked for an opinion, and what came of it."""
    answer = sentence(
        facts.say("answered", "svarade {it}", "answered {it}"), facts.say("answer"), by=": "
    )
    return Line(
        followed(
            facts.say("to"),
            sentence(
                facts.say("out", "tillfrågad {it}", "asked {it}"),
                facts.say("by", "av {it}", "by {it}"),
                facts.say("due", "svar senast {it}", "answer due {it}"),
                answer,
                facts.say("decision", "yttrande {it}", "opinion {it}"),
            ),
        )
    )


def passed_to(facts: Facts[Any]) -> Line:
    """Tell where a matter goes on, and what for."""
    return Line(sentence(named(facts), facts.say("for_", "för {it}", "for {it}")))


def remark(facts: Facts[Any]) -> Line:
    """Tell what a review found, and under it who is to answer."""
    return Line(facts.say("text") or NOTHING, below=facts.line("answers", Text("Svar", "Answers")))


def reply(facts: Facts[Any]) -> Line:
    """Tell an answer to an interpellation or a question."""
    given = sentence(facts.say("by"), facts.say("date"), facts.say("meeting"), facts.say("form"))
    said = sentence(
        facts.say("attachment", "bilaga {it}", "attachment {it}"), facts.say("text"), by=": "
    )
    return Line(followed(given, said))


def amendment(facts: Facts[Any]) -> Line:
    """Tell what happens to one provision of a governing document."""
    what = sentence(
        sentence(facts.say("provision"), facts.say("heading"), by=" "),
        facts.say("kind"),
        facts.say("renumbered_to", "blir {it}", "becomes {it}"),
        facts.say("from_", "från {it}", "from {it}"),
        facts.say("document", "i {it}", "in {it}"),
    )
    return Line(followed(what, facts.say("text")))


def withdrawn(facts: Facts[Any]) -> Line:
    """Tell that something was taken back."""
    said = sentence(facts.say("date"), facts.say("by", "av {it}", "by {it}"), facts.say("reason"))
    return Line(said if said.sv else Text("ja", "yes"))


def case_reference(facts: Facts[Any]) -> Line:
    """Tell another number of the same matter."""
    return Line(
        sentence(
            phrase("{a} {b}", "{a} {b}", a=facts.say("kind") or "", b=facts.say("number") or ""),
            facts.say("by"),
        )
    )


TELLERS: Tellers = {
    Point: point,
    Assignment: assignment,
    Done: done,
    Answered: answered,
    Condition: condition,
    Consultation: consultation,
    PassedTo: passed_to,
    Remark: remark,
    Reply: reply,
    Amendment: amendment,
    Withdrawn: withdrawn,
    CaseReference: case_reference,
}
