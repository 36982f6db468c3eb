"""Amounts in whole kronor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.values.misread import Misread
from iopctl.values.money import Kronor


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("400000", 400_000),
        ("400 000", 400_000),
        ("400\N{NO-BREAK SPACE}000", 400_000),
        ("2 797 000 kr", 2_797_000),
        ("247 700 kronor", 247_700),
        ("500:-", 500),
        ("0", 0),
    ],
)
def test_an_amount_is_whole_kronor(written, amount):
    assert Kronor.read(written) == Kronor(amount)


def test_an_amount_is_said_with_its_thousands_apart():
    assert Kronor(2_797_000).said("sv") == "2\N{NO-BREAK SPACE}797\N{NO-BREAK SPACE}000 kr"
    assert Kronor(2_797_000).said("en") == "SEK 2,797,000"


@pytest.mark.parametrize(
    ("written", "help"),
    [
        ("2,8 miljoner", "menade du 2800000?"),
        ("75 mkr", "menade du 75000000?"),
        ("400 tkr", "menade du 400000?"),
        ("1,25 tusen kronor", "menade du 1250?"),
        ("400.000", "menade du 400000?"),
        ("2,797,000 kr", "menade du 2797000?"),
        ("400 000,50", "öre skrivs inte här: avrunda till hela kronor"),
        ("99:90", "öre skrivs inte här: avrunda till hela kronor"),
        *(
            (
                written,
                "skriv hela kronor med siffror, till exempel 400000; en regel i ord har ett eget fält",
            )
            for written in ("cirka 400000", "-400000", "40 00", "9" * 5000, "4e5", "４００")
        ),
    ],
)
def test_what_is_no_amount_is_told_with_what_to_write_instead(written, help):
    with pytest.raises(Misread) as told:
        Kronor.read(written)
    assert told.value.rule == "wrong_number"
    assert told.value.help.said("sv", told.value.help_values) == help


@given(st.integers(0, 10**12 - 1))
def test_an_amount_comes_back_as_it_is_said(amount):
    assert Kronor.read(str(amount)) == Kronor.read(Kronor(amount).said("sv")) == Kronor(amount)
