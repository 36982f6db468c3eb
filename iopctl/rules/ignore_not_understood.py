"""A comment to iopctl cannot be understood.

## What it does

Tells of a comment that begins with `iopctl:` but has another form than `ignore[CODE] reason`, and of
a code that no rule has. Several codes are parted by commas.

## Why it matters

The comment does nothing, and whoever wrote it thinks that it does.

## Example

```yaml
until: fram till 2024   # iopctl: ignore[IOP311] the agreement says no more
```

## How to put it right

Write `# iopctl: ignore[`, the code that `iopctl validate` shows, `]` and the reason.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En kommentar till iopctl går inte att förstå.

## Vad regeln gör

Talar om en kommentar som börjar med `iopctl:` men har en annan form än `ignore[KOD] skäl`, och om en
kod som ingen regel har. Flera koder skiljs åt med komma.

## Varför det spelar roll

Kommentaren gör ingenting, men den som skrev den tror det.

## Exempel

```yaml
until: fram till 2024   # iopctl: ignore[IOP311] avtalet säger inte mer
```

## Gör så här

Skriv `# iopctl: ignore[`, koden som `iopctl validate` visar, `]` och skälet.
"""

ignore_not_understood = told_elsewhere("IOP132", "warning", kind="correct")
