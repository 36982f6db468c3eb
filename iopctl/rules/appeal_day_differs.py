"""The last day of appeal on a notice is not the one that the law gives.

## What it does

Counts three weeks from the day of posting, moves a last day that is a weekend or a holiday to the
next working day, and compares with `last_day_of_appeal`. For a joint committee it counts from the
last of the postings.

## Why it matters

An appeal is to have come in within three weeks from the day on which the attestation was announced
(KL 13 kap. 5 §), not from the attestation; lag (1930:173) 1 and 2 §§ say how that is counted. A
wrong day on the notice misleads whoever wants to appeal.

## Example

```yaml
postings:
  - {posted: 2026-05-29, last_day_of_appeal: 2026-06-19}    # midsommarafton, so 22 June
```

## How to put it right

Compare with the notice. If it does say a wrong day, correct the notice at once; in the register the
day stands as the notice has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._boards import last_postings
from iopctl.rules._rule import rule

SWEDISH = """Sista dag för överklagande på ett anslag är inte den som lagen ger.

## Vad regeln gör

Räknar tre veckor från dagen då anslaget sattes upp, flyttar en sista dag som är en helg till nästa
vardag, och jämför med `last_day_of_appeal`. För en gemensam nämnd räknas från det sista av
anslagen.

## Varför det spelar roll

Ett överklagande ska ha kommit in inom tre veckor från den dag då justeringen tillkännagavs (KL 13
kap. 5 §), inte från justeringen; lag (1930:173) 1 och 2 §§ säger hur det räknas. En felaktig dag på
anslaget vilseleder den som vill överklaga.

## Exempel

```yaml
postings:
  - {posted: 2026-05-29, last_day_of_appeal: 2026-06-19}    # midsommarafton, alltså 22 juni
```

## Gör så här

Jämför med anslaget. Säger det en felaktig dag, rätta anslaget genast; i registret står dagen som
anslaget har den.
"""


@rule(
    "IOP515",
    on=Meeting,
    severity="warning",
    with_=("committee",),
    kind="correct",
    fields=("Posting.last_day_of_appeal",),
)
def appeal_day_differs(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Compare what each last notice says with the day counted from the posting."""
    for at, posting, end in last_postings(meeting, near):
        stated = posting.last_day_of_appeal or None
        before_posting = stated and posting.posted and stated.before(posting.posted)
        if stated and not before_posting and (stated.before(end) or stated.after(end)):
            yield Finding(
                Text(
                    sv="anslaget säger {stated}, men tre veckor från anslaget är {end}",
                    en="the notice says {stated}, but three weeks from the posting is {end}",
                ),
                at=(*at, "last_day_of_appeal"),
                values={"stated": stated, "end": end},
                help=Text(
                    sv="jämför med anslaget; är dagen fel där, rätta anslaget genast",
                    en="compare with the notice; if the day is wrong there, correct the notice at once",
                ),
            )
