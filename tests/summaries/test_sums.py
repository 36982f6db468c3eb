"""Money year by year: what is added, what is kept apart, and what cannot be parted."""

import pytest

from iopctl.models._money import Certainty, MoneyLine, Recurrence
from iopctl.models._shape import Items, Ref
from iopctl.models._who import Who
from iopctl.summaries._sums import Sure, agreed_in_all, said_time, sums
from iopctl.values.money import Kronor
from iopctl.values.periods import Period


def line(period, amount, certainty="agreed", **fields):
    return MoneyLine(
        period=Period.read(period),
        amount=Kronor(amount),
        certainty=Certainty(certainty),
        **fields,
    )


def said(*lines):
    return [
        (said_time(one).sv, {sure.value: kronor.amount for sure, kronor in one.kronor.items()})
        for one in sums(lines)
    ]


def test_what_is_agreed_in_a_year_is_added_and_the_rest_kept_apart():
    assert said(
        line("2025", 400),
        line("våren 2025", 50),
        line("2025", 70, "budgeted"),
        line("2025", 30, "proposed"),
        line("2025", 90, "paid"),
        line("2025", 7, "unsettled"),
        line("2024", 1),
    ) == [
        ("2024", {"agreed": 1}),
        ("2025", {"agreed": 450, "planned": 100, "paid": 90, "not-stated": 7}),
    ]


def test_an_amount_for_each_year_stands_in_each():
    every_year = line(
        {"from": "2024-01-01", "until": "2025-12-31"}, 400, recurrence=Recurrence.EVERY_YEAR
    )
    assert said(every_year) == [("2024", {"agreed": 400}), ("2025", {"agreed": 400})]


@pytest.mark.parametrize(
    ("period", "fields", "time"),
    [
        ({"from": "2024-01-01", "until": "2025-12-31"}, {}, "2024-01-01 – 2025-12-31"),
        (
            {"from": "2024-07-01", "until": "2026-06-30"},
            {"recurrence": Recurrence.EVERY_YEAR},
            "2024-07-01 – 2026-06-30, varje år",
        ),
        ({"from": "2024-07-01"}, {}, "från och med 2024-07-01"),
    ],
)
def test_nobody_parts_an_amount_that_the_source_does_not_part(period, fields, time):
    assert said(line(period, 900, **fields)) == [(time, {"agreed": 900})]


def test_a_line_without_time_or_amount_is_counted_as_such():
    (one,) = sums([MoneyLine(cap="fem anställda", certainty=Certainty.AGREED)])
    assert said_time(one).sv == "tid inte angiven"
    assert one.without_amount == {Sure.AGREED: 1}


def test_a_line_that_does_not_say_how_sure_it_is_counts_as_not_stated():
    (one,) = sums([MoneyLine(amount=Kronor(5))])
    assert one.kronor == {Sure.NOT_STATED: Kronor(5)}


def test_the_whole_takes_agreed_amounts_only_and_none_that_stands_for_unknown_years():
    assert agreed_in_all(
        sums([line("2024", 1), line("2025", 2), line("2025", 4, "paid")])
    ) == Kronor(3)
    every = line({"from": "2024-07-01"}, 400, recurrence=Recurrence.EVERY_YEAR)
    assert agreed_in_all(sums([line("2024", 1), every])) is None
    assert agreed_in_all(sums([line("2024", 1, "paid")])) is None


PARTNER = Who(organisation=Ref("organisations", "o"))
COMMITTEE = Items((Who(committee=Ref("committees", "n")),))


def test_what_the_partner_pays_the_public_is_not_added_to_what_it_receives():
    assert said(
        line("2025", 300),
        line("2025", 250, "paid"),
        line("2025", 40, "paid", payer=PARTNER, receiver=COMMITTEE),
    ) == [
        ("2025", {"agreed": 300, "paid": 250}),
        ("2025, till det offentliga", {"paid": 40}),
    ]


def test_the_whole_leaves_out_what_is_agreed_to_be_paid_to_the_public():
    back = line("2025", 4, payer=PARTNER, receiver=COMMITTEE)
    assert agreed_in_all(sums([line("2025", 3), back])) == Kronor(3)


def test_an_estimate_is_no_plan():
    assert said(line("2025", 70, "estimated"), line("2025", 30, "budgeted")) == [
        ("2025", {"estimated": 70, "planned": 30})
    ]
