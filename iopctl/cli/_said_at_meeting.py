"""What was said and voted at a meeting, as options and answers put it: `Cia Dal: avslag`, `S=ja`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from iopctl.cli._answers import parts
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models._point import Outcome
from iopctl.models._shape import Word
from iopctl.models.decisions import (
    ProposalKind,
    ProposalResult,
    Side,
    StatementKind,
    VoteKind,
)
from iopctl.models.meetings import Meeting
from iopctl.register import Register

if TYPE_CHECKING:
    from iopctl.acts._decided import Answer
    from iopctl.acts._room import Line

W = TypeVar("W", bound=Word)

ALIKE = 5
"""So many letters of a word in common are enough, where no other word has them: bordläggs, bordlagd."""

_ALSO: Mapping[str, str] = {
    "j": "ja",
    "n": "nej",
    "a": "abstained",
    "avstår": "abstained",
    "abstains": "abstained",
    "y": "ja",
    "yes": "ja",
    "no": "nej",
    "till handlingarna": "noted",
    "återremiss": "referred-back",
    "bordläggning": "postponed",
    "godkänd": "approved",
}


def word(kind: type[W], said: str, option: str) -> W:
    """Give the word of a closed list that is meant, in either language; PersonError when it is none."""
    if (found := maybe_word(kind, said)) is not None:
        return found
    raise PersonError(
        Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
        Text("välj bland: {words}", "choose among: {words}"),
        {
            "option": option,
            "given": said,
            "words": ", ".join(f"{it} ({it.text.sv})" for it in kind),
        },
    )


def maybe_word(kind: type[W], said: str) -> W | None:
    """Give the word of a closed list that is meant, in either language, or None."""
    wanted = " ".join(said.casefold().split())
    forms = {it: (it.value, it.text.sv.casefold(), it.text.en.casefold()) for it in kind}
    exact = [it for it, known in forms.items() if wanted in known]
    also = [it for it in kind if _ALSO.get(wanted) == it.value]
    begun = [
        it
        for it, known in forms.items()
        if len(wanted) >= ALIKE and any(form[:ALIKE] == wanted[:ALIKE] for form in known)
    ]
    return next((found[0] for found in (exact, also, begun) if len(found) == 1), None)


def outcome(said: str) -> Outcome:
    """Read an outcome."""
    return word(Outcome, said, "--outcome")


def answer(said: str) -> Answer:
    """Read what became of a point of the motion: `2=avslag`; without a number, of all of it."""
    from iopctl.acts._decided import Answer

    number, equals, became = said.rpartition("=")
    if equals and not number.strip().isdecimal():
        raise _not_read("--answer", said, "2=rejected")
    return Answer(int(number) if equals else None, word(Outcome, became, "--answer"))


def whom(register: Register, meeting: Meeting, said: str) -> list[dict[str, Data]]:
    """Read several persons or parties, with commas between."""
    from iopctl.acts._people import who_is

    return [who_is(register, meeting, one) for one in parts(said)]


def proposal(register: Register, meeting: Meeting, said: str) -> dict[str, Data]:
    """Read a proposal: `Cia, Bo: ändring: höj beloppet = fallet`; text and result may be left out."""
    names, colon, rest = said.partition(":")
    what, equals, became = rest.rpartition("=")
    result = maybe_word(ProposalResult, became) if equals else None
    kind, _, text = (what if result else rest).partition(":")
    if not colon or not kind.strip():
        raise _not_read("--proposal", said, "Cia Dal: avslag")
    return proposal_data(
        whom(register, meeting, names), word(ProposalKind, kind, "--proposal"), text, result
    )


def proposal_data(
    by: Sequence[dict[str, Data]],
    kind: ProposalKind,
    text: str = "",
    result: ProposalResult | None = None,
    supported_by: Sequence[dict[str, Data]] = (),
) -> dict[str, Data]:
    """Give a proposal as records write it."""
    from iopctl.acts import stated

    return stated(
        by=by,
        supported_by=supported_by,
        kind=kind.value,
        text=" ".join(text.split()),
        result=result and result.value,
    )


def reservation(register: Register, meeting: Meeting, said: str) -> dict[str, Data]:
    """Read a reservation: `Cia, Bo: för eget yrkande`; the text may be left out."""
    from iopctl.acts import stated

    names, _, text = said.partition(":")
    return stated(by=whom(register, meeting, names), text=text.strip())


def statement(
    register: Register, meeting: Meeting, kind: StatementKind, said: str
) -> dict[str, Data]:
    """Read a special statement or a note to the minutes: `Cia: uppföljningen är viktig`."""
    from iopctl.acts import stated

    names, colon, text = said.partition(":")
    if not colon:
        names, text = "", said
    return stated(kind=kind.value, by=whom(register, meeting, names), text=text.strip())


def not_taking_part(
    register: Register, meeting: Meeting, said: str, *, conflict: bool = False
) -> dict[str, Data]:
    """Read who took no part, or stepped out for a conflict of interest: `Bo: styrelseuppdrag`."""
    from iopctl.acts import stated
    from iopctl.acts._people import who_is

    name, _, reason = said.partition(":")
    who = who_is(register, meeting, name)
    return who | stated(reason=reason.strip(), conflict_of_interest=conflict or None)


def receivers(register: Register, said: Sequence[str]) -> tuple[dict[str, Data], ...]:
    """Read to whom a decision is sent: an organisation or a body of the register, or another one, by its name."""
    from iopctl.acts._whom import meant, who_written

    return tuple(who_written(meant(register, one)) for one in said if one.strip())


def counted_vote(
    said: str, *, won: Side | None, ja: str, nej: str, kind: VoteKind | None, by_minority: bool
) -> dict[str, Data]:
    """Read a vote that was counted: `ja=7,nej=4,avstår=1`; in a tie `won` is the chair's side, or the lot's."""
    from iopctl.acts._voting import vote_data
    from iopctl.acts._voting import won as work_out

    count: dict[Side, int] = {}
    for part in said.split(","):
        side, _, number = part.partition("=")
        if not number.strip().isdecimal():
            raise _not_read("--count", said, "ja=7,nej=4")
        count[word(Side, side, "--count")] = int(number)
    count = {Side.JA: 0, Side.NEJ: 0} | count
    result = work_out(count, chair=won, lot=won, kind=kind, by_minority=by_minority)
    return vote_data(count, result, ja=ja, nej=nej, kind=kind)


def named_vote(
    serving: Sequence[Line],
    chair: Line | None,
    by_party: Mapping[str, Side],
    by_name: Mapping[str, Side],
    *,
    ja: str,
    nej: str,
    kind: VoteKind | None = None,
    lot: Side | None = None,
    by_minority: bool = False,
) -> dict[str, Data]:
    """Give a vote by name, where parties voted alike but for those who are named."""
    from iopctl.acts._voting import ballots, vote_data, won

    cast = ballots(serving, by_party, by_name)
    side = cast.of.get(chair.name) if chair else None
    result = won(cast.counted, chair=side, kind=kind, lot=lot, by_minority=by_minority)
    return vote_data(cast.counted, result, ja=ja, nej=nej, kind=kind, cast=cast)


def sides(said: Sequence[str], option: str) -> dict[str, Side]:
    """Read who voted how: `S=ja`, `Bo Ek=nej`; several may stand with commas between."""
    found = {}
    for one in (part for line in said for part in line.split(",")):
        name, equals, side = one.rpartition("=")
        if not equals or not name.strip():
            raise _not_read(option, one, "S=ja")
        found[name.strip()] = word(Side, side, option)
    return found


def _not_read(option: str, said: str, example: str) -> PersonError:
    return PersonError(
        Text("{option} kan inte vara {given}", "{option} cannot be {given}"),
        Text("skriv till exempel {example}", "write for example {example}"),
        {"option": option, "given": said, "example": example},
    )
