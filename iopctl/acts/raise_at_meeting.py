"""Raising something at a meeting, there and then: a late item, or members' initiative with its record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._people import Person
from iopctl.acts._raised import Raising
from iopctl.acts._submission import Signer, Submission
from iopctl.acts.add_item import NewItem, add_item
from iopctl.acts.decide import held_meeting
from iopctl.acts.new_motion import new_motion
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.committees import Committee, CommitteeKind
from iopctl.models.meetings import Added, ItemKind
from iopctl.models.motions import MotionKind
from iopctl.register import Register
from iopctl.suggestions import Topic


def raise_at_meeting(
    register: Register, meeting: Ref, title: str, today: date, *, following: str | None = None
) -> Act:
    """Put a late item on the agenda, next after the item that is dealt with, or last."""
    held_meeting(register, meeting, today)
    topic = Topic(title, title, ItemKind.DECISION)
    return add_item(register, meeting, _late(topic, following), today)


def raise_initiative(  # noqa: PLR0913 - what an initiative says
    register: Register,
    meeting: Ref,
    title: str,
    today: date,
    *,
    by: Sequence[Person],
    text: str = "",
    points: Sequence[str] = (),
    following: str | None = None,
) -> Act:
    """Record an initiative that members raise at a meeting (KL 4:20), in the council a motion, and its item."""
    held = held_meeting(register, meeting, today)
    committee = register.get(held.committee, Committee)
    is_council = committee is not None and committee.kind is CommitteeKind.COUNCIL
    kind = MotionKind.MOTION if is_council else MotionKind.COMMITTEE_INITIATIVE
    day = (held.date.day if held.date else None) or today
    submitted = Submission(
        title=title,
        text=text,
        points=tuple(points),
        submitted=day,
        by=tuple(Signer(one.name, one.party) for one in by),
    )
    name = f"{held.committee.id}-{day}-{title}"
    motion = new_motion(register, submitted, Raising(kind, held.committee, meeting, id=name), today)
    topic = Topic(title, title, ItemKind.INITIATIVE, (motion.changes[0].ref,))
    now = after(register, motion.changes)
    item = add_item(now, meeting, _late(topic, following), today)
    done = Text("väckte {kind} {title} vid {meeting}", "raised the {kind} {title} at {meeting}")
    values = {"kind": kind, "title": title, "meeting": register.title(meeting)}
    return Act(Said(done, values), (*motion.changes, *item.changes), item.told)


def _late(topic: Topic, following: str | None) -> NewItem:
    return NewItem(topic, after=following, added=Added.AT_MEETING)
