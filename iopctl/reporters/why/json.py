"""Which deadlines a record has and has not as one JSON document, `iopctl-why/1`."""

from __future__ import annotations

import json as standard

from iopctl.deadlines._why import concerns
from iopctl.reporters.deadlines.json import data
from iopctl.reporters.findings.json import field_name
from iopctl.reporters.why._report import Report


def json(report: Report) -> str:
    """Give what was found; `deadlines` are as in `iopctl-deadlines/1`."""
    why, language = report.why, report.language
    document = {
        "format": "iopctl-why/1",
        "as_of": report.as_of.isoformat(),
        "record": str(why.ref),
        "title": why.title,
        "readable": why.readable,
        "mistakes": why.mistakes,
        "deadlines": [data(listed, language) for listed in why.listed],
        "not": [
            {
                "kind": missed.kind,
                "field": field_name(missed.not_due.at),
                "reason": missed.not_due.reason.said(language),
            }
            for missed in why.missed
        ],
        "elsewhere": [{"kind": kind.name, "types": list(concerns(kind))} for kind in why.elsewhere],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"
