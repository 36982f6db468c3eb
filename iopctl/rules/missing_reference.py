"""A record that is referred to is not there.

## What it does

Tells of a reference to a record for which there is no file, and of the record that was likely
meant. A file that is there but cannot be read is not told as missing.

## Why it matters

What leads nowhere drops out of lists and documents: a decision without its meeting has no day.

## Example

```yaml
meeting: socialnamnden-2026-03-12      # records/meetings/socialnamnden-2026-03-12.yaml
```

## How to put it right

Correct the reference, or add the file that it names.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En post som det hänvisas till finns inte.

## Vad regeln gör

Talar om en hänvisning till en post som det inte finns någon fil för, och vilken post som troligen
menades. En fil som finns men inte går att läsa räknas inte som saknad.

## Varför det spelar roll

Det som inte leder någonstans faller bort ur listor och dokument: ett beslut utan sitt möte har
ingen dag.

## Exempel

```yaml
meeting: socialnamnden-2026-03-12      # records/meetings/socialnamnden-2026-03-12.yaml
```

## Gör så här

Rätta hänvisningen, eller lägg till filen som den nämner.
"""

missing_reference = told_elsewhere("IOP401", "error")
