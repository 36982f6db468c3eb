"""Money year by year: agreed, planned, paid and not stated, kept apart, with what could not be added."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from iopctl.language import Text
from iopctl.models._money import Certainty, MoneyLine, Recurrence
from iopctl.models._shape import Word
from iopctl.values.money import Kronor
from iopctl.values.periods import Period


class Sure(Word):
    """How sure a sum is: what lines of money are told apart by."""

    AGREED = "agreed", "avtalat", "agreed"
    PLANNED = "planned", "planerat", "planned"
    PAID = "paid", "utbetalt", "paid"
    NOT_STATED = "not-stated", "inte angivet hur säkert", "not stated how sure"


_SURE = {
    Certainty.AGREED: Sure.AGREED,
    Certainty.PAID: Sure.PAID,
    Certainty.BUDGETED: Sure.PLANNED,
    Certainty.PROPOSED: Sure.PLANNED,
    Certainty.ESTIMATED: Sure.PLANNED,
}


class Sum(NamedTuple):
    """What is stated for one year, or for a period that cannot be parted into years.

    `without_amount` are lines, by how sure they are, that state a rule, a cap or nothing in kronor.
    """

    of: int | Period | None
    kronor: dict[Sure, Kronor]
    without_amount: dict[Sure, int]
    yearly: bool = False

    @property
    def order(self) -> tuple[date, str]:
        """By the first day; what has no time comes last."""
        match self.of:
            case int():
                return date(self.of, 1, 1), ""
            case Period():
                return self.of.start.earliest or date.min, self.of.written
            case _:
                return date.max, ""


def sums(lines: Iterable[MoneyLine]) -> tuple[Sum, ...]:
    """Add lines up by year.

    A line for several whole years is parted only when it says that it stands for each of them: what
    it would be by the year otherwise, nobody has said.
    """
    found: dict[tuple[int | Period | None, bool], Sum] = {}
    for line in lines:
        sure = _SURE.get(line.certainty or Certainty.UNSETTLED, Sure.NOT_STATED)
        for key in _keys(line):
            one = found.setdefault(key, Sum(key[0], {}, {}, key[1]))
            if line.amount:
                one.kronor[sure] = Kronor(
                    line.amount.amount + (one.kronor[sure].amount if sure in one.kronor else 0)
                )
            else:
                one.without_amount[sure] = one.without_amount.get(sure, 0) + 1
    return tuple(sorted(found.values(), key=lambda one: one.order))


def agreed_in_all(found: Iterable[Sum]) -> Kronor | None:
    """Add up the agreed amounts; None where there is none, or one stands for each year of an open time."""
    amounts = []
    for one in found:
        if Sure.AGREED in one.kronor:
            if one.yearly:
                return None
            amounts.append(one.kronor[Sure.AGREED].amount)
    return Kronor(sum(amounts)) if amounts else None


def said_time(one: Sum) -> Text:
    """Say which year or time a sum is for."""
    match one.of:
        case int():
            return Text(str(one.of), str(one.of))
        case Period() as period:
            every = Text(", varje år", ", every year") if one.yearly else Text("", "")
            return Text(period.said("sv") + every.sv, period.said("en") + every.en)
        case _:
            every = Text("varje år", "every year") if one.yearly else Text("", "")
            return Text(
                *(
                    one or other
                    for one, other in zip(
                        every, Text("tid inte angiven", "time not stated"), strict=True
                    )
                )
            )


def _keys(line: MoneyLine) -> list[tuple[int | Period | None, bool]]:
    yearly = line.recurrence is Recurrence.EVERY_YEAR
    period = line.period or None
    years = period.years() if period else None
    if period is None or years is None:
        return [(period, yearly)]
    if len(years) == 1:
        return [(years[0], False)]
    whole = period.start.day == date(years[0], 1, 1) and period.end.day == date(years[-1], 12, 31)
    return [(year, False) for year in years] if yearly and whole else [(period, yearly)]
