"""Two records claim the same § of the same body and year.

## What it does

Compares the paragraphs of all decisions and agenda items of a body in a year. An item and the
decision on it are one, and so is a decision with the one that corrects it.

## Why it matters

By custom minutes are numbered from § 1 through the year, so that body, year and § name one
decision for ever: in certificates, appeals and later decisions.

## Example

```yaml
# records/decisions/laxhjalp-2026.yaml
meeting: socialnamnden-2026-03-12
paragraph: 41
# records/decisions/kvinnojour-2026.yaml
meeting: socialnamnden-2026-03-12
paragraph: 41      # taken already
```

## How to put it right

Compare with the minutes, and correct the § that is wrong. If one record was copied from another,
take one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._paragraphs import DECISIONS, Claim, claims, year
from iopctl.rules._rule import GroupFinding, rule

SWEDISH = """Två poster har samma § hos samma organ och år.

## Vad regeln gör

Jämför paragraferna i alla beslut och punkter hos ett organ under ett år. En punkt och beslutet om
den är en och samma, liksom ett beslut och det som rättar det.

## Varför det spelar roll

Enligt praxis numreras protokollen från § 1 genom året, så att organ, år och § för alltid pekar ut
ett beslut: i bevis, överklaganden och senare beslut.

## Exempel

```yaml
# records/decisions/laxhjalp-2026.yaml
meeting: socialnamnden-2026-03-12
paragraph: 41
# records/decisions/kvinnojour-2026.yaml
meeting: socialnamnden-2026-03-12
paragraph: 41      # redan tagen
```

## Gör så här

Jämför med protokollet, och rätta den § som är fel. Är den ena posten en kopia av den andra, ta
bort en.
"""


@rule(
    "IOP404",
    on=Meeting,
    severity="error",
    with_=(DECISIONS,),
    group_by=year,
    fields=(
        "AgendaItem.paragraph",
        "Decision.paragraph",
    ),
)
def paragraph_taken_twice(series: tuple[tuple[Meeting, Near], ...]) -> Iterator[GroupFinding]:
    """Tell of each claim to a § that an earlier one has."""
    first: dict[int, Claim] = {}
    for claim in claims(series):
        holder = first.setdefault(claim.paragraph, claim)
        if holder is claim:
            continue
        yield GroupFinding(
            claim.ref,
            Finding(
                Text(
                    sv="§ {paragraph} står redan i {holder}",
                    en="§ {paragraph} stands already in {holder}",
                ),
                at=claim.at,
                values={"paragraph": claim.paragraph, "holder": str(holder.ref)},
                help=Text(
                    sv="jämför med protokollet, och rätta den § som är fel",
                    en="compare with the minutes, and correct the § that is wrong",
                ),
                also=(
                    Also(
                        holder.at,
                        Text(sv="här står den första", en="the first stands here"),
                        record=str(holder.ref),
                    ),
                ),
            ),
        )
