"""A motion is neither decided on nor reported to the council within a year.

## What it does

Counts a year from the day on which a motion or a citizens' proposal was raised, and tells when the
council has not decided on it by then, nor been told that it is not ready. A decision or a report
that came later is told of too.

## Why it matters

If the preparation cannot be finished within a year, that and what has come out of it must be
reported to the council within the same time (KL 5 kap. 35 § second paragraph). The council may then
write the motion off.

## Example

```yaml
title: Motion om familjecentral
kind: motion
submitted: 2024-02-12      # no decision and no report by 12 February 2025
```

## How to put it right

Record the decision, or the council meeting's item of information or notification on the motion. If
neither has been, report it at the next meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines.motion_reported import motion_reported
from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.motions import Motion
from iopctl.register import Near
from iopctl.rules._late import done_late, last_day_to, overdue
from iopctl.rules._rule import rule

SWEDISH = """En motion är varken avgjord eller anmäld till fullmäktige inom ett år.

## Vad regeln gör

Räknar ett år från dagen då en motion eller ett medborgarförslag väcktes, och säger till när
fullmäktige till dess varken har beslutat eller fått veta att den inte är färdigberedd. Också ett
beslut eller en anmälan som kom senare tas upp.

## Varför det spelar roll

Kan beredningen inte avslutas inom ett år ska detta, och vad som har kommit fram, anmälas till
fullmäktige inom samma tid (KL 5 kap. 35 § andra stycket). Fullmäktige får då avskriva motionen.

## Exempel

```yaml
title: Motion om familjecentral
kind: motion
submitted: 2024-02-12      # inget beslut eller anmälan till 12 februari 2025
```

## Gör så här

Skriv in beslutet, eller punkten för information eller anmälan om motionen på fullmäktiges möte. Har
inget av det skett, anmäl den vid nästa sammanträde.
"""


@rule(
    "IOP509",
    on=Motion,
    severity="warning",
    with_=motion_reported.with_,
    dated=True,
    kind="correct",
    fields=("Motion.raised", "Motion.submitted"),
)
def motion_unanswered(motion: Motion, near: Near) -> Iterator[Finding]:
    """Compare the decision or the report with the day that the deadline gives."""
    found = tuple(motion_reported.find(motion, near))
    for due in done_late(found):
        # Of a year that ended before the register began, nobody knows whether a report was made.
        if due.when and not gone_before_register(due.when, near):
            yield Finding(
                Text(
                    sv="fullmäktige fick inget besked inom ett år, till {last}; det kom {done}",
                    en="the council had no word within a year, by {last}; it came {done}",
                ),
                part="key",
                values={"last": last_day_to(due), "done": due.done},
                help=Text(
                    sv="anmäldes den dessförinnan, skriv in den punkten på mötets föredragningslista",
                    en="if it was reported before that, record that item on the meeting's agenda",
                ),
            )
    for due in overdue(found, near):
        yield Finding(
            Text(
                sv="ett år gick ut {last}, och varken beslut eller anmälan till fullmäktige finns i registret",
                en="a year ended {last}, and neither a decision nor a report to the council is in the register",
            ),
            part="key",
            values={"last": last_day_to(due)},
            help=Text(
                sv="skriv in beslutet eller anmälan; har inget skett, anmäl vid fullmäktiges nästa möte",
                en="record the decision or the report; if neither has been, report at the council's next meeting",
            ),
        )
