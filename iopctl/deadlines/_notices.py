"""The notice periods that hold in a term, each with the field where it stands."""

from __future__ import annotations

from typing import NamedTuple

from iopctl.agreements import Course, Term, to_which_day
from iopctl.findings import FieldPath
from iopctl.models._instruments import Notice, NoticeTo, RenewalKind


class Line(NamedTuple):
    """One agreed notice period: the field where it stands, and to which day it is."""

    at: FieldPath
    notice: Notice
    to: NoticeTo

    @property
    def place(self) -> int:
        """The paper's place in the list of instruments."""
        return int(self.at[1])


def notice_lines(course: Course, running: Term) -> tuple[Line, ...]:
    """Give the notice periods; a renewal that says none has one that is not known."""
    at_renewal, within = running.instrument, running.instrument
    for place, paper in course.papers:
        at_renewal = place if paper.renewal and paper.renewal.termination else at_renewal
        within = place if paper.termination else within
    renewal = running.renewal
    stated: tuple[Notice, ...] = (renewal.termination if renewal else None) or ()
    if not stated and renewal and renewal.kind is RenewalKind.TACIT:
        stated = (Notice(),)
    return (
        *(
            Line(
                ("instruments", at_renewal, "renewal", "termination", n),
                notice,
                to_which_day(notice, NoticeTo.END_OF_TERM),
            )
            for n, notice in enumerate(stated)
        ),
        *(
            Line(
                ("instruments", within, "termination", n),
                notice,
                to_which_day(notice, NoticeTo.ANY_DAY),
            )
            for n, notice in enumerate(running.early)
        ),
    )
