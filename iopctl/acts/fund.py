"""A line of money in a partnership: for when, how much, from whom, to whom, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line
from iopctl.acts._partnerships import (
    Decisions,
    changed,
    decision_written,
)
from iopctl.acts._whom import called, who_written
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Said, Text
from iopctl.models._frequency import Frequency
from iopctl.models._money import Certainty, MoneyLine, Recurrence
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import Partnership
from iopctl.register import Register, readable
from iopctl.summaries._money import said_sum
from iopctl.summaries._sums import said_time, sums
from iopctl.values.money import Kronor
from iopctl.values.periods import Period
from iopctl.values.shares import Share


class Payment(NamedTuple):
    """One payment of a line: when, as records write due times, and how much of it."""

    due: str
    amount: Kronor | Share | None = None


class Money(NamedTuple):
    """A line of money, in whole kronor, or by a rule in words; `at_most` is its highest amount.

    `every` says how often it is paid, where `payments` do not name each time. `decision` is empty where
    it is stated that there is none.
    """

    period: Period | None
    certainty: Certainty
    amount: Kronor | None = None
    at_most: Kronor | None = None
    rule: str | None = None
    what: str | None = None
    yearly: bool = False
    payer: Who | None = None
    receivers: Sequence[Who] = ()
    source: str | None = None
    source_until: str | None = None
    instrument: str | None = None
    payments: Sequence[Payment] = ()
    every: Frequency | None = None
    in_advance: bool = False
    condition: str | None = None
    decisions: Decisions = None


def fund(register: Register, ref: Ref, money: Money) -> Act:
    """Add a line of money; PersonError where it says nothing of how much, or its payments are more than it."""
    partnership = readable(register, ref, Partnership)
    _says_how_much(money)
    _payments_fit(money)
    line = stated(
        period=_period(money.period),
        amount=_kronor(money.amount),
        rule=money.rule,
        at_most=_kronor(money.at_most),
        what=money.what,
        recurrence=Recurrence.EVERY_YEAR if money.yearly else None,
        payer=who_written(money.payer) if money.payer else None,
        receiver=[who_written(one) for one in money.receivers],
        source=[stated(name=money.source, until=money.source_until)] if money.source else None,
        instrument=money.instrument,
        instalments=_instalments(money),
        certainty=money.certainty,
        condition=money.condition,
        decision=decision_written(money.decisions),
    )
    edit = add_line(register, ref, ("funding",), line)
    after = changed(register, ref, edit)
    values = {
        "title": partnership.title,
        "much": money.amount or money.at_most or money.rule,
        "period": money.period or Text("tid inte angiven", "time not stated"),
        "certainty": money.certainty,
    }
    text = (
        Text(
            "{certainty} till {title} för {period}: högst {much}",
            "{certainty} for {title} for {period}: at most {much}",
        )
        if money.at_most and not money.amount
        else Text(
            "{certainty} till {title} för {period}: {much}",
            "{certainty} for {title} for {period}: {much}",
        )
    )
    return Act(Said(text, values), (Change(ref, edit),), tuple(_told(register, after, money)))


def _says_how_much(money: Money) -> None:
    parts = any(isinstance(one.amount, Kronor) for one in money.payments)
    if money.amount or money.at_most or money.rule or parts:
        return
    if money.certainty in (Certainty.UNSETTLED, Certainty.PROPOSED, Certainty.ESTIMATED):
        return
    raise PersonError(
        Text("det framgår inte hur mycket pengar det är", "it is not said how much money it is"),
        Text(
            "ange --amount, --at-most eller --rule; är inget fastställt: --certainty unsettled",
            "give --amount, --at-most or --rule; if nothing is settled: --certainty unsettled",
        ),
    )


def _payments_fit(money: Money) -> None:
    """Refuse payments that are together more than the line: a digit is wrong somewhere."""
    parts = [one.amount.amount for one in money.payments if isinstance(one.amount, Kronor)]
    whole = money.amount or money.at_most
    if whole and sum(parts) > whole.amount:
        raise PersonError(
            Text(
                "delbetalningarna är tillsammans {parts}, mer än {whole}",
                "the payments are together {parts}, more than {whole}",
            ),
            Text("jämför beloppen med avtalet", "compare the amounts with the agreement"),
            {"parts": Kronor(sum(parts)), "whole": whole},
        )


def _period(period: Period | None) -> str | dict[str, Data] | None:
    if period is None:
        return None
    return period.written or stated(from_=period.start.written, until=period.end.written)


def _kronor(kronor: Kronor | None) -> str | None:
    return str(kronor.amount) if kronor else None


def _instalments(money: Money) -> list[dict[str, Data]]:
    if money.every:
        return [stated(every=money.every, in_advance=money.in_advance or None)]
    return [
        stated(
            due=one.due,
            amount=_kronor(one.amount) if isinstance(one.amount, Kronor) else None,
            share=f"{one.amount.percent} %" if isinstance(one.amount, Share) else None,
        )
        for one in money.payments
    ]


def _told(register: Register, after: Partnership, money: Money) -> Iterator[Said]:
    """Tell what is then agreed for the same time, and payments that leave some of it over."""
    lines: Sequence[MoneyLine] = after.funding or ()
    line = lines[-1]
    touched = {one.of for one in sums((line,))}
    for one in sums(lines):
        if one.of in touched and len(lines) > 1:
            text = Text("{time} i allt: {sum}", "{time} in all: {sum}")
            yield Said(text, {"time": said_time(one), "sum": said_sum(one)})
    parts = [one.amount.amount for one in money.payments if isinstance(one.amount, Kronor)]
    if parts and money.amount and sum(parts) < money.amount.amount:
        left = Kronor(money.amount.amount - sum(parts))
        text = Text("{left} har ingen delbetalning", "{left} has no payment")
        yield Said(text, {"left": left})
    if money.source_until:
        text = Text(
            "{source} finns till {day}; sedan behövs andra pengar",
            "{source} exists until {day}; after that other money is needed",
        )
        yield Said(text, {"source": money.source, "day": money.source_until})
    parties = {party.organisation for party in after.parties or ()}
    for who in money.receivers:
        if who.organisation and who.organisation not in parties:
            text = Text("{who} är ingen part i avtalet", "{who} is no party to the agreement")
            yield Said(text, {"who": called(register, who)})
