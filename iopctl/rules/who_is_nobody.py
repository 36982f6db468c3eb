"""It is not said who somebody is.

## What it does

Tells of a place where somebody should be named, but where there is no person, party,
organisation, committee, public body or group: only a title, for instance. Contacts are let be,
for there an office is what is asked for.

## Why it matters

One who has no name cannot be found again in lists, in attendance or among those who have an
assignment.

## Example

```yaml
presenters:
  - {title: Enhetschef}                                          # who?
  - {title: Enhetschef, public_body: Grundskoleförvaltningen}
```

## How to put it right

Add who it is: `name`, `party`, `organisation`, `committee`, `public_body` or `group`. An official
can be named by title and `public_body`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._shape import Record
from iopctl.models._who import Contact, Who
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """Det står inte vem någon är.

## Vad regeln gör

Talar om ett ställe där någon ska nämnas, men där det inte finns någon person, något parti, någon
organisation, nämnd, offentlig aktör eller grupp: bara en titel, till exempel. Kontakter lämnas i
fred, för där är det just en funktion som efterfrågas.

## Varför det spelar roll

Den som inte har något namn går inte att hitta igen i listor, i närvaron eller bland dem som har
ett uppdrag.

## Exempel

```yaml
presenters:
  - {title: Enhetschef}                                          # vem?
  - {title: Enhetschef, public_body: Grundskoleförvaltningen}
```

## Gör så här

Lägg till vem det är: `name`, `party`, `organisation`, `committee`, `public_body` eller `group`.
En tjänsteperson kan anges med titel och `public_body`.
"""


@rule(
    "IOP315",
    on=Record,
    severity="warning",
    kind="correct",
    fields=(
        "AgendaItem.presenters",
        "Partnership.parties",
    ),
)
def who_is_nobody(record: Record) -> Iterator[Finding]:
    """Look at everybody whom the record names."""
    for path, who in inside(record, Who):
        if isinstance(who, Contact):
            continue
        named = (
            *(who.name, who.party, who.organisation, who.committee),
            *(who.public_body, who.group),
        )
        if not any(named):
            yield Finding(
                Text(sv="här står inte vem det är", en="it is not said here who it is"),
                at=path,
                help=Text(
                    sv="lägg till ett av: name, party, organisation, committee, public_body, group",
                    en="add one of: name, party, organisation, committee, public_body, group",
                ),
            )
