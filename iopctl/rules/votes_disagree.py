"""The numbers of a vote do not agree with its result.

## What it does

Compares the votes counted with the side that won and by what it won: a majority has more votes, a
casting vote or a lot settles a tie, and a minority of one third is at least a third. It also adds
up the votes by party and by name.

## Why it matters

The minutes must state the votes and their result (KL 5 kap. 67 §, for committees 6 kap. 35 §).
Who won follows from the numbers: a simple majority, and the chair's casting vote in a tie (KL 5
kap. 55 §), or one third when a matter is referred back or postponed (KL 5 kap. 50 §).

## Example

```yaml
votes:
  - count: {ja: 19, nej: 19}
    won: nej
    won_by: majority      # a tie: casting-vote or lot
```

## How to put it right

Compare with the minutes. State `won_by` when the side with fewer or as many votes won, and let
what is unknown be left out. If the list by party is not complete, end it with `{more: unknown}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import Also, FieldPath, Finding
from iopctl.language import Text
from iopctl.models._shape import Stated
from iopctl.models.decisions import Ballot, Count, Decision, PartyVotes, Side, Vote, WonBy
from iopctl.rules._rule import rule

SWEDISH = """Siffrorna i en omröstning stämmer inte med resultatet.

## Vad regeln gör

Jämför de räknade rösterna med sidan som vann och hur den vann: en majoritet har fler röster,
utslagsröst eller lottning avgör när det är lika, och en tredjedels minoritet är minst en
tredjedel. Rösterna parti för parti och namn för namn läggs också ihop.

## Varför det spelar roll

Protokollet ska ange omröstningar och hur de utfallit (KL 5 kap. 67 §, för nämnder 6 kap. 35 §).
Vem som vann följer av siffrorna: enkel majoritet, och ordförandens utslagsröst vid lika röstetal
(KL 5 kap. 54–56 §§), eller en tredjedel vid återremiss och bordläggning (KL 5 kap. 50 §).

## Exempel

```yaml
votes:
  - count: {ja: 19, nej: 19}
    won: nej
    won_by: majority      # lika: utslagsröst eller lottning
```

## Gör så här

Jämför med protokollet. Ange `won_by` när sidan med färre eller lika många röster vann, och
utelämna det som inte är känt. Är listan över partierna inte hel, avsluta den med
`{more: unknown}`.
"""


@rule(
    "IOP312",
    on=Decision,
    severity="error",
    fields=(
        "Count.ja",
        "Count.nej",
        "Vote.won",
        "Vote.won_by",
    ),
)
def votes_disagree(decision: Decision) -> Iterator[Finding]:
    """Compare each vote's count with who won, and with what is said by party and by name."""
    for n, vote in enumerate(decision.votes or ()):
        if vote.count:
            yield from _against_winner(vote, vote.count, ("votes", n))
            yield from _against_sums(vote, vote.count, ("votes", n))


def _against_winner(vote: Vote, count: Count, at: FieldPath) -> Iterator[Finding]:
    if vote.won not in (Side.JA, Side.NEJ):
        return
    won, lost = (count.ja, count.nej) if vote.won is Side.JA else (count.nej, count.ja)
    if not isinstance(won, int) or not isinstance(lost, int):
        return
    # Those who are not known to have been present cannot make a third less than it is.
    present = won + lost + (count.abstained or 0) + (count.blank or 0)
    if message := _contradiction(vote.won_by, won, lost, present):
        yield Finding(
            message,
            at=(*at, "won_by" if vote.won_by else "won"),
            values={
                "side": vote.won,
                "won": won,
                "lost": lost,
                "present": present,
                "won_by": vote.won_by,
            },
            help=Text(
                sv="jämför med protokollet; hur sidan vann står i won_by",
                en="compare with the minutes; by what the side won stands in won_by",
            ),
            also=(
                Also(
                    (*at, "count"),
                    Text(sv="här står rösterna", en="here are the votes"),
                    part="key",
                ),
            ),
        )


def _contradiction(won_by: Stated[WonBy], won: int, lost: int, present: int) -> Text | None:
    if won_by in (WonBy.CASTING_VOTE, WonBy.LOT):
        if won != lost:
            return Text(
                sv="{side} vann genom {won_by}, men rösterna var inte lika många: {won} mot {lost}",
                en="{side} won by {won_by}, but the votes were not equal: {won} against {lost}",
            )
    elif won_by is WonBy.ONE_THIRD_MINORITY:
        if won * 3 < present:
            return Text(
                sv="{side} vann med en tredjedels minoritet, men fick bara {won} röster av {present} närvarande",
                en="{side} won by a minority of one third, but had only {won} votes of {present} present",
            )
    elif won < lost:
        return Text(
            sv="{side} står som vinnare, men fick {won} röster mot {lost}",
            en="{side} is said to have won, but had {won} votes against {lost}",
        )
    elif won == lost:
        return Text(
            sv="{side} står som vinnare, men båda sidor fick {won} röster",
            en="{side} is said to have won, but both sides had {won} votes",
        )
    return None


def _against_sums(vote: Vote, count: Count, at: FieldPath) -> Iterator[Finding]:
    for side in ("ja", "nej", "abstained", "absent", "disqualified", "blank"):
        total = getattr(count, side)
        if not isinstance(total, int):
            continue
        for key, lines in (("by_party", vote.by_party), ("ballots", vote.ballots)):
            stated = [votes for line in lines or () if (votes := _votes(line, side)) is not None]
            added = sum(stated)
            # Who was absent is often not said line by line; who voted ja and nej is.
            complete = bool(lines and not lines.more and (stated or side in ("ja", "nej")))
            if added > total or (complete and added < total):
                yield Finding(
                    Text(
                        sv="rösterna i {key} blir tillsammans {added}, men här står {total}",
                        en="the votes in {key} add up to {added}, but {total} stands here",
                    ),
                    at=(*at, "count", side),
                    values={"key": key, "added": added, "total": total},
                    help=Text(
                        sv="jämför båda med protokollet, och rätta den siffra som är fel",
                        en="compare both with the minutes, and correct the number that is wrong",
                    ),
                    also=(
                        Also(
                            (*at, key),
                            Text(sv="här räknas de upp", en="here they are listed"),
                            part="key",
                        ),
                    ),
                )


def _votes(line: PartyVotes | Ballot, side: str) -> int | None:
    if isinstance(line, Ballot):
        return 1 if line.vote == side else None
    votes = getattr(line, side)
    return votes if isinstance(votes, int) else None
