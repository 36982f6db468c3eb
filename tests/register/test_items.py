"""An item of an agenda is found by what a person calls it, and never by a guess."""

import pytest

from iopctl.errors import PersonError
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import find_item, numbers, read

AGENDA = """\
committee: sn
agenda:
  - {title: Upprop}
  - {id: bidrag, number: 10 a), title: Bidrag till föreningar}
  - {number: 10 b), title: Bidrag till resor}
  - {number: 15 X, title: Sent ärende}
  - {title: Ärende 3}
"""
MEETING = read({"meetings/sn.yaml": AGENDA.encode()}, Settings(format=1)).get(
    Ref("meetings", "sn"), Meeting
)


def test_an_item_goes_by_its_own_number_or_else_its_place():
    assert numbers(MEETING) == ("1", "10 a)", "10 b)", "15 X", "5")


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("1", 0),
        ("punkt 1", 0),
        ("nr. 1", 0),
        ("bidrag", 1),
        ("10a", 1),
        ("ärende 10 B", 2),
        ("15x", 3),
        ("sent", 3),
        ("resor", 2),
        ("Ärende 3", 4),
        ("UPPROP", 0),
    ],
)
def test_what_a_person_says_finds_one_item(said, place):
    assert find_item(MEETING, said) == place


@pytest.mark.parametrize("said", ["bidrag till", "till"])
def test_several_are_listed_with_their_numbers(said):
    with pytest.raises(PersonError) as raised:
        find_item(MEETING, said)
    assert raised.value.values["items"] == "10 a) Bidrag till föreningar, 10 b) Bidrag till resor"


@pytest.mark.parametrize("said", ["2", "taxa", "", " "])
def test_none_is_said_with_those_that_there_are(said):
    with pytest.raises(PersonError, match="has no item"):
        find_item(MEETING, said)
