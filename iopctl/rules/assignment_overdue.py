"""An assignment should have been done, but nothing says that it is.

## What it does

Counts when each assignment of a decision is due, as the list of deadlines does, and tells when that
day is past and neither `done` nor a later decision that closes it is there.

## Why it matters

An assignment that is only forgotten in the register looks like one that was never carried out, and
stays on the list of outstanding assignments that the committee is shown.

## Example

```yaml
points:
  - text: Förvaltningen får i uppdrag att utreda ett partnerskap.
    assignment: {due: 2026-06-30}      # and today is 21 November
```

## How to put it right

State `done` with the day, or let the point that ends it name this decision in `closes`. If the
assignment is not done, it belongs on the next agenda.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines.assignment_done import assignment_done
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.register import Near
from iopctl.rules._late import last_day_to, overdue
from iopctl.rules._rule import rule

SWEDISH = """Ett uppdrag skulle ha varit klart, men inget säger att det är det.

## Vad regeln gör

Räknar när varje uppdrag i ett beslut ska vara klart, som listan över frister gör, och säger till
när dagen har gått och varken `done` eller ett senare beslut som avslutar uppdraget finns.

## Varför det spelar roll

Ett uppdrag som bara har glömts i registret ser ut som ett som aldrig utfördes, och står kvar på
listan över utestående uppdrag som nämnden får se.

## Exempel

```yaml
points:
  - text: Förvaltningen får i uppdrag att utreda ett partnerskap.
    assignment: {due: 2026-06-30}      # och i dag är det den 21 november
```

## Gör så här

Ange `done` med dagen, eller låt punkten som avslutar uppdraget nämna det här beslutet i `closes`.
Är uppdraget inte utfört, hör det hemma på nästa föredragningslista.
"""


@rule(
    "IOP510",
    on=Decision,
    severity="note",
    with_=assignment_done.with_,
    dated=True,
    kind="useful",
    fields=("Point.assignment",),
)
def assignment_overdue(decision: Decision, near: Near) -> Iterator[Finding]:
    """Find the assignments whose day is past without an answer."""
    for due in overdue(assignment_done.find(decision, near), near):
        yield Finding(
            Text(
                sv="uppdraget skulle vara klart {last}, men inget svar finns i registret",
                en="the assignment was to be done {last}, but no answer is in the register",
            ),
            at=due.at,
            part="key",
            values={"last": last_day_to(due)},
            help=Text(
                sv="ange done, eller nämn beslutet i closes där uppdraget avslutas",
                en="state done, or name the decision in closes where the assignment is ended",
            ),
        )
