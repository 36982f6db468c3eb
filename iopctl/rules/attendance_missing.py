"""Minutes are attested, but nothing says who took part.

## What it does

Tells of a meeting with an attestation but without `attendance`.

## Why it matters

Minutes must say which members and substitutes served (KL 5 kap. 66 §, for committees 6 kap. 35 §).
Without it nobody can see who could decide, who had a conflict of interest and who may make a
reservation.

## Example

```yaml
attestations: [{date: 2026-03-19}]
attendance:
  - {name: Siv Ek, party: S, role: chair}
  - {more: unknown}
```

## How to put it right

Add `attendance` from the minutes. If the source does not give the whole list, end it with `{more:
unknown}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.rules._rule import rule

SWEDISH = """Protokollet är justerat, men inget säger vilka som deltog.

## Vad regeln gör

Talar om ett möte som har en justering men saknar `attendance`.

## Varför det spelar roll

Protokollet ska redovisa vilka ledamöter och ersättare som har tjänstgjort (KL 5 kap. 66 §, för
nämnder 6 kap. 35 §). Utan det syns inte vilka som kunde besluta, vem som var jävig och vem som får
reservera sig.

## Exempel

```yaml
attestations: [{date: 2026-03-19}]
attendance:
  - {name: Siv Ek, party: S, role: chair}
  - {more: unknown}
```

## Gör så här

Lägg till `attendance` ur protokollet. Ger källan inte hela listan, avsluta den med `{more:
unknown}`.
"""


@rule("IOP414", on=Meeting, severity="note", kind="useful", fields=("Meeting.attestations",))
def attendance_missing(meeting: Meeting) -> Iterator[Finding]:
    """See that a meeting whose minutes are attested says who took part."""
    if meeting.attestations and meeting.attendance is UNSET:
        yield Finding(
            Text(
                sv="protokollet är justerat, men det framgår inte vilka som deltog",
                en="the minutes are attested, but it is not said who took part",
            ),
            at=("attestations",),
            part="key",
            help=Text(
                sv="lägg till attendance ur protokollet",
                en="add attendance from the minutes",
            ),
        )
