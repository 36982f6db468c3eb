"""Something in a partnership resembles the purchase of a service.

## What it does

Looks in a partnership for payment per place, hour or person, for penalties and courts among its
terms, and for one-sidedness: only the public party pays, and the other has promised nothing. A
paper that is itself marked as a `procurement` is let be.

## Why it matters

A partnership is not regulated by statute, but must not be an unlawful direct award. In HFD 2020:15
the court found one to be a contract: the municipality received, for payment, a service of direct
economic interest to it, with duties that could be enforced. Each sign here is only a sign, drawn
from that judgment by inference.

## Example

```yaml
funding:
  - {period: 2026, rule: {text: 900 kr per plats och dygn, kind: per-unit, unit: plats}}
```

## How to put it right

Have the agreement looked at by whoever knows procurement. What the civil-society party contributes
goes in `commitments` and `funding`. If it is a procurement, say so in the paper's `procurement`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import FieldPath, Finding
from iopctl.language import Said, Text
from iopctl.models._money import RuleKind
from iopctl.models.partnerships import Partnership, PartnershipForm
from iopctl.rules._rule import rule
from iopctl.rules._texts import texts

SWEDISH = """Något i ett partnerskap liknar ett köp av en tjänst.

## Vad regeln gör

Söker i ett partnerskap efter ersättning per plats, timme eller person, efter viten och domstolar
bland villkoren, och efter ensidighet: bara den offentliga parten betalar, och den andra har inte
åtagit sig något. En handling som själv är märkt som upphandling, `procurement`, lämnas i fred.

## Varför det spelar roll

Ett partnerskap är inte reglerat i lag, men får inte vara en otillåten direktupphandling. I HFD
2020:15 var ett sådant ett kontrakt: kommunen fick mot ersättning en tjänst av direkt ekonomiskt
intresse för den, med skyldigheter som gick att driva igenom. Varje tecken här är bara ett tecken,
en slutsats av den domen.

## Exempel

```yaml
funding:
  - {period: 2026, rule: {text: 900 kr per plats och dygn, kind: per-unit, unit: plats}}
```

## Gör så här

Låt den som kan upphandling se på avtalet. Det som den idéburna parten bidrar med står i
`commitments` och `funding`. Är det en upphandling, säg det i handlingens `procurement`.
"""


_UNITS = re.compile(r"plats|timm|dygn|person|deltagare|besök|brukare|elev|boende", re.IGNORECASE)
_ENFORCED = re.compile(
    r"[vta](?<!\w.)(?:(?<=v)ite[nt]?|(?<=t)ingsrätt\w*|(?<=a)llmän domstol)\b", re.IGNORECASE
)
_TERMS = ("instruments", "commitments", "funding")


@rule(
    "IOP329",
    on=Partnership,
    severity="warning",
    kind="useful",
    fields=(
        "Condition.text",
        "MoneyLine.rule",
        "Partnership.commitments",
    ),
)
def procurement_signs(partnership: Partnership) -> Iterator[Finding]:
    """Tell of each sign, at its place."""
    procured = any(paper.procurement for paper in partnership.instruments or ())
    if procured or (partnership.form and partnership.form is not PartnershipForm.IOP):
        return
    for n, line in enumerate(partnership.funding or ()):
        unit = (line.rule.unit if line.rule else None) or ""
        if line.rule and line.rule.kind is RuleKind.PER_UNIT and _UNITS.search(unit):
            text = Text("ersättning per {unit}", "payment per {unit}")
            yield _finding(("funding", n, "rule"), Said(text, {"unit": unit}))
    for at, written in texts(partnership):
        if at[0] in _TERMS and (found := _ENFORCED.search(written)):
            text = Text("villkoret nämner {what}", "the term speaks of {what}")
            yield _finding(at, Said(text, {"what": found[0]}))
    if _one_sided(partnership):
        text = Text("bara den offentliga parten bidrar", "only the public party contributes")
        yield _finding(("commitments",), Said(text))


def _one_sided(partnership: Partnership) -> bool:
    """Say whether all that is promised is the public party's; what is not stated says nothing."""
    funding, commitments = partnership.funding, partnership.commitments
    if not funding or funding.more or commitments is UNSET:
        return False
    givers = [line.payer for line in funding]
    for commitment in commitments or ():
        givers += commitment.by or [None]
    open_ended = bool(commitments and commitments.more)
    return not open_ended and all(
        giver and (giver.committee or giver.public_body) for giver in givers
    )


def _finding(at: FieldPath, sign: Said) -> Finding:
    return Finding(
        Text(
            sv="{sign}: det kan vara ett tecken på upphandling",
            en="{sign}: that may be a sign of procurement",
        ),
        at=at,
        values={"sign": sign},
        help=Text(
            sv="låt den som kan upphandling se på avtalet; är det en, ange procurement",
            en="have whoever knows procurement look at it; if it is one, state procurement",
        ),
    )
