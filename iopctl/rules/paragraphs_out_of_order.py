"""A later meeting has a lower § than an earlier one.

## What it does

Compares the paragraphs of a body's meetings of a year with the order of their days. It compares
each meeting with the one before it, and only where it is certain which came first.

## Why it matters

By custom minutes are numbered through the year. A § out of order is most often a slip of the pen,
in the § or in the meeting's day.

## Example

```yaml
# records/meetings/socialnamnden-2026-03-12.yaml
date: 2026-03-12
agenda: [{title: Upprop, paragraph: 41}]
# records/meetings/socialnamnden-2026-04-16.yaml
date: 2026-04-16
agenda: [{title: Upprop, paragraph: 14}]      # lower than 41
```

## How to put it right

Compare with the minutes, and correct the § or the day. If the body numbers its minutes in another
way, the finding can be let be.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._paragraphs import DECISIONS, Claim, claims, year
from iopctl.rules._rule import GroupFinding, rule

SWEDISH = """Ett senare möte har en lägre § än ett tidigare.

## Vad regeln gör

Jämför paragraferna från ett organs möten under ett år med mötenas ordning. Varje möte jämförs med
det närmast före, och bara när det är säkert vilket som var först.

## Varför det spelar roll

Enligt praxis numreras protokollen i följd genom året. En § i fel ordning är oftast en
felskrivning, i paragrafen eller i mötets dag.

## Exempel

```yaml
# records/meetings/socialnamnden-2026-03-12.yaml
date: 2026-03-12
agenda: [{title: Upprop, paragraph: 41}]
# records/meetings/socialnamnden-2026-04-16.yaml
date: 2026-04-16
agenda: [{title: Upprop, paragraph: 14}]      # lägre än 41
```

## Gör så här

Jämför med protokollet, och rätta paragrafen eller dagen. Numrerar organet sina protokoll på annat
sätt, kan anmärkningen få stå.
"""


@rule(
    "IOP405",
    on=Meeting,
    severity="warning",
    with_=(DECISIONS,),
    group_by=year,
    kind="correct",
    fields=(
        "AgendaItem.paragraph",
        "Decision.paragraph",
    ),
)
def paragraphs_out_of_order(series: tuple[tuple[Meeting, Near], ...]) -> Iterator[GroupFinding]:
    """Compare the lowest § of each meeting with the highest of the one before."""
    for (*_, highest), (lowest, *_) in itertools.pairwise(_by_meeting(series)):
        if lowest.paragraph > highest.paragraph or not highest.date.before(lowest.date):
            continue
        yield GroupFinding(
            lowest.ref,
            Finding(
                Text(
                    sv="§ {lowest} är från {later}, men § {highest} är från {earlier}",
                    en="§ {lowest} is of {later}, but § {highest} is of {earlier}",
                ),
                at=lowest.at,
                values={
                    "lowest": lowest.paragraph,
                    "later": lowest.date,
                    "highest": highest.paragraph,
                    "earlier": highest.date,
                },
                help=Text(
                    sv="jämför med protokollet, och rätta den § eller dag som är fel",
                    en="compare with the minutes, and correct the § or the day that is wrong",
                ),
                also=(
                    Also(
                        highest.at,
                        Text(sv="här står den högre", en="the higher stands here"),
                        record=str(highest.ref),
                    ),
                ),
            ),
        )


def _by_meeting(series: tuple[tuple[Meeting, Near], ...]) -> Iterator[tuple[Claim, ...]]:
    """Give each meeting's claims, lowest first; one that is taken twice is told of elsewhere."""
    found = claims(series)
    taken = Counter(claim.paragraph for claim in found)
    single = [claim for claim in found if taken[claim.paragraph] == 1]
    for _, of_meeting in itertools.groupby(single, key=lambda claim: claim.meeting):
        yield tuple(of_meeting)
