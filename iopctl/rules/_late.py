"""Whether something came after its last day or is overdue, counted as the deadline itself counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from iopctl.deadlines._counting import gone_before_register
from iopctl.deadlines._due import Due, NotDue, State, state
from iopctl.register import Near
from iopctl.values.dates import NOT_STATED, UncertainDate


def done_late(found: Iterable[Due | NotDue]) -> Iterator[Due]:
    """Give what was certainly done after its last day."""
    for due in found:
        if isinstance(due, Due) and due.when and due.done and due.done.after(last_day_to(due)):
            yield due


def overdue(found: Iterable[Due | NotDue], near: Near) -> Iterator[Due]:
    """Give what is not done though its last day is past; the rule must be declared dated.

    What was due before the register began is let be: nobody knows whether it was done.
    """
    for due in found:
        if (
            isinstance(due, Due)
            and due.when
            and state(due, near.as_of) is State.OVERDUE
            and last_day_to(due).before(near.as_of)
            and not gone_before_register(due.when, near)
        ):
            yield due


def last_day_to(due: Due) -> UncertainDate:
    """Give the last day, as lag (1930:173) 2 § by its words moves it: nobody is blamed a day too soon."""
    limit = UncertainDate.on(due.outer_limit) if due.outer_limit else due.when
    return limit or NOT_STATED
