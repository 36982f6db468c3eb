"""There is no field of that name.

## What it does

Tells of a field that this kind of record has not, and of the one that was likely meant. A
misspelt field is told once, not as missing too.

## Why it matters

What stands in it would be read by nobody.

## Example

```yaml
comittee: socialnamnden       # did you mean committee?
committee: socialnamnden
```

## How to put it right

Correct the name, or take the line out. What has no field of its own can stand in `note`.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Det finns inget fält med det namnet.

## Vad regeln gör

Talar om ett fält som den sortens post inte har, och vilket som troligen menades. Ett felstavat
fält tas upp en gång, inte också som saknat.

## Varför det spelar roll

Det som står i fältet skulle inte läsas av någon.

## Exempel

```yaml
comittee: socialnamnden       # menade du committee?
committee: socialnamnden
```

## Gör så här

Rätta namnet, eller ta bort raden. Det som inte har något eget fält kan stå i `note`.
"""

unknown_field = told_elsewhere("IOP201", "error")
