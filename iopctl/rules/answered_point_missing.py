"""A point answers a point that the motion does not have.

## What it does

Compares the number in `answers` with the number of points in the motion, counted from 1.

## Why it matters

Each point of a motion must be decided. A number that leads nowhere leaves one of them without an
answer.

## Example

```yaml
points:
  - text: avslå motionens andra punkt
    answers: {motion: motions/cykelvag, point: 2}
```

## How to put it right

Compare with the motion, and correct the number. Leave `point` out when all of the motion is
answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models._point import Answered
from iopctl.models._raised import Raised
from iopctl.models._shape import Record
from iopctl.register import Near
from iopctl.rules._inside import inside
from iopctl.rules._rule import rule

SWEDISH = """En punkt svarar på en punkt som motionen inte har.

## Vad regeln gör

Jämför numret i `answers` med antalet punkter i motionen, räknade från 1.

## Varför det spelar roll

Varje punkt i en motion ska få sitt beslut. Ett nummer som inte leder någonstans lämnar en av dem
utan svar.

## Exempel

```yaml
points:
  - text: avslå motionens andra punkt
    answers: {motion: motions/cykelvag, point: 2}
```

## Gör så här

Jämför med motionen, och rätta numret. Utelämna `point` när hela motionen besvaras.
"""


@rule(
    "IOP409",
    on=Record,
    severity="error",
    with_=("points.answers.motion", "agenda.recommendations.points.answers.motion"),
    fields=("Answered.point",),
)
def answered_point_missing(record: Record, near: Near) -> Iterator[Finding]:
    """Look at the points of decisions, and of what is recommended to a meeting."""
    for path, answered in inside(record, Answered):
        motion = near.get(answered.motion, Raised)
        if not motion or not isinstance(answered.point, int):
            continue
        # Where the motion's points are not stated, or not all of them, nobody knows.
        if not motion.points or motion.points.more or 1 <= answered.point <= len(motion.points):
            continue
        yield Finding(
            Text(
                sv="{motion} har ingen punkt {point}; det högsta numret är {number}",
                en="{motion} has no point {point}; the highest number is {number}",
            ),
            at=(*path, "point"),
            values={
                "motion": motion.title,
                "point": answered.point,
                "number": len(motion.points),
            },
            help=Text(
                sv="jämför med motionen, och rätta numret",
                en="compare with the motion, and correct the number",
            ),
            also=(
                Also(
                    ("points",),
                    Text(sv="här är punkterna", en="here are the points"),
                    record=str(motion.ref),
                    part="key",
                ),
            ),
        )
