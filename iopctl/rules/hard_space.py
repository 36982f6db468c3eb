"""A special blank stands where a line is indented.

## What it does

Tells of a blank that looks like a space but is read as a letter, first in a field's name or a
text.

## Why it matters

The field gets another name than it seems to have, and its line may no longer belong to the lines
around it. Such blanks come along from web pages and word processors.

## Example

```yaml
agenda:
  - title: Upprop
    kind: formality      # indented with ordinary spaces
```

## How to put it right

Put an ordinary space in its place.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett särskilt blanksteg står där en rad är indragen.

## Vad regeln gör

Talar om ett blanksteg som ser ut som ett mellanslag men läses som en bokstav, först i ett fälts
namn eller i en text.

## Varför det spelar roll

Fältet får ett annat namn än det ser ut att ha, och raden hör kanske inte längre ihop med raderna
omkring. Sådana blanksteg följer med från webbsidor och ordbehandlare.

## Exempel

```yaml
agenda:
  - title: Upprop
    kind: formality      # indraget med vanliga mellanslag
```

## Gör så här

Byt det mot ett vanligt mellanslag.
"""

hard_space = told_elsewhere("IOP115", "error")
