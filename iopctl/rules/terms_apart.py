"""There is a time without an agreement between two terms of a partnership.

## What it does

Follows the terms that the papers give, renewals among them, and tells where one begins later than
the day after the one before ended. It tells only what is certain.

## Why it matters

While no agreement is in force nobody has promised anything: no money can be paid by it, and what is
done has no ground. Often a bridging extension was decided but not recorded.

## Example

```yaml
instruments:
  - {kind: agreement, term: {from: 2020-01-01, until: 2021-12-31}}
  - {kind: extension, term: {from: 2022-03-15, until: 2022-12-31}}      # and from January to March?
```

## How to put it right

Look for the paper that covers the time between, and record it. If there truly was none, the finding
can be ignored with a comment that says so.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from iopctl.agreements import How, courses
from iopctl.agreements._days import day_after
from iopctl.agreements._terms import walked
from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.rules._rule import rule

SWEDISH = """Mellan två avtalstider i ett partnerskap finns en tid utan avtal.

## Vad regeln gör

Följer avtalstiderna som handlingarna ger, förlängningar inräknade, och säger till när en börjar
senare än dagen efter att den förra slutade. Bara det som är säkert tas upp.

## Varför det spelar roll

När inget avtal gäller har ingen lovat något: inga pengar kan betalas enligt det, och det som görs
saknar grund. Ofta har en förlängning däremellan beslutats men inte skrivits in.

## Exempel

```yaml
instruments:
  - {kind: agreement, term: {from: 2020-01-01, until: 2021-12-31}}
  - {kind: extension, term: {from: 2022-03-15, until: 2022-12-31}}      # och januari till mars?
```

## Gör så här

Sök efter handlingen som täcker tiden däremellan och skriv in den. Fanns det verkligen ingen, kan
anmärkningen ignoreras med en kommentar som säger det.
"""


@rule("IOP322", on=Partnership, severity="warning", kind="correct", fields=("Instrument.term",))
def terms_apart(partnership: Partnership) -> Iterator[Finding]:
    """Compare the first day of each stated term with the last day of the one before."""
    told: set[int] = set()
    for course in courses(partnership):
        for before, term in itertools.pairwise(walked(course.papers)):
            if term.how is How.RENEWED or term.instrument in told or not before.end:
                continue
            if term.start and term.start.after(day_after(before.end)):
                told.add(term.instrument)
                yield Finding(
                    Text(
                        sv="börjar {start}, men avtalstiden före slutade {end}: däremellan gäller inget avtal",
                        en="begins {start}, but the term before ended {end}: no agreement in between",
                    ),
                    at=("instruments", term.instrument, "term"),
                    values={"start": term.start, "end": before.end},
                    help=Text(
                        sv="skriv in handlingen som gäller däremellan, eller rätta den dag som är fel",
                        en="record the paper for the time between, or correct the day that is wrong",
                    ),
                    also=(
                        Also(
                            ("instruments", before.instrument),
                            Text(sv="här är avtalet före", en="here is the agreement before"),
                        ),
                    ),
                )
