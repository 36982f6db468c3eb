"""A delegated decision is not reported in time.

## What it does

Counts when a decision by delegation is to be reported, by the committee's own rule in
`delegated_decisions_reported`, and tells where it was reported later or, once the day is past, not
at all.

## Why it matters

The committee says to what extent such decisions are reported (KL 6 kap. 40 § and 7 kap. 8 §). The
time for appeal of a reported decision runs from the posting of the minutes of the meeting that it
was reported to, so until then it never ends.

## Example

```yaml
decided_by:
  kind: delegation
  committee: socialnamnden
  date: 2026-03-01
  reported_to: socialnamnden-2026-09-10  # there was a meeting in April
```

## How to put it right

State the meeting in `reported_to`, or put the decision on the agenda of the next meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines.delegated_decision_reported import delegated_decision_reported
from iopctl.findings import Finding
from iopctl.models.decisions import Decision
from iopctl.register import Near
from iopctl.rules._reported import unreported
from iopctl.rules._rule import rule

SWEDISH = """Ett delegationsbeslut anmäls inte i tid.

## Vad regeln gör

Räknar när ett delegationsbeslut ska anmälas, efter nämndens egen regel i
`delegated_decisions_reported`, och säger till när det anmäldes senare eller, när dagen har gått,
inte alls.

## Varför det spelar roll

Nämnden bestämmer i vilken utsträckning sådana beslut ska anmälas (KL 6 kap. 40 § och 7 kap. 8 §).
Tiden för att överklaga ett anmält beslut räknas från anslaget om protokollet från mötet där det
anmäldes, så till dess tar den aldrig slut.

## Exempel

```yaml
decided_by:
  kind: delegation
  committee: socialnamnden
  date: 2026-03-01
  reported_to: socialnamnden-2026-09-10  # det fanns ett möte i april
```

## Gör så här

Ange mötet i `reported_to`, eller ta upp beslutet på nästa sammanträdes lista.
"""


@rule(
    "IOP503",
    on=Decision,
    severity="warning",
    with_=delegated_decision_reported.with_,
    dated=True,
    kind="correct",
    fields=(
        "DecidedBy.reported_to",
        "Decision.decided_by",
    ),
)
def delegated_decision_unreported(decision: Decision, near: Near) -> Iterator[Finding]:
    """See that the decision was reported by the day that the deadline gives."""
    yield from unreported(delegated_decision_reported.find(decision, near), near)
