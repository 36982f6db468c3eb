"""How a body's own rules and the provisions of a governing document are told."""

from __future__ import annotations

from typing import Any

from iopctl.language import Text
from iopctl.models._amendment import Provision
from iopctl.models._local_rules import InitiativeRules, RemoteAttendance, SharedCaseNumber
from iopctl.summaries._facts import Facts, Tellers
from iopctl.summaries._phrases import followed, sentence
from iopctl.summaries._values import Line


def initiative_rules(facts: Facts[Any]) -> Line:
    """Tell who may raise matters in the body, and how."""
    return Line(
        sentence(
            facts.say("by", "väcks av {it}", "raised by {it}"),
            facts.truth(
                "present",
                Text(
                    "den som väcker ska vara med på mötet", "who raises it is to be at the meeting"
                ),
                Text("den som väcker behöver inte vara med", "who raises it need not be there"),
            ),
            facts.truth(
                "joint",
                Text("flera får väcka ett gemensamt", "several may raise one together"),
                Text("flera får inte väcka ett gemensamt", "several may not raise one together"),
            ),
            facts.truth(
                "in_writing_before",
                Text(
                    "får lämnas in skriftligen före mötet", "may be handed in ahead of the meeting"
                ),
                Text("får inte lämnas in före mötet", "may not be handed in ahead of the meeting"),
            ),
            facts.truth(
                "raised_at_meeting",
                Text("ska väckas på mötet", "is to be raised at the meeting"),
                Text("behöver inte väckas på mötet", "need not be raised at the meeting"),
            ),
            facts.truth(
                "names_in_minutes",
                Text(
                    "protokollet visar vilka som står bakom", "the minutes show who stands behind"
                ),
                Text("protokollet visar inte vilka", "the minutes do not show who"),
            ),
            facts.say(
                "preparation_decided_by",
                "om det bereds avgörs av {it}",
                "whether it is prepared is decided by {it}",
            ),
            facts.say("document", "enligt {it}", "according to {it}"),
            by="; ",
        )
    )


def remote_attendance(facts: Facts[Any]) -> Line:
    """Tell whether members may take part from afar, and how long before they say so."""
    return Line(
        sentence(
            facts.truth(
                "allowed", Text("tillåtet", "allowed"), Text("inte tillåtet", "not allowed")
            ),
            facts.say("announced", "anmäls senast {it} före", "announced at least {it} before"),
            facts.say("document", "enligt {it}", "according to {it}"),
        )
    )


def shared_case_number(facts: Facts[Any]) -> Line:
    """Tell a case number that many matters share."""
    return Line(followed(facts.say("number"), sentence(facts.say("what"), facts.say("period"))))


def provision(facts: Facts[Any]) -> Line:
    """Tell one rule of a governing document."""
    return Line(
        followed(
            sentence(facts.say("number"), facts.say("heading"), by=" "),
            sentence(
                facts.say("text"),
                facts.say("limit", "gräns: {it}", "limit: {it}"),
                facts.say("for_", "gäller {it}", "for {it}"),
                by="; ",
            ),
        )
    )


TELLERS: Tellers = {
    InitiativeRules: initiative_rules,
    RemoteAttendance: remote_attendance,
    SharedCaseNumber: shared_case_number,
    Provision: provision,
}
