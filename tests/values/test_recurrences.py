"""How often a body meets, as people say it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.values.recurrences import LAST, Recurrence, spoken_recurrence

YEAR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("sista tisdagen", Recurrence(1, (LAST,))),
        ("Last Tuesday", Recurrence(1, (LAST,))),
        ("den sista tisdagen i månaden", Recurrence(1, (LAST,))),
        ("the second Wednesday of the month", Recurrence(2, (2,))),
        ("andra och fjärde onsdagen i varje månad", Recurrence(2, (2, 4))),
        ("1:a, 3:e och sista torsdagen", Recurrence(3, (1, 3, LAST))),
        ("varannan torsdag", Recurrence(3, weeks=2)),
        ("every other Thursday", Recurrence(3, weeks=2)),
        ("varje måndag", Recurrence(0)),
        ("var tredje fredag", Recurrence(4, weeks=3)),
        ("tisdag", None),
        ("sista dagen", None),
        ("femte tisdagen", None),
        ("varannan och sista torsdagen", None),
        ("", None),
    ],
)
def test_it_is_understood_as_people_say_it(said, meant):
    assert spoken_recurrence(said) == meant


def test_the_last_tuesday_of_each_month():
    days = list(spoken_recurrence("sista tisdagen").days(*YEAR))
    assert [day.day for day in days] == [27, 24, 31, 28, 26, 30, 28, 25, 29, 27, 24, 29]


def test_every_other_week_begins_with_the_first_there_is():
    days = list(spoken_recurrence("varannan torsdag").days(date(2026, 1, 9), date(2026, 2, 20)))
    assert days == [date(2026, 1, 15), date(2026, 1, 29), date(2026, 2, 12)]


@given(
    st.sampled_from(range(7)),
    st.sets(st.sampled_from([1, 2, 3, 4, LAST]), min_size=1),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_each_month_has_each_place_once(weekday, places, first):
    begin = first.replace(day=1)
    end = (begin + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    days = list(Recurrence(weekday, tuple(places)).days(begin, end))
    assert all(day.weekday() == weekday for day in days)
    last_is_fourth = 4 in places and LAST in places and len(days) < len(places)
    assert len(days) == len(places) - last_is_fourth
