"""A line of money is higher than the decision behind it allows.

## What it does

Compares the amount of each line of money with what the decision that it names allows: the sum of
`at_most` over the decision's points.

## Why it matters

A decision that says at most so much gives no right to more. Most often a digit is wrong, the line
belongs to another decision, or there is a later one.

## Example

```yaml
# the decision says at most 400 000
funding:
  - {period: 2026, amount: 450000, decision: sn-2025-12-11-laxhjalp}
```

## How to put it right

Compare the amount with the decision and the agreement. If a later decision raised it, name that one
in `decision`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.values.money import Kronor

SWEDISH = """En rad med pengar är högre än vad beslutet bakom den medger.

## Vad regeln gör

Jämför beloppet på varje rad med pengar med vad beslutet som den nämner medger: summan av `at_most`
i beslutets punkter.

## Varför det spelar roll

Ett beslut som säger högst så mycket ger inte rätt till mer. Oftast är en siffra fel, eller så hör
raden till ett annat beslut, eller ett senare.

## Exempel

```yaml
# beslutet säger högst 400 000
funding:
  - {period: 2026, amount: 450000, decision: sn-2025-12-11-laxhjalp}
```

## Gör så här

Jämför beloppet med beslutet och avtalet. Har ett senare beslut höjt det, nämn det i `decision`.
"""


@rule(
    "IOP425",
    on=Partnership,
    severity="warning",
    with_=("funding.decision",),
    kind="correct",
    fields=(
        "MoneyLine.amount",
        "MoneyLine.at_most",
    ),
)
def money_beyond_decision(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Compare each line's amount with the ceilings of its decision."""
    for n, line in enumerate(partnership.funding or ()):
        decision = near.get(line.decision or None, Decision)
        ceilings = [
            (m, point.at_most.amount)
            for m, point in enumerate((decision.points if decision else None) or ())
            if point.at_most
        ]
        stated = line.amount or line.at_most or None
        highest = Kronor(sum(amount for _, amount in ceilings))
        if decision and ceilings and stated and stated > highest:
            yield Finding(
                Text(
                    sv="raden säger {stated}, men beslutet medger högst {highest}",
                    en="the line says {stated}, but the decision allows at most {highest}",
                ),
                at=("funding", n, "amount" if line.amount else "at_most"),
                values={"stated": stated, "highest": highest},
                help=Text(
                    sv="jämför med beslutet; har ett senare höjt det, nämn det i decision",
                    en="compare with the decision; if a later one raised it, name that in decision",
                ),
                also=(
                    Also(
                        ("points", ceilings[0][0], "at_most"),
                        Text(sv="här står taket", en="here is the ceiling"),
                        record=str(decision.ref),
                    ),
                ),
            )
