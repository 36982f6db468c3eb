"""A follow-up was made, but nothing says that anybody decided on it.

## What it does

Tells of a follow-up under `done` that names neither a decision nor a report of its own that a
decision is about.

## Why it matters

A municipality that leaves a matter of its own to others by agreement is to check and follow up what
is done (KL 10 kap. 8 §), and auditors ask for follow-up against the intended effect, not only that
a report came. Only a decision shows that the body has taken note of it.

## Example

```yaml
follow_up:
  - what: Årlig rapport
    done: [{date: 2026-03-31, document: Årsrapport 2025, decision: sn-2026-05-21-arsrapport}]
```

## How to put it right

State `decision`, or `matter` for a report that is a record of its own. If the body was never told,
put the report on an agenda. `decision: none` says that no decision was made.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """En uppföljning gjordes, men inget säger att någon beslutade om den.

## Vad regeln gör

Talar om en uppföljning under `done` som varken nämner ett beslut eller en egen rapport som ett
beslut handlar om.

## Varför det spelar roll

En kommun som genom avtal lämnar över en egen angelägenhet ska kontrollera och följa upp den (KL 10
kap. 8 §), och revisorer frågar efter uppföljning mot avsedd effekt, inte bara att en rapport kom.
Bara ett beslut visar att organet har tagit del av den.

## Exempel

```yaml
follow_up:
  - what: Årlig rapport
    done: [{date: 2026-03-31, document: Årsrapport 2025, decision: sn-2026-05-21-arsrapport}]
```

## Gör så här

Ange `decision`, eller `matter` för en rapport som är en egen post. Fick organet aldrig veta, ta upp
rapporten på en föredragningslista. `decision: none` säger att inget beslut fattades.
"""


@rule(
    "IOP514",
    on=Partnership,
    severity="note",
    with_=("follow_up.done.matter", "follow_up.done.matter < decisions"),
    kind="useful",
    fields=("FollowUp.done",),
)
def follow_up_undecided(partnership: Partnership, near: Near) -> Iterator[Finding]:
    """See that each follow-up that was made has a decision, its own or its report's."""
    decided = {
        ref
        for decision in near.every("follow_up.done.matter < decisions", Decision)
        for ref in decision.matters or ()
    }
    for n, follow_up in enumerate(partnership.follow_up or ()):
        for m, done in enumerate(follow_up.done or ()):
            if done.decision is UNSET and done.matter not in decided:
                yield Finding(
                    Text(
                        sv="uppföljningen är gjord, men inget beslut om den är angivet",
                        en="the follow-up was made, but no decision on it is stated",
                    ),
                    at=("follow_up", n, "done", m),
                    help=Text(
                        sv="ange decision; har organet inte fått veta, ta upp den på ett möte",
                        en="state decision; if the body was not told, take it up at a meeting",
                    ),
                )
