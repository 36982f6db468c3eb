"""A casting vote is in an election, or against the chair's own vote.

## What it does

Tells of an election that a casting vote is said to have settled, and of a vote by name where the
chair voted for the other side or not at all.

## Why it matters

In a tie the chair, and nobody else, has the casting vote, but elections are settled by lot (KL 5
kap. 54–56 §§, for committees 6 kap. 33 §).

## Example

```yaml
votes:
  - kind: election
    count: {ja: 19, nej: 19}
    won: ja
    won_by: casting-vote      # an election: lot
```

## How to put it right

Compare with the minutes: who chaired the paragraph, how did that person vote, and was it perhaps a
`lot`?
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.models.decisions import Decision, Vote, VoteKind, WonBy
from iopctl.models.meetings import AttendanceRole, Meeting
from iopctl.register import Near
from iopctl.rules._rule import rule
from iopctl.rules._serving import is_present

SWEDISH = """En utslagsröst finns i ett val, eller mot ordförandens egen röst.

## Vad regeln gör

Talar om ett val som sägs ha avgjorts med utslagsröst, och om en omröstning med namn där ordföranden
röstade på den andra sidan eller inte alls.

## Varför det spelar roll

Vid lika röstetal har ordföranden, och ingen annan, utslagsröst, men val avgörs genom lottning (KL 5
kap. 54–56 §§, för nämnder 6 kap. 33 §).

## Exempel

```yaml
votes:
  - kind: election
    count: {ja: 19, nej: 19}
    won: ja
    won_by: casting-vote      # ett val: lottning
```

## Gör så här

Jämför med protokollet: vem var ordförande vid paragrafen, hur röstade den personen, och var det
kanske lottning, `lot`?
"""


@rule(
    "IOP417",
    on=Decision,
    severity="warning",
    with_=("meeting",),
    kind="correct",
    fields=("Vote.won_by",),
)
def casting_vote_misplaced(decision: Decision, near: Near) -> Iterator[Finding]:
    """Look at each vote that is said to be settled by the chair."""
    meeting = near.one("meeting", Meeting)
    for n, vote in enumerate(decision.votes or ()):
        if vote.won_by is not WonBy.CASTING_VOTE:
            continue
        if vote.kind is VoteKind.ELECTION:
            yield Finding(
                Text(
                    sv="ett val avgörs genom lottning, inte med utslagsröst",
                    en="an election is settled by lot, not by a casting vote",
                ),
                at=("votes", n, "won_by"),
                help=Text(
                    sv="jämför med protokollet; var det lottning, skriv lot",
                    en="compare with the minutes; if it was by lot, write lot",
                ),
            )
        elif meeting and (chair := _chair(meeting, decision)) and _against(chair, vote):
            yield Finding(
                Text(
                    sv="{won} vann med utslagsröst, men {chair}, ordförande, röstade inte så",
                    en="{won} won by the casting vote, but {chair}, the chair, did not vote so",
                ),
                at=("votes", n, "won_by"),
                values={"won": vote.won, "chair": chair},
                help=Text(
                    sv="jämför med protokollet: vem ledde mötet då, och hur röstade den personen?",
                    en="compare with the minutes: who chaired then, and how did that person vote?",
                ),
            )


def _against(chair: str, vote: Vote) -> bool:
    """Say whether the list of votes by name has the chair elsewhere than on the side that won."""
    if not vote.ballots or not vote.won:
        return False
    cast = next((ballot.vote for ballot in vote.ballots if ballot.name == chair), None)
    if cast is None:
        return vote.ballots.more is None
    return cast is not vote.won


def _chair(meeting: Meeting, decision: Decision) -> str | None:
    """Give who chaired the paragraph, where it is just one."""
    chairs = {
        person.name
        for person in meeting.attendance or ()
        if person.role is AttendanceRole.CHAIR
        and (not decision.paragraph or is_present(person, decision.paragraph))
    }
    if not chairs and meeting.chair:
        chairs = {meeting.chair.name}
    name = chairs.pop() if len(chairs) == 1 else None
    return name or None
