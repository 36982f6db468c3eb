"""A seat is vacant, but somebody's name stands there.

## What it does

Tells of a member of a body with both `vacant: true` and `name`.

## Why it matters

A vacant seat counts among the members but nobody sits in it, which decides how many make a quorum
(KL 5 kap. 45 §, 6 kap. 27 §).

## Example

```yaml
members:
  - {name: Siv Ek, party: S, until: 2026-03-31}
  - {vacant: true, party: S, from: 2026-04-01}
```

## How to put it right

Take the name out if the seat is vacant. If somebody left it, give that one a line with `until`,
and the vacancy one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.committees import Committee
from iopctl.rules._rule import rule

SWEDISH = """En plats är vakant, men där står ett namn.

## Vad regeln gör

Talar om en ledamot i ett organ med både `vacant: true` och `name`.

## Varför det spelar roll

En vakant plats räknas bland ledamöterna men ingen sitter på den, vilket avgör hur många som gör
organet beslutfört (KL 5 kap. 45 §, 6 kap. 27 §).

## Exempel

```yaml
members:
  - {name: Siv Ek, party: S, until: 2026-03-31}
  - {vacant: true, party: S, from: 2026-04-01}
```

## Gör så här

Ta bort namnet om platsen är vakant. Har någon lämnat den, ge den personen en rad med `until`, och
vakansen en egen rad.
"""


@rule("IOP320", on=Committee, severity="error", fields=("Member.name",))
def vacant_seat_with_name(committee: Committee) -> Iterator[Finding]:
    """Look at every seat."""
    for n, member in enumerate(committee.members or ()):
        if member.vacant and member.name:
            yield Finding(
                Text(
                    sv="platsen står som vakant, men har namnet {name}",
                    en="the seat is said to be vacant, but has the name {name}",
                ),
                at=("members", n, "name"),
                values={"name": member.name},
                help=Text(
                    sv="ta bort namnet, eller ta bort vacant",
                    en="take the name out, or take vacant out",
                ),
                also=(
                    Also(
                        ("members", n, "vacant"),
                        Text(sv="här står att den är vakant", en="here it is said to be vacant"),
                        part="key",
                    ),
                ),
            )
