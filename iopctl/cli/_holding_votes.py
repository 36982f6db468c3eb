"""A vote while a meeting is held: what ja and nej mean, how each party votes, and who does otherwise."""

from __future__ import annotations

from iopctl.acts._people import find_person, people
from iopctl.acts._room import Room
from iopctl.acts._voting import ballots
from iopctl.cli import _said_at_meeting as spoken
from iopctl.cli._answers import parts
from iopctl.cli._holding import Sitting
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.decisions import Side, VoteKind

_SIDES = Text("ja, nej eller avstår", "ja, nej or abstained")


def vote(sitting: Sitting, said: str) -> None:
    """Take a vote by name: each party votes alike, but for those who are named; the result is worked out."""
    item = sitting.open_item()
    kind = spoken.word(VoteKind, said, "rösta") if said else None
    here = sitting.room
    serving = here.serving(sitting.paragraph)
    if not serving:
        raise PersonError(
            Text(
                "det står inte vilka som tjänstgör, så rösterna kan inte räknas",
                "it is not said who serves, so the votes cannot be counted",
            ),
            Text(
                "gå ut med lämna och ange rösterna med iopctl decide --count",
                "leave by quit, and give the votes by iopctl decide --count",
            ),
        )
    ask = sitting.ask
    first = item.recommendations
    ja = ask.text(
        None, Text("Ja betyder", "Ja means"), "ja", "bifall till förslaget" if first else ""
    )
    nej = ask.text(None, Text("Nej betyder", "Nej means"), "nej", _against(sitting))
    by_party: dict[str, Side] = {}
    for party in dict.fromkeys(line.party for line in serving):
        names = ", ".join(line.name for line in serving if line.party == party)
        question = Text("{party}, {count} ({names})", "{party}, {count} ({names})").said(
            sitting.session.language,
            {
                "party": party or "-",
                "count": sum(line.party == party for line in serving),
                "names": names,
            },
        )
        by_party[party] = ask.answer(None, Text(question, question), "rösta", _side, help=_SIDES)
    line = _counted(sitting, by_party, kind, ja, nej)
    pending = sitting.pending
    by_minority = pending.by_minority or line.get("won_by") == "one-third-minority"
    sitting.pending = pending._replace(votes=(*pending.votes, line), by_minority=by_minority)
    _tell_result(sitting, line)


def _counted(
    sitting: Sitting, by_party: dict[str, Side], kind: VoteKind | None, ja: str, nej: str
) -> dict[str, Data]:
    """Ask who voted otherwise, until the votes can be counted."""
    here, number = sitting.room, sitting.paragraph
    there = people(sitting.register, sitting.meeting)
    question = Text("Vilka röstade annorlunda, som Bo nej", "Who voted otherwise, as Bo nej")
    lot: Side | None = None
    while True:
        said = sitting.ask.line(question, Text("Enter: ingen", "Enter: nobody"))
        try:
            by_name = {}
            for one in parts(said):
                name, _, side = one.rpartition(" ")
                by_name[find_person(there, name).name] = spoken.word(Side, side, "rösta")
            if (
                kind is VoteKind.ELECTION
                and lot is None
                and _is_tie(here, number, by_party, by_name)
            ):
                lot = sitting.ask.answer(
                    None, Text("Lika; lotten föll på", "A tie; the lot fell on"), "rösta", _side
                )
            line = spoken.named_vote(
                here.serving(number),
                here.chair(number),
                by_party,
                by_name,
                ja=ja,
                nej=nej,
                kind=kind,
                lot=lot,
                by_minority=_minority(sitting, by_party, by_name, kind),
            )
        except PersonError as error:
            sitting.tell(error.message, **error.values)
            if error.help:
                sitting.tell(error.help, **error.values)
        else:
            return line


def _minority(
    sitting: Sitting,
    by_party: dict[str, Side],
    by_name: dict[str, Side],
    kind: VoteKind | None,
) -> bool:
    """Ask whether a third of the council wins, where it is about putting off and there are as many (KL 5:50)."""
    committee = sitting.register.get(sitting.meeting.committee, Committee)
    if kind is not VoteKind.PROCEDURAL or not committee:
        return False
    count = ballots(sitting.room.serving(sitting.paragraph), by_party, by_name).counted
    fewer = min(count[Side.JA], count[Side.NEJ])
    if committee.kind is not CommitteeKind.COUNCIL or fewer * 3 < sum(count.values()):
        return False
    question = Text(
        "Ville de {fewer} bordlägga eller återremittera, så att en tredjedel räcker",
        "Did the {fewer} want to postpone or refer back, so that a third is enough",
    )
    return sitting.ask.yes(question, default=True, values={"fewer": fewer})


def _is_tie(here: Room, number: int, by_party: dict[str, Side], by_name: dict[str, Side]) -> bool:
    count = ballots(here.serving(number), by_party, by_name).counted
    return count[Side.JA] == count[Side.NEJ]


def _against(sitting: Sitting) -> str:
    """Suggest what nej means: the proposal put against the recommendation."""
    for line in sitting.pending.proposals:
        by = line.get("by")
        if line.get("kind") != "approval" and isinstance(by, list) and isinstance(by[0], dict):
            return f"bifall till {by[0].get('name') or by[0].get('party')}s yrkande"
    return "avslag"


def _side(said: str) -> Side | None:
    side = spoken.maybe_word(Side, said)
    return side if side in (Side.JA, Side.NEJ, Side.ABSTAINED) else None


def _tell_result(sitting: Sitting, line: dict[str, Data]) -> None:
    count = line["count"]
    assert isinstance(count, dict)  # noqa: S101 - as a vote is written
    values: dict[str, object] = {
        "ja": count["ja"],
        "nej": count["nej"],
        "abstained": count.get("abstained", "0"),
        "won": line["won"],
    }
    text = Text(
        "Ja {ja}, nej {nej}, avstår {abstained}.", "Ja {ja}, nej {nej}, abstained {abstained}."
    )
    by = {
        "majority": Text("{won} vann.", "{won} won."),
        "casting-vote": Text(
            "{won} vann genom ordförandens utslagsröst.", "{won} won by the chair's casting vote."
        ),
        "lot": Text("{won} vann genom lottning.", "{won} won by lot."),
        "one-third-minority": Text(
            "{won} vann: en tredjedel räcker.", "{won} won: a third is enough."
        ),
    }[str(line["won_by"])]
    values["won"] = str(line["won"]).capitalize()
    sitting.tell(Text(f"{text.sv} {by.sv}", f"{text.en} {by.en}"), **values)
