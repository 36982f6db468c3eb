"""A part of the money of a partnership is paid in time.

The day is what the agreement says; one that stands without a year comes in each year of the line's
period, or once where the line says so. What comes every quarter, or as often as `every` says, has an entry
for each time: in advance on the first day of its stretch, else on any day of it where none is stated. It is
done when `paid` is stated, or the whole line is said to be paid. Agreed days do not move for weekends or holidays unless the agreement says so. Money that is only
proposed, budgeted or estimated binds nobody, and its entries say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from msgspec.structs import replace

from iopctl.agreements import last_day
from iopctl.deadlines._agreed import (
    RELATIONS,
    committee_of,
    deciders,
    event_day,
    moved_as_agreed,
    paper_name,
    when_due,
)
from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines._due import Binding, Due, NotDue, deadline
from iopctl.deadlines._recurring import STEPS, Made, Time, each, on, stretches, up_to_next
from iopctl.findings import FieldPath
from iopctl.language import Said, Text
from iopctl.models._frequency import Frequency
from iopctl.models._money import Certainty, Instalment, MoneyLine, Recurrence
from iopctl.models.partnerships import Partnership
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate
from iopctl.values.due_times import DayOfYear
from iopctl.values.lengths import Length
from iopctl.values.stretches import LAST_YEAR

SWEDISH = """En delbetalning i ett partnerskap betalas i tid.

Dagen är den som avtalet säger; en dag utan år kommer varje år i radens period, eller en gång om raden
säger det. Det som kommer varje kvartal, eller så ofta som every säger, har en rad för varje gång: i
förskott den första dagen i sin tid, annars vilken dag som helst i den om ingen är sagd. Det är gjort när paid är angivet, eller när hela raden sägs vara betald. Avtalade dagar flyttas
inte för helger om avtalet inte säger det. Pengar som bara är föreslagna, budgeterade eller uppskattade
binder ingen, och det framgår.
"""

BINDS = (None, Certainty.AGREED, Certainty.PAID)
YEAR = Length(12, "months")
NO_INSTALMENTS = NotDue(
    ("funding",), Said(Text("inga delbetalningar är angivna", "no instalments are stated"))
)


@deadline(on=Partnership, with_=RELATIONS)
def instalment_paid(partnership: Partnership, near: Near) -> Iterator[Due | NotDue]:
    """Give the day of each instalment of each line of money."""
    stated = False
    for n, line in enumerate(partnership.funding or ()):
        for m, instalment in enumerate(line.instalments or ()):
            stated = True
            due = _due(partnership, line, instalment, ("funding", n, "instalments", m), near)
            yield from _times_of(due, line, instalment, partnership, near)
    if not stated:
        yield NO_INSTALMENTS


def _due(
    partnership: Partnership, line: MoneyLine, instalment: Instalment, at: FieldPath, near: Near
) -> Due:
    certainty = line.certainty or None
    steps = [] if certainty is None else [Said(Text("{it}", "{it}"), {"it": certainty})]
    if instalment.condition:
        steps.append(Said(Text("villkor: {it}", "condition: {it}"), {"it": instalment.condition}))
    return Due(
        at=at,
        title=Said(
            Text("betala {amount}: {title}", "pay {amount}: {title}"),
            {"amount": _amount(line, instalment), "title": partnership.title},
        ),
        who=deciders(partnership, near, (line.payer,) if line.payer else ()),
        basis=paper_name(partnership),
        binding=Binding.AGREED if certainty in BINDS else Binding.PROPOSED,
        steps=tuple(steps),
        committee=committee_of(partnership),
    )


def _amount(line: MoneyLine, instalment: Instalment) -> object:
    if instalment.amount:
        return instalment.amount
    if instalment.share and line.amount:
        values = {"share": instalment.share, "whole": line.amount}
        text = Text("{share} av {whole}", "{share} of {whole}")
        return Text(text.said("sv", values), text.said("en", values))
    if instalment.share:
        return instalment.share
    return line.what or Text("en delbetalning", "an instalment")


def _times_of(
    due: Due, line: MoneyLine, instalment: Instalment, partnership: Partnership, near: Near
) -> Iterator[Due]:
    paid = instalment.paid or (NOT_STATED if line.certainty is Certainty.PAID else None)
    times = _recurring(line, instalment, partnership, near)
    if times is None:
        yield _once(due, instalment, paid, partnership, near)
        return
    if line.recurrence is Recurrence.ONCE and not instalment.every:
        times = times[:1]
    single = len(times) == 1 or paid == NOT_STATED
    made = [Made(paid)] if paid and not single else []
    found = up_to_next(times, made, near.as_of, None)
    for time in found:
        when, moved = moved_as_agreed(time.when, partnership)
        done = paid if single else time.done
        yield replace(
            due,
            when=when,
            steps=(*due.steps, *_as_written(instalment, time, when), *moved),
            missing=None if done else gone_before_register(when, near),
            done=done,
        )
    if not found:
        text = Text("året är inte känt", "the year is not known")
        yield replace(due, missing=None if paid else Said(text), done=paid)


def _recurring(
    line: MoneyLine, instalment: Instalment, partnership: Partnership, near: Near
) -> tuple[Time, ...] | None:
    """Give the times of what comes back, or None of what comes once."""
    every, written = instalment.every or None, instalment.due or None
    if every is Frequency.ONCE:
        return None
    yearly = line.recurrence is Recurrence.EVERY_YEAR
    step = STEPS[every] if every else YEAR if yearly else None
    first, last = _first_and_last(line, partnership, near, comes_back=step is not None)
    match written.when if written else None:
        case DayOfYear() as day:
            days = _on_days(day, first, step or YEAR) if first else iter(())
        case UncertainDate() as day if step:
            days = each(day, step)
        case None if every and step and first:
            days = (_of_stretch(time, instalment) for time in stretches(first, step))
        case _:
            return None
    until = last or Length(2, "years").after(max(near.as_of, first or near.as_of))
    days = takewhile(lambda time: time.when.after(until) is not True, days)
    times = tuple(time for time in days if not (first and time.when.before(first)))
    return times if step or line.period else times[:1]


def _first_and_last(
    line: MoneyLine, partnership: Partnership, near: Near, *, comes_back: bool
) -> tuple[date | None, date | None]:
    """Give the first and the last day of the line's period, else of the agreement for what comes back."""
    if line.period:
        return line.period.start.earliest, line.period.end.latest
    start = event_day(partnership, "start", near)
    end = last_day(partnership, near.as_of) if comes_back else None
    return start.earliest if start else None, end.latest if end else None


def _on_days(day: DayOfYear, since: date, step: Length) -> Iterator[Time]:
    """Give a day of the year, and those that lie whole steps after it, from the year before `since` on."""
    if step != YEAR:
        yield from each(UncertainDate.on(on(day, since.year - 1)), step)
        return
    for year in range(
        since.year, LAST_YEAR
    ):  # each by itself: the last of February is not always the 28th
        yield next(each(UncertainDate.on(on(day, year)), YEAR))


def _of_stretch(time: Time, instalment: Instalment) -> Time:
    """Give when what has no day of its own is paid: in advance on the first day, else on any day of it."""
    return time._replace(when=UncertainDate.on(time.first)) if instalment.in_advance else time


def _once(
    due: Due,
    instalment: Instalment,
    paid: UncertainDate | None,
    partnership: Partnership,
    near: Near,
) -> Due:
    if not instalment.due:
        text = Text("det står inte när den ska betalas", "it is not stated when it is to be paid")
        return replace(due, missing=None if paid else Said(text), done=paid)
    resolved = when_due(instalment.due, partnership, near)
    if resolved.when is None:
        return replace(due, missing=None if paid else resolved.missing, done=paid)
    when, moved = moved_as_agreed(resolved.when, partnership)
    return replace(
        due,
        when=when,
        steps=(*due.steps, *resolved.steps, *moved),
        missing=None if paid else gone_before_register(when, near),
        done=paid,
    )


def _as_written(instalment: Instalment, time: Time, when: UncertainDate) -> Iterator[Said]:
    if instalment.every:
        yield Said(Text("{every}", "{every}"), {"every": instalment.every})
    if instalment.due:
        text = Text("{written}: {day}", "{written}: {day}")
        yield Said(text, {"written": instalment.due, "day": when})
    elif instalment.in_advance:
        text = Text("i förskott, för {first} till {last}", "in advance, for {first} to {last}")
        yield Said(text, {"first": time.first, "last": time.last})
    else:
        text = Text(
            "ingen dag är sagd: någon gång {first} till {last}",
            "no day is stated: some time from {first} to {last}",
        )
        yield Said(text, {"first": time.first, "last": time.last})
