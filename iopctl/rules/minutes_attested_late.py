"""Minutes are attested later than fourteen days after the meeting.

## What it does

Compares the day of each attestation with the fourteenth day after the meeting. Where that day is a
weekend or a holiday, the next working day is let pass too.

## Why it matters

Minutes are to be attested at the latest fourteen days after the meeting (KL 5 kap. 69 §, for
committees 6 kap. 35 §). No decision is void because of it, but nobody can appeal until it is done
and posted.

## Example

```yaml
date: 2026-03-12
attestations: [{date: 2026-04-02}]      # the last day was 26 March
```

## How to put it right

Compare with the minutes. If they were attested so late, let the day stand: the register tells what
happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines.minutes_attested import minutes_attested
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._late import done_late, last_day_to
from iopctl.rules._rule import rule

SWEDISH = """Ett protokoll justeras senare än fjorton dagar efter mötet.

## Vad regeln gör

Jämför dagen för varje justering med den fjortonde dagen efter mötet. Är den en helg, godtas också
nästa vardag.

## Varför det spelar roll

Ett protokoll ska justeras senast fjorton dagar efter sammanträdet (KL 5 kap. 69 §, för nämnder 6
kap. 35 §). Inget beslut faller för att det blev sent, men tiden att överklaga börjar inte förrän
det är justerat och anslaget.

## Exempel

```yaml
date: 2026-03-12
attestations: [{date: 2026-04-02}]      # sista dagen var 26 mars
```

## Gör så här

Jämför med protokollet. Justerades det så sent, låt dagen stå: registret berättar vad som hände.
"""


@rule(
    "IOP505",
    on=Meeting,
    severity="warning",
    with_=minutes_attested.with_,
    kind="correct",
    fields=("Attestation.date",),
)
def minutes_attested_late(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Compare each attestation with the day that the deadline gives."""
    for due in done_late(minutes_attested.find(meeting, near)):
        yield Finding(
            Text(
                sv="protokollet justerades {done}, men skulle justeras senast {last}",
                en="the minutes were attested {done}, but were to be attested by {last}",
            ),
            at=(*due.at, "date"),
            values={"done": due.done, "last": last_day_to(due)},
            help=Text(
                sv="jämför dagen med protokollet; stämmer den, låt den stå",
                en="compare the day with the minutes; if it is right, let it stand",
            ),
        )
