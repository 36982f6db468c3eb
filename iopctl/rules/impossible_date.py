"""A day does not exist.

## What it does

Tells of a day that the month does not have, a month that the year does not have, and a time that
ends before it begins. It says how many days the month has.

## Why it matters

Deadlines are counted from days. A day that does not exist is most often one digit away from the
right one.

## Example

```yaml
date: 2026-02-30      # February 2026 has 28 days
```

## How to put it right

Compare with the source and correct the digit.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En dag finns inte.

## Vad regeln gör

Talar om en dag som månaden inte har, en månad som året inte har, och en tid som slutar innan den
börjar. Den säger hur många dagar månaden har.

## Varför det spelar roll

Frister räknas från dagar. En dag som inte finns är oftast en siffra ifrån den rätta.

## Exempel

```yaml
date: 2026-02-30      # februari 2026 har 28 dagar
```

## Gör så här

Jämför med källan och rätta siffran.
"""

impossible_date = told_elsewhere("IOP205", "error")
