"""A text holds an e-mail address that is most likely a private person's.

## What it does

Looks for addresses at services that private persons use, such as gmail.com. A contact that is an
office, without the name of a person, is let be: many associations have such an address.

## Why it matters

The records lie in git, whose history is not easily cleared, and parts of them become public. A
private person's address is personal data that needs a ground (GDPR article 6), and the register
works without it.

## Example

```yaml
note: Ring eller skriv till anna.ek@gmail.com.
```

## How to put it right

Take the address out, or state an office's address under `contacts`. What has already been committed
remains in the history: ask whoever keeps the register.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.rules._rule import rule
from iopctl.rules._texts import office_fields, texts_with

SWEDISH = """En text innehåller en e-postadress som troligen är en privatpersons.

## Vad regeln gör

Söker efter adresser hos tjänster som privatpersoner använder, som gmail.com. En kontakt som är en
funktion, utan personnamn, lämnas i fred: många föreningar har en sådan adress.

## Varför det spelar roll

Posterna ligger i git, vars historik inte går att gallra lätt, och delar av dem blir offentliga. En
privatpersons adress är en personuppgift som behöver en grund (dataskyddsförordningen artikel 6),
och registret klarar sig utan den.

## Exempel

```yaml
note: Ring eller skriv till anna.ek@gmail.com.
```

## Gör så här

Ta bort adressen, eller ange en funktions adress under `contacts`. Det som redan sparats i git finns
kvar i historiken: fråga den som sköter registret.
"""


_PRIVATE = re.compile(
    r"@((?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|protonmail|telia|bredband2?"
    r"|comhem|spray|passagen|swipnet|tele2)\.(?:com|se|net|nu))\b",
    re.IGNORECASE,
)


@rule(
    "IOP326",
    on=Record,
    severity="warning",
    kind="correct",
    fields=(
        "Contact.email",
        "Partnership.note",
    ),
)
def private_email(record: Record) -> Iterator[Finding]:
    """Find the first private address in each text; the message does not repeat it."""
    for at, found in texts_with(record, _PRIVATE, "@"):
        if at not in office_fields(record):
            yield Finding(
                Text(
                    sv="här står en e-postadress hos {service}, som oftast är en privatpersons",
                    en="here is an e-mail address at {service}, which most often is a private person's",
                ),
                at=at,
                values={"service": found[1].lower()},
                help=Text(
                    sv="ta bort den, eller ange en funktions adress under contacts",
                    en="take it out, or state an office's address under contacts",
                ),
            )
