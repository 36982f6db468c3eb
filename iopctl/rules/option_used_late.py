"""An option to extend is used after its last day.

## What it does

Compares the day of the decision to extend, or else of the signing, with the last day to use the
option: `decide_by`, or where none is stated the last day of the term.

## Why it matters

An option that is not used in time is gone. What is decided after that is a new agreement, which may
be new support and, if the partnership should turn out to be a contract, a new award.

## Example

```yaml
instruments:
  - kind: agreement
    term: {from: 2024-01-01, until: 2025-12-31}
    renewal: {kind: option, years: 1, decide_by: 2025-06-30}
  - {kind: extension, signed: 2025-10-01}  # three months late
```

## How to put it right

Compare the days with the agreement and the decision. If the option was gone, record the new time as
an agreement of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from iopctl.agreements import How, courses, stated_terms
from iopctl.deadlines._due import Due
from iopctl.deadlines.option_used import option_used
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models._instruments import Instrument
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._decided import decided_on
from iopctl.rules._rule import rule
from iopctl.values.dates import UncertainDate

SWEDISH = """En option att förlänga används efter sin sista dag.

## Vad regeln gör

Jämför dagen för beslutet att förlänga, eller annars underskriften, med sista dag att använda
optionen: `decide_by`, eller när ingen sådan är angiven avtalstidens sista dag.

## Varför det spelar roll

En option som inte används i tid är borta. Det som beslutas därefter är ett nytt avtal, som kan vara
nytt stöd och, om partnerskapet skulle visa sig vara ett kontrakt, en ny tilldelning.

## Exempel

```yaml
instruments:
  - kind: agreement
    term: {from: 2024-01-01, until: 2025-12-31}
    renewal: {kind: option, years: 1, decide_by: 2025-06-30}
  - {kind: extension, signed: 2025-10-01}  # tre månader för sent
```

## Gör så här

Jämför dagarna med avtalet och beslutet. Var optionen borta, skriv den nya tiden som ett eget avtal.
"""


@rule(
    "IOP502",
    on=Partnership,
    severity="warning",
    with_=(*option_used.with_, "instruments.decisions", "instruments.decisions > meeting"),
    dated=True,
    kind="correct",
    fields=("Partnership.instruments",),
)
def option_used_late(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """Compare the day of each extension with the last day of the option, as its deadline gives it."""
    last_days = {
        due.at[1]: due.when
        for due in option_used.find(partnership, near)
        if isinstance(due, Due) and due.when
    }
    told: set[int] = set()
    for course in courses(partnership):
        for before, term in itertools.pairwise(stated_terms(course)):
            last = last_days.get(before.instrument)
            if not last or term.how is not How.EXTENDED or term.instrument in told:
                continue
            used = _used((partnership.instruments or ())[term.instrument], near)
            if used and used.after(last):
                told.add(term.instrument)
                yield Finding(
                    Text(
                        sv="optionen skulle användas senast {last}, men det skedde {used}",
                        en="the option was to be used by {last}, but that happened {used}",
                    ),
                    at=("instruments", term.instrument),
                    values={"last": last, "used": used},
                    help=Text(
                        sv="jämför med avtalet; var optionen borta är förlängningen ett nytt avtal",
                        en="compare with the agreement; if the option was gone, this is a new agreement",
                    ),
                )


def _used(paper: Instrument, near: Near) -> UncertainDate | None:
    """Give the day of the first decision behind a paper, else of the signing or of the paper."""
    days = [
        day
        for ref in paper.decisions or ()
        if (decision := near.get(ref, Decision)) and (day := decided_on(decision, near))
    ]
    return min(days, key=lambda day: day.order, default=paper.signed or paper.date or None)
