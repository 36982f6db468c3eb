"""Moving a meeting to another day: as it stands, or, when it is summoned to, to a meeting in its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from iopctl.acts._act import Act, stated
from iopctl.acts._after import after
from iopctl.acts._agenda import is_summoned
from iopctl.acts._carried import carried_items, id_on, moved, not_held, referring
from iopctl.acts._lines import there
from iopctl.acts._meetings import meetings_of
from iopctl.acts.rename import rename
from iopctl.editing import Change, Create
from iopctl.errors import PersonError
from iopctl.findings import Data, Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.plans._moved import shifts
from iopctl.register import Register
from iopctl.register._new_ids import new_id

KEPT = ("committee", "start", "end", "place", "open", "chair", "secretary", "absence_to")
"""What a meeting has in common with the one that it is moved to, beside its agenda."""


def move_meeting(  # noqa: PLR0913 - what is said of a move
    register: Register,
    ref: Ref,
    to: date,
    today: date,
    *,
    start: str | None = None,
    place: str | None = None,
    reason: str | None = None,
    new_name: bool = False,
) -> Act:
    """Move a meeting that is not held yet. Until the summons has gone out it is the same meeting.

    After that it is called off, and another has its agenda; what refers to it follows. With
    `new_name`, the id of a meeting that stays the same is that of its new day. PersonError when it was
    held, or when the body meets on that day already.
    """
    old = not_held(register, ref)
    _must_be_free(register, old, to)
    other = stated(date=to, start=start, place=place)
    if is_summoned(old, today):
        return _replaced(register, old, other, today, reason)
    stale = tuple(_not_to_go_out(old, today))
    changes = (*(Change(ref, SetField((name,), value)) for name, value in other.items()), *stale)
    now = after(register, changes)
    named = rename(now, ref, id_on(old, to)).changes if new_name else ()
    told = [*_shifted(now, old, ref, today)]
    if stale:
        text = Text(
            "det som var gjort och inte hade gått ut är struket; gör om det med iopctl summon {ref}",
            "what was made and had not gone out is taken out; make it anew by iopctl summon {ref}",
        )
        named_now = Ref(ref.type, id_on(old, to)) if new_name else ref
        told.insert(0, Said(text, {"ref": named_now}))
    if not new_name and old.date and ref.id.endswith(old.date.written):
        text = Text(
            "id:t har kvar den gamla dagen; byt det med iopctl rename {ref} {id}",
            "the id still has the old day; change it by iopctl rename {ref} {id}",
        )
        told.append(Said(text, {"ref": ref, "id": id_on(old, to)}))
    return Act(_done(register, ref, to), (*changes, *named), tuple(told))


def _not_to_go_out(old: Meeting, today: date) -> Iterator[Change]:
    """Take out the papers that were to go out later, and tell of the old day."""
    papers = old.papers or ()
    later = [n for n, paper in enumerate(papers) if paper.date and paper.date.after(today)]
    if later and len(later) == len(papers):
        yield Change(old.ref, Remove(("papers",)))
        return
    for n in reversed(later):
        yield Change(old.ref, Remove(("papers", n)))


def _replaced(
    register: Register, old: Meeting, other: dict[str, Data], today: date, reason: str | None
) -> Act:
    """Call the meeting off, and begin the one in its place, which is to be summoned to anew."""
    to = date.fromisoformat(str(other["date"]))
    new = new_id(register, "meetings", id_on(old, to))
    own = [(name, there(register, old.ref, (name,))) for name in KEPT]
    kept: dict[str, Data] = {name: value for name, value in own if value is not None}
    agenda: list[Data] = [dict(data) for _, data in carried_items(register, old)]
    begun = {"committee": kept.pop("committee"), **other}
    begun |= {name: value for name, value in kept.items() if name not in begun}
    if agenda:
        begun["agenda"] = agenda
    cancelled = stated(date=today, reason=reason, moved_to=new.id)
    changes = (
        Change(new, Create(begun)),
        Change(old.ref, SetField(("cancelled",), cancelled)),
        *referring(register, old.ref, new),
    )
    text = Text(
        "kallelsen hade gått ut: meddela att mötet är flyttat, och kalla till det nya med iopctl summon {new}",
        "the summons had gone out: tell that the meeting is moved, and summon to the new one by iopctl summon {new}",
    )
    told = (Said(text, {"new": new}), *_shifted(after(register, changes), old, new, today))
    return Act(_done(register, old.ref, to), changes, told)


def _shifted(now: Register, old: Meeting, new: Ref, today: date) -> Iterator[Said]:
    return moved(shifts(now, old, now.get(new, Meeting), today))


def _done(register: Register, ref: Ref, to: date) -> Said:
    text = Text("flyttade {meeting} till {day}", "moved {meeting} to {day}")
    return Said(text, {"meeting": register.title(ref), "day": to})


def _must_be_free(register: Register, old: Meeting, to: date) -> None:
    for other in meetings_of(register, old.committee):
        if other.date and other.date.day == to and not other.cancelled:
            same = other.ref == old.ref
            raise PersonError(
                Text("{meeting} är redan den dagen", "{meeting} is on that day already")
                if same
                else Text(
                    "{meeting} finns redan den dagen", "there is {meeting} on that day already"
                ),
                Text("ange en annan dag", "give another day")
                if same
                else Text(
                    "ställ in det som inte hålls, och flytta punkterna: iopctl cancel-meeting {ref} --items-to {other}",
                    "call off the one that is not held, and move the items: iopctl cancel-meeting {ref} --items-to {other}",
                ),
                {"meeting": register.title(other.ref), "ref": old.ref, "other": other.ref},
            )
