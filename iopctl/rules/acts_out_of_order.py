"""What is done with minutes stands in an impossible order.

## What it does

Tells of minutes that were attested before the meeting, of a notice that was posted before they
were attested, and of one that was taken down, or ran out, before it was posted. It tells only of
what is certain.

## Why it matters

Minutes are attested after the meeting (KL 5 kap. 69 §) and the attestation is then announced on
the notice board (KL 8 kap. 12 §). The time for appeal is counted from the day of posting (KL 13
kap. 5 §), so a wrong digit gives a wrong last day.

## Example

```yaml
date: 2026-03-12
attestations:
  - date: 2026-03-19
    postings:
      - {posted: 2026-03-20, taken_down: 2026-02-11}      # down before up
```

## How to put it right

Compare the days with the minutes and the notice, and correct the one that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iopctl.findings import Also, FieldPath, Finding
from iopctl.language import Text
from iopctl.models._shape import Stated
from iopctl.models.meetings import Meeting
from iopctl.rules._rule import rule
from iopctl.values.dates import UncertainDate

SWEDISH = """Det som görs med ett protokoll står i en omöjlig ordning.

## Vad regeln gör

Talar om ett protokoll som justerats före mötet, ett anslag som satts upp före justeringen, och
ett som tagits ner, eller löpt ut, innan det sattes upp. Bara det som är säkert tas upp.

## Varför det spelar roll

Ett protokoll justeras efter sammanträdet (KL 5 kap. 69 §) och justeringen tillkännages sedan på
anslagstavlan (KL 8 kap. 12 §). Tiden för överklagande räknas från dagen då anslaget sattes upp
(KL 13 kap. 5 §), så en felaktig siffra ger fel sista dag.

## Exempel

```yaml
date: 2026-03-12
attestations:
  - date: 2026-03-19
    postings:
      - {posted: 2026-03-20, taken_down: 2026-02-11}      # nere före uppe
```

## Gör så här

Jämför dagarna med protokollet och anslaget, och rätta den som är fel.
"""


class _Act(NamedTuple):
    at: FieldPath
    day: Stated[UncertainDate]
    done: Text


_MET = Text(sv="mötet hölls", en="the meeting was held")
_ATTESTED = Text(sv="protokollet justerades", en="the minutes were attested")
_POSTED = Text(sv="anslaget sattes upp", en="the notice was posted")
_AFTER_POSTING = {
    "taken_down": Text(sv="anslaget togs ner", en="the notice was taken down"),
    "last_day_of_appeal": Text(
        sv="tiden för överklagande gick ut", en="the time for appeal ran out"
    ),
    "interrupted": Text(sv="anslaget inte kunde nås", en="the notice could not be reached"),
}


@rule(
    "IOP318",
    on=Meeting,
    severity="error",
    fields=(
        "Attestation.date",
        "Posting.interrupted",
        "Posting.last_day_of_appeal",
        "Posting.posted",
        "Posting.taken_down",
    ),
)
def acts_out_of_order(meeting: Meeting) -> Iterator[Finding]:
    """Compare each act with the one that must come before it."""
    for earlier, later in _in_turn(meeting):
        if earlier.day and later.day and later.day.before(earlier.day):
            yield Finding(
                Text(
                    sv="{later_day} är före {earlier_day}, då {earlier}",
                    en="{later_day} is before {earlier_day}, when {earlier}",
                ),
                at=later.at,
                values={
                    "later_day": later.day,
                    "earlier": earlier.done,
                    "earlier_day": earlier.day,
                },
                help=Text(
                    sv="här ska dagen stå då {later}; jämför båda med protokollet och anslaget",
                    en="the day when {later} should stand here; compare both with minutes and notice",
                ),
                help_values={"later": later.done},
                also=(
                    Also(
                        earlier.at,
                        Text(sv="dagen då {earlier}", en="the day when {earlier}"),
                        {"earlier": earlier.done},
                    ),
                ),
            )


def _in_turn(meeting: Meeting) -> Iterator[tuple[_Act, _Act]]:
    met = _Act(("date",), meeting.date, _MET)
    for n, attestation in enumerate(meeting.attestations or ()):
        at = ("attestations", n)
        attested = _Act((*at, "date"), attestation.date, _ATTESTED)
        yield met, attested
        for m, posting in enumerate(attestation.postings or ()):
            board = (*at, "postings", m)
            posted = _Act((*board, "posted"), posting.posted, _POSTED)
            yield attested if attested.day else met, posted
            for key, done in _AFTER_POSTING.items():
                yield posted, _Act((*board, key), getattr(posting, key), done)
