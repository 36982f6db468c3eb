"""Lists stand too deep within one another.

## What it does

Tells of the place where some tens of lists and groups stand one within another.

## Why it matters

No record is made so. It is most often a row of brackets in a text, and so deep a file can make
programs that read it break down.

## Example

```yaml
place: [[[[[[Stora salen]]]]]]        # six lists within one another
place: "[[[[[[Stora salen]]]]]]"      # a text
```

## How to put it right

If the brackets belong to a text, put quotation marks around it.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Listor står för djupt inuti varandra.

## Vad regeln gör

Talar om stället där några tiotal listor och grupper står inuti varandra.

## Varför det spelar roll

Ingen post ser ut så. Oftast är det en rad av klamrar i en text, och en så djup fil kan få program
som läser den att gå sönder.

## Exempel

```yaml
place: [[[[[[Stora salen]]]]]]        # sex listor inuti varandra
place: "[[[[[[Stora salen]]]]]]"      # en text
```

## Gör så här

Hör klamrarna till en text, sätt citattecken om den.
"""

nested_too_deep = told_elsewhere("IOP109", "error")
