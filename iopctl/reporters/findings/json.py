"""Findings as one JSON document, `iopctl-findings/1`, whose shape is a promise and not our classes."""

from __future__ import annotations

import json as standard
from typing import Any

from iopctl.findings import LocatedFinding, LocatedFix, Place, Range, Severity
from iopctl.language import Language
from iopctl.reporters.findings._report import Report


def json(report: Report) -> str:
    """Give the findings; `path` is relative to the register's root, lines and columns count from 1."""
    counts = {
        severity: sum(finding.severity is severity for finding in report.findings)
        for severity in Severity
    }
    document = {
        "format": "iopctl-findings/1",
        "tool": {"name": "iopctl", "version": report.version},
        "as_of": report.as_of.isoformat(),
        "summary": {
            "records": report.records,
            "files": report.files,
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "notes": counts[Severity.NOTE],
        },
        "findings": [_finding(finding, report.language) for finding in report.findings],
    }
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: LocatedFinding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "message": finding.message.said(language, finding.values),
        "help": finding.help.said(language, finding.help_values) if finding.help else None,
        "path": finding.place.path,
        "record": finding.record,
        "field": field_name(finding.field),
        "range": _range(finding.place.range),
        "related": [
            _place(related.place) | {"message": related.message.said(language, related.values)}
            for related in finding.related
        ],
        "fix": _fix(finding.fix, language) if finding.fix else None,
        "url": None,
    }


def _fix(fix: LocatedFix, language: Language) -> dict[str, Any]:
    return {
        "text": fix.fix.text.said(language, fix.fix.values),
        "edits": [{"range": _range(edit.range), "new_text": edit.new_text} for edit in fix.edits],
    }


def field_name(path: tuple[str | int, ...]) -> str | None:
    """Write a field's path as one text: `instruments[0].term.until`; None for the whole record."""
    if not path:
        return None
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(
        "."
    )


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "range": _range(place.range)}


def _range(range_: Range) -> dict[str, Any]:
    return {
        name: {"line": position.line, "column": position.column}
        for name, position in (("start", range_.start), ("end", range_.end))
    }
