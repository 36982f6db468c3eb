"""A last day is written so that it may be one of two.

## What it does

Asks about a last day written as `till 2024` or `fram till 2024`: it may be the last day of 2023
or of 2024.

## Why it matters

Notice, renewal and what follows are counted from the last day. Nobody invents it, so they stand
as uncertain until it is known.

## Example

```yaml
instruments:
  - kind: agreement
    term: {until: fram till 2024}      # 2023-12-31 or 2024-12-31?
```

## How to put it right

Find the agreement and write the day, such as 2024-12-31. If the source says no more, write
`till och med 2024` if 2024 counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._ends import lasting
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule
from iopctl.values.dates import UncertainDate
from iopctl.values.periods import Period

SWEDISH = """En sista dag är skriven så att den kan vara en av två.

## Vad regeln gör

Frågar om en sista dag som är skriven `till 2024` eller `fram till 2024`: det kan vara sista dagen
2023 eller 2024.

## Varför det spelar roll

Uppsägning, förlängning och det som följer räknas från sista dagen. Ingen hittar på den, så de
står som osäkra tills den är känd.

## Exempel

```yaml
instruments:
  - kind: agreement
    term: {until: fram till 2024}      # 2023-12-31 eller 2024-12-31?
```

## Gör så här

Ta fram avtalet och skriv dagen, som 2024-12-31. Säger källan inte mer, skriv `till och med 2024`
om 2024 räknas in.
"""


@rule(
    "IOP311",
    on=Record,
    severity="warning",
    kind="useful",
    fields=(
        "MoneyLine.period",
        "Term.until",
    ),
)
def end_not_exact(record: Record) -> Iterator[Finding]:
    """Look at the last days of whatever lasts for a time, periods among them."""
    for at, end in _ends(record):
        if not end.says_whether_included:
            yield Finding(
                Text(
                    sv="{end} säger inte vilken dag som är den sista",
                    en="{end} does not say which day is the last",
                ),
                at=at,
                values={"end": end},
                help=Text(
                    sv="ta reda på sista dagen och skriv den, som {latest}",
                    en="find out the last day and write it, such as {latest}",
                ),
                help_values={"latest": end.latest},
            )


def _ends(record: Record) -> Iterator[tuple[FieldPath, UncertainDate]]:
    for part in lasting(record):
        if part.end:
            yield part.end_at, part.end
    for path, period in inside(record, Period):
        yield path if period.written else (*path, "until"), period.end
