"""Times of day."""

import pytest

from iopctl.values.clock_times import ClockTime
from iopctl.values.misread import Misread


@pytest.mark.parametrize(
    ("written", "swedish", "english"),
    [
        ("13:00", "13.00", "13:00"),
        ("13.00", "13.00", "13:00"),
        ("8:30", "08.30", "08:30"),
        ("kl. 08.30", "08.30", "08:30"),
        ("00:00", "00.00", "00:00"),
        ("23:59", "23.59", "23:59"),
    ],
)
def test_a_time_of_day(written, swedish, english):
    read = ClockTime.read(written)
    assert (read.said("sv"), read.said("en")) == (swedish, english)


def test_times_come_in_order():
    assert ClockTime.read("8:30") < ClockTime.read("13:00")


@pytest.mark.parametrize(
    "written", ["24:00", "13:60", "13", "13:0", "klockan ett", "13:00:00", "１３:００"]
)
def test_what_is_no_time_of_day_is_told(written):
    with pytest.raises(Misread) as told:
        ClockTime.read(written)
    assert told.value.rule == "wrong_type"
    assert told.value.message.said("sv", told.value.values) == f"{written} är inget klockslag"
