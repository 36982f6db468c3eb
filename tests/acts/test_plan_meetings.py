"""A year's calendar: holidays are gone round, and what is there is left."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iopctl.acts._planned import Where
from iopctl.acts.plan_meetings import Days, plan_meetings, planned_days
from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.values.calendar import is_working_day
from iopctl.values.recurrences import LAST, Recurrence, spoken_recurrence

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def calendar(said, **more):
    return {it.meant: it.day for it in planned_days(Days(spoken_recurrence(said), *YEAR, **more))}


@pytest.mark.parametrize(
    ("said", "meant", "day"),
    [
        ("första torsdagen", date(2026, 1, 1), date(2026, 1, 8)),  # nyårsdagen
        ("sista torsdagen", date(2026, 12, 31), date(2026, 12, 17)),  # julafton veckan före
        ("andra torsdagen", date(2026, 5, 14), date(2026, 5, 21)),  # Kristi himmelsfärdsdag
        ("tredje fredagen", date(2026, 6, 19), date(2026, 6, 26)),  # midsommarafton
        ("varje torsdag", date(2026, 5, 14), None),
        ("varannan torsdag", date(2026, 1, 1), None),
    ],
)
def test_a_holiday_is_gone_round(said, meant, day):
    assert calendar(said)[meant] == day


def test_what_is_excepted_is_left_out():
    found = calendar("första onsdagen", months=(7,), days=[date(2026, 2, 4)])
    assert [day.month for day in found] == [1, 3, 4, 5, 6, 8, 9, 10, 11, 12]


def test_holidays_can_be_skipped_instead():
    assert calendar("första torsdagen", skips=True)[date(2026, 1, 1)] is None


def test_a_meeting_that_was_moved_is_not_planned_again():
    files = {
        "committees/n.yaml": "name: Nämnden\n".encode(),
        "meetings/n-2026-03-31.yaml": b"committee: n\ndate: 2026-04-01\n",
        "meetings/other.yaml": b"committee: n\ndate: 2026-02-24\n",
    }
    register = read(files, Settings(format=1))
    days = Days(spoken_recurrence("sista tisdagen"), date(2026, 2, 1), date(2026, 4, 30))
    act = plan_meetings(register, Ref("committees", "n"), days, Where(), date(2026, 1, 1))
    assert [change.ref.id for change in act.changes] == ["n-2026-04-28"]


@given(
    st.sampled_from(range(7)),
    st.sets(st.sampled_from([1, 2, 3, 4, LAST])),
    st.sampled_from(range(1990, 2060)),
)
def test_no_meeting_is_on_a_holiday_and_none_twice(weekday, places, year):
    every = Recurrence(weekday, tuple(places))
    found = [*planned_days(Days(every, date(year, 1, 1), date(year, 12, 31)))]
    days = [it.day for it in found if it.day]
    assert all(is_working_day(day) for day in days)
    assert len(set(days)) == len(days)
    assert all(abs(it.day - it.meant) <= timedelta(weeks=2) for it in found if it.day)
