"""What follows upon changes for one record: how it stands now, and the days that came or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from iopctl.acts._after import after
from iopctl.acts._due import joined
from iopctl.deadlines._due import Listed, State
from iopctl.deadlines._list import of_record
from iopctl.editing import Change
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.statuses._status import NOT_STATED, status_of

MOST = 4
"""Of more days than this, the rest are only counted."""


def what_follows(
    before: Register, changes: Sequence[Change], ref: Ref, as_of: date
) -> Iterator[Said]:
    """Tell how a record stands if changes change that, and which days it then has that it had not before.

    Where none is new, the next day that something is due.
    """
    now = after(before, changes)
    was, stands = (status_of(register, ref, as_of) for register in (before, now))
    if stands and stands != was and stands.word != NOT_STATED:
        text = (
            Text("läget nu: {status} ({why})", "it now stands: {status} ({why})")
            if stands.reasons
            else Text("läget nu: {status}", "it now stands: {status}")
        )
        yield Said(text, {"status": stands.word, "why": joined(stands.reasons, ", ")})
    known = {_key(one) for one in _open(before, ref, as_of)}
    due = _open(now, ref, as_of)
    new = [one for one in due if _key(one) not in known]
    told = new or due[:1]
    for one in told[:MOST]:
        yield from _said(one, is_new=bool(new))
    if len(told) > MOST:
        yield Said(
            Text(
                "och {number} till: iopctl deadlines --record {record}",
                "and {number} more: iopctl deadlines --record {record}",
            ),
            {"number": len(told) - MOST, "record": ref},
        )


def _open(register: Register, ref: Ref, as_of: date) -> list[Listed]:
    """Give what is not done: first what is ahead, then what is overdue or has no known day."""
    entry = register.entries.get(ref)
    found = of_record(register, entry, as_of) if entry else ()
    due = [one for one in found if isinstance(one, Listed) and one.state is not State.DONE]
    return sorted(due, key=lambda one: (one.state not in (State.UPCOMING, State.DUE), one.order))


def _key(listed: Listed) -> tuple[object, ...]:
    due = listed.due
    return listed.kind, due.title.said("sv"), due.when and due.when.order, due.missing is None


def _said(listed: Listed, *, is_new: bool) -> Iterator[Said]:
    """Say what is due, when and by what right, and under what is new how the day was counted."""
    due = listed.due
    what = {"title": due.title, "basis": due.basis, "day": due.when, "missing": due.missing}
    if due.missing or due.when is None:
        text = Text("{title}: {missing}", "{title}: {missing}")
    elif is_new:
        text = Text("{day}: {title} ({basis})", "{day}: {title} ({basis})")
    else:
        text = Text("nästa: {day}, {title} ({basis})", "next: {day}, {title} ({basis})")
    yield Said(text, what)
    if is_new and due.steps:
        yield Said(Text("   {steps}", "   {steps}"), {"steps": joined(due.steps, "; ")})
