"""A field that is said to be inferred is not in the record.

## What it does

Compares the names in `inferred` with the fields that the record has. A field within a field is
written with a full stop between, as `target_group.age_from`.

## Why it matters

`inferred` tells what the writer concluded and the source does not say. A name that leads nowhere
marks nothing, and the conclusion then passes for a fact.

## Example

```yaml
legal_form: association
inferred: [legalform]      # did you mean legal_form?
```

## How to put it right

Correct the name, or take it out of `inferred`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._reading import fields
from iopctl.models._shape import Items, Part, Record
from iopctl.rules._rule import rule
from iopctl.values.fields import nearest
from iopctl.values.misread import quoted

SWEDISH = """Ett fält som sägs vara en slutsats finns inte i posten.

## Vad regeln gör

Jämför namnen i `inferred` med de fält som posten har. Ett fält i ett annat fält skrivs med punkt
emellan, som `target_group.age_from`.

## Varför det spelar roll

`inferred` talar om vad den som skrev har dragit som slutsats, och som källan inte säger. Ett namn
som inte leder någonstans märker inte ut något, och slutsatsen går då för fakta.

## Exempel

```yaml
legal_form: association
inferred: [legalform]      # menade du legal_form?
```

## Gör så här

Rätta namnet, eller ta bort det ur `inferred`.
"""


@rule("IOP319", on=Record, severity="error", fields=("Partnership.inferred",))
def inferred_field_missing(record: Record) -> Iterator[Finding]:
    """Look each name up in the record."""
    for n, name in enumerate(record.inferred or ()):
        if _is_stated(record, name.split(".")):
            continue
        guess = nearest(name, _stated(record))
        yield Finding(
            Text(
                sv="posten har inget fält {name}",
                en="the record has no field {name}",
            ),
            at=("inferred", n),
            values={"name": quoted(name)},
            help=Text(sv="menade du {guess}?", en="did you mean {guess}?")
            if guess
            else Text(
                sv="ta bort namnet, eller skriv ett fält som posten har",
                en="take the name out, or write a field that the record has",
            ),
            help_values={"guess": guess},
        )


def _is_stated(holder: Any, steps: list[str]) -> bool:
    if not steps:
        return True
    if isinstance(holder, Items):
        return any(_is_stated(item, steps) for item in holder)
    if not isinstance(holder, (Record, Part)):
        return True  # what a date or a time is made of is the value's own matter
    stated = _stated(holder)
    return steps[0] in stated and _is_stated(stated[steps[0]], steps[1:])


def _stated(holder: Record | Part) -> dict[str, Any]:
    values = {field.key: getattr(holder, field.attribute) for field in fields(type(holder))}
    return {key: value for key, value in values.items() if value is not UNSET}
