"""Something else stands in a field than what belongs there.

## What it does

Tells of a text where a list should stand, a list where a text should, fields where a text should,
or what cannot be the name of a record.

## Why it matters

What stands there cannot be used, so that the record would be taken to lack it.

## Example

```yaml
outcome: approved        # a text
outcome: [approved]      # a list
```

## How to put it right

Write it as the advice says: each line of a list begins with a hyphen, or the list stands in
square brackets.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Det står något annat i ett fält än det som hör dit.

## Vad regeln gör

Talar om en text där en lista ska stå, en lista där en text ska stå, fält där en text ska stå,
eller det som inte kan vara namnet på en post.

## Varför det spelar roll

Det som står där kan inte användas, och posten skulle se ut att sakna det.

## Exempel

```yaml
outcome: approved        # en text
outcome: [approved]      # en lista
```

## Gör så här

Skriv det som rådet säger: varje rad i en lista börjar med ett bindestreck, eller så står listan
inom hakparenteser.
"""

wrong_type = told_elsewhere("IOP203", "error")
