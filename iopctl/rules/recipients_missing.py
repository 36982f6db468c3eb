"""A decision gives somebody an assignment, but not to whom it is sent.

## What it does

Tells of a decision with an assignment, in minutes that are attested, that has no `sent_to`.

## Why it matters

Whoever is to do something has to be told, and extracts of the minutes go to those whom the decision
names. Without the list nobody sees who was forgotten.

## Example

```yaml
points:
  - {text: Förvaltningen får i uppdrag att utreda läxhjälp., assignment: {due: 2026-09}}
sent_to: [{public_body: Socialförvaltningen}]
```

## How to put it right

Add `sent_to` from the minutes. If it was sent to nobody, write `sent_to: none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.deadlines._minutes import covering
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """Ett beslut ger någon ett uppdrag, men säger inte vart det skickas.

## Vad regeln gör

Talar om ett beslut med ett uppdrag, i ett justerat protokoll, som saknar `sent_to`.

## Varför det spelar roll

Den som ska göra något måste få veta det, och protokollsutdrag går till dem som beslutet nämner.
Utan listan syns inte vem som glömdes.

## Exempel

```yaml
points:
  - {text: Förvaltningen får i uppdrag att utreda läxhjälp., assignment: {due: 2026-09}}
sent_to: [{public_body: Socialförvaltningen}]
```

## Gör så här

Lägg till `sent_to` ur protokollet. Skickades det inte till någon, skriv `sent_to: none`.
"""


@rule(
    "IOP433",
    on=Decision,
    severity="note",
    with_=("meeting",),
    kind="useful",
    fields=("Point.assignment",),
)
def recipients_missing(decision: Decision, near: Near) -> Iterator[Finding]:
    """See that an assignment in attested minutes has somebody that it is sent to."""
    meeting = near.one("meeting", Meeting)
    number = decision.paragraph or None
    if decision.sent_to is not UNSET or not meeting or not number or not covering(meeting, number):
        return
    for n, point in enumerate(decision.points or ()):
        if point.assignment:
            yield Finding(
                Text(
                    sv="beslutet ger ett uppdrag, men det framgår inte vart det skickas",
                    en="the decision gives an assignment, but it is not said to whom it is sent",
                ),
                at=("points", n, "assignment"),
                part="key",
                help=Text(
                    sv="lägg till sent_to ur protokollet; skickades det inte, skriv none",
                    en="add sent_to from the minutes; if it was not sent, write none",
                ),
            )
            return
