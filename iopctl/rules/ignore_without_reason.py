"""A comment silences a rule and does not say why.

## What it does

Tells of a comment `# iopctl: ignore[…]` that ends after the code.

## Why it matters

In a year nobody knows whether it was a decision, a fact of the source or a moment of haste.

## Example

```yaml
until: fram till 2024   # iopctl: ignore[IOP311] the agreement says no more
```

## How to put it right

Write the reason after the bracket.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En kommentar tystar en regel utan att säga varför.

## Vad regeln gör

Talar om en kommentar `# iopctl: ignore[…]` som tar slut efter koden.

## Varför det spelar roll

Om ett år vet ingen om det var ett beslut, något som källan säger eller bara bråttom.

## Exempel

```yaml
until: fram till 2024   # iopctl: ignore[IOP311] avtalet säger inte mer
```

## Gör så här

Skriv skälet efter klammern.
"""

ignore_without_reason = told_elsewhere("IOP130", "error")
