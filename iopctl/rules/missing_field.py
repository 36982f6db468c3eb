"""A field that must be there is missing.

## What it does

Tells of a field that this kind of record, or this line of a list, cannot do without.

## Why it matters

Without it nobody knows what the record is: a meeting needs its committee, a decision its title.

## Example

```yaml
date: 2026-03-12
committee: socialnamnden      # a meeting must have its committee
```

## How to put it right

Add the line that is named.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett fält som måste finnas saknas.

## Vad regeln gör

Talar om ett fält som den sortens post, eller den raden i en lista, inte kan vara utan.

## Varför det spelar roll

Utan det vet ingen vad posten är: ett möte behöver sin nämnd, ett beslut sin rubrik.

## Exempel

```yaml
date: 2026-03-12
committee: socialnamnden      # ett möte måste ha sin nämnd
```

## Gör så här

Lägg till raden som nämns.
"""

missing_field = told_elsewhere("IOP202", "error")
