"""A decision is on an item that the meeting's agenda does not have.

## What it does

Looks the decision's `item` up among the ids of its meeting's agenda.

## Why it matters

The decision's § and place in the minutes come from the item. Without it the decision reaches no
minutes.

## Example

```yaml
meeting: socialnamnden-2026-03-12
item: laxhjalp      # the id of an item of that meeting
```

## How to put it right

Correct the id, or add the item to the agenda of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.values.fields import nearest
from iopctl.values.misread import quoted

SWEDISH = """Ett beslut gäller en punkt som mötets föredragningslista inte har.

## Vad regeln gör

Letar upp beslutets `item` bland id på punkterna på mötets föredragningslista.

## Varför det spelar roll

Beslutets § och plats i protokollet kommer från punkten. Utan den kommer beslutet inte med i något
protokoll.

## Exempel

```yaml
meeting: socialnamnden-2026-03-12
item: laxhjalp      # id på en punkt på det mötet
```

## Gör så här

Rätta id, eller lägg till punkten på mötets föredragningslista.
"""


@rule("IOP402", on=Decision, severity="error", with_=("meeting",), fields=("Decision.item",))
def item_not_on_agenda(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look the item up, also where the list is open: an item that is named has a line there."""
    meeting = near.one("meeting", Meeting)
    if not meeting or not decision.item or meeting.item(decision.item):
        return
    guess = nearest(decision.item, [item.id for item in meeting.agenda or () if item.id])
    yield Finding(
        Text(
            sv="mötets föredragningslista har ingen punkt {item}",
            en="the meeting's agenda has no item {item}",
        ),
        at=("item",),
        values={"item": quoted(decision.item)},
        help=Text(sv="menade du {guess}?", en="did you mean {guess}?")
        if guess
        else Text(
            sv="lägg till punkten i {meeting}, eller rätta dess id",
            en="add the item to {meeting}, or correct its id",
        ),
        help_values={"guess": guess, "meeting": str(meeting.ref)},
        also=(
            Also(
                ("agenda",),
                Text(sv="här är mötet", en="here is the meeting"),
                record=str(meeting.ref),
                part="key",
            ),
        ),
    )
