"""A comment tries to silence what cannot be silenced.

## What it does

Tells of a comment that names the rule on personal identity numbers, on text that cannot be read, on
defects in iopctl, or on these comments themselves. The comment has no effect on that rule.

## Why it matters

A personal identity number must not be in the register whatever the reason, and what cannot be read
cannot be judged.

## Example

```yaml
name: Åsa Berg          # the name is enough; the number is in the personnel file
```

## How to put it right

Put right what the rule tells of, and take its code out of the comment.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En kommentar försöker tysta något som inte kan tystas.

## Vad regeln gör

Talar om en kommentar som nämner regeln om personnummer, om text som inte går att läsa, om fel i
iopctl självt eller om de här kommentarerna. Kommentaren påverkar inte den regeln.

## Varför det spelar roll

Ett personnummer ska inte stå i registret oavsett skäl, och det som inte går att läsa går inte att
bedöma.

## Exempel

```yaml
name: Åsa Berg          # namnet räcker; numret finns hos personalenheten
```

## Gör så här

Rätta det som regeln talar om, och ta bort dess kod ur kommentaren.
"""

ignore_not_allowed = told_elsewhere("IOP133", "error")
