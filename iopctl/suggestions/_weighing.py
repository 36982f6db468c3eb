"""Weigh a last day against a meeting: whether this is the meeting that has to take it up."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from iopctl.deadlines._due import Binding, Listed
from iopctl.language import Said, Text
from iopctl.suggestions._occasion import Occasion
from iopctl.suggestions._source import URGENCIES, Against, For, Topic, Urgency
from iopctl.values.dates import UncertainDate


class Weighed(NamedTuple):
    """How urgent a last day makes it, None when it can wait, and why."""

    urgency: Urgency | None
    why: Said


def weigh(  # noqa: PLR0913 - what the last day is of, and how it counts
    occasion: Occasion,
    topic: Topic,
    listed: Listed,
    what: Text,
    *,
    at_most: Urgency = Urgency.MUST,
    first_counts: bool = False,
) -> For | Against:
    """Say whether a deadline makes a topic come up; `what` says what the day is of.

    Of a day that may be any of several the last counts, or the first with `first_counts`: where a
    day that is missed cannot be mended. `at_most` is how urgent it can be.
    """
    when = listed.due.when
    last = _last(when, first_counts=first_counts)
    if when is None or last is None:
        missing = listed.due.missing or Text("dagen är inte angiven", "the day is not stated")
        why = Said(_NOT_KNOWN, {"what": what, "missing": missing})
        return For(topic, _less_urgent(Urgency.SHOULD, at_most), why)
    urgency, why = _weighed(occasion, when, last, what)
    if urgency is None:
        return Against(topic, why, when)
    if listed.due.binding is Binding.LAW:
        why = Said(_BY_LAW, {"why": why, "by": listed.due.basis})
    return For(topic, _less_urgent(urgency, at_most), why, when, last)


def _less_urgent(one: Urgency, other: Urgency) -> Urgency:
    return max(one, other, key=URGENCIES.index)


def _last(when: UncertainDate | None, *, first_counts: bool) -> date | None:
    if when is None:
        return None
    return (when.earliest or when.latest) if first_counts else (when.latest or when.earliest)


def _weighed(occasion: Occasion, when: UncertainDate, last: date, what: Text) -> Weighed:
    values = {"what": what, "day": when.day or when, **following(occasion)}
    if last < occasion.as_of:
        return Weighed(Urgency.MUST, Said(_PASSED, values))
    if last < occasion.day:
        in_time = [
            other
            for other in occasion.others
            if other.date and other.date.latest and other.date.latest <= last
        ]
        if in_time:
            values |= {"other": in_time[-1].date, "ref": in_time[-1].ref}
            return Weighed(None, Said(_EARLIER, values))
        return Weighed(Urgency.MUST, Said(_TOO_LATE, values))
    if last == occasion.day:
        return Weighed(Urgency.MUST, Said(_TODAY, values))
    if last < occasion.horizon:
        text = _BEFORE_NEXT if occasion.next_meeting else _NO_NEXT
        return Weighed(Urgency.MUST, Said(text, values))
    if when.earliest and when.earliest < occasion.horizon and not when.exact:
        text = _PERHAPS if occasion.next_meeting else _NO_NEXT
        return Weighed(Urgency.SHOULD, Said(text, values))
    text = _NEXT_IN_TIME if occasion.next_meeting else _FAR_AHEAD
    return Weighed(None, Said(text, values))


def following(occasion: Occasion) -> dict[str, object]:
    """Give the next meeting's day and reference, as reasons name them."""
    other = occasion.next_meeting
    return {"next": other.date if other else "", "next_ref": other.ref if other else ""}


_BY_LAW = Text("{why}, enligt {by}", "{why}, by {by}")
_NOT_KNOWN = Text("{what}, men {missing}", "{what}, but {missing}")
_PASSED = Text("{what}: {day}, som har passerat", "{what}: {day}, which has passed")
_EARLIER = Text(
    "{what}: {day}; mötet {other} ({ref}) hinner före dess",
    "{what}: {day}; the meeting of {other} ({ref}) is in time for it",
)
_TOO_LATE = Text(
    "{what}: {day}, före det här mötet, och inget tidigare möte finns i registret",
    "{what}: {day}, before this meeting, and the register has no earlier one",
)
_TODAY = Text("{what}: {day}, det här mötets dag", "{what}: {day}, the day of this meeting")
_BEFORE_NEXT = Text(
    "{what}: {day}, före nästa möte {next}", "{what}: {day}, before the next meeting of {next}"
)
_NO_NEXT = Text(
    "{what}: {day}, och inget senare möte finns i registret",
    "{what}: {day}, and the register has no later meeting",
)
_PERHAPS = Text(
    "{what}: {day}, som kan vara före nästa möte",
    "{what}: {day}, which may be before the next meeting",
)
_NEXT_IN_TIME = Text(
    "{what}: {day}; nästa möte {next} ({next_ref}) hinner före dess",
    "{what}: {day}; the next meeting of {next} ({next_ref}) is in time for it",
)
_FAR_AHEAD = Text("{what}: {day}, långt efter mötet", "{what}: {day}, long after the meeting")
