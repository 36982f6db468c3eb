"""A notice of attestation is taken down before the time for appeal has ended.

## What it does

Counts the last day of appeal, three weeks from the posting and moved from weekends and holidays,
and tells of a notice that was taken down on that day or earlier. A notice that was put up anew
later is let be.

## Why it matters

The notice may not be removed before the time for appeal has ended (KL 8 kap. 12 §), and that time
ends only if the notice was up the whole of it (KL 13 kap. 5 § second paragraph). The last day is
part of the time, so the day after is the first on which it may come down; that is how the section
is read here, and practice differs.

## Example

```yaml
postings:
  - {posted: 2026-03-20, taken_down: 2026-04-10}     # the last day itself
```

## How to put it right

Compare with the notice board. If it did come down too early, post it anew and record that as a
posting of its own: the time counts from there.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._boards import last_postings
from iopctl.rules._rule import rule

SWEDISH = """Ett anslag om justering tas ner innan tiden för överklagande är slut.

## Vad regeln gör

Räknar fram sista dagen för överklagande, tre veckor från anslaget och flyttad från helger, och
talar om ett anslag som togs ner den dagen eller tidigare. Ett anslag som senare sattes upp på nytt
lämnas i fred.

## Varför det spelar roll

Tillkännagivandet får inte tas bort före överklagandetidens utgång (KL 8 kap. 12 §), och tiden går
ut bara om anslaget fanns uppe hela tiden (KL 13 kap. 5 § andra stycket). Sista dagen hör till
tiden, så dagen efter är den första då anslaget får tas ner; så läses paragrafen här, och praxis
skiljer sig.

## Exempel

```yaml
postings:
  - {posted: 2026-03-20, taken_down: 2026-04-10}     # själva sista dagen
```

## Gör så här

Jämför med anslagstavlan. Togs anslaget ner för tidigt, anslå på nytt och skriv det som ett eget
anslag: tiden räknas därifrån.
"""


@rule(
    "IOP507",
    on=Meeting,
    severity="warning",
    with_=("committee",),
    kind="correct",
    fields=("Posting.taken_down",),
)
def posting_taken_down_early(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Compare the day on which each last notice came down with the last day of appeal."""
    for at, posting, end in last_postings(meeting, near):
        down = posting.taken_down or None
        if (
            down
            and down.after(end) is False
            and not (posting.posted and down.before(posting.posted))
        ):
            yield Finding(
                Text(
                    sv="anslaget togs ner {down}, men tiden för överklagande varar till och med {end}",
                    en="the notice came down {down}, but the time for appeal lasts through {end}",
                ),
                at=(*at, "taken_down"),
                values={"down": down, "end": end},
                help=Text(
                    sv="jämför med anslagstavlan; togs det ner så tidigt, anslå på nytt",
                    en="compare with the notice board; if it did come down so early, post it anew",
                ),
            )
