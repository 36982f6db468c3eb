"""Something ends before it starts.

## What it does

Compares the last day with the first of an agreement's term, a member's seat, a party's time in a
partnership and a source of money. It tells only of what is certain: a year that may hold both
days is let be.

## Why it matters

An agreement that ends before it starts was never in force, and no deadline can be counted from
it. Most often one digit of a year is wrong.

## Example

```yaml
instruments:
  - kind: agreement
    term: {from: 2023-01-01, until: 2022-12-31}      # ends before it starts
```

## How to put it right

Compare both days with the source, and correct the one that is wrong. The last day is the last one
that counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._ends import lasting
from iopctl.rules._rule import rule

SWEDISH = """Något slutar innan det börjar.

## Vad regeln gör

Jämför den sista dagen med den första för en avtalstid, en ledamots plats, en parts tid i ett
partnerskap och en källa till pengar. Bara det som är säkert tas upp: ett år som kan rymma båda
dagarna lämnas i fred.

## Varför det spelar roll

Ett avtal som slutar innan det börjar har aldrig gällt, och ingen frist kan räknas från det.
Oftast är en siffra i ett årtal fel.

## Exempel

```yaml
instruments:
  - kind: agreement
    term: {from: 2023-01-01, until: 2022-12-31}      # slutar före starten
```

## Gör så här

Jämför båda dagarna med källan, och rätta den som är fel. Sista dagen är den sista som räknas.
"""


@rule(
    "IOP310",
    on=Record,
    severity="error",
    fields=(
        "Member.until",
        "MoneySource.until",
        "Party.left",
        "Term.until",
    ),
)
def end_before_start(record: Record) -> Iterator[Finding]:
    """Look at whatever in the record lasts from one day until another."""
    for part in lasting(record):
        if part.start and part.end and part.end.before(part.start):
            yield Finding(
                Text(
                    sv="slutar {end}, innan det börjar {start}",
                    en="ends {end}, before it starts {start}",
                ),
                at=part.end_at,
                values={"end": part.end, "start": part.start},
                help=Text(
                    sv="jämför båda dagarna med källan, och rätta den som är fel",
                    en="compare both days with the source, and correct the one that is wrong",
                ),
                also=(Also(part.start_at, Text(sv="här börjar det", en="here it starts")),),
            )
