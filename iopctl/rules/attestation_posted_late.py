"""That minutes were attested is posted later than the second day after.

## What it does

Compares the first posting of each attestation, on each board, with the second day after the
attestation. Where that day is a weekend or a holiday, the next working day is let pass too.

## Why it matters

The attestation is to be announced on the notice board at the latest the second day after (KL 8 kap.
12 §); a joint committee's in every municipality (KL 9 kap. 32 §). The time for appeal runs from the
posting, so a late one makes the decision final later.

## Example

```yaml
attestations:
  - date: 2026-03-19
    postings: [{posted: 2026-03-27}]    # a week later
```

## How to put it right

Compare with the notice. If it was posted so late, let the day stand: the last day of appeal is
counted from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines.attestation_posted import attestation_posted
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._late import done_late, last_day_to
from iopctl.rules._rule import rule

SWEDISH = """Justeringen anslås senare än andra dagen efter.

## Vad regeln gör

Jämför det första anslaget om varje justering, på varje anslagstavla, med andra dagen efter
justeringen. Är den en helg, godtas också nästa vardag.

## Varför det spelar roll

Justeringen ska tillkännages på anslagstavlan senast andra dagen efter (KL 8 kap. 12 §), en gemensam
nämnds i alla kommuner (KL 9 kap. 32 §). Tiden att överklaga räknas från anslaget, så ett sent
anslag gör att beslutet får laga kraft senare.

## Exempel

```yaml
attestations:
  - date: 2026-03-19
    postings: [{posted: 2026-03-27}]    # en vecka senare
```

## Gör så här

Jämför med anslaget. Sattes det upp så sent, låt dagen stå: sista dag för överklagande räknas från
den.
"""


@rule(
    "IOP506",
    on=Meeting,
    severity="warning",
    with_=attestation_posted.with_,
    kind="correct",
    fields=("Attestation.postings",),
)
def attestation_posted_late(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Compare the first posting with the day that the deadline gives."""
    for due in done_late(attestation_posted.find(meeting, near)):
        yield Finding(
            Text(
                sv="justeringen anslogs {done}, men skulle anslås senast {last}",
                en="the attestation was posted {done}, but was to be posted by {last}",
            ),
            at=due.at,
            part="key",
            values={"done": due.done, "last": last_day_to(due)},
            help=Text(
                sv="jämför dagen med anslaget; stämmer den, låt den stå",
                en="compare the day with the notice; if it is right, let it stand",
            ),
        )
