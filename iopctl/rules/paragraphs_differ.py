"""A decision and its agenda item have different paragraphs.

## What it does

Compares the decision's § with that of the item which it is on.

## Why it matters

They are one and the same § of the minutes. With two numbers nobody knows which names the
decision.

## Example

```yaml
# records/meetings/socialnamnden-2026-03-12.yaml
agenda: [{id: laxhjalp, title: Läxhjälp i Bergsjön, paragraph: 41}]
# records/decisions/laxhjalp-2026.yaml
item: laxhjalp
paragraph: 14      # 41 in the meeting's record
```

## How to put it right

Compare with the minutes, and correct the one that is wrong. It is enough that one of the records
states it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """Ett beslut och dess punkt har olika paragrafer.

## Vad regeln gör

Jämför beslutets § med den som står vid punkten som det gäller.

## Varför det spelar roll

De är en och samma § i protokollet. Med två nummer vet ingen vilket som pekar ut beslutet.

## Exempel

```yaml
# records/meetings/socialnamnden-2026-03-12.yaml
agenda: [{id: laxhjalp, title: Läxhjälp i Bergsjön, paragraph: 41}]
# records/decisions/laxhjalp-2026.yaml
item: laxhjalp
paragraph: 14      # 41 i mötets post
```

## Gör så här

Jämför med protokollet, och rätta det nummer som är fel. Det räcker att en av posterna anger det.
"""


@rule("IOP411", on=Decision, severity="error", with_=("meeting",), fields=("Decision.paragraph",))
def paragraphs_differ(decision: Decision, near: Near) -> Iterator[Finding]:
    """Compare the two, where both are stated."""
    meeting = near.one("meeting", Meeting)
    if not meeting or not decision.paragraph or not decision.item:
        return
    for n, item in enumerate(meeting.agenda or ()):
        if item.id == decision.item and item.paragraph and item.paragraph != decision.paragraph:
            yield Finding(
                Text(
                    sv="beslutet har § {decided}, men punkten har § {listed}",
                    en="the decision has § {decided}, but the item has § {listed}",
                ),
                at=("paragraph",),
                values={"decided": decision.paragraph, "listed": item.paragraph},
                help=Text(
                    sv="jämför med protokollet, och rätta det nummer som är fel",
                    en="compare with the minutes, and correct the number that is wrong",
                ),
                also=(
                    Also(
                        ("agenda", n, "paragraph"),
                        Text(sv="punktens §", en="the item's §"),
                        record=str(meeting.ref),
                    ),
                ),
            )
