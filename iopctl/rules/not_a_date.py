"""A text is not a date.

## What it does

Tells of a text where a day or a time should stand, and that cannot be read as one, and suggests
what it may mean.

## Why it matters

What is no date takes part in no list of deadlines and in no comparison.

## Example

```yaml
submitted: 12 mars
submitted: 2026-03-12
submitted: {as_written: strax före påsk 2026, earliest: 2026-03-01, latest: 2026-04-04}
```

## How to put it right

Write the day as 2026-03-12, a month as 2026-03, a year as 2026, or in words such as `våren 2026`.
What the source says in other words can stand in `as_written`, with `earliest` and `latest`.
"""

from __future__ import annotations

from iopctl.rules._rule import told_elsewhere

SWEDISH = """En text är inget datum.

## Vad regeln gör

Talar om en text där en dag eller en tid ska stå men som inte går att läsa så, och föreslår vad
den kan betyda.

## Varför det spelar roll

Det som inte är ett datum kommer inte med i någon lista över frister och kan inte jämföras.

## Exempel

```yaml
submitted: 12 mars
submitted: 2026-03-12
submitted: {as_written: strax före påsk 2026, earliest: 2026-03-01, latest: 2026-04-04}
```

## Gör så här

Skriv dagen som 2026-03-12, en månad som 2026-03, ett år som 2026, eller med ord som `våren 2026`.
Det som källan säger med andra ord kan stå i `as_written`, med `earliest` och `latest`.
"""

not_a_date = told_elsewhere("IOP206", "error")
