"""Two records are most likely one organisation.

## What it does

Compares the names of all organisations, and their `also_known_as`, without regard to capitals,
signs, and words such as förening and stiftelsen. Records with different numbers, seats or legal
forms, or of which one is part of the other, are let be.

## Why it matters

One organisation written in two ways becomes two: its agreements stand apart, and its support of
minor importance is not added up.

## Example

```yaml
name: Föreningen Läxhjälpen      # and another record: Läxhjälpen, ideell förening
```

## How to put it right

If it is one organisation, keep one record, name the other spelling in `also_known_as`, and let what
refers to the other refer to it. If they are two, state `organisation_number` or `seat` for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.organisations import Organisation
from iopctl.register import Near
from iopctl.rules._rule import GroupFinding, rule

SWEDISH = """Två poster är troligen en och samma organisation.

## Vad regeln gör

Jämför namnen på alla organisationer, och deras `also_known_as`, utan hänsyn till versaler, tecken
och ord som förening och stiftelsen. Poster med olika nummer, säte eller juridisk form, eller där
den ena ingår i den andra, lämnas i fred.

## Varför det spelar roll

En organisation som skrivs på två sätt blir två: dess avtal står åtskilda, och dess stöd av mindre
betydelse läggs inte ihop.

## Exempel

```yaml
name: Föreningen Läxhjälpen      # och en annan post: Läxhjälpen, ideell förening
```

## Gör så här

Är det en organisation, behåll en post, skriv det andra namnet i `also_known_as`, och låt det som
hänvisar till den andra hänvisa dit. Är de två, ange `organisation_number` eller `seat` för båda.
"""


_WORDS = re.compile(r"\w+")
_FORMS = {"förening", "föreningen", "ideell", "ekonomisk", "ek", "stiftelse", "stiftelsen"}


@rule(
    "IOP427",
    on=Organisation,
    severity="warning",
    group_by=lambda _organisation, _near: True,
    kind="correct",
    fields=("Organisation.name",),
)
def organisation_twice(every: tuple[tuple[Organisation, Near], ...]) -> Iterator[GroupFinding]:
    """Find organisations that share a name, bare of what only says its form."""
    known: dict[frozenset[str], Organisation] = {}
    for organisation, _ in every:
        written = (organisation.name, *(organisation.also_known_as or ()))
        # In the order that they are written, since a set's is another on each run.
        names = [bare for bare in map(_bare, written) if bare]
        other = next((known[name] for name in names if name in known), None)
        if other and not _are_two(organisation, other):
            yield GroupFinding(
                organisation.ref,
                Finding(
                    Text(
                        sv="{other} är troligen samma organisation",
                        en="{other} is most likely the same organisation",
                    ),
                    at=("name",),
                    values={"other": other.name},
                    help=Text(
                        sv="behåll en post och skriv det andra namnet i also_known_as; är de två, ange numren",
                        en="keep one record, with the other name in also_known_as; if they are two, state numbers",
                    ),
                    also=(
                        Also(
                            ("name",),
                            Text(sv="här är den andra", en="here is the other"),
                            record=str(other.ref),
                        ),
                    ),
                ),
            )
        for name in names:
            known.setdefault(name, organisation)


def _bare(name: str) -> frozenset[str]:
    """Give the words of a name, whatever their order, without those that only say its form."""
    return frozenset(_WORDS.findall(name.casefold())) - _FORMS


def _are_two(one: Organisation, other: Organisation) -> bool:
    """Say whether something stated tells them apart; one number for both is told of elsewhere."""
    numbers = one.organisation_number and other.organisation_number
    seats = one.seat and other.seat and one.seat != other.seat
    forms = one.legal_form and other.legal_form and one.legal_form is not other.legal_form
    parts = one.part_of == other.ref or other.part_of == one.ref
    return bool(numbers or seats or forms or parts)
