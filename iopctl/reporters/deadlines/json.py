"""Deadlines as one JSON document, `iopctl-deadlines/1`."""

from __future__ import annotations

import json as standard
from datetime import date
from typing import Any

from iopctl.deadlines._due import Listed, State
from iopctl.language import Language
from iopctl.reporters.deadlines._report import Report, who
from iopctl.reporters.findings.json import field_name


def json(report: Report) -> str:
    """Give what is due, with all its reasoning."""
    document = {
        "format": "iopctl-deadlines/1",
        "as_of": report.as_of.isoformat(),
        "deadlines": [data(listed, report.language) for listed in report.listed],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def data(listed: Listed, language: Language) -> dict[str, Any]:
    """Give one thing that is due as data; days as ISO 8601, `due` only where the day is exact.

    `at_earliest` says that `due` is the first day for it and not the last. `done` is the day it was
    done, where that is known; that it is done at all is a `state`.
    """
    due = listed.due
    return {
        "due": day(due.when.day if due.when else None),
        "earliest": day(due.when.earliest if due.when else None),
        "latest": day(due.when.latest if due.when else None),
        "outer_limit": day(due.outer_limit),
        "at_earliest": due.at_earliest,
        "kind": listed.kind,
        "state": listed.state.value,
        "record": str(listed.record),
        "field": field_name(due.at),
        "committee": str(due.committee) if due.committee else None,
        "title": due.title.said(language),
        "who": who(listed, language),
        "basis": due.basis.said(language),
        "binding": due.binding.value,
        "steps": [step.said(language) for step in due.steps],
        "missing": due.missing.said(language) if due.missing else None,
        "done": day(due.done.day if due.done and listed.state is State.DONE else None),
    }


def day(when: date | None) -> str | None:
    """Write a day as data."""
    return when.isoformat() if when else None
