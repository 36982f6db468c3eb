"""A partner with an agreement has no organisation number.

## What it does

Tells of an organisation that is a partner in a partnership that was signed or decided on, and that
has no `organisation_number`. A network, which most often is no legal person, is let be.

## Why it matters

The number tells which legal person has promised something, and organisations with alike names
apart. It is needed for payments and for the register of support of minor importance.

## Example

```yaml
name: Läxhjälpen
organisation_number: 802002-8711
```

## How to put it right

Add the number, from the agreement or the organisation. If it has none, write `organisation_number:
none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.organisations import LegalForm, Organisation
from iopctl.models.partnerships import Partnership, Party, PartyRole
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """En part med avtal saknar organisationsnummer.

## Vad regeln gör

Talar om en organisation som är part i ett partnerskap som undertecknats eller beslutats, och som
saknar `organisation_number`. Ett nätverk, som oftast inte är en juridisk person, lämnas i fred.

## Varför det spelar roll

Numret säger vilken juridisk person som har lovat något, och skiljer organisationer med liknande
namn åt. Det behövs för utbetalningar och för registreringen av stöd av mindre betydelse.

## Exempel

```yaml
name: Läxhjälpen
organisation_number: 802002-8711
```

## Gör så här

Lägg till numret, från avtalet eller organisationen. Har den inget, skriv `organisation_number:
none`.
"""


@rule(
    "IOP431",
    on=Organisation,
    severity="note",
    with_=("< partnerships",),
    kind="useful",
    fields=("Organisation.name",),
)
def partner_without_number(organisation: Organisation, near: Near) -> Iterator[Finding]:
    """See that each partner of a signed or decided agreement has its number."""
    if organisation.organisation_number is not UNSET:
        return
    if organisation.legal_form is LegalForm.NETWORK:
        return
    for partnership in near.every("< partnerships", Partnership):
        agreed = any(paper.signed or paper.decisions for paper in partnership.instruments or ())
        if agreed and any(_is_partner(party, organisation) for party in partnership.parties or ()):
            yield Finding(
                Text(
                    sv="{organisation} är part i {partnership}, men saknar organisationsnummer",
                    en="{organisation} is a partner in {partnership}, but has no organisation number",
                ),
                at=("name",),
                values={"organisation": organisation.name, "partnership": partnership.title},
                help=Text(
                    sv="lägg till organisation_number; har den inget, skriv none",
                    en="add organisation_number; if it has none, write none",
                ),
            )
            return


def _is_partner(party: Party, organisation: Organisation) -> bool:
    return party.organisation == organisation.ref and (
        not party.roles or PartyRole.PARTNER in party.roles
    )
