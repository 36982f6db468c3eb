"""A file has a border to yet another file in it.

## What it does

Tells of a line with --- or ... that YAML reads as the end of one file and the start of the next.

## Why it matters

A record is a file: its name is its id. What stands after the border would belong to no record.

## Example

```yaml
name: Socialnämnden
---
name: Kulturnämnden      # belongs to another file
```

## How to put it right

Let every record have a file of its own and take the line out. If the line belongs to a text,
indent it with the text.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil innehåller gränsen till ännu en fil.

## Vad regeln gör

Talar om en rad med --- eller ... som YAML läser som slutet på en fil och början på nästa.

## Varför det spelar roll

En post är en fil: filens namn är postens id. Det som står efter gränsen skulle inte höra till
någon post.

## Exempel

```yaml
name: Socialnämnden
---
name: Kulturnämnden      # hör till en annan fil
```

## Gör så här

Låt varje post ha sin egen fil, och ta bort raden. Hör raden till en text, dra in den tillsammans
med texten.
"""

several_documents = told_elsewhere("IOP108", "error")
