"""A text may have been cut short at #.

## What it does

Tells of # after a blank with a letter or digit right after it: what follows is read as a comment
and not as text.

## Why it matters

A case number such as `KS 2026/12 #3` loses its end, and no program tells of it.

## Example

```yaml
place: Sal #3           # read as “Sal”
place: "Sal #3"
```

## How to put it right

If # belongs to the text, put quotation marks around it. If it is a comment, put a space after #.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En text kan ha kapats vid #.

## Vad regeln gör

Talar om # efter ett mellanslag med en bokstav eller siffra direkt efter: det som följer läses som
en kommentar och inte som text.

## Varför det spelar roll

Ett diarienummer som `KS 2026/12 #3` förlorar sitt slut, utan att något program säger till.

## Exempel

```yaml
place: Sal #3           # läses som ”Sal”
place: "Sal #3"
```

## Gör så här

Hör # till texten, sätt citattecken om den. Är det en kommentar, skriv ett mellanslag efter #.
"""

cut_at_hash = told_elsewhere("IOP113", "warning", kind="correct")
