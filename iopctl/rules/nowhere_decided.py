"""A decision does not say where it was made, or says it twice.

## What it does

Tells of a decision with neither `meeting` nor `decided_by`, and of one with both.

## Why it matters

A decision is made by a body at a meeting, or on its behalf by delegation (KL 6 kap. 37 §) or by
the chair (KL 6 kap. 39 §). That says which minutes hold it, and how and until when it can be
appealed.

## Example

```yaml
title: Bidrag till läxhjälp
decided_by: {kind: delegation, committee: socialnamnden, date: 2026-03-12}
```

## How to put it right

State `meeting`, and with it `item`. For a decision without a meeting, state `decided_by` instead;
the meeting that it was reported to stands in `reported_to`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.rules._rule import rule

SWEDISH = """Ett beslut säger inte var det fattades, eller säger det två gånger.

## Vad regeln gör

Talar om ett beslut som har varken `meeting` eller `decided_by`, och ett som har båda.

## Varför det spelar roll

Ett beslut fattas av ett organ vid ett möte, eller på dess vägnar genom delegation (KL 6 kap. 37
§) eller av ordföranden (KL 6 kap. 39 §). Det avgör i vilket protokoll det står, och hur och hur
länge det kan överklagas.

## Exempel

```yaml
title: Bidrag till läxhjälp
decided_by: {kind: delegation, committee: socialnamnden, date: 2026-03-12}
```

## Gör så här

Ange `meeting`, och med det `item`. För ett beslut utan möte, ange `decided_by` i stället; mötet
som det anmäldes till står i `reported_to`.
"""


@rule("IOP313", on=Decision, severity="error", fields=("Decision.decided_by",))
def nowhere_decided(decision: Decision) -> Iterator[Finding]:
    """See that just one of the two is stated."""
    if decision.meeting and decision.decided_by:
        yield Finding(
            Text(
                sv="beslutet har både ett möte och uppgift om ett beslut utan möte",
                en="the decision has both a meeting and what is for a decision without one",
            ),
            at=("decided_by",),
            part="key",
            help=Text(
                sv="ta bort det ena; mötet då ett delegationsbeslut anmäldes står i reported_to",
                en="take one out; the meeting a delegated decision was reported to stands in reported_to",
            ),
            also=(Also(("meeting",), Text(sv="här står mötet", en="here is the meeting")),),
        )
    elif not decision.meeting and not decision.decided_by:
        yield Finding(
            Text(
                sv="det står inte vid vilket möte eller av vem det beslutades",
                en="it is not said at which meeting or by whom it was decided",
            ),
            part="key",
            help=Text(
                sv="lägg till meeting, eller decided_by för ett beslut utan möte",
                en="add meeting, or decided_by for a decision without one",
            ),
        )
