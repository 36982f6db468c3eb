"""A field's name is empty or is no name.

## What it does

Tells of a place where a field's name should stand, but where there is nothing before the colon,
or a list or a group of fields.

## Why it matters

What has no name cannot be found again. It is most often a text that begins with a bracket.

## Example

```yaml
"": Stadshuset          # no name before the colon
place: Stadshuset
```

## How to put it right

Write the field's name before the colon, or put quotation marks around the text.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """Ett fälts namn är tomt eller är inget namn.

## Vad regeln gör

Talar om ett ställe där ett fälts namn ska stå, men där det inte står något före kolonet, eller en
lista eller en grupp av fält.

## Varför det spelar roll

Det som inte har något namn går inte att hitta igen. Oftast är det en text som börjar med en
klammer.

## Exempel

```yaml
"": Stadshuset          # inget namn före kolonet
place: Stadshuset
```

## Gör så här

Skriv fältets namn före kolonet, eller sätt citattecken om texten.
"""

key_not_text = told_elsewhere("IOP116", "error")
