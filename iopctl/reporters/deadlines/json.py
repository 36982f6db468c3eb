"""Deadlines as one JSON document, `iopctl-deadlines/1`."""

from __future__ import annotations

import json as standard
from datetime import date

from iopctl.reporters.deadlines._report import Report, who
from iopctl.reporters.findings.json import field_name


def json(report: Report) -> str:
    """Give what is due; days as ISO 8601, `due` only where the day is exact."""
    language = report.language
    document = {
        "format": "iopctl-deadlines/1",
        "as_of": report.as_of.isoformat(),
        "deadlines": [
            {
                "due": _day(listed.due.when.day if listed.due.when else None),
                "earliest": _day(listed.due.when.earliest if listed.due.when else None),
                "latest": _day(listed.due.when.latest if listed.due.when else None),
                "outer_limit": _day(listed.due.outer_limit),
                "kind": listed.kind,
                "state": listed.state.value,
                "record": str(listed.record),
                "field": field_name(listed.due.at),
                "title": listed.due.title.said(language),
                "who": who(listed, language),
                "basis": listed.due.basis.said(language),
                "binding": listed.due.binding.value,
                "steps": [step.said(language) for step in listed.due.steps],
                "missing": listed.due.missing.said(language) if listed.due.missing else None,
            }
            for listed in report.listed
        ],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
