"""How an agreement ends: by notice, by a decision not to renew it, or when its time is out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.agreements._courses import ENDINGS, Course, Paper, given, is_later_ending, papers_of
from iopctl.agreements._days import day_after
from iopctl.agreements._notices import end_after_notice
from iopctl.agreements._terms import (
    WHOLE_AGREEMENTS,
    How,
    Term,
    gives_term,
    is_expected,
    renewed,
    renews,
    walked,
)
from iopctl.language import Text
from iopctl.models._instruments import Instrument, InstrumentKind
from iopctl.models.partnerships import Partnership
from iopctl.values.dates import UncertainDate


class Ending(NamedTuple):
    """A termination or a decision not to renew: the paper's place, when it was given, the last day."""

    instrument: int
    kind: InstrumentKind
    given: UncertainDate | None
    last_day: UncertainDate | None


def terms(of: Partnership | Course, horizon: date) -> tuple[Term, ...]:
    """Give the stated terms and the tacit renewals, until one ends on `horizon` or later.

    After a termination or a decision not to renew, no renewal begins that its last day does not reach.
    """
    papers = papers_of(of)
    known = walked(papers)
    if not known:
        return ()
    end = _ending(papers)
    until = (end.last_day or end.given) if end else None
    if end:
        horizon = min(horizon, (until.latest or date.min) if until else date.min)
    return (*known, *_until(known[-1], horizon))


def ending(of: Partnership | Course, as_of: date | None = None) -> Ending | None:
    """Give the latest termination or decision not to renew that no later term has overtaken.

    On a day, notice that was given after it is not known yet, and a later agreement that has not begun
    overtakes nothing. Without a day, the whole record counts.
    """
    return _ending(papers_of(of), as_of)


def last_day(of: Partnership | Course, as_of: date) -> UncertainDate | None:
    """Give the last day in force of what is agreed on `as_of`, or of the last term.

    After a termination that is known by then it is the day that it leads to, which may not be known.
    """
    end = ending(of, as_of)
    if end:
        return end.last_day
    term = agreed(of, as_of)
    return term.end if term else None


def current(of: Partnership | Course, as_of: date) -> Term | None:
    """Give the term that runs on a day, as far as can be said; else the last one that is known.

    Of two that overlap, the later paper's. Notice that was given after the day counts for nothing.
    """
    known = terms(without_later_endings(of, as_of), as_of)
    may_run = [
        term
        for term in known
        if not (term.end and term.end.before(as_of))
        and not (term.start and term.start.after(as_of))
    ]
    begun = [term for term in may_run if term.start and term.start.after(as_of) is False]
    if begun:
        return begun[-1]
    return may_run[0] if may_run else known[-1] if known else None


def agreed(of: Partnership | Course, as_of: date) -> Term | None:
    """Give the term that runs on a day, or the last of those that papers made by then give right after it.

    So an agreement that is extended ahead of time ends with the extension.
    """
    term = current(of, as_of)
    if term is None:
        return None
    papers = {paper.place: paper.instrument for paper in papers_of(of)}
    end = term.end
    for following in terms(without_later_endings(of, as_of), as_of):
        paper = papers[following.instrument]
        made = paper.signed or paper.date
        if not (end and following.start and following.start.after(end)):
            continue
        if following.start.after(day_after(end)) or (made and made.after(as_of)):
            break
        end = following.end
        if following.how is not How.RENEWED and (end or following.until_further_notice):
            term = following
    return term


def without_later_endings(of: Partnership | Course, as_of: date) -> Course:
    """Give the papers as they stood on a day, without notice that was given after it."""
    papers = tuple(paper for paper in papers_of(of) if not is_later_ending(paper.instrument, as_of))
    return Course(papers, of.whose if isinstance(of, Course) else None)


def why_no_end(of: Partnership | Course, as_of: date | None = None) -> Text:
    """Say what is missing to know an agreement's last day; on a day, by what is known then."""
    papers = papers_of(of)
    known = walked(papers)
    end = _ending(papers, as_of)
    if end and known and not end.last_day:
        return Text(
            "det framgår inte till vilken dag avtalet är uppsagt",
            "it is not stated to which day notice was given",
        )
    last = known[-1] if known else None
    stated = next((p.instrument.term for p in papers if last and p.place == last.instrument), None)
    if last and last.until_further_notice:
        return Text(
            "avtalet gäller tills vidare, utan sista dag",
            "the agreement holds until further notice, without a last day",
        )
    if last and last.end:
        return Text(
            "det står inte hur länge avtalet förlängs",
            "it is not stated for how long it is renewed",
        )
    if stated and stated.length:
        return Text(
            "avtalets första dag är inte angiven", "the agreement's first day is not stated"
        )
    if last and last.start:
        return Text("avtalets sista dag är inte angiven", "the agreement's last day is not stated")
    return Text("avtalstiden är inte angiven", "the term is not stated")


def _ending(papers: tuple[Paper, ...], as_of: date | None = None) -> Ending | None:
    for n, (place, paper) in reversed(tuple(enumerate(papers))):
        if paper.kind not in ENDINGS:
            if gives_term(paper) and not is_expected(paper) and not _to_come(paper, as_of):
                return None
        elif not is_later_ending(paper, as_of):
            day = given(paper)
            return Ending(place, paper.kind, day, _last_day(papers[:n], papers[n], day))
    return None


def _to_come(paper: Instrument, as_of: date | None) -> bool:
    """Say whether a paper overtakes nothing yet: an agreement that has not begun, another not made."""
    if paper.kind in WHOLE_AGREEMENTS:
        day = paper.term.from_ if paper.term else None
    else:
        day = paper.signed or paper.date
    return bool(as_of and day and day.after(as_of))


def _last_day(
    before: tuple[Paper, ...], paper: Paper, day: UncertainDate | None
) -> UncertainDate | None:
    """Give the last day that a termination leads to: as it says, else as the notice periods give it."""
    if paper.instrument.term and paper.instrument.term.until:
        return paper.instrument.term.until
    known = walked(before)
    if not known:
        return None
    last = known[-1]
    if not renews(last) and (day is None or paper.instrument.kind is InstrumentKind.NON_RENEWAL):
        return last.end
    if day is None:
        return None
    return end_after_notice(known, paper.instrument, day)


def _until(last: Term, horizon: date) -> Iterator[Term]:
    """Follow tacit renewals until one that has certainly not ended ahead of `horizon`."""
    previous = last
    for term in renewed(last):
        if previous.end is None or not previous.end.before(horizon):
            return
        yield term
        previous = term
