"""A decision by the chair is not reported at the committee's next meeting.

## What it does

Finds the committee's first meeting after the day of a decision that the chair made in an urgent
matter, and tells where it was reported later or, once that meeting is past, not at all.

## Why it matters

Such a decision must be reported at the next meeting (KL 6 kap. 40 § second paragraph, on 6 kap. 39
§).

## Example

```yaml
decided_by:
  kind: chair
  committee: socialnamnden
  date: 2026-03-01
  reported_to: socialnamnden-2026-05-21  # the next meeting was in April
```

## How to put it right

State the meeting in `reported_to`, or put the decision on the agenda of the next meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines.chair_decision_reported import chair_decision_reported
from iopctl.findings import Finding
from iopctl.models.decisions import Decision
from iopctl.register import Near
from iopctl.rules._reported import unreported
from iopctl.rules._rule import rule

SWEDISH = """Ett ordförandebeslut anmäls inte vid nämndens nästa sammanträde.

## Vad regeln gör

Söker fram nämndens första möte efter dagen för ett beslut som ordföranden fattat i ett brådskande
ärende, och säger till när det anmäldes senare eller, när mötet har varit, inte alls.

## Varför det spelar roll

Ett sådant beslut ska anmälas vid nämndens nästa sammanträde (KL 6 kap. 40 § andra stycket, om
beslut enligt 6 kap. 39 §).

## Exempel

```yaml
decided_by:
  kind: chair
  committee: socialnamnden
  date: 2026-03-01
  reported_to: socialnamnden-2026-05-21  # nästa möte var i april
```

## Gör så här

Ange mötet i `reported_to`, eller ta upp beslutet på nästa sammanträdes lista.
"""


@rule(
    "IOP504",
    on=Decision,
    severity="warning",
    with_=chair_decision_reported.with_,
    dated=True,
    kind="correct",
    fields=(
        "DecidedBy.reported_to",
        "Decision.decided_by",
    ),
)
def chair_decision_unreported(decision: Decision, near: Near) -> Iterator[Finding]:
    """See that the decision was reported by the day that the deadline gives."""
    yield from unreported(chair_decision_reported.find(decision, near), near)
