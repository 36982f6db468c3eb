"""A word is none of those that may stand in a field.

## What it does

Tells of a word in a field that takes only certain words, and lists them, the likeliest first. A
Swedish word is recognised and translated.

## Why it matters

Lists, deadlines and documents go by these words. They are English and always the same; in
documents they are said in Swedish.

## Example

```yaml
outcome: [bifall]        # did you mean approved?
outcome: [approved]
```

## How to put it right

Write one of the words listed.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett ord är inget av dem som kan stå i ett fält.

## Vad regeln gör

Talar om ett ord i ett fält som bara tar vissa ord, och räknar upp dem, det troligaste först. Ett
svenskt ord känns igen och översätts.

## Varför det spelar roll

Listor, frister och dokument utgår från orden. De är engelska och alltid desamma; i dokument sägs
de på svenska.

## Exempel

```yaml
outcome: [bifall]        # menade du approved?
outcome: [approved]
```

## Gör så här

Skriv ett av orden som räknas upp.
"""

unknown_word = told_elsewhere("IOP207", "error")
