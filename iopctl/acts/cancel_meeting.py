"""Calling a meeting off: why, where its items go, and which days hung on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._agenda import OPENING, is_summoned
from iopctl.acts._carried import moved, next_meeting, not_held, onto
from iopctl.acts._meetings import live, meetings_of
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.plans import Shift
from iopctl.plans._moved import left_behind, shifts
from iopctl.register import Register


def cancel_meeting(  # noqa: PLR0913 - what is said of a meeting called off
    register: Register,
    ref: Ref,
    day: date,
    today: date,
    *,
    reason: str | None = None,
    items_to: Ref | None = None,
) -> Act:
    """Call off a meeting that was not held; its items may go to another meeting of the body's.

    PersonError when it was held, or the other is another body's or not to be held.
    """
    old = not_held(register, ref)
    carried = (
        tuple(onto(register, old, _must_take(register, old, items_to), today)) if items_to else ()
    )
    cancelled = Change(ref, SetField(("cancelled",), stated(date=day, reason=reason)))
    changes = (cancelled, *carried)
    now = after(register, changes)
    text = (
        Text("ställde in {meeting}: {reason}", "called off {meeting}: {reason}")
        if reason
        else Text("ställde in {meeting}", "called off {meeting}")
    )
    values = {"meeting": register.title(ref), "reason": reason}
    # That nothing of its own is to be done any more goes without saying.
    others = [it for it in shifts(now, old, None, today) if it.after or _whose(it) != ref]
    told = (*_summoned(old, today), *_where(now, old), *moved(others))
    return Act(Said(text, values), changes, told)


def _whose(shift: Shift) -> Ref | None:
    return shift.before.record if shift.before else None


def homeless(register: Register, ref: Ref) -> tuple[AgendaItem, ...]:
    """Give the items that no later meeting of the body has, which are left without one when this is called off."""
    old = live(register, ref)
    without = after(register, [Change(ref, SetField(("cancelled",), stated(reason="-")))])
    return left_behind(without, old, None)


def meeting_after(register: Register, ref: Ref) -> Ref | None:
    """Give the body's next meeting after one."""
    found = next_meeting(register, live(register, ref))
    return found.ref if found else None


def _must_take(register: Register, old: Meeting, to: Ref) -> Ref:
    other = not_held(register, to)
    values = {"other": register.title(to), "body": register.title(old.committee)}
    if other.committee != old.committee or other.ref == old.ref:
        raise PersonError(
            Text("punkterna kan inte flyttas till {other}", "the items cannot be moved to {other}"),
            Text("välj ett annat möte med {body}", "choose another meeting of {body}"),
            values,
        )
    return to


def _summoned(old: Meeting, today: date) -> Iterator[Said]:
    if is_summoned(old, today):
        yield Said(
            Text(
                "kallelsen hade gått ut: meddela dem som är kallade",
                "the summons had gone out: tell those who are summoned",
            )
        )


def _where(now: Register, old: Meeting) -> Iterator[Said]:
    """Tell of each item where it comes up instead, or that it comes up nowhere."""
    left = left_behind(now, old, None)
    for item in old.agenda or ():
        if item in left or item.removed or item.kind in OPENING:
            continue
        where = _elsewhere(now, old, item)
        if where:
            text = Text("{item}: tas upp {meeting}", "{item}: comes up at {meeting}")
            yield Said(text, {"item": item.title, "meeting": now.title(where)})
    for item in left:
        yield Said(
            Text(
                "{item}: tas inte upp på något annat möte", "{item}: comes up at no other meeting"
            ),
            {"item": item.title},
        )
    later = next_meeting(now, old)
    if left and later:
        text = Text(
            "nästa möte är {meeting}: lägg till dem med iopctl add-item {ref}",
            "the next meeting is {meeting}: add them by iopctl add-item {ref}",
        )
        yield Said(text, {"meeting": now.title(later.ref), "ref": later.ref})


def _elsewhere(now: Register, old: Meeting, item: AgendaItem) -> Ref | None:
    """Give the body's meeting, from that day on, that has an item of the same title or about the same."""
    for other in meetings_of(now, old.committee):
        if other.cancelled:
            continue
        if other.date and old.date and other.date.before(old.date):
            continue
        for one in other.agenda or ():
            if one.title == item.title or set(one.matters or ()) & set(item.matters or ()):
                return other.ref
    return None
