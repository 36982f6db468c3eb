"""A new agreement begins while the one before is still in force.

## What it does

Follows the terms that the papers give, and tells where a paper that is an agreement of its own
begins on or before the last day of the one before. Extensions, supplements and revisions, which go
on from what is there, are let be, and so is what follows upon notice.

## Why it matters

When two agreements are in force at once, it is not clear whose money, aims and notice period hold,
and sums count the same time twice. Most often a day is wrong, or the new paper is a revision.

## Example

```yaml
instruments:
  - {kind: agreement, term: {from: 2020-01-01, until: 2022-12-31}}
  - {kind: agreement, term: {from: 2022-07-01, until: 2024-12-31}}      # half a year twice
```

## How to put it right

Compare the days with the papers. If the new one takes the place of the old, let its kind be
`revision`, or record that the old one was ended.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from iopctl.agreements import How, courses
from iopctl.agreements._courses import ENDINGS
from iopctl.agreements._terms import walked
from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.rules._rule import rule

SWEDISH = """Ett nytt avtal börjar medan det förra ännu gäller.

## Vad regeln gör

Följer avtalstiderna som handlingarna ger, och säger till när en handling som är ett eget avtal
börjar senast den sista dagen för det förra. Förlängningar, tillägg och revideringar, som bygger på
det som finns, lämnas i fred, liksom det som följer efter en uppsägning.

## Varför det spelar roll

När två avtal gäller samtidigt är det oklart vems pengar, mål och uppsägningstid som gäller, och
summor räknar samma tid två gånger. Oftast är en dag fel, eller så är den nya handlingen en
revidering.

## Exempel

```yaml
instruments:
  - {kind: agreement, term: {from: 2020-01-01, until: 2022-12-31}}
  - {kind: agreement, term: {from: 2022-07-01, until: 2024-12-31}}      # ett halvår dubbelt
```

## Gör så här

Jämför dagarna med handlingarna. Ersätter det nya det gamla, ange slaget `revision`, eller skriv in
att det gamla avslutades.
"""


@rule("IOP323", on=Partnership, severity="warning", kind="correct", fields=("Instrument.term",))
def terms_overlap(partnership: Partnership) -> Iterator[Finding]:
    """Compare the first day of each agreement with the last day of the one before."""
    papers = partnership.instruments or ()
    whole = courses(partnership)[0]
    for before, term in itertools.pairwise(walked(whole.papers)):
        paper = papers[term.instrument]
        ended = any(one.kind in ENDINGS for one in papers[before.instrument : term.instrument])
        if term.how is not How.AGREED or paper.with_ or papers[before.instrument].with_ or ended:
            continue
        if before.end and term.start and term.start.after(before.end) is False:
            yield Finding(
                Text(
                    sv="börjar {start}, men avtalet före gäller till och med {end}",
                    en="begins {start}, but the agreement before is in force through {end}",
                ),
                at=("instruments", term.instrument, "term"),
                values={"start": term.start, "end": before.end},
                help=Text(
                    sv="rätta den dag som är fel; ersätter det nya det gamla är slaget revision",
                    en="correct the day that is wrong; if it replaces the old one, its kind is revision",
                ),
                also=(
                    Also(
                        ("instruments", before.instrument),
                        Text(sv="här är avtalet före", en="here is the agreement before"),
                    ),
                ),
            )
