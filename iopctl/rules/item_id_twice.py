"""Two items of an agenda have the same id.

## What it does

Compares the ids of a meeting's agenda items.

## Why it matters

A decision says by this id which item it is on. When two items share it, nobody knows which is
meant.

## Example

```yaml
agenda:
  - {id: laxhjalp, title: Läxhjälp i Bergsjön}
  - {id: laxhjalp, title: Läxhjälp i Gårdsten}      # the same id
```

## How to put it right

Give one of them another id, and see that the decisions on it follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.rules._rule import rule

SWEDISH = """Två punkter på en föredragningslista har samma id.

## Vad regeln gör

Jämför id på punkterna på ett mötes föredragningslista.

## Varför det spelar roll

Ett beslut säger med punktens id vilken punkt det gäller. När två punkter delar på det vet ingen
vilken som menas.

## Exempel

```yaml
agenda:
  - {id: laxhjalp, title: Läxhjälp i Bergsjön}
  - {id: laxhjalp, title: Läxhjälp i Gårdsten}      # samma id
```

## Gör så här

Ge en av dem ett annat id, och se till att besluten om den följer med.
"""


@rule("IOP314", on=Meeting, severity="error", fields=("AgendaItem.id",))
def item_id_twice(meeting: Meeting) -> Iterator[Finding]:
    """Tell of each item whose id an earlier one has."""
    first: dict[str, int] = {}
    for n, item in enumerate(meeting.agenda or ()):
        if item.id and first.setdefault(item.id, n) != n:
            yield Finding(
                Text(
                    sv="en annan punkt på listan har också id {id}",
                    en="another item of the list has the id {id} too",
                ),
                at=("agenda", n, "id"),
                values={"id": item.id},
                help=Text(
                    sv="ge punkten ett eget id, och ändra det i besluten om den",
                    en="give the item an id of its own, and change it in the decisions on it",
                ),
                also=(
                    Also(
                        ("agenda", first[item.id], "id"),
                        Text(sv="här står det första", en="the first stands here"),
                    ),
                ),
            )
