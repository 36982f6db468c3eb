"""A paper of a partnership has no decision behind it.

## What it does

Tells of a signed agreement, a change, an extension or an end that names neither a decision nor the
paper that it is contained in. An agreement of which no signing is known is let be, and so is notice
given by the civil-society party: it needs no decision of the municipality's.

## Why it matters

What a committee promises, changes or ends it does by a decision, and only that shows by what right
and whether it can still be appealed (KL 13 kap. 5 §).

## Example

```yaml
instruments:
  - {kind: agreement, decisions: [sn-2025-12-11-laxhjalp], signed: 2025-12-18}
```

## How to put it right

State the decision in `decisions`, or `contained_in` where it stands in a plan or a budget.
`decisions: none` says that there is no decision.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._instruments import InstrumentKind
from iopctl.models.partnerships import Partnership
from iopctl.rules._rule import rule

SWEDISH = """En handling i ett partnerskap har inget beslut bakom sig.

## Vad regeln gör

Talar om ett undertecknat avtal, en ändring, en förlängning eller ett slut som varken nämner ett
beslut eller den handling som det står i. Ett avtal vars underskrift inte är känd lämnas i fred,
liksom en uppsägning från den idéburna parten: den behöver inget beslut av kommunen.

## Varför det spelar roll

Det som en nämnd lovar, ändrar eller avslutar gör den genom ett beslut, och bara det visar med
vilken rätt och om det ännu kan överklagas (KL 13 kap. 5 §).

## Exempel

```yaml
instruments:
  - {kind: agreement, decisions: [sn-2025-12-11-laxhjalp], signed: 2025-12-18}
```

## Gör så här

Ange beslutet i `decisions`, eller `contained_in` när det står i en plan eller budget. `decisions:
none` säger att det inte finns något beslut.
"""


_BEGINNINGS = (InstrumentKind.AGREEMENT, InstrumentKind.SUB_AGREEMENT)


@rule("IOP422", on=Partnership, severity="note", kind="useful", fields=("Partnership.instruments",))
def paper_without_decision(partnership: Partnership) -> Iterator[Finding]:
    """See that each paper names its decision."""
    for n, paper in enumerate(partnership.instruments or ()):
        by_partner = paper.by and paper.by.organisation
        made = paper.signed or paper.kind not in _BEGINNINGS
        if made and paper.decisions is UNSET and not paper.contained_in and not by_partner:
            yield Finding(
                Text(
                    sv="{kind}: det framgår inte vilket beslut som ligger bakom",
                    en="{kind}: it is not said which decision is behind it",
                ),
                at=("instruments", n),
                values={"kind": paper.kind},
                help=Text(
                    sv="ange decisions; finns inget beslut, skriv decisions: none",
                    en="state decisions; if there is no decision, write decisions: none",
                ),
            )
