"""A text is read as a reference within the file.

## What it does

Tells of a text that begins with & or *, and of the field <<: YAML reads them as references
between two places in a file.

## Why it matters

A reference hides what a field holds, and a few lines of them can be made to swell until a
computer gives up. Records need none.

## Example

```yaml
place: *stora salen        # read as a reference
place: "*stora salen"      # read as text
```

## How to put it right

Put quotation marks around the text. If it was to be a reference, write out what it stood for.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En text läses som en hänvisning inuti filen.

## Vad regeln gör

Talar om en text som börjar med & eller *, och om fältet <<: YAML läser dem som hänvisningar
mellan två ställen i filen.

## Varför det spelar roll

En hänvisning döljer vad ett fält innehåller, och några få rader kan fås att svälla tills datorn
ger upp. Poster behöver inga.

## Exempel

```yaml
place: *stora salen        # läses som en hänvisning
place: "*stora salen"      # läses som text
```

## Gör så här

Sätt citattecken om texten. Skulle det vara en hänvisning, skriv ut det som den stod för.
"""

alias = told_elsewhere("IOP106", "error")
