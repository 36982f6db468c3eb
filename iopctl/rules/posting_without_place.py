"""A notice of attestation does not say where the minutes are kept.

## What it does

Tells of a posting that has a day but no `kept_at`.

## Why it matters

The announcement must show where the minutes are available and on which day it was announced (KL 8
kap. 12 §).

## Example

```yaml
postings:
  - {posted: 2026-03-20, kept_at: Socialförvaltningens kansli}
```

## How to put it right

Add `kept_at`, as the notice has it. If the notice did not say, write `kept_at: none`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting, Posting
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """Ett anslag om justering säger inte var protokollet finns.

## Vad regeln gör

Talar om ett anslag som har en dag men inget `kept_at`.

## Varför det spelar roll

Av tillkännagivandet ska det framgå var protokollet finns tillgängligt och vilken dag det
tillkännagavs (KL 8 kap. 12 §).

## Exempel

```yaml
postings:
  - {posted: 2026-03-20, kept_at: Socialförvaltningens kansli}
```

## Gör så här

Lägg till `kept_at`, som det står på anslaget. Sade anslaget inget, skriv `kept_at: none`.
"""


@rule("IOP508", on=Meeting, severity="note", kind="useful", fields=("Attestation.postings",))
def posting_without_place(meeting: Meeting) -> Iterator[Finding]:
    """See that each posting says where the minutes are kept."""
    for at, posting in inside(meeting, Posting):
        if posting.posted and posting.kept_at is UNSET:
            yield Finding(
                Text(
                    sv="det framgår inte var protokollet finns",
                    en="it is not said where the minutes are kept",
                ),
                at=at,
                help=Text(
                    sv="lägg till kept_at, som det står på anslaget",
                    en="add kept_at, as the notice has it",
                ),
            )
