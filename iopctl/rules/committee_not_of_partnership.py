"""A decision on a partnership is by a body that the partnership does not name.

## What it does

Compares the body that made the decision with `committees` of each partnership that it is about.
The body that took over from one, and a subcommittee, count as the body itself. Proposals,
opinions and preparation by others are let be, and so is what was only noted or passed on.

## Why it matters

The partnership says who decides on it, and deadlines and lists go by that. Most often the wrong
meeting or the wrong partnership got into the record.

## Example

```yaml
# records/partnerships/laxhjalp.yaml
committees: [socialnamnden-nordost]
# records/decisions/laxhjalp-2026.yaml
meeting: kulturnamnden-2026-03-12      # another committee
matters: [partnerships/laxhjalp]
```

## How to put it right

Correct the decision's meeting or its matter. If the body does decide on the partnership, add it
to `committees`; if it only gave its opinion, state `treatment`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, Finding
from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee
from iopctl.models.decisions import Decision, Treatment
from iopctl.models.meetings import Meeting
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """Ett beslut om ett partnerskap är fattat av ett organ som partnerskapet inte nämner.

## Vad regeln gör

Jämför organet som fattade beslutet med `committees` i varje partnerskap som det gäller. Organet
som tagit över från ett annat, och ett utskott, räknas som organet självt. Förslag, yttranden och
beredning av andra lämnas i fred, liksom det som bara lagts till handlingarna eller skickats
vidare.

## Varför det spelar roll

Partnerskapet säger vem som beslutar om det, och frister och listor utgår från det. Oftast har fel
möte eller fel partnerskap kommit in i posten.

## Exempel

```yaml
# records/partnerships/laxhjalp.yaml
committees: [socialnamnden-nordost]
# records/decisions/laxhjalp-2026.yaml
meeting: kulturnamnden-2026-03-12      # en annan nämnd
matters: [partnerships/laxhjalp]
```

## Gör så här

Rätta beslutets möte eller ärende. Beslutar organet verkligen om partnerskapet, lägg till det i
`committees`; har det bara yttrat sig, ange `treatment`.
"""


_BODIES = ("meeting > committee", "decided_by.committee", "matters > committees")
# A subcommittee belongs to a body, and a body may have been taken over twice.
_LINES = (
    "",
    " > part_of",
    " > successor.committee",
    " > part_of > successor.committee",
    " > successor.committee > part_of",
    " > successor.committee > successor.committee",
)
_PASSED_ON = {Outcome.NOTED, Outcome.FORWARDED, Outcome.SENT_FOR_COMMENT}


@rule(
    "IOP403",
    on=Decision,
    severity="error",
    with_=("matters", "meeting", *(body + line for body in _BODIES for line in _LINES)),
    fields=("Decision.matters",),
)
def committee_not_of_partnership(decision: Decision, near: Near) -> Iterator[Finding]:
    """Compare the body that decided with those of each partnership that it decided on."""
    partnerships = [
        (n, partnership)
        for n, matter in enumerate(decision.matters or ())
        if (partnership := near.get(matter, Partnership))
    ]
    body = _deciding_body(decision, near) if partnerships else None
    if not body:
        return
    line = _line(body, near)
    for n, partnership in partnerships:
        if not partnership.committees or partnership.committees.more:
            continue
        if any(line & _line(committee, near) for committee in partnership.committees):
            continue
        yield Finding(
            Text(
                sv="{body} är inget av de organ som beslutar om {partnership}",
                en="{body} is none of the bodies that decide on {partnership}",
            ),
            at=("matters", n),
            values={"body": near.title(body), "partnership": partnership.title},
            help=Text(
                sv="rätta mötet eller ärendet, eller lägg till {body} i partnerskapets committees",
                en="correct the meeting or the matter, or add {body} to the partnership's committees",
            ),
            help_values={"body": body.id},
            also=(
                Also(
                    ("committees",),
                    Text(
                        sv="här står partnerskapets organ", en="here are the partnership's bodies"
                    ),
                    record=str(partnership.ref),
                ),
            ),
        )


def _deciding_body(decision: Decision, near: Near) -> Ref | None:
    """Give the body, or None when it decided nothing on its own behalf."""
    if decision.treatment and decision.treatment is not Treatment.DECISION:
        return None
    if decision.outcome and _PASSED_ON.issuperset(decision.outcome):
        return None
    if decision.decided_by:
        return decision.decided_by.committee
    meeting = near.one("meeting", Meeting)
    return meeting.committee if meeting else None


def _line(body: Ref, near: Near) -> set[Ref]:
    """Give a body with those that it is part of or that took over from it."""
    line: set[Ref] = set()
    waiting = [body]
    while waiting:
        ref = waiting.pop()
        if ref in line:
            continue
        line.add(ref)
        committee = near.get(ref, Committee)
        if committee and committee.part_of:
            waiting.append(committee.part_of)
        if committee and committee.successor:
            waiting.append(committee.successor.committee)
    return line
