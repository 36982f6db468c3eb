"""A subcommittee or a delegate has decided what the committee itself most likely must decide.

## What it does

Tells of a delegated decision, or one by a subcommittee, that is the only decision behind an
agreement, a revision or an extension of a partnership, and of one that decides a citizens'
proposal. Proposals, opinions and preparation are let be, and so is the chair's decision in an
urgent matter.

## Why it matters

Decisions on the aims, direction, extent or quality of the activities may not be delegated, nor may
citizens' proposals that the council has left to the committee (KL 6 kap. 38 §). Entering into or
renewing a partnership often is of the first kind; that is an inference, and the scheme of
delegation may say more.

## Example

```yaml
# the only decision behind the agreement
decided_by: {kind: delegation, committee: socialnamnden, date: 2026-03-12}
```

## How to put it right

Compare with the minutes and the scheme of delegation. If the committee decided later, add that
decision. If the subcommittee only proposed, state `treatment: proposal`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._instruments import InstrumentKind
from iopctl.models._point import GOES_ON
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import DecidedByKind, Decision, Treatment
from iopctl.models.motions import Motion, MotionKind
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.rules._rule import rule

SWEDISH = """Ett utskott eller en delegat har beslutat det som nämnden troligen måste besluta själv.

## Vad regeln gör

Talar om ett delegationsbeslut, eller ett beslut av ett utskott, som är det enda beslutet bakom ett
avtal, en revidering eller en förlängning av ett partnerskap, och om ett som avgör ett
medborgarförslag. Förslag, yttranden och beredning lämnas i fred, liksom ordförandens beslut i
brådskande ärenden.

## Varför det spelar roll

Beslut om verksamhetens mål, inriktning, omfattning eller kvalitet får inte delegeras, och inte
heller medborgarförslag som fullmäktige överlåtit till nämnden (KL 6 kap. 38 §). Att ingå eller
förlänga ett partnerskap är ofta av det första slaget; det är en slutsats, och delegationsordningen
kan säga mer.

## Exempel

```yaml
# det enda beslutet bakom avtalet
decided_by: {kind: delegation, committee: socialnamnden, date: 2026-03-12}
```

## Gör så här

Jämför med protokollet och delegationsordningen. Beslutade nämnden senare, lägg till det beslutet.
Var det bara utskottets förslag, ange `treatment: proposal`.
"""


_MAKES_IT = (InstrumentKind.AGREEMENT, InstrumentKind.REVISION, InstrumentKind.EXTENSION)


@rule(
    "IOP423",
    on=Decision,
    severity="warning",
    with_=("meeting", "meeting > committee", "matters", "< partnerships"),
    kind="correct",
    fields=(
        "DecidedBy.kind",
        "Decision.meeting",
    ),
)
def delegated_too_far(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look at what a delegate or a subcommittee decided on its own."""
    at = _delegated(decision, near)
    if at is None or decision.treatment not in (UNSET, None, Treatment.DECISION):
        return
    if why := _may_not(decision, near):
        yield Finding(
            why,
            at=at,
            help=Text(
                sv="beslutade nämnden sedan, lägg till det; var det ett förslag, ange treatment",
                en="if the committee decided later, add that; if it was a proposal, state treatment",
            ),
        )


def _delegated(decision: Decision, near: Near) -> FieldPath | None:
    """Give where it is said that the decision was not the committee's own."""
    if decision.decided_by:
        by_delegation = decision.decided_by.kind is DecidedByKind.DELEGATION
        return ("decided_by", "kind") if by_delegation else None
    committee = near.one("meeting > committee", Committee)
    return ("meeting",) if committee and committee.kind is CommitteeKind.SUBCOMMITTEE else None


def _may_not(decision: Decision, near: Near) -> Text | None:
    for partnership in near.every("< partnerships", Partnership):
        for paper in partnership.instruments or ():
            if paper.kind in _MAKES_IT and paper.decisions == (decision.ref,):
                return Text(
                    sv="beslutet är det enda bakom ett avtal; sådant får ofta inte delegeras",
                    en="it is the only decision behind an agreement; such may often not be delegated",
                )
    ends = not decision.outcome or not GOES_ON.issuperset(decision.outcome)
    proposals = (motion.kind for motion in near.every("matters", Motion))
    if ends and MotionKind.CITIZEN_PROPOSAL in proposals:
        return Text(
            sv="beslut om medborgarförslag får inte delegeras",
            en="decisions on citizens' proposals may not be delegated",
        )
    return None
