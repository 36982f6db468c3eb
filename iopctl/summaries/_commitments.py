"""How commitments in kind, aims, results and follow-up are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models import partnerships as models
from iopctl.models._commitments import Commitment, Quantity
from iopctl.models._events import Event
from iopctl.models._money import Recurrence
from iopctl.models._state_aid import StateAid
from iopctl.models._trial import Trial
from iopctl.summaries._agreements import lasting
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import followed, phrase, sentence, stretch
from iopctl.summaries._values import Line


def quantity(facts: Facts[Any]) -> Line:
    """Tell how much: `20–25 platser per natt`."""
    number, least, most = facts.say("number"), facts.say("from_"), facts.say("to")
    between = (
        phrase("{a}–{b}", "{a}–{b}", a=least, b=most)
        if least and most
        else phrase("minst {a}", "at least {a}", a=least)
        if least
        else phrase("högst {b}", "at most {b}", b=most)
        if most
        else None
    )
    about = facts.truth("about", Text("ungefär", "about"), Text("precis", "exactly"))
    return Line(
        sentence(
            about,
            number,
            between,
            facts.say("unit"),
            facts.say("per", "per {it}", "per {it}"),
            by=" ",
        )
    )


def commitment(facts: Facts[Any]) -> Line:
    """Tell what somebody has promised that is not money."""
    return Line(
        followed(
            facts.say("by"),
            sentence(
                facts.say("what"),
                facts.say("quantity"),
                facts.say("period"),
                facts.say("venue", "i {it}", "in {it}"),
                _worth(facts),
            ),
        )
    )


def _worth(facts: Facts[Any]) -> Text:
    """Say what it is worth and how often: `värt 120 000 kr per år`."""
    worth = facts.say("worth", "värt {it}", "worth {it}")
    recurrence = facts.take("recurrence")
    if recurrence is Recurrence.EVERY_YEAR and worth:
        return phrase("{it} per år", "{it} a year", it=worth)
    return sentence(worth, recurrence.text if recurrence else None, by=" ")


def target_group(facts: Facts[Any]) -> Line:
    """Tell whom it is for."""
    ages = sentence(
        facts.say("age_from", "från {it} år", "from the age of {it}"),
        facts.say("age_to", "till {it} år", "to the age of {it}"),
    )
    return Line(sentence(facts.say("description"), ages, facts.say("definition"), by="; "))


def goal(facts: Facts[Any]) -> Line:
    """Tell an aim, how one sees that it is reached, and the results."""
    return Line(
        facts.say("text") or Text("", ""),
        below=(
            *facts.line("indicator", Text("Mäts genom", "Measured by")),
            *facts.line("target", Text("Ska nå", "To reach")),
            *facts.line("results", Text("Utfall", "Results")),
        ),
    )


def result(facts: Facts[Any]) -> Line:
    """Tell a figure that was reached."""
    return Line(
        followed(
            facts.say("what"), sentence(facts.say("quantity"), facts.say("period"), facts.say("by"))
        )
    )


def follow_up(facts: Facts[Any]) -> Line:
    """Tell a follow-up that is to be made, and under it those that were."""
    return Line(
        followed(
            facts.say("what"),
            sentence(
                facts.say("kind"),
                facts.truth(
                    "independent",
                    Text("oberoende av parterna", "independent of the parties"),
                    Text("inte oberoende av parterna", "not independent of the parties"),
                ),
                facts.say("every"),
                facts.say("due", "senast {it}", "by {it}"),
                facts.say("by", "av {it}", "by {it}"),
                facts.say("to", "till {it}", "to {it}"),
                facts.say("with_", "tillsammans med {it}", "together with {it}"),
            ),
        ),
        below=facts.line("done", Text("Gjort", "Done")),
    )


def follow_up_done(facts: Facts[Any]) -> Line:
    """Tell one follow-up that was made."""
    return Line(
        followed(
            facts.say("date"),
            sentence(
                facts.say("document"),
                facts.say("matter"),
                facts.say("period", "för {it}", "for {it}"),
                facts.say("by", "av {it}", "by {it}"),
                facts.say("finding"),
                facts.say("effect", "avsedd effekt: {it}", "intended effect: {it}"),
                facts.say("decision", "beslut: {it}", "decision: {it}"),
            ),
        )
    )


def relation(facts: Facts[Any]) -> Line:
    """Tell a tie to another partnership."""
    return Line(sentence(facts.say("kind"), facts.say("partnership"), by=" "))


def criterion_answer(facts: Facts[Any]) -> Line:
    """Tell how far one criterion is met."""
    return Line(followed(facts.say("criterion"), sentence(facts.say("met"), facts.say("why"))))


def criteria_check(facts: Facts[Any]) -> Line:
    """Tell a check against criteria, and under it each answer."""
    return Line(
        sentence(
            facts.say("list"),
            facts.say("version", "version {it}", "version {it}"),
            facts.say("date"),
            facts.say("decision", "beslut: {it}", "decision: {it}"),
        ),
        below=facts.items("answers"),
    )


def state_aid(facts: Facts[Any]) -> Line:
    """Tell how the support stands to the rules on state aid."""
    return Line(
        followed(facts.say("basis"), facts.say("why")),
        below=(
            *facts.line("granted", Text("Beviljat", "Granted")),
            *facts.line("declarations", Text("Intyg", "Declarations")),
        ),
    )


def event(facts: Facts[Any]) -> Line:
    """Tell something that happened."""
    return Line(
        followed(
            sentence(facts.say("date"), facts.say("period")),
            sentence(
                followed(facts.say("kind"), facts.say("what")),
                facts.say("by", "av {it}", "by {it}"),
                facts.say("reason", "skäl: {it}", "reason: {it}"),
                facts.say("decision", "beslut: {it}", "decision: {it}"),
            ),
        )
    )


def trial(facts: Facts[Any]) -> Line:
    """Tell what is tried, for how long, and who decides whether it goes on."""
    start, end = facts.take("from_"), facts.take("until")
    return Line(
        followed(
            facts.say("of"),
            sentence(
                stretch(start, end) if start or end else None,
                lasting(facts),
                facts.say(
                    "decided_by",
                    "fortsättningen beslutas av {it}",
                    "whether it goes on is decided by {it}",
                ),
                facts.say("decide_by", "beslut senast {it}", "decided by {it}"),
                facts.say("decision", "beslut: {it}", "decision: {it}"),
            ),
        )
    )


def reported(facts: Facts[Any]) -> Line:
    """Tell how a list or a report says that it stood."""
    return Line(
        followed(
            sentence(facts.say("date"), facts.say("by"), facts.say("document")),
            facts.say("standing"),
        )
    )


def open_call(facts: Facts[Any]) -> Line:
    """Tell an invitation, and under it what is sought and whom to turn to."""
    return Line(
        sentence(
            facts.say("published", "gick ut {it}", "went out {it}"),
            facts.say("closes", "svar senast {it}", "answer by {it}"),
        ),
        below=(
            *facts.line("text", Text("Söker", "Sought")),
            *facts.line("contacts", Text("Kontakt", "Contact")),
        ),
    )


TELLERS: Tellers = {
    models.OpenCall: open_call,
    Quantity: quantity,
    Commitment: commitment,
    models.TargetGroup: target_group,
    models.Goal: goal,
    models.Result: result,
    models.FollowUp: follow_up,
    models.FollowUpDone: follow_up_done,
    models.Relation: relation,
    models.CriterionAnswer: criterion_answer,
    models.CriteriaCheck: criteria_check,
    StateAid: state_aid,
    Event: event,
    Trial: trial,
    models.Reported: reported,
}
