"""A decision has an outcome, but its meeting has not been held yet.

## What it does

Tells of a decision with `outcome` whose meeting lies after today. It tells only of what is
certain.

## Why it matters

What is proposed would pass for decided, in lists, documents and deadlines. Either the day is
wrong, or a proposal got into the wrong record.

## Example

```yaml
meeting: socialnamnden-2031-03-12      # not yet
outcome: [approved]
```

## How to put it right

Correct the meeting or its day. What is proposed to a coming meeting stands in its agenda, under
`recommendations`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """Ett beslut har en utgång, men mötet har inte hållits än.

## Vad regeln gör

Talar om ett beslut med `outcome` vars möte ligger efter dagens datum. Bara det som är säkert tas
upp.

## Varför det spelar roll

Det som är föreslaget skulle gå för beslutat, i listor, dokument och frister. Antingen är dagen
fel, eller så har ett förslag hamnat i fel post.

## Exempel

```yaml
meeting: socialnamnden-2031-03-12      # inte än
outcome: [approved]
```

## Gör så här

Rätta mötet eller dess dag. Det som föreslås till ett kommande möte står på dess
föredragningslista, under `recommendations`.
"""


@rule(
    "IOP408",
    on=Decision,
    severity="warning",
    with_=("meeting",),
    dated=True,
    kind="correct",
    fields=("Decision.outcome",),
)
def decision_before_meeting(decision: Decision, near: Near) -> Iterator[Finding]:
    """Compare the meeting's day with today."""
    meeting = near.one("meeting", Meeting)
    if not decision.outcome or not meeting or not meeting.date:
        return
    if meeting.date.after(near.as_of):
        yield Finding(
            Text(
                sv="beslutet har en utgång, men mötet hålls först {date}",
                en="the decision has an outcome, but the meeting is not held until {date}",
            ),
            at=("outcome",),
            values={"date": meeting.date},
            help=Text(
                sv="rätta mötet eller dess dag; ett förslag står på föredragningslistan",
                en="correct the meeting or its day; a proposal stands in the agenda",
            ),
            also=(
                Also(
                    ("date",),
                    Text(sv="mötets dag", en="the meeting's day"),
                    record=str(meeting.ref),
                ),
            ),
        )
