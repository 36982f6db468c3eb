"""A possibility to extend an agreement, when nobody has recorded whether it was used."""

from __future__ import annotations

from datetime import date

from iopctl.agreements._courses import Course
from iopctl.agreements._days import counted, day_after
from iopctl.agreements._endings import ending
from iopctl.agreements._terms import How, stated_terms
from iopctl.language import Text
from iopctl.models._instruments import RenewalKind
from iopctl.models.partnerships import Partnership

NOT_RECORDED_WHETHER_EXTENDED = Text(
    "det är inte antecknat om möjligheten att förlänga avtalet användes",
    "it is not recorded whether the possibility to extend the agreement was used",
)


def may_have_been_extended(of: Partnership | Course, as_of: date) -> bool:
    """Say whether the last term is over on a day, but an extension nobody recorded may still run.

    Where it is not said how many times it may be extended, the first is counted with; where neither
    how far nor for how long, nothing is.
    """
    known = stated_terms(of)
    if not known or ending(of, as_of):
        return False
    term = known[-1]
    renewal = term.renewal
    over = term.end and term.end.before(as_of)
    if not over or not term.end or not renewal or renewal.kind is not RenewalKind.OPTION:
        return False
    if renewal.latest:
        return renewal.latest.before(as_of) is not True
    left = (renewal.times or 1) - sum(one.how is How.EXTENDED for one in known)
    if left < 1 or renewal.length is None:
        return False
    longest = counted(day_after(term.end), renewal.length.times(left).last_day_from)
    return longest.before(as_of) is not True
