"""A field is empty.

## What it does

Tells of a field with nothing after its colon.

## Why it matters

It cannot be told whether nobody knows, or whether there is none. Reports and documents keep the
two apart.

## Example

```yaml
signed:                 # empty
signed: 2022-09-14      # signed on that day
signed: none            # it is stated that it is not signed
```

## How to put it right

Write what belongs there. Write `none` if it is stated that there is none. Take the line out if
nothing is said.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett fält är tomt.

## Vad regeln gör

Talar om ett fält där det inte står något efter kolonet.

## Varför det spelar roll

Det går inte att se om ingen vet, eller om det inte finns något. Rapporter och dokument skiljer på
det.

## Exempel

```yaml
signed:                 # tomt
signed: 2022-09-14      # undertecknat den dagen
signed: none            # det är sagt att det inte är undertecknat
```

## Gör så här

Skriv det som hör dit. Skriv `none` om det är sagt att det inte finns. Ta bort raden om inget är
sagt.
"""

empty_value = told_elsewhere("IOP204", "error")
