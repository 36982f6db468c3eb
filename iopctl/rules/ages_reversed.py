"""The lowest age of a target group is above the highest.

## What it does

Compares `age_from` with `age_to`.

## Why it matters

Nobody can be both older and younger than that. Most often the two have changed places.

## Example

```yaml
target_group: {description: Unga, age_from: 25, age_to: 16}
```

## How to put it right

Compare with the source, and let the two change places if that is it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.rules._rule import rule

SWEDISH = """Den lägsta åldern i en målgrupp är högre än den högsta.

## Vad regeln gör

Jämför `age_from` med `age_to`.

## Varför det spelar roll

Ingen kan vara både äldre och yngre än så. Oftast har de två bytt plats.

## Exempel

```yaml
target_group: {description: Unga, age_from: 25, age_to: 16}
```

## Gör så här

Jämför med källan, och låt de två byta plats om det är så.
"""


@rule("IOP317", on=Partnership, severity="error", fields=("TargetGroup.age_from",))
def ages_reversed(partnership: Partnership) -> Iterator[Finding]:
    """Compare the two ages, where both are stated."""
    group = partnership.target_group
    if not group or not isinstance(group.age_from, int) or not isinstance(group.age_to, int):
        return
    if group.age_from > group.age_to:
        yield Finding(
            Text(
                sv="målgruppen är från {lowest} år, men till {highest} år",
                en="the target group is from {lowest} years of age, but to {highest}",
            ),
            at=("target_group", "age_from"),
            values={"lowest": group.age_from, "highest": group.age_to},
            help=Text(
                sv="jämför med källan; kanske har de två bytt plats",
                en="compare with the source; perhaps the two have changed places",
            ),
            also=(
                Also(
                    ("target_group", "age_to"),
                    Text(sv="här står den högsta åldern", en="here is the highest age"),
                ),
            ),
        )
