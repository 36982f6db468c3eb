"""A plan as one JSON document, `iopctl-plan/1`."""

from __future__ import annotations

import json as standard
from typing import Any

from iopctl.plans import LastDay, Shift, Step
from iopctl.reporters.deadlines.json import data, day
from iopctl.reporters.plans._report import Report


def json(report: Report) -> str:
    """Give a plan; its deadlines are as in `iopctl-deadlines/1`.

    `meeting` is the one asked for, `planned` the one that the steps are of (null when it is called off
    and nothing takes its place), and `replaced` the one called off for it.
    """
    plan = report.plan
    document = {
        "format": "iopctl-plan/1",
        "as_of": report.as_of.isoformat(),
        "meeting": str(plan.asked),
        "title": plan.title,
        "planned": str(plan.meeting.ref) if plan.meeting else None,
        "replaced": str(plan.replaced.ref) if plan.replaced else None,
        "steps": [_step(step, report) for step in plan.steps],
        "last_days": [_last_day(one, report) for one in plan.last_days],
        "moved": [_shift(one, report) for one in plan.moved],
        "left_behind": [item.title for item in plan.left_behind],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _step(step: Step, report: Report) -> dict[str, Any]:
    planned = step.planned.said(report.language) if step.planned else None
    return {**data(step.listed, report.language), "planned": planned}


def _last_day(one: LastDay, report: Report) -> dict[str, Any]:
    return {
        "item": one.item.title,
        "verdict": one.verdict.value,
        "said": one.said.said(report.language),
        "latest_meeting": str(one.latest.ref) if one.latest else None,
        "latest_day": day(one.latest.day if one.latest else None),
        "deadline": data(one.listed, report.language),
    }


def _shift(one: Shift, report: Report) -> dict[str, Any]:
    return {
        name: data(listed, report.language) if listed else None
        for name, listed in (("before", one.before), ("after", one.after))
    }
