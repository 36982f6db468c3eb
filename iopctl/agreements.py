"""A partnership over time: the terms that its instruments give, one after another, and how they end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from iopctl.language import Text
from iopctl.models._instruments import Instrument, InstrumentKind, NoticeTo, Renewal, RenewalKind
from iopctl.models._shape import Word
from iopctl.models.partnerships import Partnership
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

LONGEST = 200
"""Renewals that are followed before giving up: two hundred years of an agreement that runs by the year."""

ONE_DAY = timedelta(days=1)


class How(Word):
    """How a term came about."""

    AGREED = "agreed", "avtalad tid", "agreed term"
    EXTENDED = "extended", "förlängning", "extension"
    RENEWED = "renewed", "förlängt utan uppsägning", "renewed without notice"


class Term(NamedTuple):
    """A time in force. `instrument` is the place in the list of the paper that gives it.

    `start` or `end` is None where nothing is stated; `end` is the last day in force. `renewal` is what
    is agreed of the time after it, from the same paper or the one before.
    """

    instrument: int
    how: How
    start: UncertainDate | None
    end: UncertainDate | None
    renewal: Renewal | None = None
    nth: int = 0


class Ending(NamedTuple):
    """A termination or a decision not to renew: the paper's place, when it was given, the last day."""

    instrument: int
    kind: InstrumentKind
    given: UncertainDate | None
    last_day: UncertainDate | None


def stated_terms(partnership: Partnership) -> tuple[Term, ...]:
    """Give the terms that the instruments state, in order; tacit renewals are not among them."""
    terms: list[Term] = []
    renewal: Renewal | None = None
    for n, instrument in enumerate(partnership.instruments or ()):
        renewal = instrument.renewal or renewal
        if instrument.kind in (InstrumentKind.TERMINATION, InstrumentKind.NON_RENEWAL):
            continue
        if not instrument.term and instrument.kind is not InstrumentKind.AGREEMENT:
            continue
        before = terms[-1].end if terms else None
        start, end = _bounds(instrument, before)
        how = (
            How.AGREED if instrument.kind is InstrumentKind.AGREEMENT or not terms else How.EXTENDED
        )
        terms.append(Term(n, how, start, end, renewal))
    return tuple(terms)


def terms(partnership: Partnership, horizon: date) -> tuple[Term, ...]:
    """Give the stated terms and the tacit renewals after the last, until one ends on `horizon` or later.

    A renewal is counted from the first day of the agreement, so that a month's last day is not lost on
    the way. Nothing is renewed after a termination or a decision not to renew.
    """
    stated = stated_terms(partnership)
    if not stated:
        return ()
    return (*stated, *_renewed(stated[-1], ending(partnership), horizon))


def ending(partnership: Partnership) -> Ending | None:
    """Give the latest termination or decision not to renew that no later agreement has overtaken."""
    for n, instrument in reversed(tuple(enumerate(partnership.instruments or ()))):
        if instrument.kind in (InstrumentKind.TERMINATION, InstrumentKind.NON_RENEWAL):
            given = instrument.given or instrument.date or None
            return Ending(n, instrument.kind, given, _last_day(partnership, n, instrument))
        if instrument.term:
            return None
    return None


def last_day(partnership: Partnership, as_of: date) -> UncertainDate | None:
    """Give the last day in force of the term that runs on `as_of`, or of the last one."""
    end = ending(partnership)
    if end and end.last_day:
        return end.last_day
    running = current(partnership, as_of)
    return running.end if running else None


def current(partnership: Partnership, as_of: date) -> Term | None:
    """Give the term that runs on a day, as far as can be said; else the last one that is known."""
    known = terms(partnership, as_of)
    for term in known:
        ended = term.end is not None and term.end.before(as_of)
        begins_later = term.start is not None and term.start.after(as_of)
        if not ended and not begins_later:
            return term
    return known[-1] if known else None


def notice_days(renewal: Renewal, end: UncertainDate) -> Iterator[tuple[int, date]]:
    """Give the last day to give notice to the end of a term, for each agreed notice period by its place.

    Two months before a term whose last day is 28 August is 28 June. Of a vague end the earliest counts.
    """
    for n, notice in enumerate(renewal.termination or ()):
        if (
            (notice.length
            and end.earliest
            and notice.to in (None, NoticeTo.END_OF_TERM))
            or (notice.length and end.earliest and not notice.to)
        ):
            yield n, notice.length.before(end.earliest)


def _bounds(
    instrument: Instrument, before: UncertainDate | None
) -> tuple[UncertainDate | None, UncertainDate | None]:
    term = instrument.term or None
    if term is None:
        return None, None
    start = term.from_ or (shifted(before, ONE_DAY) if before and term.length else None) or None
    end = term.until or None
    if end is None and start and (length := term.length):
        end = counted_end(start, length)
    return start, end


def counted_end(start: UncertainDate, length: Length) -> UncertainDate:
    """Give the last day in force of a term of that length from a first day that may be uncertain."""
    return _between(
        length.last_day_from(start.earliest) if start.earliest else None,
        length.last_day_from(start.latest) if start.latest else None,
    )


def shifted(day: UncertainDate, by: timedelta) -> UncertainDate:
    """Give the day that many days later, of a day that may be uncertain."""
    return _between(
        day.earliest + by if day.earliest else None, day.latest + by if day.latest else None
    )


def _between(earliest: date | None, latest: date | None) -> UncertainDate:
    if earliest and earliest == latest:
        return UncertainDate.on(earliest)
    return UncertainDate("", earliest, latest)


def _renewed(last: Term, end: Ending | None, horizon: date) -> Iterator[Term]:
    """Follow tacit renewals: each begins the day after the one before and lasts as agreed."""
    renewal = last.renewal
    if (
        not renewal
        or renewal.kind is not RenewalKind.TACIT
        or not renewal.length
        or not last.end
        or end
    ):
        return
    first = shifted(last.end, ONE_DAY)
    previous = last.end
    most = min(renewal.times or LONGEST, LONGEST)
    for nth in range(1, most + 1):
        if previous.earliest is None or previous.earliest >= horizon:
            return
        length = Length(renewal.length.amount * nth, renewal.length.unit)
        term_end = counted_end(first, length)
        if renewal.latest and term_end.after(renewal.latest):
            return
        yield Term(last.instrument, How.RENEWED, shifted(previous, ONE_DAY), term_end, renewal, nth)
        previous = term_end


def _last_day(partnership: Partnership, n: int, instrument: Instrument) -> UncertainDate | None:
    """Give the last day that a termination leads to: as it says, else the end of the term it was given in."""
    if instrument.term and instrument.term.until:
        return instrument.term.until
    given = instrument.given or instrument.date or None
    stated = [term for term in stated_terms(partnership) if term.instrument < n]
    if not stated or not stated[-1].end:
        return None
    last = stated[-1]
    if instrument.kind is InstrumentKind.NON_RENEWAL or not given or not given.earliest:
        return last.end
    return _end_after_notice(last, given.earliest)


def _end_after_notice(last: Term, given: date) -> UncertainDate | None:
    """Give the end of the first term whose last day of notice is not before the day notice was given."""
    for term in (last, *_renewed(last, None, given + timedelta(days=366 * 3))):
        if term.end is None or term.end.before(given):
            continue
        days = [day for _, day in notice_days(term.renewal, term.end)] if term.renewal else []
        if not days or given <= max(days):
            return term.end
    return None


def why_no_end(partnership: Partnership) -> Text:
    """Say what is missing to know an agreement's last day."""
    stated = stated_terms(partnership)
    term = next((i.term for i in reversed(partnership.instruments or ()) if i.term), None)
    if term and term.length:
        return Text(
            "avtalets första dag är inte angiven", "the agreement's first day is not stated"
        )
    if stated and stated[-1].start:
        return Text("avtalets sista dag är inte angiven", "the agreement's last day is not stated")
    return Text("avtalstiden är inte angiven", "the term is not stated")
