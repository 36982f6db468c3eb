"""Support of minor importance is in kronor without the rate that makes it euro.

## What it does

Looks at each award that counts towards a ceiling and is stated in kronor, and tells which of
`rate`, `rate_date` and `rate_source` is missing. An award stated in euro is let be.

## Why it matters

The ceilings are in euro (regulations (EU) 2023/2831 and 2023/2832), and no rule says which rate to
use. Without the rate, its day and its source nobody can later see how near the ceiling the support
was.

## Example

```yaml
state_aid:
  basis: de-minimis
  granted:
    - {date: 2026-02-01, amount: 400000, rate: 11.2, rate_date: 2026-02-01, rate_source: Riksbanken}
```

## How to put it right

Add the rate that was used, its day and where it is from, or the amount in `euro`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.models._state_aid import AidBasis, StateAid
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """Stöd av mindre betydelse står i kronor utan kursen som gör det till euro.

## Vad regeln gör

Ser på varje stöd som räknas mot ett tak och står i kronor, och säger vad av `rate`, `rate_date` och
`rate_source` som saknas. Ett stöd som står i euro lämnas i fred.

## Varför det spelar roll

Taken står i euro (förordningarna (EU) 2023/2831 och 2023/2832), och ingen regel säger vilken kurs
som gäller. Utan kursen, dess dag och dess källa kan ingen i efterhand se hur nära taket stödet låg.

## Exempel

```yaml
state_aid:
  basis: de-minimis
  granted:
    - {date: 2026-02-01, amount: 400000, rate: 11.2, rate_date: 2026-02-01, rate_source: Riksbanken}
```

## Gör så här

Lägg till kursen som användes, dess dag och varifrån den är, eller beloppet i `euro`.
"""


_RATE = ("rate", "rate_date", "rate_source")


@rule("IOP513", on=Record, severity="warning", kind="useful", fields=("AidGranted.amount",))
def aid_rate_missing(record: Record) -> Iterator[Finding]:
    """See that each award in kronor has its rate, with day and source."""
    for at, aid in inside(record, StateAid):
        if aid.basis not in (AidBasis.DE_MINIMIS, AidBasis.DE_MINIMIS_SGEI):
            continue
        for n, granted in enumerate(aid.granted or ()):
            missing = [key for key in _RATE if not getattr(granted, key)]
            if granted.amount and missing and not granted.euro:
                yield Finding(
                    Text(
                        sv="beloppet står i kronor, men {missing} saknas",
                        en="the amount is in kronor, but {missing} is missing",
                    ),
                    at=(*at, "granted", n, "amount"),
                    values={"missing": missing},
                    help=Text(
                        sv="lägg till kursen, dess dag och varifrån den är, eller beloppet i euro",
                        en="add the rate, its day and where it is from, or the amount in euro",
                    ),
                )
