"""Following up a partnership: what is to be followed up, that it was, and how far the aims were reached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import Act, stated
from iopctl.acts._lines import add_line, line_at, there
from iopctl.acts._partnerships import (
    Decisions,
    changed,
    decision_written,
)
from iopctl.acts._whom import who_written
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, Edit, SetField
from iopctl.language import Said, Text
from iopctl.models._frequency import Frequency
from iopctl.models._point import Outcome
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.models.partnerships import FollowUpKind, Met, Partnership
from iopctl.register import Register, readable

OUTCOMES = (Outcome.NOTED, Outcome.INFORMED, Outcome.APPROVED, Outcome.OTHER)
"""What a body decides when it has been told of a follow-up."""
_QUANTITY = re.compile(
    r"(?P<about>(?:ca|cirka|about)\.? )?(?P<number>\d[\d ]*(?:[.,]\d+)?)(?: (?P<unit>\D.*))?"
)


class Duty(NamedTuple):
    """What is to be followed up: how, how often or when, by whom and to whom."""

    what: str
    kind: FollowUpKind | None = None
    every: Frequency | None = None
    due: str | None = None
    by: Who | None = None
    to: Who | None = None
    independent: bool = False


class Reached(NamedTuple):
    """How far an aim, by its place, was reached, as people write it: `85 familjer`."""

    goal: int
    quantity: str


class Made(NamedTuple):
    """A follow-up that was made; `decisions` is empty where it is stated that nobody decided on it."""

    day: date
    period: str | None = None
    by: Who | None = None
    document: str | None = None
    finding: str | None = None
    effect: Met | None = None
    decisions: Decisions = None
    matter: Ref | None = None
    reached: Sequence[Reached] = ()


def to_follow_up(register: Register, ref: Ref, duty: Duty) -> Act:
    """Add what is to be followed up; PersonError when it is there already."""
    partnership = readable(register, ref, Partnership)
    if any(one.what.casefold() == duty.what.casefold() for one in partnership.follow_up or ()):
        raise PersonError(
            Text("{what} finns redan i {title}", "{what} is there already in {title}"),
            Text("är den gjord, ange --done DATUM", "if it was made, give --done DATE"),
            {"what": duty.what, "title": partnership.title},
        )
    edit = add_line(register, ref, ("follow_up",), _line(duty))
    changed(register, ref, edit)
    return Act(
        Said(
            Text("ska följas upp, {title}: {what}", "to be followed up, {title}: {what}"),
            {"title": partnership.title, "what": duty.what},
        ),
        (Change(ref, edit),),
    )


def followed_up(register: Register, ref: Ref, which: int | str, made: Made) -> Act:
    """Record that a follow-up was made: of what is to be followed up, by its place, or something else.

    PersonError when there is no such aim, or what was reached cannot be read.
    """
    partnership = readable(register, ref, Partnership)
    done = stated(
        date=made.day,
        period=made.period,
        by=who_written(made.by) if made.by else None,
        document=made.document,
        decision=decision_written(made.decisions),
        matter=made.matter.id if made.matter else None,
        finding=made.finding,
        effect=made.effect,
    )
    edits: list[Edit] = []
    if isinstance(which, str):
        edits.append(add_line(register, ref, ("follow_up",), {"what": which, "done": [done]}))
        what = which
    else:
        what = (partnership.follow_up or ())[which].what
        at = line_at(register, ref, ("follow_up",), which)
        edits.append(add_line(register, ref, (*at, "done"), done))
    edits += [_result(register, partnership, one, made.period) for one in made.reached]
    for edit in edits:
        changed(register, ref, edit)
    return Act(
        Said(
            Text("följde upp {title} den {day}: {what}", "followed up {title} on {day}: {what}"),
            {"title": partnership.title, "day": made.day, "what": what},
        ),
        tuple(Change(ref, edit) for edit in edits),
        tuple(_told(partnership, which, made)),
    )


def _line(duty: Duty) -> dict[str, Data]:
    return stated(
        what=duty.what,
        kind=duty.kind,
        independent=duty.independent or None,
        by=who_written(duty.by) if duty.by else None,
        to=who_written(duty.to) if duty.to else None,
        every=duty.every,
        due=duty.due,
    )


def _result(
    register: Register, partnership: Partnership, reached: Reached, period: str | None
) -> Edit:
    """Write a result under its aim; an aim that stands as a line of text becomes one with results."""
    goals = partnership.goals or ()
    found = _QUANTITY.fullmatch(" ".join(reached.quantity.split()))
    if not found or not 0 <= reached.goal < len(goals):
        raise PersonError(
            Text("{said} går inte att läsa som ett utfall", "{said} cannot be read as a result"),
            Text(
                "skriv ett antal och vad det är: 85 familjer",
                "write a number and of what: 85 familjer",
            ),
            {"said": reached.quantity},
        )
    goal = goals[reached.goal]
    quantity = stated(
        number=found["number"].replace(" ", ""),
        about=bool(found["about"]) or None,
        unit=found["unit"],
    )
    line = stated(what=goal.indicator or goal.text, quantity=quantity, period=period)
    ref = partnership.ref
    at = line_at(register, ref, ("goals",), reached.goal)
    text = there(register, ref, at)
    if isinstance(text, str):
        return SetField(at, {"text": text, "results": [line]})
    return add_line(register, ref, (*at, "results"), line)


def _told(partnership: Partnership, which: int | str, made: Made) -> Iterator[Said]:
    if isinstance(which, str):
        yield Said(
            Text(
                "den fanns inte bland det som skulle följas upp; den är nu inskriven som gjord",
                "it was not among what was to be followed up; it is now recorded as made",
            )
        )
    if made.effect is None and made.finding is None and not made.reached:
        yield Said(
            Text(
                "revisorer frågar efter effekten: --effect, --finding eller --result säger den",
                "auditors ask for the effect: --effect, --finding or --result says it",
            )
        )
    measured = {one.goal for one in made.reached}
    left = [goal.text for n, goal in enumerate(partnership.goals or ()) if n not in measured]
    if measured and left:
        text = Text("utan utfall denna gång: {left}", "without a result this time: {left}")
        yield Said(text, {"left": left})
