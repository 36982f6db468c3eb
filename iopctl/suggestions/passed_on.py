"""Matters that another body has passed on to this one."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Said, Text
from iopctl.models._consultation import PassedTo
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.register import decided_on
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import Against, For, Urgency, source
from iopctl.suggestions._topics import topic_of


@source()
def passed_on(occasion: Occasion) -> Iterator[For | Against]:
    """Say of each whether the body has dealt with it since."""
    for decision in occasion.every(Decision):
        to = [it for it in decision.passes_to or () if it.committee in occasion.bodies]
        body = occasion.register.committee_of(decision)
        if not to or body in occasion.bodies:
            continue
        for ref in decision.matters or ():
            if ref in occasion.register.entries:
                yield _said(occasion, ref, decision, to[0])


def _said(occasion: Occasion, ref: Ref, decision: Decision, to: PassedTo) -> For | Against:
    register = occasion.register
    topic = topic_of(register, ref)
    day = decided_on(register, decision)
    for referrer in register.referrers(ref):
        made = referrer.entry.record
        if (
            isinstance(made, Decision)
            and ref in (made.matters or ())
            and register.committee_of(made) in occasion.bodies
            and not _before(occasion, made, decision)
        ):
            text = Text("behandlat: {ref}", "dealt with: {ref}")
            return Against(topic, Said(text, {"ref": made.ref}))
    values = {
        "body": register.title(body) if (body := register.committee_of(decision)) else "",
        "what": to.for_ or Text("behandling", "treatment"),
        "ref": decision.ref,
    }
    text = Text(
        "{body} har överlämnat det för {what} ({ref})", "{body} has passed it on for {what} ({ref})"
    )
    return For(topic, Urgency.SHOULD, Said(text, values), day)


def _before(occasion: Occasion, made: Decision, decision: Decision) -> bool:
    day, other = (decided_on(occasion.register, it) for it in (made, decision))
    return bool(day and other and day.before(other))
