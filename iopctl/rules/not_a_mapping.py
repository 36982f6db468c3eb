"""A file does not consist of fields.

## What it does

Tells of a file that is a list or one single text.

## Why it matters

A record is a number of fields, each with its name. Without names nobody knows what is what.

## Example

```yaml
Socialnämnden            # one single text
name: Socialnämnden      # a field
```

## How to put it right

Write each thing as a field: its name, a colon, a space, and then the text.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil består inte av fält.

## Vad regeln gör

Talar om en fil som är en lista eller en enda text.

## Varför det spelar roll

En post är ett antal fält, vart och ett med sitt namn. Utan namn vet ingen vad som är vad.

## Exempel

```yaml
Socialnämnden            # en enda text
name: Socialnämnden      # ett fält
```

## Gör så här

Skriv varje uppgift som ett fält: namn, kolon, mellanslag och så texten.
"""

not_a_mapping = told_elsewhere("IOP111", "error")
