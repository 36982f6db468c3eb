"""The order of decisions: by their days, and else by what they build on."""

from datetime import date

import pytest

from iopctl.models._point import Point
from iopctl.models._shape import Items, Ref
from iopctl.models.decisions import Decision
from iopctl.statuses._order import in_order
from iopctl.values.dates import UncertainDate


def made(name, **fields):
    return Decision(ref=Ref("decisions", name), title=name, **fields)


def after(*names):
    return {"follows": Items(Ref("decisions", name) for name in names)}


def ordered(*found, undated=date.min):
    decisions = in_order(
        [(decision, day and UncertainDate.read(day)) for decision, day in found],
        lambda one: one[1],
        lambda one: one[0],
        undated=undated,
    )
    return [decision.title for decision, _ in decisions]


def test_days_order_whatever_is_said_to_follow():
    assert ordered((made("b"), "2025-02-01"), (made("a", **after("b")), "2025-01-01")) == ["a", "b"]


@pytest.mark.parametrize(("undated", "names"), [(date.min, "ca"), (date.max, "ac")])
def test_what_has_no_day_and_builds_on_nothing_is_of_the_day_that_is_given(undated, names):
    assert ordered((made("a"), "2025-01-01"), (made("c"), None), undated=undated) == list(names)


@pytest.mark.parametrize("undated", [date.min, date.max])
def test_what_has_no_day_comes_between_what_it_follows_and_what_follows_it(undated):
    assert ordered(
        (made("d", **after("c")), "2025-04-01"),
        (made("c", **after("b")), None),
        (made("b"), "2025-02-01"),
        (made("a"), "2025-01-01"),
        undated=undated,
    ) == ["a", "b", "c", "d"]


def test_decisions_of_one_day_stand_in_the_order_that_they_follow():
    assert ordered((made("a", **after("b")), "2025-01-01"), (made("b"), "2025-01-01")) == ["b", "a"]


def test_what_closes_an_assignment_comes_after_it_was_given():
    point = Point(text="klart", closes=Items((Ref("decisions", "b"),)))
    assert ordered((made("a", points=Items((point,))), None), (made("b"), None)) == ["b", "a"]


def test_what_follows_in_a_circle_is_still_given_once_each():
    assert sorted(ordered((made("a", **after("b")), None), (made("b", **after("a")), None))) == [
        "a",
        "b",
    ]
