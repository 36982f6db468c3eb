"""Notice: the last day to give it to the end of a term, and the last day in force that it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from iopctl.agreements._days import between, counted, moved
from iopctl.agreements._terms import Term, renewed, renews
from iopctl.models._instruments import (
    Instrument,
    InstrumentKind,
    Moves,
    Notice,
    NoticeTo,
    Renewal,
    Side,
)
from iopctl.models._who import Who
from iopctl.values.dates import UncertainDate
from iopctl.values.lengths import Length

_LAST_MONTH = 12


def notice_day(length: Length, end: UncertainDate, moves: Moves | None = None) -> UncertainDate:
    """Give the last day to give notice of that length to a last day in force.

    Two months before 28 August is 28 June. It does not move for holidays unless the agreement says so.
    """
    return moved(counted(end, length.before), moves)


def notice_days(
    renewal: Renewal, end: UncertainDate, moves: Moves | None = None
) -> Iterator[tuple[int, UncertainDate]]:
    """Give the last day to give notice to the end of a term, for each such notice period by its place."""
    for n, notice in enumerate(renewal.termination or ()):
        if notice.length and to_which_day(notice, NoticeTo.END_OF_TERM) is NoticeTo.END_OF_TERM:
            yield n, notice_day(notice.length, end, moves)


def to_which_day(notice: Notice, unsaid: NoticeTo) -> NoticeTo:
    """Give the day to which notice is given; `unsaid` where the agreement does not say.

    A notice period that stands with the renewal is to the end of the term, one that stands by
    itself is within the term, to any day.
    """
    return notice.to or unsaid


def end_after_notice(
    walked: Sequence[Term], paper: Instrument, given: UncertainDate
) -> UncertainDate | None:
    """Give the last day in force after notice was given on a day, by the periods that its giver has.

    Where several periods may hold, or the day is vague, it is the first to the last of their days.
    None where no such day can be worked out.
    """
    found = [
        end
        for day in dict.fromkeys((given.earliest, given.latest))
        for end in (_ends(walked, paper, day) if day else (None,))
    ]
    ends = [end for end in found if end is not None]
    if not ends or len(ends) < len(found):
        return None
    if len(set(ends)) == 1:
        return ends[0]
    first, last = [end.earliest for end in ends], [end.latest for end in ends]
    return between(
        None if None in first else min(day for day in first if day),
        None if None in last else max(day for day in last if day),
    )


def end_of_month(day: date) -> date:
    """Give the last day of the day's month."""
    first_of_next = date(day.year + day.month // _LAST_MONTH, day.month % _LAST_MONTH + 1, 1)
    return date.fromordinal(first_of_next.toordinal() - 1)


def end_of_year(day: date) -> date:
    """Give the last day of the day's year."""
    return date(day.year, _LAST_MONTH, 31)


def may_give(notice: Notice, paper: Instrument) -> bool:
    """Say whether a notice period may be that of the one who gave notice; unknown is yes."""
    by = paper.by or None
    if by is None:
        return True
    if notice.party:
        return _same(notice.party, by)
    side = _side(by)
    return side is None or notice.by in (side, Side.EITHER) or not notice.by


def _ends(walked: Sequence[Term], paper: Instrument, given: date) -> Iterator[UncertainDate | None]:
    """Give the last day that each period that may hold leads to."""
    running = next((t for t in reversed(walked) if not t.start or not t.start.after(given)), None)
    term = running or walked[0]
    at_end = [
        notice
        for notice in (term.renewal.termination if term.renewal else None) or ()
        if may_give(notice, paper)
    ]
    within = [notice for notice in term.early if may_give(notice, paper)]
    if paper.kind is InstrumentKind.NON_RENEWAL:
        within = []
    if not at_end and not within:
        yield from _end_of_term(walked, None, given)
    for notices, unsaid in ((at_end, NoticeTo.END_OF_TERM), (within, NoticeTo.ANY_DAY)):
        for notice in notices:
            yield from _end_by(notice, to_which_day(notice, unsaid), walked, given)


def _end_by(
    notice: Notice, to: NoticeTo, walked: Sequence[Term], given: date
) -> Iterator[UncertainDate | None]:
    length = notice.length
    if length is None or to is NoticeTo.END_OF_TERM:
        yield from _end_of_term(walked, length, given)
        return
    end = counted(UncertainDate.on(given), length.after)
    if to is NoticeTo.END_OF_MONTH:
        end = counted(end, end_of_month)
    elif to is NoticeTo.END_OF_YEAR:
        end = counted(end, end_of_year)
    own_end = walked[-1].end
    runs_out = own_end and not renews(walked[-1]) and end.after(own_end)
    yield own_end if runs_out else end


def _end_of_term(
    walked: Sequence[Term], length: Length | None, given: date
) -> Iterator[UncertainDate | None]:
    """Give the end of the first term that notice given on a day is in time for.

    Too late for one term is the next. Of 31 December nobody can say for certain that it is six
    months before 30 June, nor that it is not: then both ends are given.
    """
    ends = None
    for term in (*walked, *_renewals_until(walked[-1], given, length)):
        ends = term.end
        if ends is None or ends.before(given):
            continue
        if length is None or _in_time(counted(ends, length.before).earliest, given):
            yield ends
            return
        if _in_time(ends.latest, counted(UncertainDate.on(given), length.after).latest):
            yield ends
    yield ends


def _renewals_until(last: Term, given: date, length: Length | None) -> Iterator[Term]:
    for term in renewed(last):
        yield term
        if term.end and term.end.earliest:
            limit = counted(term.end, length.before).earliest if length else term.end.earliest
            if _in_time(limit, given):
                return


def _in_time(limit: date | None, day: date | None) -> bool:
    return limit is not None and day is not None and day <= limit


def _same(one: Who, other: Who) -> bool:
    return any(
        getattr(one, name) and getattr(one, name) == getattr(other, name)
        for name in ("organisation", "committee", "public_body", "name", "group")
    )


def _side(who: Who) -> Side | None:
    if who.organisation:
        return Side.CIVIL_SOCIETY
    return Side.PUBLIC if who.committee or who.public_body else None
