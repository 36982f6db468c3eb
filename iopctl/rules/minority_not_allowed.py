"""A minority of one third has won where it could not.

## What it does

Tells of a matter that was postponed or referred back by a minority of one third in a body that is
not the council, and of one where the council did so a second time in the same matter.

## Why it matters

In the council a matter is to be postponed or referred back if a third of those present ask for it
(KL 5 kap. 50 §), but only once: after that a simple majority is needed. In a committee it always
takes a simple majority (KL 6 kap. 33 § second paragraph).

## Example

```yaml
meeting: socialnamnden-2026-03-12      # not the council
outcome: [referred-back]
returns: {by_minority: true}
```

## How to put it right

Compare with the minutes. Most often the majority decided, or the meeting or the matter is wrong in
the record. If it was done so, let it stand: the decision can be tried in court, and the register
tells what happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, FieldPath, Finding
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import Decision, WonBy
from iopctl.models.meetings import Meeting
from iopctl.register import Near
from iopctl.rules._decided import decided_on
from iopctl.rules._rule import rule

SWEDISH = """En tredjedels minoritet har vunnit där den inte kunde det.

## Vad regeln gör

Talar om ett ärende som bordlades eller återremitterades av en tredjedels minoritet i ett organ som
inte är fullmäktige, och om ett där fullmäktige gjorde det en andra gång i samma ärende.

## Varför det spelar roll

I fullmäktige ska ett ärende bordläggas eller återremitteras om en tredjedel av de närvarande begär
det (KL 5 kap. 50 §), men bara en gång: sedan krävs enkel majoritet. I en nämnd krävs alltid enkel
majoritet (KL 6 kap. 33 § andra stycket).

## Exempel

```yaml
meeting: socialnamnden-2026-03-12      # inte fullmäktige
outcome: [referred-back]
returns: {by_minority: true}
```

## Gör så här

Jämför med protokollet. Oftast beslutade majoriteten, eller så är mötet eller ärendet fel i posten.
Gick det till så, låt det stå: beslutet kan prövas i domstol, och registret berättar vad som hände.
"""


@rule(
    "IOP416",
    on=Decision,
    severity="warning",
    with_=(
        "meeting",
        "meeting > committee",
        "matters",
        "matters < decisions",
        "matters < decisions > meeting",
    ),
    kind="correct",
    fields=("Returns.by_minority",),
)
def minority_not_allowed(decision: Decision, near: Near) -> Iterator[Finding]:
    """See that a minority won in the council only, and only once in a matter."""
    at = _by_minority(decision)
    committee = near.one("meeting > committee", Committee)
    if at is None or committee is None:
        return
    if committee.kind and committee.kind is not CommitteeKind.COUNCIL:
        yield Finding(
            Text(
                sv="{committee} är inte fullmäktige: där krävs enkel majoritet",
                en="{committee} is not the council: there it takes a simple majority",
            ),
            at=at,
            values={"committee": committee.name},
            help=Text(
                sv="jämför med protokollet; beslutade majoriteten, ta bort uppgiften",
                en="compare with the minutes; if the majority decided, take it out",
            ),
        )
    elif earlier := _earlier(decision, committee, near):
        yield Finding(
            Text(
                sv="ärendet har redan skjutits upp av en minoritet en gång: sedan krävs enkel majoritet",
                en="a minority has already put the matter off once: after that it takes a majority",
            ),
            at=at,
            help=Text(
                sv="jämför med protokollet, och rätta det av besluten som är fel",
                en="compare with the minutes, and correct whichever decision is wrong",
            ),
            also=(
                Also(
                    _by_minority(earlier) or (),
                    Text(sv="här är den första gången", en="here is the first time"),
                    record=str(earlier.ref),
                ),
            ),
        )


def _by_minority(decision: Decision) -> FieldPath | None:
    """Give where a decision says that a minority of one third had its way."""
    if decision.returns and decision.returns.by_minority:
        return ("returns", "by_minority")
    for n, vote in enumerate(decision.votes or ()):
        if vote.won_by is WonBy.ONE_THIRD_MINORITY:
            return ("votes", n, "won_by")
    return None


def _earlier(decision: Decision, committee: Committee, near: Near) -> Decision | None:
    """Give a decision of the council on the same matter that a minority had put off before."""
    day = decided_on(decision, near)
    for other in near.every("matters < decisions", Decision):
        meeting = near.get(other.meeting or None, Meeting)
        if not meeting or meeting.committee != committee.ref or _by_minority(other) is None:
            continue
        shared = set(decision.matters or ()) & set(other.matters or ())
        if shared and day and meeting.date and meeting.date.before(day):
            return other
    return None
