"""A meeting is on a weekend or a holiday.

## What it does

Tells of a meeting whose day is a Saturday, a Sunday, another public holiday, midsommarafton,
julafton or nyårsafton.

## Why it matters

Nothing forbids it, but it is rare, and most often a digit is wrong. All that is counted from the
meeting would then be wrong too.

## Example

```yaml
date: 2026-06-06      # nationaldagen, a Saturday
```

## How to put it right

Compare with the summons or the minutes. If the meeting was held that day, let it be.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.meetings import Meeting
from iopctl.rules._rule import rule
from iopctl.values.calendar import why_not_working_day

SWEDISH = """Ett möte är på en helg.

## Vad regeln gör

Talar om ett möte vars dag är en lördag, söndag, annan helgdag, midsommarafton, julafton eller
nyårsafton.

## Varför det spelar roll

Inget förbjuder det, men det är ovanligt, och oftast är en siffra fel. Då blir också allt som räknas
från mötet fel.

## Exempel

```yaml
date: 2026-06-06      # nationaldagen, en lördag
```

## Gör så här

Jämför med kallelsen eller protokollet. Hölls mötet den dagen, låt det vara.
"""


@rule("IOP328", on=Meeting, severity="note", kind="correct", fields=("Meeting.date",))
def meeting_on_free_day(meeting: Meeting) -> Iterator[Finding]:
    """Look the meeting's day up in the calendar."""
    day = (meeting.date.day if meeting.date else None) or None
    if day and not meeting.cancelled and (reason := why_not_working_day(day)):
        yield Finding(
            Text(sv="{day} är {reason}", en="{day} is {reason}"),
            at=("date",),
            values={"day": day, "reason": reason},
            help=Text(
                sv="jämför med kallelsen eller protokollet; hölls mötet den dagen, låt det vara",
                en="compare with the summons or the minutes; if it was held that day, let it be",
            ),
        )
