"""Support of minor importance comes to more than its ceiling over three years.

## What it does

Adds up, for each organisation that receives, the support granted in all partnerships and in its own
record over the three years up to each award, together with what it has itself declared. The ceiling
is 300 000 euro, and 750 000 euro for services of general economic interest. Only awards with an
exact day and an amount in euro, or in kronor with its rate, are counted.

## Why it matters

The ceilings are those of regulation (EU) 2023/2831 and (EU) 2023/2832, over any three years and
from all public donors in the country, in kind as well as in money, as Upphandlingsmyndigheten
explains them. If a new award would exceed the ceiling, it rests on another basis or is unlawful
aid.

## Example

```yaml
state_aid:
  basis: de-minimis
  granted:
    - {date: 2024-03-01, euro: 180000}
    - {date: 2026-02-01, euro: 150000}      # together 330 000
```

## How to put it right

Check the amounts, the rates and the days against the decisions. If the sum is right, the award
needs another basis; ask whoever keeps watch over state aid before anything is paid.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.models._state_aid import AidBasis, AidGranted
from iopctl.models.organisations import Organisation
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import GroupFinding, rule
from iopctl.values.lengths import Length

SWEDISH = """Stöd av mindre betydelse blir över tre år mer än sitt tak.

## Vad regeln gör

Lägger för varje organisation som tar emot stöd ihop det som beviljats i alla partnerskap och i dess
egen post under de tre åren fram till varje beviljande, tillsammans med vad den själv har intygat.
Taket är 300 000 euro, och 750 000 euro för tjänster av allmänt ekonomiskt intresse. Bara stöd med
en bestämd dag och ett belopp i euro, eller i kronor med kurs, räknas.

## Varför det spelar roll

Taken är de i förordning (EU) 2023/2831 och (EU) 2023/2832, under vilka tre år som helst och från
alla offentliga givare i landet, i annat än pengar lika väl som i pengar, så som
Upphandlingsmyndigheten förklarar dem. Skulle ett nytt stöd gå över taket vilar det på en annan
grund eller är otillåtet.

## Exempel

```yaml
state_aid:
  basis: de-minimis
  granted:
    - {date: 2024-03-01, euro: 180000}
    - {date: 2026-02-01, euro: 150000}      # tillsammans 330 000
```

## Gör så här

Kontrollera belopp, kurser och dagar mot besluten. Är summan rätt behöver stödet en annan grund;
fråga den som bevakar statsstöd innan något betalas ut.
"""


CEILINGS = {AidBasis.DE_MINIMIS: 300_000, AidBasis.DE_MINIMIS_SGEI: 750_000}
THREE_YEARS = Length(3, "years")
_WITH = "< partnerships"


class _Aid(NamedTuple):
    day: date
    euro: Decimal
    ref: Ref
    at: FieldPath


class _Declared(NamedTuple):
    day: date
    euro: Decimal


@rule(
    "IOP512",
    on=Organisation,
    severity="warning",
    with_=(_WITH,),
    group_by=lambda organisation, _near: organisation.ref,
    kind="correct",
    fields=("StateAid.granted",),
)
def de_minimis_exceeded(alone: tuple[tuple[Organisation, Near]]) -> Iterator[GroupFinding]:
    """Add up each organisation's support over the three years that end with each award.

    A group of one: the award that exceeds the ceiling most often stands in a partnership's file.
    """
    ((organisation, near),) = alone
    for basis, ceiling in CEILINGS.items():
        aids, declared = _of_basis(organisation, near, basis)
        for n, aid in enumerate(aids):
            start = THREE_YEARS.before(aid.day)
            total = _total([one for one in aids[: n + 1] if one.day > start], declared, start)
            if total > ceiling:
                yield GroupFinding(aid.ref, _finding(organisation, aid, start, total, ceiling))


def _finding(
    organisation: Organisation, aid: _Aid, start: date, total: Decimal, ceiling: int
) -> Finding:
    return Finding(
        Text(
            sv="{organisation} har {total} euro från {start} till {day}, men taket är {ceiling}",
            en="{organisation} has {total} euro from {start} to {day}, but the ceiling is {ceiling}",
        ),
        at=aid.at,
        values={
            "organisation": organisation.name,
            "total": f"{total:.0f}",
            "start": start,
            "day": aid.day,
            "ceiling": ceiling,
        },
        help=Text(
            sv="kontrollera belopp, kurser och dagar; är summan rätt behöver stödet en annan grund",
            en="check amounts, rates and days; if the sum is right, the support needs another basis",
        ),
    )


def _total(window: list[_Aid], declared: list[_Declared], start: date) -> Decimal:
    """Give the sum of what is recorded, or of the last declaration and what came after it, if more."""
    recorded = sum((aid.euro for aid in window), Decimal())
    known = [one for one in declared if start < one.day <= window[-1].day]
    if not known:
        return recorded
    last = max(known)
    later = sum((aid.euro for aid in window if aid.day > last.day), Decimal())
    return max(recorded, last.euro + later)


def _of_basis(
    organisation: Organisation, near: Near, basis: AidBasis
) -> tuple[list[_Aid], list[_Declared]]:
    """Give the awards and declarations on one basis, each once, by their days.

    The organisation's own record may tell again of an award that a partnership's has.
    """
    aids: dict[tuple[Ref | None, date, Decimal], _Aid] = {}
    declared = []
    holders = (
        (one.ref, _only_receiver(one), one.state_aid) for one in near.every(_WITH, Partnership)
    )
    own = (organisation.ref, organisation.ref, organisation.state_aid)
    for ref, sole, state_aid in (*holders, own):
        if not state_aid or state_aid.basis is not basis:
            continue
        for n, one in enumerate(state_aid.granted or ()):
            day, euro = one.date.day, _in_euro(one)
            if day and euro and (one.to or sole) == organisation.ref:
                partnership = one.partnership or None if ref == organisation.ref else ref
                aid = _Aid(day, euro, ref, ("state_aid", "granted", n))
                aids.setdefault((partnership, day, euro), aid)
        declared += [
            _Declared(one.date.day, one.euro)
            for one in state_aid.declarations or ()
            if one.date.day and one.euro and (one.by or sole) == organisation.ref
        ]
    return sorted(aids.values()), declared


def _only_receiver(partnership: Partnership) -> Ref | None:
    """Give the organisation that a partnership's support goes to where it has only one."""
    if not partnership.parties or partnership.parties.more:
        return None
    found = {party.organisation for party in partnership.parties if party.organisation}
    return found.pop() if len(found) == 1 else None


def _in_euro(aid: AidGranted) -> Decimal | None:
    if aid.euro:
        return aid.euro
    return aid.amount.amount / aid.rate if aid.amount and aid.rate else None
