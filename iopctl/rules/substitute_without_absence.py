"""A substitute serves for somebody who is there.

## What it does

Compares the paragraphs at which a substitute serves with those at which the member named in
`serves_for` was present. Bodies where members and substitutes alternate are let be.

## Why it matters

A substitute serves in place of a member who is not there, and the minutes must say who served (KL 5
kap. 66 §, for committees 6 kap. 35 §). If both are counted, there is one vote too many.

## Example

```yaml
attendance:
  - {name: Bo Ask, role: member, paragraphs: 1-8}
  - {name: Li Hed, role: substitute, serves_for: Bo Ask, serves: 8-12}     # both at § 8
```

## How to put it right

Compare with the minutes, and state the `paragraphs` of the member and those at which the substitute
`serves`. If they alternate by a rule of the body's own, state `alternating_substitutes` with the
committee.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.committees import Committee
from iopctl.models.meetings import Attendance, AttendanceRole, Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """En ersättare tjänstgör för någon som är där.

## Vad regeln gör

Jämför paragraferna då en ersättare tjänstgör med dem då ledamoten i `serves_for` var närvarande.
Organ där ledamöter och ersättare växlar lämnas i fred.

## Varför det spelar roll

En ersättare tjänstgör i stället för en ledamot som inte är där, och protokollet ska redovisa vilka
som tjänstgjort (KL 5 kap. 66 §, för nämnder 6 kap. 35 §). Räknas båda blir det en röst för mycket.

## Exempel

```yaml
attendance:
  - {name: Bo Ask, role: member, paragraphs: 1-8}
  - {name: Li Hed, role: substitute, serves_for: Bo Ask, serves: 8-12}     # båda vid § 8
```

## Gör så här

Jämför med protokollet, och ange `paragraphs` för ledamoten och `serves` för ersättaren. Växlar de
enligt organets egen regel, ange `alternating_substitutes` hos nämnden.
"""


@rule(
    "IOP418",
    on=Meeting,
    severity="warning",
    with_=("committee",),
    kind="correct",
    fields=("Attendance.serves_for",),
)
def substitute_without_absence(meeting: Meeting, near: Near) -> Iterator[Finding]:
    """Compare each serving substitute with the member served for."""
    committee = near.one("committee", Committee)
    if committee and committee.alternating_substitutes:
        return
    people = meeting.attendance or ()
    for n, person in enumerate(people):
        if person.role is not AttendanceRole.SUBSTITUTE or not person.serves_for:
            continue
        for m, member in enumerate(people):
            if member.name == person.serves_for and m != n and _both(person, member):
                yield Finding(
                    Text(
                        sv="{substitute} tjänstgör för {member}, som är där samtidigt",
                        en="{substitute} serves for {member}, who is there at the same time",
                    ),
                    at=("attendance", n, "serves_for"),
                    values={"substitute": person.name or "", "member": member.name},
                    help=Text(
                        sv="ange paragraphs för ledamoten, och serves för ersättaren",
                        en="state paragraphs for the member, and serves for the substitute",
                    ),
                    also=(
                        Also(
                            ("attendance", m),
                            Text(sv="här är ledamoten", en="here is the member"),
                        ),
                    ),
                )


def _both(substitute: Attendance, member: Attendance) -> bool:
    """Say whether both certainly served at one paragraph; a member who was away somewhere may not have."""
    served = substitute.serves or substitute.paragraphs or None
    there = member.paragraphs or None
    if there is None:
        return not member.away
    if served is None:
        return False
    return any(number in there for number in served)
