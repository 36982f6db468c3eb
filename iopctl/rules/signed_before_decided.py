"""An agreement was signed before it was decided on.

## What it does

Compares the day of signing with the days of the decisions behind the paper. It tells only of what
is certain.

## Why it matters

Without a decision nobody could sign for the municipality, unless by delegation (KL 6 kap. 37 §).
Most often one of the days, or the decision, is wrong.

## Example

```yaml
instruments:
  - kind: agreement
    decisions: [socialnamnden-2026-03-12-laxhjalp]
    signed: 2026-03-02      # before the meeting
```

## How to put it right

Compare with the agreement and the minutes. If it was signed by delegation, add that decision; if
it really was signed first, write in `note` how that came about.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.values.dates import UncertainDate

SWEDISH = """Ett avtal skrevs under innan det beslutades.

## Vad regeln gör

Jämför dagen för underskrift med dagarna för besluten bakom handlingen. Bara det som är säkert tas
upp.

## Varför det spelar roll

Utan beslut kunde ingen skriva under för kommunen, om det inte skedde på delegation (KL 6 kap. 37
§). Oftast är en av dagarna, eller beslutet, fel.

## Exempel

```yaml
instruments:
  - kind: agreement
    decisions: [socialnamnden-2026-03-12-laxhjalp]
    signed: 2026-03-02      # före mötet
```

## Gör så här

Jämför med avtalet och protokollet. Skrevs det under på delegation, lägg till det beslutet; skrevs
det verkligen under först, skriv i `note` hur det gick till.
"""


@rule(
    "IOP410",
    on=Partnership,
    severity="warning",
    with_=("instruments.decisions", "instruments.decisions > meeting"),
    kind="correct",
    fields=("Instrument.signed",),
)
def signed_before_decided(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Compare each signing with the decisions behind it; when one came first, nothing is told."""
    for n, instrument in enumerate(partnership.instruments or ()):
        decided = [_day(ref, near) for ref in instrument.decisions or ()]
        if not instrument.signed or not decided:
            continue
        if all(day and instrument.signed.before(day) for day in decided):
            yield Finding(
                Text(
                    sv="handlingen är undertecknad {signed}, innan den beslutades {decided}",
                    en="the paper was signed {signed}, before it was decided on {decided}",
                ),
                at=("instruments", n, "signed"),
                values={"signed": instrument.signed, "decided": decided},
                help=Text(
                    sv="jämför dagarna med avtalet och protokollet",
                    en="compare the days with the agreement and the minutes",
                ),
                also=(
                    Also(
                        ("instruments", n, "decisions"),
                        Text(sv="besluten bakom handlingen", en="the decisions behind it"),
                    ),
                ),
            )


def _day(ref: Ref, near: Near) -> UncertainDate | None:
    decision = near.get(ref, Decision)
    if not decision:
        return None
    if decision.decided_by:
        return decision.decided_by.date or None
    meeting = near.get(decision.meeting or None, Meeting)
    return (meeting.date or None) if meeting else None
