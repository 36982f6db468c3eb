"""The pattern of a body's case numbers cannot be used.

## What it does

Tells of a `case_number_pattern` that is no regular expression, and of one with so many repeats and
choices, or repeats within one another, that a comparison might never be done.

## Why it matters

Without a usable pattern no case number is compared.

## Example

```yaml
case_number_pattern: 'ASN-[0-9]{4}-[0-9]{1,6}'
```

## How to put it right

Write it as in the example: letters as they are, [0-9]{4} for four digits, [0-9]{1,6} for one to
six. A bracket or full stop that is part of the number has a backslash before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.committees import Committee
from iopctl.rules._pattern import compiled
from iopctl.rules._rule import rule

SWEDISH = """Mönstret för ett organs diarienummer går inte att använda.

## Vad regeln gör

Talar om ett `case_number_pattern` som inte är ett reguljärt uttryck, och ett med så många
upprepningar och val, eller upprepningar i varandra, att en jämförelse kanske aldrig blir klar.

## Varför det spelar roll

Utan ett användbart mönster jämförs inga diarienummer.

## Exempel

```yaml
case_number_pattern: 'ASN-[0-9]{4}-[0-9]{1,6}'
```

## Gör så här

Skriv som i exemplet: bokstäver som de är, [0-9]{4} för fyra siffror, [0-9]{1,6} för en till sex.
En parentes eller punkt som hör till numret har ett omvänt snedstreck före sig.
"""


@rule("IOP407", on=Committee, severity="error", fields=("Committee.case_number_pattern",))
def pattern_unreadable(committee: Committee) -> Iterator[Finding]:
    """Read the pattern as it will be used."""
    if committee.case_number_pattern and compiled(committee.case_number_pattern) is None:
        yield Finding(
            Text(
                sv="mönstret går inte att använda för att jämföra diarienummer",
                en="the pattern cannot be used to compare case numbers",
            ),
            at=("case_number_pattern",),
            help=Text(
                sv="skriv till exempel {example}, utan upprepningar i varandra",
                en="write for example {example}, without repeats within one another",
            ),
            help_values={"example": "ASN-[0-9]{4}-[0-9]{1,6}"},
        )
