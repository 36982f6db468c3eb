"""A plan as a calendar: its steps, the meeting at its time, the last days of its matters.

The events have the same names as in the calendar of all deadlines, so that a program that has both
shows each once. The steps of a meeting that was called off are in it too, as cancelled. Nothing under
secrecy is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from iopctl.plans import Plan, Step
from iopctl.reporters._calendar import Event, calendar
from iopctl.reporters.deadlines import _report as deadlines
from iopctl.reporters.deadlines.ics import event, without_day
from iopctl.reporters.plans._report import Report, outside, with_planned
from iopctl.reporters.plans.markdown import TITLE
from iopctl.values.clock_times import ClockTime


def ics(report: Report) -> str:
    """Give a plan as one calendar."""
    title = TITLE.said(report.language, {"meeting": report.plan.title})
    return calendar(title, _events(report), report.as_of, report.language)


def _events(report: Report) -> Iterator[Event]:
    plan, language = outside(report.plan), report.language
    listed = [step.listed for step in plan.steps]
    # A matter may be under two items; its last day comes once.
    by_day = {(deadlines.key(one.listed), one.listed.due.when): one for one in plan.last_days}
    last_days = by_day.values()
    shown = deadlines.Report(
        groups=(),
        as_of=report.as_of,
        language=language,
        reminders=report.reminders,
        shared=deadlines.shared_keys([*listed, *(one.listed for one in last_days)]),
    )
    for step in plan.steps:
        for made in event(with_planned(step), shown):
            yield _at_its_time(made, step, plan)
    yield from without_day(listed, shown, f"unknown {plan.asked}")
    for one in last_days:
        yield from event(one.listed, shown, more=one.said.said(language))
    for shift in plan.moved:
        if plan.replaced and shift.before and shift.before.record == plan.replaced.ref:
            yield from event(shift.before, shown, cancelled=True)


def _at_its_time(made: Event, step: Step, plan: Plan) -> Event:
    """Put the meeting itself at its time and place."""
    if step.listed.kind != "meeting" or not plan.meeting:
        return made
    start, end = _time(plan.meeting.start or None), _time(plan.meeting.end or None)
    return made._replace(start=start, end=end, place=plan.meeting.place or "")


def _time(clock: ClockTime | None) -> time | None:
    return time(clock.hour, clock.minute) if clock else None
