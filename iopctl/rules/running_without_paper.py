"""A partnership is said to be running, but no agreement is recorded.

## What it does

Tells of a partnership without `instruments` that a report says is running, or whose work has begun.

## Why it matters

Without the agreement the register knows no term, no notice period and no decision, so it can warn
of nothing. Partnerships that only stand in a list are often recorded so to begin with.

## Example

```yaml
title: Natthärbärge
reported: [{standing: running, date: 2026-03-01}]
instruments: [{kind: agreement, signed: 2024-12-10}]
```

## How to put it right

Look for the agreement and record it under `instruments`. If there is none, write `instruments:
none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._events import EventKind
from iopctl.models.partnerships import Partnership, Standing
from iopctl.rules._rule import rule

SWEDISH = """Ett partnerskap sägs pågå, men inget avtal är inskrivet.

## Vad regeln gör

Talar om ett partnerskap utan `instruments` som enligt en uppgift pågår, eller vars verksamhet har
börjat.

## Varför det spelar roll

Utan avtalet känner registret varken avtalstid, uppsägningstid eller beslut, och kan inte varna för
något. Partnerskap som bara står i en lista skrivs ofta in så till att börja med.

## Exempel

```yaml
title: Natthärbärge
reported: [{standing: running, date: 2026-03-01}]
instruments: [{kind: agreement, signed: 2024-12-10}]
```

## Gör så här

Sök efter avtalet och skriv in det under `instruments`. Finns det inget, skriv `instruments: none`.
"""


@rule(
    "IOP421",
    on=Partnership,
    severity="note",
    kind="useful",
    fields=(
        "Partnership.events",
        "Reported.standing",
    ),
)
def running_without_paper(partnership: Partnership) -> Iterator[Finding]:
    """See that what runs has a paper."""
    if partnership.instruments is not UNSET:
        return
    at = _running(partnership)
    if at is not None:
        yield Finding(
            Text(
                sv="partnerskapet pågår enligt detta, men inget avtal är inskrivet",
                en="the partnership is running by this, but no agreement is recorded",
            ),
            at=at,
            help=Text(
                sv="skriv in avtalet under instruments; finns inget, skriv instruments: none",
                en="record the agreement under instruments; if there is none, write instruments: none",
            ),
        )


def _running(partnership: Partnership) -> FieldPath | None:
    """Give where it is said to run: the last that was reported, else that the work began."""
    reported = partnership.reported or ()
    if reported:
        last = len(reported) - 1
        running = reported[last].standing is Standing.RUNNING
        return ("reported", last, "standing") if running else None
    kinds = [event.kind for event in partnership.events or ()]
    if EventKind.START in kinds and EventKind.STOP not in kinds:
        return ("events", kinds.index(EventKind.START))
    return None
