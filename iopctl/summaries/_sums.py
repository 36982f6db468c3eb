"""Money year by year and by direction: agreed, planned, paid and so on, kept apart, with what could not be added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl.language import Text
from iopctl.models._money import Certainty, MoneyLine, Recurrence
from iopctl.models._shape import Word
from iopctl.summaries._phrases import sentence, spoken
from iopctl.values.money import Kronor
from iopctl.values.periods import Period


class Sure(Word):
    """How sure a sum is: what lines of money are told apart by."""

    AGREED = "agreed", "avtalat", "agreed"
    PLANNED = "planned", "planerat", "planned"
    ESTIMATED = "estimated", "uppskattat", "estimated"
    PAID = "paid", "utbetalt", "paid"
    NOT_STATED = "not-stated", "inte angivet hur säkert", "not stated how sure"


_SURE = {
    Certainty.AGREED: Sure.AGREED,
    Certainty.PAID: Sure.PAID,
    Certainty.BUDGETED: Sure.PLANNED,
    Certainty.PROPOSED: Sure.PLANNED,
    Certainty.ESTIMATED: Sure.ESTIMATED,
}
TO_PUBLIC = Text("till det offentliga", "to the public")
"""What is paid by an organisation to the public, such as what was not used: never added to what it receives."""


class Sum(NamedTuple):
    """What is stated for one year, or for a period that cannot be parted into years.

    `without_amount` are lines, by how sure they are, that state a rule, a cap or nothing in kronor.
    """

    of: int | Period | None
    kronor: Mapping[Sure, Kronor]
    without_amount: Mapping[Sure, int]
    yearly: bool = False
    to_public: bool = False

    @property
    def order(self) -> tuple[date, str, bool]:
        """By the first day; what has no time comes last, and what is paid back after what was given."""
        match self.of:
            case int():
                return date(self.of, 1, 1), "", self.to_public
            case Period():
                return self.of.start.earliest or date.min, self.of.written, self.to_public
            case _:
                return date.max, "", self.to_public


def sums(lines: Iterable[MoneyLine]) -> tuple[Sum, ...]:
    """Add lines up by year.

    A line for several whole years is parted only when it says that it stands for each of them: what
    it would be by the year otherwise, nobody has said.
    """
    kronor: dict[_Key, dict[Sure, int]] = {}
    without: dict[_Key, dict[Sure, int]] = {}
    for line in lines:
        sure = _SURE.get(line.certainty or Certainty.UNSETTLED, Sure.NOT_STATED)
        for key in _keys(line):
            amounts, uncounted = kronor.setdefault(key, {}), without.setdefault(key, {})
            if line.amount:
                amounts[sure] = amounts.get(sure, 0) + line.amount.amount
            else:
                uncounted[sure] = uncounted.get(sure, 0) + 1
    found = (
        Sum(
            key.of,
            MappingProxyType({sure: Kronor(amount) for sure, amount in amounts.items()}),
            MappingProxyType(without[key]),
            key.yearly,
            key.to_public,
        )
        for key, amounts in kronor.items()
    )
    return tuple(sorted(found, key=lambda one: one.order))


def agreed_in_all(found: Iterable[Sum]) -> Kronor | None:
    """Add up the agreed amounts that the public pays; None for none, or where one stands for each year of an open time."""
    amounts = []
    for one in found:
        if Sure.AGREED in one.kronor and not one.to_public:
            if one.yearly:
                return None
            amounts.append(one.kronor[Sure.AGREED].amount)
    return Kronor(sum(amounts)) if amounts else None


def said_time(one: Sum) -> Text:
    """Say which year or time a sum is for."""
    time = Text("tid inte angiven", "time not stated") if one.of is None else spoken(one.of)
    return sentence(
        time,
        Text("varje år", "every year") if one.yearly else None,
        TO_PUBLIC if one.to_public else None,
    )


class _Key(NamedTuple):
    """What lines are added up by."""

    of: int | Period | None
    yearly: bool = False
    to_public: bool = False


def _to_public(line: MoneyLine) -> bool:
    """Tell whether an organisation pays the public."""
    receivers = line.receiver or ()
    return bool(line.payer and line.payer.organisation) and any(
        who.committee or who.public_body for who in receivers
    )


def _keys(line: MoneyLine) -> list[_Key]:
    yearly, to_public = line.recurrence is Recurrence.EVERY_YEAR, _to_public(line)
    period = line.period or None
    years = period.years() if period else None
    if period is None or years is None:
        return [_Key(period, yearly, to_public)]
    if len(years) == 1:
        return [_Key(years[0], to_public=to_public)]
    whole = period.start.day == date(years[0], 1, 1) and period.end.day == date(years[-1], 12, 31)
    if yearly and whole:
        return [_Key(year, to_public=to_public) for year in years]
    return [_Key(period, yearly, to_public)]
