"""A file is too large to be read.

## What it does

Tells of a file of more than one mebibyte, some five hundred pages of text.

## Why it matters

A record is a few pages at most. So large a file is most often a picture, a document or a list
that got into the wrong folder, and reading it would keep everybody waiting.

## Example

```yaml
attachments: [Bilaga 1. Verksamhetsberättelse 2025]
```

## How to put it right

Divide what it holds among several records, or put what is large in an annex beside the register
and name it in `documents` or `attachments`.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En fil är för stor för att läsas.

## Vad regeln gör

Talar om en fil på mer än en mebibyte, ungefär femhundra sidor text.

## Varför det spelar roll

En post är några sidor som mest. En så stor fil är oftast en bild, ett dokument eller en
förteckning som hamnat i fel mapp, och alla skulle få vänta medan den läses.

## Exempel

```yaml
attachments: [Bilaga 1. Verksamhetsberättelse 2025]
```

## Gör så här

Dela upp innehållet på flera poster, eller lägg det stora i en bilaga vid sidan av registret och
nämn den i `documents` eller `attachments`.
"""

too_large = told_elsewhere("IOP110", "error")
