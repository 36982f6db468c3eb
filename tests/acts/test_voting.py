"""Votes: whatever is voted, the numbers agree with who won, as the rules want them; real votes come out as they did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.acts._room import Line
from iopctl.acts._voting import SIDES, ballots, vote_data, won
from iopctl.errors import PersonError
from iopctl.models._reading import Notes, read_part
from iopctl.models._shape import Items, Ref
from iopctl.models.decisions import Decision, Side, Vote, VoteKind, WonBy
from iopctl.models.meetings import AttendanceRole
from iopctl.rules.votes_disagree import votes_disagree

PARTIES = ("S", "M", "C", "V")


def serving(*parties):
    return [Line(f"Ledamot {n}", party, AttendanceRole.MEMBER) for n, party in enumerate(parties)]


def told(vote):
    """Give what the rule on votes has to say of a vote as it is written."""
    record = Decision(ref=Ref("decisions", "b"), title="Beslut", votes=Items([vote]))
    return list(votes_disagree.check(record, None))


@given(
    st.lists(st.sampled_from(PARTIES), min_size=1, max_size=15),
    st.fixed_dictionaries({party: st.sampled_from(SIDES) for party in PARTIES}),
    st.dictionaries(st.integers(0, 14), st.sampled_from(SIDES), max_size=5),
    st.sampled_from([None, VoteKind.MAIN, VoteKind.ELECTION]),
)
def test_the_numbers_of_a_vote_agree_with_its_result(parties, by_party, others, kind):
    lines = serving(*parties)
    by_name = {f"Ledamot {n}": side for n, side in others.items() if n < len(lines)}
    cast = ballots(lines, {it: by_party[it] for it in parties}, by_name)
    try:
        result = won(cast.counted, chair=Side.JA, kind=kind, lot=Side.NEJ)
    except PersonError:
        pytest.fail("a tie was settled by the chair or by lot")
    notes = Notes()
    data = vote_data(cast.counted, result, ja="bifall", nej="avslag", kind=kind, cast=cast)
    vote = read_part(Vote, data, notes)
    assert not notes.findings
    assert sum(cast.counted.values()) == len(lines)
    assert told(vote) == []


@pytest.mark.parametrize(
    ("count", "how", "result"),
    [
        ((22, 22, 0), {"chair": Side.JA}, (Side.JA, WonBy.CASTING_VOTE)),
        ((19, 19, 3), {"chair": Side.NEJ}, (Side.NEJ, WonBy.CASTING_VOTE)),
        ((24, 15, 0), {"by_minority": True}, (Side.NEJ, WonBy.ONE_THIRD_MINORITY)),
        ((24, 15, 0), {}, (Side.JA, WonBy.MAJORITY)),
        ((26, 13, 0), {}, (Side.JA, WonBy.MAJORITY)),
        ((20, 26, 0), {}, (Side.NEJ, WonBy.MAJORITY)),
        ((5, 5, 1), {"kind": VoteKind.ELECTION, "lot": Side.NEJ}, (Side.NEJ, WonBy.LOT)),
    ],
)
def test_real_votes_come_out_as_they_did(count, how, result):
    assert won(dict(zip(SIDES, count, strict=True)), **how) == result


@pytest.mark.parametrize(
    ("count", "how"),
    [
        ((4, 4, 0), {}),
        ((4, 4, 0), {"chair": Side.ABSTAINED}),
        ((4, 4, 0), {"kind": VoteKind.ELECTION, "chair": Side.JA}),
        ((30, 9, 0), {"by_minority": True}),
    ],
)
def test_what_leaves_it_open_is_refused(count, how):
    with pytest.raises(PersonError):
        won(dict(zip(SIDES, count, strict=True)), **how)
