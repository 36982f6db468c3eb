"""Which papers belong together: those of the whole agreement, and those of one party's own part in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from iopctl.models._instruments import Change, Instrument, InstrumentKind
from iopctl.models._shape import Ref
from iopctl.models.partnerships import Partnership, PartyRole
from iopctl.values.dates import UncertainDate

ENDINGS = (InstrumentKind.TERMINATION, InstrumentKind.NON_RENEWAL)
_BESIDE = (PartyRole.DIALOGUE_PARTNER, PartyRole.COLLABORATOR, PartyRole.FUNDER)
_CLAUSES = ("term", "renewal", "termination", "instruments")


class Paper(NamedTuple):
    """An instrument and its place in the partnership's list."""

    place: int
    instrument: Instrument


class Course(NamedTuple):
    """Papers in order that give one undertaking its terms.

    `whose` names the organisations when it is not all of the parties': those of a sub-agreement, or
    those for whom alone notice was given.
    """

    papers: tuple[Paper, ...]
    whose: frozenset[Ref] | None = None


def courses(partnership: Partnership, as_of: date | None = None) -> tuple[Course, ...]:
    """Give the course of the whole agreement first, then those of some of the parties alone.

    A sub-agreement has its own, with the later papers between the same organisations. A termination
    for some of several organisations ends their part only. On a day, notice given after it is left out.
    """
    papers = tuple(
        Paper(n, one)
        for n, one in enumerate(partnership.instruments or ())
        if not is_later_ending(one, as_of)
    )
    apart = {
        paper.place: Course((paper, *_between_the_same(paper, papers)), _with(paper))
        for paper in papers
        if paper.instrument.kind is InstrumentKind.SUB_AGREEMENT
    }
    own = {paper.place for course in apart.values() for paper in course.papers}
    left = [
        paper
        for paper in papers
        if paper.place not in own
        and paper.instrument.kind in ENDINGS
        and _with(paper)
        and _with(paper) < _organisations(partnership)
    ]
    whole = tuple(paper for paper in papers if paper.place not in own and paper not in left)
    return (
        Course(whole),
        *apart.values(),
        *(
            Course((*(one for one in whole if one.place < paper.place), paper), _with(paper))
            for paper in left
        ),
    )


def given(paper: Instrument) -> UncertainDate | None:
    """Give the day on which notice was given, or a decision not to renew was made."""
    return paper.given or paper.date or None


def is_later_ending(paper: Instrument, as_of: date | None) -> bool:
    """Say whether a paper ends an agreement and was given after a day, so that nobody knew of it."""
    day = given(paper) if as_of and paper.kind in ENDINGS else None
    return bool(as_of and day and day.after(as_of))


def ending_decisions(partnership: Partnership) -> frozenset[Ref]:
    """Give the decisions that only end an agreement, and so do not make one."""
    ending, making = set[Ref](), set[Ref]()
    for paper in partnership.instruments or ():
        (ending if paper.kind in ENDINGS else making).update(paper.decisions or ())
    return frozenset(ending - making)


def papers_of(of: Partnership | Course) -> tuple[Paper, ...]:
    """Give the papers of a course, or of a partnership's agreement as a whole."""
    return of.papers if isinstance(of, Course) else courses(of)[0].papers


def changes_not_counted(of: Partnership | Course) -> Iterator[tuple[int, Change]]:
    """Give changes of the time or the notice that stand in words only, with the paper's place.

    They are counted where the paper says them in its own `term`, `renewal` or `termination`.
    """
    for place, paper in papers_of(of):
        if paper.term or paper.renewal or paper.termination:
            continue
        for change in paper.changes or ():
            if change.what.partition(".")[0] in _CLAUSES:
                yield place, change


def _between_the_same(sub: Paper, papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    return tuple(
        paper
        for paper in papers
        if paper.place > sub.place
        and paper.instrument.kind is not InstrumentKind.SUB_AGREEMENT
        and _with(paper)
        and _with(paper) == _with(sub)
    )


def _with(paper: Paper) -> frozenset[Ref]:
    return frozenset(who.organisation for who in paper.instrument.with_ or () if who.organisation)


def _organisations(partnership: Partnership) -> frozenset[Ref]:
    return frozenset(
        party.organisation
        for party in partnership.parties or ()
        if party.organisation and not (party.roles and all(r in _BESIDE for r in party.roles))
    )
