"""A file cannot be opened.

## What it does

Tells of a file under records/ that is not there any more, that one may not read, that is no
ordinary file, or that is a link leading out of the register.

## Why it matters

A record that cannot be opened is not known, but what refers to it is not told as missing.

## Example

```yaml
# records/meetings/namnd.yaml is a link to ../../../namnd.yaml
```

## How to put it right

See that the file is there and that you may read it. Put the file itself in the place of a link.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil går inte att öppna.

## Vad regeln gör

Talar om en fil under records/ som inte längre finns, som du inte får läsa, som inte är en vanlig
fil eller som är en länk ut ur registret.

## Varför det spelar roll

En post som inte går att öppna är inte känd, men hänvisningar till den räknas inte som saknade.

## Exempel

```yaml
# records/meetings/namnd.yaml är en länk till ../../../namnd.yaml
```

## Gör så här

Kontrollera att filen finns och att du får läsa den. Lägg själva filen där en länk låg.
"""

unreadable_file = told_elsewhere("IOP120", "error")
