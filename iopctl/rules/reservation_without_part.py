"""Somebody makes a reservation against a decision without having taken part in it.

## What it does

Compares those who make a reservation by name with who took no part in the decision, and with the
meeting's attendance: who was away at the paragraph, was there as something else than a serving
member, or, where the list is whole, was not there at all.

## Why it matters

Only an elected representative who has taken part in deciding a matter may make a reservation
against it (KL 4 kap. 27 §). What others want to have said is a special statement or a note to the
minutes.

## Example

```yaml
not_taking_part: [{name: Bo Ask}]
reservations: [{by: [{name: Bo Ask}]}]      # took no part
```

## How to put it right

Compare with the minutes. If it was a statement or a note, move it to `statements`; if the
attendance is wrong, correct that.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._serving import is_serving

SWEDISH = """Någon reserverar sig mot ett beslut utan att ha deltagit i det.

## Vad regeln gör

Jämför dem som reserverar sig med namn med dem som inte deltog i beslutet, och med mötets närvaro:
vem som var borta vid paragrafen, var där som något annat än tjänstgörande ledamot eller, när listan
är hel, inte var där alls.

## Varför det spelar roll

Bara en förtroendevald som har deltagit i avgörandet av ett ärende får reservera sig mot beslutet
(KL 4 kap. 27 §). Det som andra vill ha sagt är ett särskilt yttrande eller en protokollsanteckning.

## Exempel

```yaml
not_taking_part: [{name: Bo Ask}]
reservations: [{by: [{name: Bo Ask}]}]      # deltog inte
```

## Gör så här

Jämför med protokollet. Var det ett yttrande eller en anteckning, flytta det till `statements`; är
närvaron fel, rätta den.
"""


@rule(
    "IOP419",
    on=Decision,
    severity="warning",
    with_=("meeting",),
    kind="correct",
    fields=("Reservation.by",),
)
def reservation_without_part(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look for each named person of a reservation among those who took part."""
    meeting = near.one("meeting", Meeting)
    absent = {one.name for one in decision.not_taking_part or () if one.name}
    for n, reservation in enumerate(decision.reservations or ()):
        for m, who in enumerate(reservation.by or ()):
            if who.name and (who.name in absent or _did_not_serve(who.name, decision, meeting)):
                yield Finding(
                    Text(
                        sv="{name} reserverar sig, men deltog inte i beslutet",
                        en="{name} makes a reservation, but took no part in the decision",
                    ),
                    at=("reservations", n, "by", m),
                    values={"name": who.name},
                    help=Text(
                        sv="jämför med protokollet; var det ett yttrande står det i statements",
                        en="compare with the minutes; a statement belongs in statements",
                    ),
                )


def _did_not_serve(name: str, decision: Decision, meeting: Meeting | None) -> bool:
    """Say whether the attendance certainly has somebody elsewhere than among those who decided."""
    if not meeting or not meeting.attendance or not decision.paragraph:
        return False
    found = [person for person in meeting.attendance if person.name == name]
    if not found:
        return meeting.attendance.more is None
    return all(person.role and not is_serving(person, decision.paragraph) for person in found)
