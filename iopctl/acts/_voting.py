"""A vote, worked out: who voted how, how many, and which side won by what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.acts._room import Line
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models.decisions import Side, VoteKind, VoteMethod, WonBy

SIDES = (Side.JA, Side.NEJ, Side.ABSTAINED)


class Ballots(NamedTuple):
    """How each who serves voted."""

    of: Mapping[str, Side]
    parties: Mapping[str, str]

    @property
    def counted(self) -> Counter[Side]:
        """How many voted each way."""
        return Counter(self.of.values())


class Won(NamedTuple):
    """Which side won, and by what."""

    side: Side
    by: WonBy


def ballots(
    serving: Sequence[Line], by_party: Mapping[str, Side], by_name: Mapping[str, Side]
) -> Ballots:
    """Work out how each who serves voted: as the party did, but for those who are named.

    PersonError when somebody voted who does not serve, or when nobody has said how somebody voted.
    """
    names = {line.name: line.party for line in serving}
    for name in by_name:
        if name not in names:
            raise PersonError(
                Text(
                    "{name} tjänstgör inte vid den här paragrafen, och kan inte rösta",
                    "{name} does not serve at this paragraph, and cannot vote",
                ),
                Text("de som tjänstgör: {serving}", "those who serve: {serving}"),
                {"name": name, "serving": ", ".join(map(str, serving))},
            )
    for party in by_party:
        if party not in names.values():
            raise PersonError(
                Text("ingen av {party} tjänstgör", "nobody of {party} serves"),
                Text("partierna är: {parties}", "the parties are: {parties}"),
                {"party": party, "parties": ", ".join(sorted({*names.values()} - {""}))},
            )
    cast = {name: by_name.get(name) or by_party.get(party) for name, party in names.items()}
    silent = [line for line in serving if cast[line.name] is None]
    if silent:
        raise PersonError(
            Text("det sägs inte hur {names} röstade", "it is not said how {names} voted"),
            Text(
                "de som avstod skrivs så: avstår", "those who abstained are written so: abstained"
            ),
            {"names": ", ".join(map(str, silent))},
        )
    return Ballots({name: side for name, side in cast.items() if side}, names)


def won(
    count: Mapping[Side, int],
    *,
    chair: Side | None = None,
    kind: VoteKind | None = None,
    lot: Side | None = None,
    by_minority: bool = False,
) -> Won:
    """Give which side won: the one with more votes, else the chair's; an election by lot (KL 5:54-56, 6:33).

    `by_minority` is whether the smaller side had its way, as a third of those present has in the council
    when it asks that a matter be postponed or referred back (KL 5:50). PersonError when a tie leaves
    it open, or the smaller side is too small.
    """
    ja, nej, present = count[Side.JA], count[Side.NEJ], sum(count.get(side, 0) for side in SIDES)
    if by_minority and ja != nej:
        if min(ja, nej) * 3 < present:
            raise PersonError(
                Text(
                    "{fewer} av {present} är mindre än en tredjedel",
                    "{fewer} of {present} is less than one third",
                ),
                Text("ta bort --by-minority", "take out --by-minority"),
                {"fewer": min(ja, nej), "present": present},
            )
        return Won(Side.JA if ja < nej else Side.NEJ, WonBy.ONE_THIRD_MINORITY)
    if ja != nej:
        return Won(Side.JA if ja > nej else Side.NEJ, WonBy.MAJORITY)
    if kind is VoteKind.ELECTION:
        if lot in (Side.JA, Side.NEJ):
            return Won(lot, WonBy.LOT)
        raise PersonError(
            Text(
                "rösterna är lika många, och ett val avgörs då genom lottning",
                "the votes are equal, and an election is then settled by lot",
            ),
            Text("ange vem lotten föll på: ja eller nej", "say on whom the lot fell: ja or nej"),
        )
    if chair in (Side.JA, Side.NEJ):
        return Won(chair, WonBy.CASTING_VOTE)
    raise PersonError(
        Text(
            "rösterna är lika många, och då avgör ordförandens röst, som inte är känd",
            "the votes are equal, and the chair's vote then settles it, which is not known",
        ),
        Text("ange hur ordföranden röstade: ja eller nej", "say how the chair voted: ja or nej"),
    )


def vote_data(  # noqa: PLR0913 - what a vote holds
    count: Mapping[Side, int],
    result: Won,
    *,
    ja: str = "",
    nej: str = "",
    kind: VoteKind | None = None,
    cast: Ballots | None = None,
) -> dict[str, Data]:
    """Give a vote as records write it; with the votes by party and by name where they are known."""
    return stated(
        kind=kind or VoteKind.MAIN,
        method=VoteMethod.NAMED if cast else VoteMethod.COUNTED,
        meaning=stated(ja=ja, nej=nej),
        count=_counted(count),
        won=result.side,
        won_by=result.by,
        by_party=_by_party(cast) if cast else None,
        ballots=[
            stated(name=name, party=cast.parties[name], vote=side) for name, side in cast.of.items()
        ]
        if cast
        else None,
    )


def _counted(count: Mapping[Side, int]) -> dict[str, Data]:
    """Write a count: ja and nej always, the others where there are any."""
    return {
        side.value.replace("-", "_"): str(count.get(side, 0))
        for side in Side
        if side in (Side.JA, Side.NEJ) or count.get(side)
    }


def _by_party(cast: Ballots) -> list[dict[str, Data]]:
    parties = list(dict.fromkeys(cast.parties.values()))
    if "" in parties:  # the sums must hold for all
        return []
    return [
        dict[str, Data](party=party)
        | {
            side.value: str(number)
            for side in SIDES
            if (
                number := sum(
                    cast.parties[name] == party and it is side for name, it in cast.of.items()
                )
            )
        }
        for party in parties
    ]
