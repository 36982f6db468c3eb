"""Ask every source, and set out what they say by topic: what must, should and may come up, and what not."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl import discovery
from iopctl.errors import PersonError
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.models.meetings import AgendaItem, Meeting
from iopctl.register import Register, readable
from iopctl.suggestions._occasion import MONTHS_AHEAD, Occasion, occasion
from iopctl.suggestions._source import URGENCIES, Against, For, Source, Topic, Urgency


class Suggested(NamedTuple):
    """What should come up, and every reason, the most urgent first. `place` is its item's, from 0, if it has one."""

    topic: Topic
    urgency: Urgency
    reasons: tuple[For, ...]
    place: int | None = None


class NotSuggested(NamedTuple):
    """What need not come up at this meeting, and why."""

    topic: Topic
    reasons: tuple[Against, ...]


class Suggestions(NamedTuple):
    """What is suggested for a meeting and, where it was asked for, what is not."""

    meeting: Meeting
    next_meeting: Meeting | None
    suggested: tuple[Suggested, ...]
    not_suggested: tuple[NotSuggested, ...]


@functools.cache
def sources() -> Mapping[str, Source]:
    """Give every source by its name, which is its file's."""
    modules = discovery.modules(importlib.import_module("iopctl.suggestions"))
    names = ((module.__name__.rpartition(".")[2], module) for module in modules)
    return MappingProxyType({name: getattr(module, name) for name, module in names})


def suggest(
    register: Register,
    ref: Ref,
    as_of: date,
    months: int = MONTHS_AHEAD,
    *,
    everything: bool = False,
) -> Suggestions:
    """Suggest what to take up at a meeting and, with `everything`, say why what is not is not.

    PersonError when the meeting has no day, or is called off.
    """
    meeting = readable(register, ref, Meeting)
    if meeting.cancelled:
        moved_to = meeting.cancelled.moved_to or None
        raise PersonError(
            Text("{meeting} är inställt", "{meeting} is called off"),
            Text(
                "det flyttades till {moved_to}: iopctl suggest {moved_to}",
                "it was moved to {moved_to}: iopctl suggest {moved_to}",
            )
            if moved_to
            else None,
            {"meeting": register.title(ref), "moved_to": moved_to},
        )
    day = (meeting.date.earliest or meeting.date.latest) if meeting.date else None
    if day is None:
        raise PersonError(
            Text("{meeting} har ingen dag", "{meeting} has no day"),
            Text("ange den: iopctl set {ref} date DAG", "state it: iopctl set {ref} date DAY"),
            {"meeting": register.title(ref), "ref": ref},
        )
    at = occasion(register, meeting, day, as_of, months, everything=everything)
    found = [one for it in sources().values() for one in it.find(at)]
    by_key: dict[str, list[For | Against]] = {}
    for one in found:
        by_key.setdefault(one.topic.key, []).append(one)
    suggested, against = _parted(at, by_key.values())
    return Suggestions(
        meeting,
        at.next_meeting,
        tuple(sorted(suggested, key=_order)),
        tuple(sorted(against, key=lambda it: it.topic.key)) if everything else (),
    )


def _parted(
    at: Occasion, topics: Iterable[list[For | Against]]
) -> tuple[list[Suggested], list[NotSuggested]]:
    suggested, against = [], []
    for said in topics:
        reasons = sorted((it for it in said if isinstance(it, For)), key=_reason_order)
        if not reasons:
            against.append(
                NotSuggested(said[0].topic, tuple(it for it in said if isinstance(it, Against)))
            )
            continue
        topic = reasons[0].topic
        place = place_of(at.meeting, topic)
        item = (at.meeting.agenda or ())[place] if place is not None else None
        elsewhere = _taken_off(topic, item) if item else _elsewhere(at, topic, reasons)
        if elsewhere:
            against.append(NotSuggested(topic, (elsewhere,)))
        else:
            suggested.append(Suggested(topic, reasons[0].urgency, tuple(reasons), place))
    return suggested, against


def place_of(meeting: Meeting, topic: Topic) -> int | None:
    """Give the place, from 0, of the item that takes up a topic; one that was taken off only if no other does."""
    places = [n for n, item in enumerate(meeting.agenda or ()) if _takes_up(item, topic)]
    items = meeting.agenda or ()
    return next((n for n in places if not items[n].removed), places[0] if places else None)


def _takes_up(item: AgendaItem, topic: Topic) -> bool:
    if topic.lists and item.lists and item.lists.what is topic.lists:
        return True
    if topic.matters:
        return bool(set(topic.matters) & set(item.matters or ()))
    return item.title.casefold() == topic.title.casefold()


def _taken_off(topic: Topic, item: AgendaItem) -> Against | None:
    if not item.removed:
        return None
    why = Text("utgick från listan: {why}", "was taken off the agenda: {why}")
    return Against(topic, Said(why, {"why": item.removed}))


def _elsewhere(at: Occasion, topic: Topic, reasons: Iterable[For]) -> Against | None:
    """Say at which other meeting a topic comes up, unless a last day passes before that."""
    lasts = [it.last for it in reasons if it.last]
    for meeting in at.others:
        first = meeting.date.earliest if meeting.date else None
        if not topic.matters or not first or any(first > last for last in lasts):
            continue
        if any(_takes_up(item, topic) and not item.removed for item in meeting.agenda or ()):
            text = Text(
                "står på listan till mötet {day} ({ref})",
                "is on the agenda of the meeting of {day} ({ref})",
            )
            return Against(
                topic, Said(text, {"day": meeting.date, "ref": meeting.ref}), meeting.date or None
            )
    return None


def _reason_order(one: For) -> tuple[object, ...]:
    return URGENCIES.index(one.urgency), one.when.order if one.when else (date.max, date.max)


def _order(one: Suggested) -> tuple[object, ...]:
    return *_reason_order(one.reasons[0]), one.topic.key
