"""A text is read as saying what kind of text it is.

## What it does

Tells of a text that begins with an exclamation mark: YAML reads the first word as the kind of
what follows.

## Why it matters

The word would be lost, and what it means to a program is up to that program. Here the field says
what it holds.

## Example

```yaml
title: !OBS Ändrad tid        # the first word is lost
title: "!OBS Ändrad tid"      # the whole text is kept
```

## How to put it right

Put quotation marks around the text, or take the word out.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En text läses som en uppgift om vad det är för slags text.

## Vad regeln gör

Talar om en text som börjar med utropstecken: YAML läser det första ordet som slaget på det som
följer.

## Varför det spelar roll

Ordet skulle gå förlorat, och vad det betyder avgör varje program för sig. Här säger fältet vad
det innehåller.

## Exempel

```yaml
title: !OBS Ändrad tid        # det första ordet försvinner
title: "!OBS Ändrad tid"      # hela texten finns kvar
```

## Gör så här

Sätt citattecken om texten, eller ta bort ordet.
"""

tag = told_elsewhere("IOP107", "error")
