"""Periods, which are all of their days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.misread import Misread
from iopctl.values.periods import Period

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))

SHARP = """
    2009                            2009-01-01  2009-12-31
    för hela 2019                   2019-01-01  2019-12-31
    2019-07                         2019-07-01  2019-07-31
    2019-07-15                      2019-07-15  2019-07-15
    första halvåret 2018            2018-01-01  2018-06-30
    andra kvartalet 2025            2025-04-01  2025-06-30
    2019/2020                       2019-01-01  2020-12-31
    2019/20                         2019-01-01  2020-12-31
    2019-2021                       2019-01-01  2021-12-31
    2019–2021                       2019-01-01  2021-12-31
    2019-07 – 2020-06               2019-07-01  2020-06-30
    januari–juni 2020               2020-01-01  2020-06-30
    januari-juni 2020               2020-01-01  2020-06-30
    1 maj – 15 juni 2020            2020-05-01  2020-06-15
    juli 2019 - juni 2020           2019-07-01  2020-06-30
    från den 1 maj till och med den 30 juni 2020   2020-05-01  2020-06-30
    2020-07-01 t.o.m. 2020-12-31    2020-07-01  2020-12-31
"""


@pytest.mark.parametrize("case", SHARP.strip().splitlines())
def test_a_period_is_all_days_from_its_first_to_its_last(case):
    written, first, last = case.strip().rsplit(maxsplit=2)
    period = Period.read(written.strip())
    assert period.start == UncertainDate.read(first)
    assert period.end == UncertainDate.read(last)
    assert period.said("sv") == written.strip()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("våren 2020", date(2020, 1, 1), date(2020, 6, 30)),
        ("vintern 2013/2014", date(2013, 10, 1), date(2014, 4, 30)),
    ],
)
def test_a_season_covers_no_day_for_certain_and_none_outside_it(written, first, last):
    period = Period.read(written)
    assert period.start == period.end == UncertainDate(written, first, last)
    assert period.covers(first) is None
    assert period.covers(date(2012, 1, 1)) is False


def test_a_period_from_one_season_to_another_covers_what_lies_between():
    period = Period.read("hösten 2020–våren 2022")
    assert period.covers(date(2020, 7, 31)) is False
    assert period.covers(date(2020, 8, 1)) is None
    assert period.covers(date(2021, 6, 1)) is True
    assert period.covers(date(2022, 6, 30)) is None


def test_first_and_last_day_are_fields_of_their_own():
    period = Period.read({"from": "2020-07-01", "until": "fram till 2024"})
    assert period == Period(
        "", UncertainDate.read("2020-07-01"), UncertainDate.read("fram till 2024")
    )
    assert period.said("sv") == "2020-07-01 – fram till 2024"


@pytest.mark.parametrize(
    ("data", "start", "end", "swedish", "english"),
    [
        ({"from": "2020-07-01"}, "2020-07-01", None, "från och med 2020-07-01", "from 2020-07-01"),
        ({"until": "2020-12"}, None, "2020-12", "till och med 2020-12", "until 2020-12"),
        ("t.o.m. 2021", None, "t.o.m. 2021", "t.o.m. 2021", "t.o.m. 2021"),
        ("från och med 2021", "från och med 2021", None, "från och med 2021", "från och med 2021"),
    ],
)
def test_one_end_may_be_left_unsaid(data, start, end, swedish, english):
    period = Period.read(data)
    assert period.start == (UncertainDate.read(start) if start else NOT_STATED)
    assert period.end == (UncertainDate.read(end) if end else NOT_STATED)
    assert (period.said("sv"), period.said("en")) == (swedish, english)
    assert period.years() is None


@pytest.mark.parametrize(
    ("data", "rule", "at", "message"),
    [
        (
            "2021–2019",
            "impossible_date",
            (),
            "perioden slutar 2019-12-31, innan den börjar 2021-01-01",
        ),
        (
            {"from": "2021", "until": "2020-06-30"},
            "impossible_date",
            ("until",),
            "perioden slutar 2020-06-30, innan den börjar 2021",
        ),
        ({"from": "2020-13-01"}, "impossible_date", ("from",), "2020-13-01 är inget datum"),
        ({"form": "2020"}, "unknown_field", ("form",), "det finns inget fält som heter form"),
        ({}, "missing_field", (), "fältet from saknas"),
        ("2019-20", "impossible_date", (), "2019-20 är inget datum"),
        ("länge", "not_a_date", (), "länge går inte att läsa som ett datum"),
        ("2019 – snart", "not_a_date", (), "2019 – snart går inte att läsa som ett datum"),
        ("a–b–c", "not_a_date", (), "a–b–c går inte att läsa som ett datum"),
        (["2019"], "wrong_type", (), "här står en lista, men ska stå en period"),
    ],
)
def test_what_is_no_period_is_told_at_its_place(data, rule, at, message):
    with pytest.raises(Misread) as told:
        Period.read(data)
    assert (told.value.rule, told.value.at) == (rule, at)
    assert told.value.message.said("sv", told.value.values) == message


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("2009", (2009,)),
        ("2019-07 – 2021-06", (2019, 2020, 2021)),
        ("vintern 2013/2014", (2013, 2014)),
    ],
)
def test_the_years_that_a_period_touches(written, years):
    assert Period.read(written).years() == years


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2019", "2020", False),
        ("2019-2020", "2020", True),
        ("våren 2020", "2020", True),
        ("våren 2020", "sommaren 2020", None),
        ("våren 2020", "hösten 2020", False),
        ("2020", {"from": "2020-12-31"}, None),
        ("2020", {"from": "2021-01-01"}, False),
    ],
)
def test_two_periods_share_a_day_or_not_or_it_cannot_be_said(one, other, overlap):
    one, other = Period.read(one), Period.read(other)
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


@given(days, days, days)
def test_a_period_with_known_ends_covers_the_days_between_them(one, other, day):
    first, last = sorted((one, other))
    period = Period.read({"from": first.isoformat(), "until": last.isoformat()})
    assert period.covers(day) is (first <= day <= last)
