"""Notice is given too late for the day that it is to end on.

## What it does

Counts the last day in force from the day on which notice was given, by the agreement's own notice
period, and compares it with the last day that the paper claims. It tells only where the agreement
has a notice period and the claimed day is certainly earlier.

## Why it matters

Notice that comes too late ends the agreement at a later day, often a whole renewal later, with the
money that it costs. The period is agreed, so no law moves it; agreed days stay where they are
unless the agreement says so.

## Example

```yaml
instruments:
  - kind: agreement
    term: {from: 2024-01-01, until: 2025-12-31}
    renewal: {kind: tacit, years: 1, termination: [{months: 6}]}
  - {kind: termination, given: 2025-09-01, term: {until: 2025-12-31}}  # two months late
```

## How to put it right

Compare `given` and `term` with the papers. If the parties agreed to end earlier than the notice
period says, write a `reason` and have iopctl ignore the finding with a comment that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iopctl.agreements import Term, courses
from iopctl.agreements._courses import ENDINGS
from iopctl.agreements._notices import end_after_notice
from iopctl.agreements._terms import walked
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.partnerships import Partnership
from iopctl.rules._rule import rule

SWEDISH = """Uppsägningen kom för sent för den dag då avtalet ska sluta.

## Vad regeln gör

Räknar fram sista dagen från dagen då uppsägningen gavs, med avtalets egen uppsägningstid, och
jämför med den sista dag som handlingen säger. Regeln säger något bara när avtalet har en
uppsägningstid och den angivna dagen säkert är tidigare.

## Varför det spelar roll

En uppsägning som kommer för sent gäller till en senare dag, ofta en hel förlängning senare, med de
pengar det kostar. Tiden är avtalad, så ingen lag flyttar den; avtalade dagar ligger kvar om inte
avtalet säger annat.

## Exempel

```yaml
instruments:
  - kind: agreement
    term: {from: 2024-01-01, until: 2025-12-31}
    renewal: {kind: tacit, years: 1, termination: [{months: 6}]}
  - {kind: termination, given: 2025-09-01, term: {until: 2025-12-31}}  # två månader för sent
```

## Gör så här

Jämför `given` och `term` med handlingarna. Kom parterna överens om att sluta tidigare än
uppsägningstiden säger, skriv det i `reason` och ignorera anmärkningen med en kommentar som säger
varför.
"""


@rule("IOP501", on=Partnership, severity="warning", kind="correct", fields=("Term.until",))
def notice_too_late(partnership: Partnership) -> Iterator[Finding]:
    """Compare the day that each termination claims with the day that its notice leads to."""
    told: set[int] = set()
    for course in courses(partnership):
        for n, (place, paper) in enumerate(course.papers):
            claimed = (paper.term.until if paper.term else None) or None
            given = paper.given or paper.date or None
            terms = walked(course.papers[:n])
            if paper.kind not in ENDINGS or place in told or not _have_notice(terms):
                continue
            end = end_after_notice(terms, paper, given) if given else None
            if claimed and end and claimed.before(end):
                told.add(place)
                yield Finding(
                    Text(
                        sv="uppsägningen gavs {given}: med avtalets uppsägningstid slutar det {end}, inte {claimed}",
                        en="notice was given {given}: by the agreement's notice period it ends {end}, not {claimed}",
                    ),
                    at=("instruments", place, "term", "until"),
                    values={"given": given, "end": end, "claimed": claimed},
                    help=Text(
                        sv="jämför dagarna med uppsägningen och avtalet, och rätta den som är fel",
                        en="compare the days with the notice and the agreement, and correct the one that is wrong",
                    ),
                )


def _have_notice(terms: Sequence[Term]) -> bool:
    """Say whether the agreement states a notice period at all."""
    return any(
        notice.length
        for term in terms
        for notice in (*term.early, *((term.renewal.termination if term.renewal else None) or ()))
    )
