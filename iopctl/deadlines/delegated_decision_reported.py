"""A delegated decision is reported to the committee, when the committee has decided that it is to be.

Kommunallagen (2017:725) 6 kap. 40 § first paragraph and 7 kap. 8 §: the committee decides to what
extent decisions taken on its behalf are reported to it. When, stands in `delegated_decisions_reported`
of the committee or of iopctl.yaml, often the next meeting. Decisions that are not reported are minuted
apart if they can be appealed, and their attestation is posted (8 kap. 10 §).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET
from msgspec.structs import replace

from iopctl.deadlines._due import Binding, Due, NotDue, deadline, not_said
from iopctl.deadlines._reporting import RELATIONS, reported
from iopctl.language import Said, Text
from iopctl.models.committees import Committee
from iopctl.models.decisions import DecidedByKind, Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED

SWEDISH = """Ett delegationsbeslut anmäls till nämnden, när nämnden har bestämt att det ska anmälas.

Kommunallagen (2017:725) 6 kap. 40 § första stycket och 7 kap. 8 §: nämnden beslutar i vilken
utsträckning beslut som fattats på dess vägnar ska anmälas till den. När står i
delegated_decisions_reported hos nämnden eller i iopctl.yaml, ofta nästa sammanträde. Beslut som inte
anmäls protokollförs särskilt om de får överklagas, och justeringen anslås (8 kap. 10 §).
"""


@deadline(on=Decision, with_=RELATIONS)
def delegated_decision_reported(decision: Decision, near: Near) -> Iterator[Due | NotDue]:
    """Give when a delegated decision is reported at the latest, by the committee's own rule."""
    by = decision.decided_by or None
    if not by or by.kind is not DecidedByKind.DELEGATION:
        text = Text("det är inget delegationsbeslut", "it is no delegated decision")
        yield NotDue(("decided_by",), Said(text))
        return
    committee = near.one("decided_by.committee", Committee)
    rule = committee.delegated_decisions_reported if committee else UNSET
    if rule is UNSET:
        rule = near.settings.delegated_decisions_reported
    meeting = near.one("decided_by.reported_to", Meeting)
    if rule is None and not meeting:
        text = Text(
            "de anmäls inte; kan beslutet överklagas protokollförs det särskilt (kommunallagen 6 kap. 40 §)",
            "they are not reported; if it can be appealed it is minuted apart (kommunallagen 6:40)",
        )
        yield NotDue(("decided_by",), Said(text))
        return
    due = Due(
        at=("decided_by",),
        title=Said(
            Text("anmäl delegationsbeslutet: {title}", "report the delegated decision: {title}"),
            {"title": decision.title},
        ),
        who=Text("den som beslutade", "whoever decided"),
        basis=Text(
            "nämndens beslut enligt kommunallagen 6 kap. 40 § (delegated_decisions_reported)",
            "the committee's decision by kommunallagen 6:40 (delegated_decisions_reported)",
        ),
        binding=Binding.LOCAL,
        committee=by.committee,
    )
    if rule:
        yield reported(due, decision, rule, near)
        return
    missing = not_said("delegated_decisions_reported", by.committee, '"nästa sammanträde"')
    done = (meeting.date or NOT_STATED) if meeting else None
    yield replace(due, missing=None if meeting else missing, done=done)
