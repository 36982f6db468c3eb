"""A line cannot be read.

## What it does

Tells of the first place in a file where the text cannot be read as fields, lists and texts, and
of what most likely makes it so: a colon in the middle of a text, a quotation mark that is never
closed, a line that is indented too far.

## Why it matters

Nothing of a file can be used until all of it can be read. Only the first such place is told, for
what comes after it often looks wrong only because of it.

## Example

```yaml
title: Motion: cykelväg längs Storgatan       # does not work
title: "Motion: cykelväg längs Storgatan"     # works
```

## How to put it right

Do what the advice beside the finding says. Most often, put quotation marks around the text.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En rad går inte att läsa.

## Vad regeln gör

Talar om det första stället i en fil där texten inte går att läsa som fält, listor och texter, och
vad det troligen beror på: ett kolon mitt i en text, ett citattecken som aldrig stängs, en rad som
är för långt indragen.

## Varför det spelar roll

Ingenting i filen kan användas förrän hela går att läsa. Bara det första stället tas upp, för det
som kommer efter ser ofta fel ut bara på grund av det.

## Exempel

```yaml
title: Motion: cykelväg längs Storgatan       # går inte
title: "Motion: cykelväg längs Storgatan"     # går
```

## Gör så här

Gör som rådet vid raden säger. Oftast räcker det att sätta citattecken om texten.
"""

syntax = told_elsewhere("IOP101", "error")
