"""A case number does not look like the body's case numbers.

## What it does

Compares the case numbers of partnerships, motions, matters, decisions and agenda items with
`case_number_pattern` of the body that they belong to; the whole number must fit. Where several
bodies decide, it is enough to fit one, and nothing is told if one of them has no pattern.

## Why it matters

A matter is found again by its number in the public register (OSL 5 kap. 2 §). A wrong digit or a
missing letter leads to another matter or to none.

## Example

```yaml
# records/committees/asn.yaml
case_number_pattern: 'ASN-[0-9]{4}-[0-9]{1,6}'
# records/motions/cykelvag.yaml
committee: asn
case_numbers: [ASN-2025/123]      # a slash for a hyphen
```

## How to put it right

Compare with the case register. If the number is right, mend the body's pattern.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._shape import Part, Record
from iopctl.models.committees import Committee
from iopctl.register import Near
from iopctl.rules._inside import inside, kinds_inside
from iopctl.rules._pattern import compiled, fits
from iopctl.rules._rule import rule
from iopctl.values.misread import quoted

SWEDISH = """Ett diarienummer ser inte ut som organets diarienummer.

## Vad regeln gör

Jämför diarienummer på partnerskap, motioner, ärenden, beslut och punkter med
`case_number_pattern` för organet som de hör till; hela numret ska passa. Där flera organ beslutar
räcker det att passa ett, och inget sägs om något av dem saknar mönster.

## Varför det spelar roll

Ett ärende hittas igen genom sitt nummer i diariet (OSL 5 kap. 2 §). En felaktig siffra eller en
saknad bokstav leder till ett annat ärende eller till inget.

## Exempel

```yaml
# records/committees/asn.yaml
case_number_pattern: 'ASN-[0-9]{4}-[0-9]{1,6}'
# records/motions/cykelvag.yaml
committee: asn
case_numbers: [ASN-2025/123]      # snedstreck för bindestreck
```

## Gör så här

Jämför med diariet. Är numret rätt, ändra organets mönster.
"""


_BODIES = ("committee", "committees", "meeting > committee", "decided_by.committee")


@rule(
    "IOP406",
    on=Record,
    severity="warning",
    with_=_BODIES,
    kind="correct",
    fields=(
        "AgendaItem.case_numbers",
        "Decision.case_numbers",
        "Instrument.case_numbers",
        "Motion.case_numbers",
    ),
)
def case_number_misfit(record: Record, near: Near) -> Iterator[Finding]:
    """Compare each case number with the patterns of the bodies that decide."""
    bodies = [body for relation in _BODIES for body in near.every(relation, Committee)]
    patterns = [compiled(body.case_number_pattern or "") for body in bodies]
    readable = [pattern for pattern in patterns if pattern and pattern.pattern]
    if not readable or len(readable) < len(bodies):
        return
    for at, number in _case_numbers(record):
        if not any(fits(pattern, number) for pattern in readable):
            yield Finding(
                Text(
                    sv="{number} ser inte ut som diarienumren hos {bodies}",
                    en="{number} does not look like the case numbers of {bodies}",
                ),
                at=at,
                values={"number": quoted(number), "bodies": [body.name for body in bodies]},
                help=Text(
                    sv="jämför med diariet; numren ska passa mönstret {patterns}",
                    en="compare with the case register; the numbers should fit the pattern {patterns}",
                ),
                help_values={"patterns": [pattern.pattern for pattern in readable]},
            )


def _case_numbers(record: Record) -> Iterator[tuple[FieldPath, str]]:
    parts = inside(record, *_numbered_kinds(type(record)))
    holders: list[tuple[FieldPath, Record | Part]] = [((), record), *parts]
    for path, holder in holders:
        for n, number in enumerate(getattr(holder, "case_numbers", None) or ()):
            yield (*path, "case_numbers", n), number


@functools.cache
def _numbered_kinds(model: type[Record]) -> tuple[type[Part], ...]:
    return tuple(kind for kind in kinds_inside(model) if hasattr(kind, "case_numbers"))
