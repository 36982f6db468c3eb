"""A file is not saved as UTF-8.

## What it does

Tells of the first character that is not UTF-8, and of which letter it likely was meant to be.

## Why it matters

Å, ä and ö become other characters, and names and titles can no longer be compared or printed.

## Example

```yaml
name: F�rskolef�rvaltningen      # saved as Windows-1252
name: Förskoleförvaltningen      # saved as UTF-8
```

## How to put it right

Open the file in an editor, see that the letters are right, and save it with the encoding UTF-8.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil är inte sparad som UTF-8.

## Vad regeln gör

Talar om det första tecknet som inte är UTF-8, och vilken bokstav det troligen skulle vara.

## Varför det spelar roll

Å, ä och ö blir andra tecken, och namn och rubriker går inte längre att jämföra eller skriva ut.

## Exempel

```yaml
name: F�rskolef�rvaltningen      # sparad i Windows-1252
name: Förskoleförvaltningen      # sparad i UTF-8
```

## Gör så här

Öppna filen i en redigerare, se till att bokstäverna blir rätt, och spara den med kodningen UTF-8.
"""

wrong_encoding = told_elsewhere("IOP104", "error")
