"""A comment silences a rule that has nothing to say.

## What it does

Tells of a code in `# iopctl: ignore[…]` when that rule finds nothing on the line: the comment's own,
or the next one with a field when the comment stands alone.

## Why it matters

Such a comment hides the next mistake on that line, which nobody meant it to.

## Example

```yaml
until: 2024-12-31       # exact: no comment is needed
```

## How to put it right

Take the comment out, or move it to the line that it is about.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En kommentar tystar en regel som inte har något att säga.

## Vad regeln gör

Talar om en kod i `# iopctl: ignore[…]` när den regeln inte hittar något på raden: kommentarens
egen, eller nästa rad med ett fält när kommentaren står för sig själv.

## Varför det spelar roll

En sådan kommentar döljer nästa fel på raden, vilket ingen menade.

## Exempel

```yaml
until: 2024-12-31       # exakt dag: ingen kommentar behövs
```

## Gör så här

Ta bort kommentaren, eller flytta den till raden som den gäller.
"""

ignore_unused = told_elsewhere("IOP131", "note", kind="useful")
