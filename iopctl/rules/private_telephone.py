"""A text holds a mobile number, which is most likely one person's.

## What it does

Looks for Swedish mobile numbers. A contact that is an office, without the name of a person, is let
be.

## Why it matters

The records lie in git, whose history is not easily cleared, and parts of them become public. A
person's number is personal data (GDPR article 4), and the register works without it.

## Example

```yaml
note: Anna nås på 070-000 00 00.
```

## How to put it right

Take the number out, or state the number of an office under `contacts`. A number that goes with
somebody's post as an official may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._rule import rule
from iopctl.rules._texts import office_fields, texts_with

SWEDISH = """En text innehåller ett mobilnummer, som troligen är en persons.

## Vad regeln gör

Söker efter svenska mobilnummer. En kontakt som är en funktion, utan personnamn, lämnas i fred.

## Varför det spelar roll

Posterna ligger i git, vars historik inte går att gallra lätt, och delar av dem blir offentliga. En
persons nummer är en personuppgift (dataskyddsförordningen artikel 4), och registret klarar sig utan
det.

## Exempel

```yaml
note: Anna nås på 070-000 00 00.
```

## Gör så här

Ta bort numret, eller ange en funktions nummer under `contacts`. Ett nummer som hör till någons
tjänst kan få stå.
"""


_MOBILE = re.compile(
    r"(?:0(?<![\d/-].)|\+(?<![\d/-].)46 ?(?:\(0\))? ?)7[02369](?:[ -]?\d){7}(?![\d/])"
)
_ADDRESS = re.compile(r"https?://\S+")


@rule(
    "IOP327",
    on=Record,
    severity="note",
    kind="correct",
    fields=(
        "Contact.telephone",
        "Partnership.note",
    ),
)
def private_telephone(record: Record) -> Iterator[Finding]:
    """Find texts with a mobile number; the message does not repeat it."""
    for at, found in texts_with(record, _MOBILE, "07", "+46"):
        in_text = _MOBILE.search(_ADDRESS.sub("", found.string))
        if in_text and at not in office_fields(record):
            yield Finding(
                Text(
                    sv="här står ett mobilnummer, som oftast är en persons",
                    en="here is a mobile number, which most often is one person's",
                ),
                at=at,
                help=Text(
                    sv="ta bort det, eller ange en funktions nummer under contacts",
                    en="take it out, or state an office's number under contacts",
                ),
            )
