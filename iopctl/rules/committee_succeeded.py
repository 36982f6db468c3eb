"""A partnership stands under a committee that another has taken over from.

## What it does

Compares the day on which a body took over with the last day of each partnership under the old one.
A partnership that ended before that is let be, and so is one that names the new body too.

## Why it matters

Deadlines, lists and assignments go by the partnership's committees. Under a body that meets no more
nobody sees them.

## Example

```yaml
# records/committees/sdn-norra.yaml
successor: {committee: socialnamnden, from: 2021-01-01}
# records/partnerships/laxhjalp.yaml
committees: [sdn-norra, socialnamnden]
```

## How to put it right

Add the new body to `committees`. The old one may stand beside it, since it decided on the
agreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.agreements import last_day
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.partnerships import Partnership, Standing
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.values.dates import UncertainDate

SWEDISH = """Ett partnerskap ligger under en nämnd som en annan har tagit över efter.

## Vad regeln gör

Jämför dagen då ett organ tog över med sista dagen för varje partnerskap under det gamla. Ett
partnerskap som slutade dessförinnan lämnas i fred, liksom ett som också nämner det nya organet.

## Varför det spelar roll

Frister, listor och uppdrag utgår från partnerskapets nämnder. Under ett organ som inte längre
sammanträder ser ingen dem.

## Exempel

```yaml
# records/committees/sdn-norra.yaml
successor: {committee: socialnamnden, from: 2021-01-01}
# records/partnerships/laxhjalp.yaml
committees: [sdn-norra, socialnamnden]
```

## Gör så här

Lägg till det nya organet i `committees`. Det gamla kan stå kvar bredvid, eftersom det beslutade om
avtalet.
"""


_WITH = (
    "committees",
    "committees > successor.committee",
    "committees > successor.committee > successor.committee",
)
"""Districts have been merged twice within ten years."""


@rule(
    "IOP424",
    on=Partnership,
    severity="warning",
    with_=_WITH,
    dated=True,
    kind="correct",
    fields=("Partnership.committees",),
)
def committee_succeeded(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Look for bodies that have handed over, where the partnership may have gone on."""
    committees = partnership.committees or ()
    for n, ref in enumerate(committees):
        committee = near.get(ref, Committee)
        successor = (committee.successor if committee else None) or None
        if not successor or not _heirs(committee, near).isdisjoint(committees):
            continue
        taken_over = successor.from_ or None
        if (taken_over and taken_over.after(near.as_of) is not False) or _over(
            partnership, taken_over, near
        ):
            continue
        yield Finding(
            Text(
                sv="{successor} har tagit över från nämnden, men står inte här",
                en="{successor} has taken over from this body, but does not stand here",
            ),
            at=("committees", n),
            values={"successor": near.title(successor.committee)},
            help=Text(sv="lägg till {id} i committees", en="add {id} to committees"),
            help_values={"id": successor.committee.id},
        )


def _heirs(committee: Committee | None, near: Near) -> set[Ref]:
    """Give those that took over, one after another."""
    heirs: set[Ref] = set()
    while committee and committee.successor and committee.successor.committee not in heirs:
        heirs.add(committee.successor.committee)
        committee = near.get(committee.successor.committee, Committee)
    return heirs


def _over(partnership: Partnership, taken_over: UncertainDate | None, near: Near) -> bool:
    """Say whether the partnership was over, or may have been, when the other body took over."""
    reported = partnership.reported or ()
    if reported and reported[-1].standing is Standing.ENDED:
        return True
    end = last_day(partnership, near.as_of)
    return end is not None and end.before(taken_over or near.as_of) is not False
