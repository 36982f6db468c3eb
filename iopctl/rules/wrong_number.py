"""A number cannot be read.

## What it does

Tells of what is no number, no amount in whole kronor, no share in per cent or no paragraph, where
one should stand.

## Why it matters

Sums and orders are worked out from numbers.

## Example

```yaml
funding:
  - amount: cirka fyra hundra tusen      # words
  - amount: 400000                       # an amount
```

## How to put it right

Write it with digits: `400000`, `80 %`, `[1-4, 6]`. What the source says in words has a field of
its own.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett tal går inte att läsa.

## Vad regeln gör

Talar om det som inte är ett tal, ett belopp i hela kronor, en andel i procent eller en paragraf,
där det ska stå ett sådant.

## Varför det spelar roll

Summor och ordning räknas ut från tal.

## Exempel

```yaml
funding:
  - amount: cirka fyra hundra tusen      # ord
  - amount: 400000                       # ett belopp
```

## Gör så här

Skriv med siffror: `400000`, `80 %`, `[1-4, 6]`. Det som källan säger i ord har ett eget fält.
"""

wrong_number = told_elsewhere("IOP208", "error")
