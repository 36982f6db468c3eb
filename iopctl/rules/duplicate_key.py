"""A field stands twice.

## What it does

Tells of a field whose name stands already in the same group, and shows both lines.

## Why it matters

Only one of them can hold. Many programs take the last in silence, so that a date or a name is
changed without anybody seeing it.

## Example

```yaml
date: 2026-03-12
place: Stadshuset
date: 2026-03-19      # stands above already
```

## How to put it right

Keep the line that holds and take out the other.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett fält står två gånger.

## Vad regeln gör

Talar om ett fält som redan står i samma grupp, och visar båda raderna.

## Varför det spelar roll

Bara det ena kan gälla. Många program tar det sista i tysthet, så att ett datum eller ett namn
ändras utan att någon ser det.

## Exempel

```yaml
date: 2026-03-12
place: Stadshuset
date: 2026-03-19      # står redan ovanför
```

## Gör så här

Behåll den rad som gäller och ta bort den andra.
"""

duplicate_key = told_elsewhere("IOP103", "error")
