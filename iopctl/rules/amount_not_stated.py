"""Money is agreed or paid, but not how much.

## What it does

Tells of a line of money that is said to be agreed or paid, but has neither an amount, a rule that
gives one, a highest amount nor instalments with amounts.

## Why it matters

Sums take agreed lines. One without an amount is left out, and the sum is told as not complete.

## Example

```yaml
funding:
  - {period: 2026, certainty: agreed}                      # how much?
  - {period: 2026, amount: 400000, certainty: agreed}
```

## How to put it right

Write `amount`, or `rule` with the source's words, or `at_most`. If nothing is settled, write
`certainty: unsettled`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._money import Certainty, MoneyLine
from iopctl.models._shape import Record
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """Pengar är avtalade eller utbetalda, men inte hur mycket.

## Vad regeln gör

Talar om en rad med pengar som sägs vara avtalade eller utbetalda, men som har varken belopp, en
regel som ger det, ett högsta belopp eller delbetalningar med belopp.

## Varför det spelar roll

Summor räknar avtalade rader. En rad utan belopp kommer inte med, och summan anges som
ofullständig.

## Exempel

```yaml
funding:
  - {period: 2026, certainty: agreed}                      # hur mycket?
  - {period: 2026, amount: 400000, certainty: agreed}
```

## Gör så här

Skriv `amount`, eller `rule` med källans ord, eller `at_most`. Är inget fastställt, skriv
`certainty: unsettled`.
"""


@rule("IOP316", on=Record, severity="warning", kind="useful", fields=("MoneyLine.certainty",))
def amount_not_stated(record: Record) -> Iterator[Finding]:
    """Look at every line of money; that there is no amount may be stated too."""
    for path, line in inside(record, MoneyLine):
        stated = (
            *(line.amount, line.rule, line.at_most),
            *(instalment.amount for instalment in line.instalments or ()),
        )
        if line.certainty in (Certainty.AGREED, Certainty.PAID) and all(
            amount is UNSET for amount in stated
        ):
            yield Finding(
                Text(
                    sv="beloppet är {certainty}, men det står inte hur stort det är",
                    en="the amount is {certainty}, but it is not said how much it is",
                ),
                at=(*path, "certainty"),
                values={"certainty": line.certainty},
                help=Text(
                    sv="lägg till amount, rule eller at_most",
                    en="add amount, rule or at_most",
                ),
            )
