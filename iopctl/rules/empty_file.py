"""A file is empty.

## What it does

Tells of a file that holds no field at all, or comments only.

## Why it matters

The file's name says that there is a record, but nothing is known of it.

## Example

```yaml
# Socialnämnden, to be filled in later
```

## How to put it right

Fill it in, or take the file out.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil är tom.

## Vad regeln gör

Talar om en fil som inte innehåller något fält alls, eller bara kommentarer.

## Varför det spelar roll

Filens namn säger att det finns en post, men ingenting är känt om den.

## Exempel

```yaml
# Socialnämnden, fylls i senare
```

## Gör så här

Fyll i den, eller ta bort filen.
"""

empty_file = told_elsewhere("IOP112", "error")
