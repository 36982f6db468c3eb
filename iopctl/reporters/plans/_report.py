"""What a plan is shown from, and the sentences that its formats share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from iopctl.deadlines._due import Listed
from iopctl.language import Language, Text
from iopctl.plans import LastDay, Plan, Shift, Step
from iopctl.reporters.deadlines._report import MISSING, what, when, who


class Report(NamedTuple):
    """A plan, and how it is to be shown."""

    plan: Plan
    as_of: date
    language: Language
    why: bool = False
    color: bool = False
    terminal_width: int | None = None
    reminders: tuple[int, ...] = ()


HEADINGS = (
    Text("Dag", "Day"),
    Text("Läge", "State"),
    Text("Vad", "What"),
    Text("Vem", "Who"),
    Text("Räknat från", "Counted from"),
)
LAST_DAYS = Text("Ärenden med en sista dag", "Matters with a last day")
MOVED = Text("Det här flyttas med", "What moves with it")
LEFT_BEHIND = Text("Inte med på något senare möte", "On the agenda of no later meeting")
NOTHING_PLANNED = Text(
    "Mötet är inställt, och inget möte är angivet i dess ställe.",
    "The meeting is called off, and no meeting is named in its place.",
)
INSTEAD = Text(
    "Mötet {old} ({old_ref}) är inställt; det här är planen för {new} ({new_ref}), som det flyttades till.",
    "The meeting of {old} ({old_ref}) is called off; this is the plan of {new} ({new_ref}), that it was moved to.",
)
NO_DAY = Text("utan känd dag", "without a known day")
GONE = Text("utgår", "falls away")
NEW = Text("inte med", "not there")


def lead(plan: Plan) -> Iterator[tuple[Text, dict[str, object]]]:
    """Say first what became of a meeting that was called off."""
    if plan.meeting is None:
        yield NOTHING_PLANNED, {}
    elif plan.replaced:
        yield (
            INSTEAD,
            {
                "old": plan.replaced.date or NO_DAY,
                "old_ref": str(plan.replaced.ref),
                "new": plan.meeting.date or NO_DAY,
                "new_ref": str(plan.meeting.ref),
            },
        )


def cells(step: Step, language: Language) -> tuple[str, ...]:
    """Give the cells of a step, in the order of `HEADINGS`."""
    due = step.listed.due
    missing = MISSING.said(language, {"missing": due.missing}) if due.missing else ""
    return (
        when(step.listed, language),
        step.listed.state.said(language),
        what(step.listed, language),
        who(step.listed, language),
        missing or (step.planned.said(language) if step.planned else ""),
    )


def with_planned(step: Step) -> Listed:
    """Give a step's deadline with the planned day as the first of its reasons."""
    if not step.planned:
        return step.listed
    due = step.listed.due
    return step.listed._replace(due=replace(due, steps=(step.planned, *due.steps)))


def last_day(one: LastDay, language: Language) -> str:
    """Say what a matter's last day means for the meeting."""
    return f"{one.item.title}: {one.said.said(language)}"


def shift(one: Shift, language: Language) -> str:
    """Say what had one day and has another."""
    listed = one.after or one.before
    said = what(listed, language) if listed else ""
    return f"{said}: {_day(one.before, NEW, language)} → {_day(one.after, GONE, language)}"


def _day(listed: Listed | None, none: Text, language: Language) -> str:
    return when(listed, language) if listed else none.said(language)


def outside(plan: Plan) -> Plan:
    """Give a plan that may leave the house: of what is under secrecy nothing is left, for the clerk knows it."""
    secret = plan.withheld
    return plan._replace(
        last_days=tuple(
            one
            for one in plan.last_days
            if not one.item.withheld and one.listed.record not in secret
        ),
        moved=tuple(
            one
            for one in plan.moved
            if not any(side and side.record in secret for side in (one.before, one.after))
        ),
        left_behind=tuple(
            item
            for item in plan.left_behind
            if not item.withheld and secret.isdisjoint(item.matters or ())
        ),
    )
