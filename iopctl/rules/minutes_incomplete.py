"""Minutes that are attested lack what the law requires of a decision.

## What it does

Once the paragraph of a decision is attested, looks for proposals without a result, for the order in
which several proposals were put, and for votes that have neither numbers nor a winner.

## Why it matters

The minutes must say for each matter which proposals were put and not taken back, in which order the
chair put them, which votes were held and how they ended, and who took part (KL 5 kap. 67 §, for
committees 6 kap. 35 §).

## Example

```yaml
put_in_order: Bifall ställs mot avslag.
proposals:
  - {kind: approval, result: adopted}
  - {kind: rejection, result: lost}
```

## How to put it right

Take what is missing from the minutes. If they truly do not say, write `none`, so that nobody looks
again.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.deadlines._minutes import covering
from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision, ProposalResult
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """I ett justerat protokoll saknas det som lagen kräver om ett beslut.

## Vad regeln gör

När ett besluts paragraf är justerad söker regeln efter yrkanden utan resultat, efter ordningen när
flera förslag lades fram, och efter omröstningar som varken har siffror eller vinnare.

## Varför det spelar roll

Protokollet ska för varje ärende redovisa vilka förslag och yrkanden som lagts fram och inte tagits
tillbaka, i vilken ordning ordföranden lagt fram förslag till beslut, genomförda omröstningar och
hur de utfallit, och vilka som deltagit (KL 5 kap. 67 §, för nämnder 6 kap. 35 §).

## Exempel

```yaml
put_in_order: Bifall ställs mot avslag.
proposals:
  - {kind: approval, result: adopted}
  - {kind: rejection, result: lost}
```

## Gör så här

Hämta det som saknas ur protokollet. Står det verkligen inte där, skriv `none`, så att ingen letar
igen.
"""


@rule(
    "IOP413",
    on=Decision,
    severity="note",
    with_=("meeting",),
    kind="useful",
    fields=(
        "Decision.proposals",
        "Decision.votes",
    ),
)
def minutes_incomplete(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look at what the minutes must hold of a decision whose paragraph is attested."""
    meeting = near.one("meeting", Meeting)
    number = decision.paragraph or None
    if not meeting or not number or not covering(meeting, number):
        return
    proposals = decision.proposals or ()
    for n, proposal in enumerate(proposals):
        if proposal.result is UNSET:
            yield _missing(
                ("proposals", n),
                Text(
                    "det framgår inte vad som hände med yrkandet",
                    "it is not said what became of the proposal",
                ),
                "result",
            )
    put = [one for one in proposals if one.result is not ProposalResult.WITHDRAWN]
    if len(put) > 1 and decision.put_in_order is UNSET:
        yield _missing(
            ("proposals",),
            Text(
                "det framgår inte i vilken ordning förslagen lades fram",
                "it is not said in which order the proposals were put",
            ),
            "put_in_order",
        )
    for n, vote in enumerate(decision.votes or ()):
        if vote.count is UNSET and vote.won is UNSET:
            yield _missing(
                ("votes", n),
                Text(
                    "det framgår inte hur omröstningen slutade", "it is not said how the vote ended"
                ),
                "count",
            )


def _missing(at: FieldPath, what: Text, field: str) -> Finding:
    return Finding(
        what,
        at=at,
        part="value" if isinstance(at[-1], int) else "key",
        help=Text(
            sv="lägg till {field} ur det justerade protokollet",
            en="add {field} from the attested minutes",
        ),
        help_values={"field": field},
    )
