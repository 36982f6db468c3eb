"""Two organisations have the same organisation number.

## What it does

Compares the organisation numbers of all organisations. A section that says which organisation it is
`part_of` may share its number.

## Why it matters

An organisation number is one legal person's. With two records for one organisation, sums of support
and lists of agreements each miss a half.

## Example

```yaml
# records/organisations/verdandi-umea.yaml
organisation_number: 802002-1234
part_of: verdandi      # which has the same number
```

## How to put it right

Compare with the source. If it is one organisation, keep one record, name the other spelling in
`also_known_as`, and let what refers to the other refer to it. If one is a part of the other, state
`part_of`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.organisations import Organisation
from iopctl.register import Near
from iopctl.rules._rule import GroupFinding, rule

SWEDISH = """Två organisationer har samma organisationsnummer.

## Vad regeln gör

Jämför organisationsnumren för alla organisationer. En avdelning som säger vilken organisation den
ingår i, `part_of`, får ha samma nummer.

## Varför det spelar roll

Ett organisationsnummer hör till en juridisk person. Finns en organisation i två poster saknar
summor av stöd och listor över avtal var sin halva.

## Exempel

```yaml
# records/organisations/verdandi-umea.yaml
organisation_number: 802002-1234
part_of: verdandi      # som har samma nummer
```

## Gör så här

Jämför med källan. Är det en organisation, behåll en post, skriv det andra namnet i `also_known_as`,
och låt det som hänvisar till den andra hänvisa dit. Ingår den ena i den andra, ange `part_of`.
"""


@rule(
    "IOP426",
    on=Organisation,
    severity="error",
    group_by=lambda organisation, _near: organisation.organisation_number or None,
    fields=("Organisation.organisation_number",),
)
def organisation_number_twice(
    same: tuple[tuple[Organisation, Near], ...],
) -> Iterator[GroupFinding]:
    """Tell of each organisation but the first that shares a number and is no part of another there."""
    organisations = [organisation for organisation, _ in same]
    refs = {organisation.ref for organisation in organisations}
    own = [one for one in organisations if one.part_of not in refs]
    for organisation in own[1:]:
        yield GroupFinding(
            organisation.ref,
            Finding(
                Text(
                    sv="{first} har samma organisationsnummer",
                    en="{first} has the same organisation number",
                ),
                at=("organisation_number",),
                values={"first": own[0].name},
                help=Text(
                    sv="rätta numret, behåll en post, eller ange part_of om den ena ingår i den andra",
                    en="correct the number, keep one record, or state part_of if one is part of the other",
                ),
                also=(
                    Also(
                        ("organisation_number",),
                        Text(sv="här står det också", en="it stands here too"),
                        record=str(own[0].ref),
                    ),
                ),
            ),
        )
