"""Putting what is suggested for a meeting on its agenda."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from iopctl.acts._act import Act
from iopctl.acts._after import after
from iopctl.acts._meetings import live
from iopctl.acts.add_item import NewItem, add_items, told_of_new
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.register import Register, numbers
from iopctl.suggestions import MONTHS_AHEAD, Topic, place_of, suggest


def add_suggested(
    register: Register,
    meeting: Ref,
    keys: Collection[str],
    today: date,
    months: int = MONTHS_AHEAD,
) -> Act:
    """Put the suggested topics of those keys on the agenda, the standing items first if it is empty.

    What the standing items or the agenda have already is passed over.
    """
    found = suggest(register, meeting, today, months)
    chosen = [it.topic for it in found.suggested if it.topic.key in keys and it.place is None]
    begun = live(after(register, add_items(register, meeting, (), today)), meeting)
    new = [NewItem(topic) for topic in chosen if place_of(begun, topic) is None]
    made = add_items(register, meeting, new, today)
    now = live(after(register, made), meeting)
    return Act(
        _done(register, meeting, new),
        made,
        (
            *(_put(now, it.topic) for it in new if len(new) > 1),
            *told_of_new(register, meeting, made, new, today),
        ),
    )


def _done(register: Register, meeting: Ref, new: Sequence[NewItem]) -> Said:
    values = {
        "count": len(new),
        "meeting": register.title(meeting),
        "title": new[0].topic.title if new else "",
    }
    match len(new):
        case 0:
            text = Text(
                "satte upp de stående punkterna på listan till {meeting}",
                "put the standing items on the agenda of {meeting}",
            )
        case 1:
            text = Text(
                "satte upp {title} på listan till {meeting}",
                "put {title} on the agenda of {meeting}",
            )
        case _:
            text = Text(
                "satte upp {count} ärenden på listan till {meeting}",
                "put {count} matters on the agenda of {meeting}",
            )
    return Said(text, values)


def _put(now: Meeting, topic: Topic) -> Said:
    """Say under what number a topic came up."""
    place = place_of(now, topic)
    number = numbers(now)[place] if place is not None else ""
    return Said(
        Text("  nr {number} {title}", "  no {number} {title}"),
        {"number": number, "title": topic.title},
    )
