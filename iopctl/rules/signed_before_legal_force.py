"""An agreement is signed before the decision behind it has gained legal force.

## What it does

Compares the day of signing of each paper of a partnership with the first day on which the decision
behind it may have gained legal force, as the list of deadlines counts it.

## Why it matters

A decision may be carried out before it has gained legal force, unless special reasons speak against
it (KL 13 kap. 14 §). If it is then quashed, the agreement stands without a decision. That is why
this is a warning and never an error.

## Example

```yaml
# the minutes were posted 20 March, so the earliest day is 11 April
instruments:
  - {kind: agreement, decisions: [sn-2026-03-12-laxhjalp], signed: 2026-03-30}
```

## How to put it right

Compare the days. If it was signed so early on purpose, let it be, or have a `condition` in the
agreement say that it holds only if the decision does.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._due import Due
from iopctl.deadlines.legal_force import legal_force
from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import GroupFinding, rule
from iopctl.values.dates import UncertainDate

SWEDISH = """Ett avtal undertecknas innan beslutet bakom det har fått laga kraft.

## Vad regeln gör

Jämför dagen då varje handling i ett partnerskap undertecknades med den första dag då beslutet bakom
den kan ha fått laga kraft, som listan över frister räknar den.

## Varför det spelar roll

Ett beslut får verkställas innan det har fått laga kraft, om inte särskilda skäl talar mot det (KL
13 kap. 14 §). Upphävs det sedan, står avtalet utan beslut. Därför är det här en varning och aldrig
ett fel.

## Exempel

```yaml
# protokollet anslogs 20 mars, alltså tidigast 11 april
instruments:
  - {kind: agreement, decisions: [sn-2026-03-12-laxhjalp], signed: 2026-03-30}
```

## Gör så här

Jämför dagarna. Undertecknades det så tidigt med avsikt, låt det vara, eller låt ett villkor i
avtalet, `condition`, säga att det gäller bara om beslutet gör det.
"""


@rule(
    "IOP511",
    on=Decision,
    severity="warning",
    with_=(*legal_force.with_, "< partnerships"),
    group_by=lambda decision, near: decision.ref if near.entries("< partnerships") else None,
    kind="useful",
    fields=("Instrument.signed",),
)
def signed_before_legal_force(alone: tuple[tuple[Decision, Near]]) -> Iterator[GroupFinding]:
    """Compare a decision's legal force with the signing of each paper that rests on it.

    A group of one: what is told of a decision stands in the partnership's file.
    """
    ((decision, near),) = alone
    signed = [
        (partnership.ref, n, paper.signed)
        for partnership in near.every("< partnerships", Partnership)
        for n, paper in enumerate(partnership.instruments or ())
        if decision.ref in (paper.decisions or ()) and paper.signed
    ]
    first = _may_have_legal_force(decision, near) if signed else None
    for partnership, n, day in signed:
        if first and day.before(first):
            yield GroupFinding(partnership, _finding(decision, day, first, n))


def _finding(decision: Decision, signed: UncertainDate, first: UncertainDate, n: int) -> Finding:
    return Finding(
        Text(
            sv="undertecknat {signed}, men beslutet får laga kraft tidigast {first}",
            en="signed {signed}, but the decision gains legal force {first} at the earliest",
        ),
        at=("instruments", n, "signed"),
        values={"signed": signed, "first": first},
        help=Text(
            sv="det är tillåtet; se till att avtalet säger vad som händer om beslutet upphävs",
            en="that is allowed; see that the agreement says what happens if the decision is quashed",
        ),
        also=(
            Also(
                (),
                Text(sv="här är beslutet", en="here is the decision"),
                record=str(decision.ref),
                part="key",
            ),
        ),
    )


def _may_have_legal_force(decision: Decision, near: Near) -> UncertainDate | None:
    return next(
        (due.when for due in legal_force.find(decision, near) if isinstance(due, Due)), None
    )
