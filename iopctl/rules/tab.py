"""A tab stands where only spaces may.

## What it does

Tells of a tab in a line's indent or between a field's name and its text.

## Why it matters

YAML counts spaces to see which lines belong together, and a tab has no width of its own.

## Example

```yaml
agenda:
  - title: Upprop      # two spaces before the hyphen, no tab
```

## How to put it right

Put spaces in the tab's place, as many as the lines have that it belongs with. Most editors can be
set to write spaces when Tab is pressed.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En tabb står där bara mellanslag får stå.

## Vad regeln gör

Talar om en tabb i radens indrag eller mellan ett fälts namn och dess text.

## Varför det spelar roll

YAML räknar mellanslag för att se vilka rader som hör ihop, och en tabb har ingen egen bredd.

## Exempel

```yaml
agenda:
  - title: Upprop      # två mellanslag före strecket, ingen tabb
```

## Gör så här

Byt tabben mot lika många mellanslag som de rader har som den hör ihop med. De flesta redigerare
kan ställas in så att tabbtangenten ger mellanslag.
"""

tab = told_elsewhere("IOP102", "error")
