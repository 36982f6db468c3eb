"""A quantity is from more to less.

## What it does

Compares the two ends of a quantity: of commitments, aims and results.

## Why it matters

From 25 to 20 places can be read in two ways. Most often the two numbers have changed places.

## Example

```yaml
commitments:
  - {what: Sovplatser, quantity: {from: 25, to: 20, unit: platser, per: natt}}
```

## How to put it right

Write the smaller number in `from` and the larger in `to`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models._commitments import Quantity
from iopctl.models._shape import Record
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """En mängd går från mer till mindre.

## Vad regeln gör

Jämför de två ändarna av en mängd: i åtaganden, mål och utfall.

## Varför det spelar roll

Från 25 till 20 platser kan läsas på två sätt. Oftast har talen bytt plats.

## Exempel

```yaml
commitments:
  - {what: Sovplatser, quantity: {from: 25, to: 20, unit: platser, per: natt}}
```

## Gör så här

Skriv det mindre talet i `from` och det större i `to`.
"""


@rule("IOP321", on=Record, severity="error", fields=("Quantity.from",))
def quantity_reversed(record: Record) -> Iterator[Finding]:
    """Look at every quantity with two ends."""
    for path, quantity in inside(record, Quantity):
        least, most = quantity.from_, quantity.to
        if isinstance(least, Decimal) and isinstance(most, Decimal) and least > most:
            yield Finding(
                Text(sv="från {least} till {most}", en="from {least} to {most}"),
                at=(*path, "from"),
                values={"least": least, "most": most},
                help=Text(
                    sv="skriv det mindre talet i from och det större i to",
                    en="write the smaller number in from and the larger in to",
                ),
                also=(Also((*path, "to"), Text(sv="hit går den", en="it goes to this")),),
            )
