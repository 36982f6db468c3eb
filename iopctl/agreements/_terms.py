"""The terms that papers state, and the tacit renewals between and after them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec import UNSET
from msgspec.structs import asdict, replace

from iopctl.agreements._courses import ENDINGS, Course, Paper, papers_of
from iopctl.agreements._days import between, counted, day_after
from iopctl.models._instruments import (
    Instrument,
    InstrumentKind,
    Lasting,
    Moves,
    Notice,
    Renewal,
    RenewalKind,
)
from iopctl.models._shape import Word
from iopctl.models.partnerships import Partnership
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

LONGEST = 2400
"""Renewals that are followed before giving up: two hundred years of an agreement that runs by the month."""

WHOLE_AGREEMENTS = (InstrumentKind.AGREEMENT, InstrumentKind.SUB_AGREEMENT)
_LENGTHS = frozenset(Lasting.__struct_fields__)


class How(Word):
    """How a term came about."""

    AGREED = "agreed", "avtalad tid", "agreed term"
    EXTENDED = "extended", "förlängning", "extension"
    RENEWED = "renewed", "förlängt utan uppsägning", "renewed without notice"


class Term(NamedTuple):
    """A time in force. `instrument` is the place in the list of the paper that gives it.

    `start` or `end` is None where nothing is stated; `end` is the last day in force. `renewal` is what
    is agreed of the time after it, `early` the notice that may be given within it, and `moves` what
    happens to a day that is a holiday: from the same paper or one before.
    """

    instrument: int
    how: How
    start: UncertainDate | None
    end: UncertainDate | None
    renewal: Renewal | None = None
    nth: int = 0
    early: tuple[Notice, ...] = ()
    moves: Moves | None = None
    length: Length | None = None
    """The length that `end` was counted by, where the paper states no last day."""
    since: UncertainDate | None = None
    """The day that `length` is counted from, where it is not `start`: of a renewal, the first term's."""
    until_further_notice: bool = False
    """That it is stated to have no last day, until notice is given."""


def stated_terms(of: Partnership | Course) -> tuple[Term, ...]:
    """Give the terms that the papers state, in order; tacit renewals are not among them."""
    return tuple(term for term in walked(papers_of(of)) if term.how is not How.RENEWED)


def walked(papers: tuple[Paper, ...]) -> tuple[Term, ...]:
    """Give the stated terms, and between them the tacit renewals up to the paper that came next.

    A paper that states no term may change what is agreed of the time after: from the term on that
    ran on its day, or from the last stated one where it has no day. One whose term is only expected
    changes nothing yet, unless it is the first. After notice no renewal counts but those that ran when
    it was given, and those up to an extension that follows right upon one of them.
    """
    terms: list[Term] = []
    ended = False
    for place, paper in papers:
        if paper.kind in ENDINGS:
            if terms and not ended:
                terms += _renewed_before(terms[-1], paper)
            ended = True
            continue
        last = terms[-1] if terms else None
        if last and is_expected(paper):
            continue
        if last and (not ended or _goes_on(last, paper)):
            terms += _renewed_before(last, paper)
            last = terms[-1]
        if _gives_term(paper, last):
            term = _term(place, paper, last)
            terms = [*_closed(terms, term), term._replace(start=_start(term, last))]
            ended = False
        elif last:
            terms[-1] = _with_clauses(last, paper, last)
    return tuple(terms)


def renewed(base: Term) -> Iterator[Term]:
    """Follow tacit renewals after a term: each begins the day after the one before.

    Their ends are all counted from one day, so that a month's last day is not lost on the way: from
    the first day of a term that was counted by its length, else from the day after its end. So they
    are the same whether they are followed from the first term or from one of them. A renewal whose
    length nobody has stated has no end, and none follows it.
    """
    renewal, previous = base.renewal, base.end
    if not renewal or renewal.kind is not RenewalKind.TACIT or previous is None:
        return
    term = base
    for _ in range(base.nth, most_renewals(renewal)):
        if renewal.latest and previous.before(renewal.latest) is False:
            return
        term = _renewal(term, renewal, previous)
        yield term
        if term.end is None or term.end.earliest is None or term.end.latest is None:
            return
        previous = term.end


def most_renewals(renewal: Renewal) -> int:
    """Give how many times a term is renewed at most; where nobody has said, as many as are followed."""
    return LONGEST if renewal.times in (UNSET, None) else min(renewal.times, LONGEST)


def renews(term: Term) -> bool:
    """Say whether a term is followed by another unless notice is given."""
    return next(renewed(term), None) is not None


def gives_term(paper: Instrument) -> bool:
    """Say whether a paper gives a new time in force, and not only other clauses."""
    term = paper.term or None
    if paper.kind is InstrumentKind.EXTENSION:
        return True
    return term is not None and bool(
        paper.kind in WHOLE_AGREEMENTS or term.until or term.length or term.until is None
    )


def is_expected(paper: Instrument) -> bool:
    """Say whether a paper's time is only expected, and not agreed."""
    return bool(paper.term and paper.term.expected)


def _closed(terms: list[Term], following: Term) -> list[Term]:
    """Give the terms ahead of one that follows: one that ran without an end lasts until that begins."""
    last = terms[-1] if terms else None
    if last is None or last.end is not None or not (following.start or following.end):
        return terms
    if following.start is None or (last.start and following.start.after(last.start) is False):
        return terms[:-1]
    until = counted(following.start, Length(1, "days").before)
    return [*terms[:-1], last._replace(end=until, until_further_notice=False)]


def _start(term: Term, last: Term | None) -> UncertainDate | None:
    """Give a term's first day; a paper that gives only the end of one that ran without takes its first day."""
    return (
        last.start if term.start is None and term.end and last and last.end is None else term.start
    )


def _gives_term(paper: Instrument, last: Term | None) -> bool:
    if last is None and paper.kind in WHOLE_AGREEMENTS:
        return True
    # A revised agreement begins anew on its own first day, where no last day says how long it was to be.
    begins = paper.kind is InstrumentKind.REVISION and paper.term and paper.term.from_
    return gives_term(paper) or bool(begins and (last is None or last.end is None))


def _renewed_before(last: Term, paper: Instrument) -> Iterator[Term]:
    """Give the renewals that began before a paper's own first day, or by the day it was made or given."""
    first = (paper.term.from_ if paper.term else None) or None
    made = paper.signed or paper.given or paper.date or None
    for term in renewed(last):
        begins = term.start
        if begins is None:
            return
        in_time = begins.before(first) if first else made and begins.after(made) is False
        if not in_time:
            return
        yield term


def _goes_on(last: Term, paper: Instrument) -> bool:
    """Say whether a paper extends, after notice was given, what ran on by renewals until its own first day."""
    renewals = tuple(_renewed_before(last, paper))
    first = (paper.term.from_ if paper.term else None) or None
    end = renewals[-1].end if renewals else None
    return paper.kind is InstrumentKind.EXTENSION and bool(end and day_after(end) == first)


def _term(place: int, paper: Instrument, last: Term | None) -> Term:
    stated = paper.term or None
    whole = paper.kind in WHOLE_AGREEMENTS
    length = stated.length if stated else None
    until = (stated.until if stated else None) or None
    no_end = stated is not None and stated.until is None and not length
    says_how_long = bool(until or length or no_end)
    if last and last.renewal and paper.kind is InstrumentKind.EXTENSION and not says_how_long:
        length = last.renewal.length
    start = (stated.from_ if stated else None) or None
    if start is None and last and last.end and (says_how_long or length):
        start = day_after(last.end)
    end = until or (counted(start, length.last_day_from) if start and length else None)
    how = How.AGREED if whole or last is None else How.EXTENDED
    length = None if until else length
    term = Term(place, how, start, end, length=length, until_further_notice=no_end)
    return _with_clauses(term, paper, None if whole else last)


def _with_clauses(term: Term, paper: Instrument, before: Term | None) -> Term:
    """Give a term what is agreed of renewal and notice: what the paper says, and else what held before."""
    held = before or Term(term.instrument, term.how, None, None)
    return term._replace(
        renewal=_joined(paper.renewal or None, held.renewal)
        if paper.renewal is not UNSET
        else held.renewal,
        early=held.early if paper.termination is UNSET else tuple(paper.termination or ()),
        moves=held.moves if paper.moves is UNSET else paper.moves,
    )


def _joined(new: Renewal | None, old: Renewal | None) -> Renewal | None:
    """Take what a new clause of the same kind leaves unsaid from the one that it changes."""
    if new is None or old is None or new.kind is not old.kind:
        return new
    unsaid = {name for name, value in asdict(new).items() if value is UNSET}
    if new.length:
        unsaid -= _LENGTHS
    return replace(new, **{name: getattr(old, name) for name in unsaid})


def _renewal(term: Term, renewal: Renewal, end: UncertainDate) -> Term:
    """Give the renewal that follows upon a term's end, cut at the last day that it can be renewed to."""
    start = day_after(end)
    since, length = start, renewal.length
    first = term.since or term.start
    if term.length and length and first and (whole := term.length.plus(length)):
        since, length = first, whole
    last = counted(since, length.last_day_from) if length else None
    if last and renewal.latest:
        last = _no_later(last, renewal.latest.latest)
    return term._replace(
        how=How.RENEWED, start=start, end=last, nth=term.nth + 1, length=length, since=since
    )


def _no_later(day: UncertainDate, limit: date | None) -> UncertainDate:
    if limit is None:
        return day
    return between(
        min(day.earliest, limit) if day.earliest else None,
        min(day.latest, limit) if day.latest else None,
    )
