"""A decision still has no § long after its meeting.

## What it does

Tells of a decision at a meeting whose minutes should be attested by now, fourteen days after, and
that has no `paragraph`, nor does its item on the agenda. Meetings before `register_since` are let
be.

## Why it matters

The § is how anybody finds a decision in the minutes, and tells which attestation covers it, so
until it is there no last day of appeal and no legal force can be counted.

## Example

```yaml
title: Bidrag till läxhjälp
meeting: socialnamnden-2026-03-12
paragraph: 31
```

## How to put it right

Add `paragraph` from the minutes. If the decision stands without a §, write `paragraph: none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.deadlines._counting import before_register
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.values.lengths import Length

SWEDISH = """Ett beslut saknar § långt efter mötet.

## Vad regeln gör

Talar om ett beslut vid ett möte vars protokoll bör vara justerat vid det här laget, fjorton dagar
efter, och som saknar `paragraph`, liksom dess punkt på föredragningslistan. Möten före
`register_since` lämnas i fred.

## Varför det spelar roll

Med paragrafen hittar man beslutet i protokollet, och den säger vilken justering som gäller det.
Utan den går det inte att räkna sista dag för överklagande eller laga kraft.

## Exempel

```yaml
title: Bidrag till läxhjälp
meeting: socialnamnden-2026-03-12
paragraph: 31
```

## Gör så här

Lägg till `paragraph` ur protokollet. Står beslutet utan §, skriv `paragraph: none`.
"""


FOURTEEN_DAYS = Length(14, "days")


@rule(
    "IOP432",
    on=Decision,
    severity="note",
    with_=("meeting",),
    dated=True,
    kind="useful",
    fields=("Decision.meeting",),
)
def paragraph_missing(decision: Decision, near: Near) -> Iterator[Finding]:
    """See that a decision whose minutes should be attested has its §."""
    meeting = near.one("meeting", Meeting)
    if decision.paragraph is not UNSET or not meeting or not meeting.date or meeting.cancelled:
        return
    item = meeting.item(decision.item) if decision.item else None
    attested = meeting.date.latest and FOURTEEN_DAYS.after(meeting.date.latest)
    if (item and item.paragraph) or before_register(meeting.date, near):
        return
    if attested and attested < near.as_of:
        yield Finding(
            Text(
                sv="mötet var {day}, men beslutet har ännu ingen paragraf",
                en="the meeting was {day}, but the decision still has no paragraph",
            ),
            at=("meeting",),
            values={"day": meeting.date},
            help=Text(
                sv="lägg till paragraph ur protokollet; står det utan, skriv none",
                en="add paragraph from the minutes; if it stands without one, write none",
            ),
        )
