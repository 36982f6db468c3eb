"""A record refers to itself.

## What it does

Tells of a field that names the very record that it stands in: a decision that follows itself, a
body that is part of itself. Where a record names itself as who somebody is, it is let be.

## Why it matters

Such a tie says nothing, and what follows it goes round without end. Most often another record
with a similar name was meant.

## Example

```yaml
# records/decisions/laxhjalp-2026.yaml
follows: [laxhjalp-2026]      # the record itself
```

## How to put it right

Name the record that was meant, or take the line out.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record, Ref
from iopctl.models._who import Who
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """En post hänvisar till sig själv.

## Vad regeln gör

Talar om ett fält som nämner samma post som det står i: ett beslut som följer på sig självt, ett
organ som hör till sig självt. Där en post nämner sig själv för att säga vem någon är lämnas det i
fred.

## Varför det spelar roll

Ett sådant band säger ingenting, och det som följer det går runt utan slut. Oftast menades en
annan post med liknande namn.

## Exempel

```yaml
# records/decisions/laxhjalp-2026.yaml
follows: [laxhjalp-2026]      # posten själv
```

## Gör så här

Nämn posten som menades, eller ta bort raden.
"""


@rule(
    "IOP412",
    on=Record,
    severity="error",
    fields=(
        "Committee.part_of",
        "Decision.follows",
        "Decision.matters",
    ),
)
def refers_to_itself(record: Record) -> Iterator[Finding]:
    """Look at every reference but those that say who somebody is."""
    own = [path for path, ref in inside(record, Ref) if ref == record.ref]
    if not own:
        return
    said_of_somebody = {path for path, _ in inside(record, Who)}
    for path in own:
        if path[:-1] not in said_of_somebody:
            yield Finding(
                Text(sv="posten hänvisar till sig själv", en="the record refers to itself"),
                at=path,
                help=Text(
                    sv="skriv den post som menades, eller ta bort raden",
                    en="write the record that was meant, or take the line out",
                ),
            )
