"""What a meeting that is not held leaves to another: its items, and what refers to it as to the one to come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from iopctl.acts._act import stated
from iopctl.acts._after import after
from iopctl.acts._agenda import OPENING, how_added, new_item_id
from iopctl.acts._lines import add_line, line_at, there
from iopctl.acts._meetings import decisions_of, live, meetings_of
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.plans import Shift
from iopctl.plans._steps import MEETING
from iopctl.register import Register

MOST = 12
"""Of more days than this that moved, the rest are only counted."""
_OLD_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def not_held(register: Register, ref: Ref) -> Meeting:
    """Give a meeting of which nothing is minuted; PersonError when something is, or it is called off."""
    meeting = live(register, ref)
    minuted = (
        meeting.attendance
        or meeting.attestations
        or any(item.paragraph for item in meeting.agenda or ())
        or any(decision.paragraph for decision in decisions_of(register, ref))
    )
    if minuted:
        raise PersonError(
            Text("{meeting} är hållet och har protokoll", "{meeting} was held and has minutes"),
            Text(
                "är det fel möte: iopctl list meetings visar de andra",
                "if it is the wrong one: iopctl list meetings shows the others",
            ),
            {"meeting": register.title(ref)},
        )
    return meeting


def id_on(meeting: Meeting, day: date) -> str:
    """Give the id that a meeting has on another day: its own with the day changed, else the body's and the day."""
    stem = _OLD_DAY.sub("", meeting.ref.id)
    return f"{stem}{day}" if stem != meeting.ref.id else f"{meeting.committee.id}-{day}"


def carried_items(
    register: Register, old: Meeting
) -> Sequence[tuple[AgendaItem, Mapping[str, Data]]]:
    """Give the items that another meeting takes over, as the file has them: not those that were taken off."""
    found = []
    for place, item in enumerate(old.agenda or ()):
        data = there(register, old.ref, line_at(register, old.ref, ("agenda",), place))
        if not item.removed and isinstance(data, dict):
            kept = {name: value for name, value in data.items() if name not in ("added", "number")}
            found.append((item, kept))
    return found


def onto(register: Register, old: Meeting, to: Ref, today: date) -> Iterator[Change]:
    """Put the items of a meeting on another's agenda, and let the decisions prepared on them follow.

    What opens a meeting the other has of its own; so it may have a matter already. Where it is
    summoned to, what comes is late.
    """
    held = live(register, to)
    taken = [item.id or None for item in held.agenda or ()]
    late = stated(added=how_added(held, today))
    made: list[Change] = []
    renamed: dict[str, str] = {}
    for item, data in carried_items(register, old):
        if item.kind in OPENING:
            continue
        if there_already := _about_the_same(held, item):
            if item.id and there_already.id:
                renamed[item.id] = there_already.id
            continue
        id_ = item.id or None
        if id_ is None or id_ in taken:
            id_ = new_item_id(taken, item.id or item.title)
        if item.id:
            renamed[item.id] = id_
        taken.append(id_)
        rest = {name: value for name, value in data.items() if name != "id"}
        edit = add_line(after(register, made), to, ("agenda",), {"id": id_, **rest, **late})
        made.append(Change(to, edit))
    yield from made
    for decision in decisions_of(register, old.ref):
        if decision.item and decision.item in renamed:
            yield Change(decision.ref, SetField(("meeting",), to.id))
            yield Change(decision.ref, SetField(("item",), renamed[decision.item]))


def _about_the_same(held: Meeting, item: AgendaItem) -> AgendaItem | None:
    for other in held.agenda or ():
        if set(other.matters or ()) & set(item.matters or ()) and not other.removed:
            return other
    return None


def referring(register: Register, old: Ref, new: Ref) -> Iterator[Change]:
    """Let what refers to a meeting refer to the one in its place; what itself was moved to it still was."""
    for entry, reference in register.referrers(old):
        if entry.ref in (old, new) or reference.at[:1] == ("cancelled",):
            continue
        written = there(register, entry.ref, reference.at)
        whole = isinstance(written, str) and "/" in written
        yield Change(entry.ref, SetField(reference.at, str(new) if whole else new.id))


def moved(shifts: Iterable[Shift]) -> Iterator[Said]:
    """Tell which days moved, and to when; that of the meeting itself is known."""
    sides = ((it, it.after or it.before) for it in shifts)
    told = [(it, listed) for it, listed in sides if listed and listed.kind != MEETING]
    for shift, listed in told[:MOST]:
        before, now = (
            it.due.when if it and it.due.when else Text("okänt", "not known")
            for it in (shift.before, shift.after)
        )
        text = (
            Text("{title}: {before} → {now}", "{title}: {before} → {now}")
            if shift.before and shift.after
            else Text("{title}: inte längre ({before})", "{title}: no longer ({before})")
            if shift.before
            else Text("{title}: {now} (nytt)", "{title}: {now} (new)")
        )
        yield Said(text, {"title": listed.due.title, "before": before, "now": now})
    if len(told) > MOST:
        yield Said(
            Text("… och {number} dagar till", "… and {number} more days"),
            {"number": len(told) - MOST},
        )


def next_meeting(register: Register, old: Meeting) -> Meeting | None:
    """Give the body's first meeting after one that is not held."""
    day = old.date
    later = (
        it
        for it in meetings_of(register, old.committee)
        if day and it.date and it.date.after(day) and not it.cancelled
    )
    return next(later, None)
