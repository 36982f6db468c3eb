"""Findings as GitLab's Code Quality reads them: shown in a merge request, beside the lines."""

from __future__ import annotations

import json as standard

from iopctl.findings import Severity
from iopctl.reporters._lines import visible
from iopctl.reporters.findings._fingerprints import fingerprints
from iopctl.reporters.findings._report import Report, advised

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def gitlab(report: Report) -> str:
    """Give a list, also when it is empty: GitLab forgets old findings only when it reads a new list."""
    findings = [
        {
            "description": visible(advised(finding, report.language)),
            "check_name": f"{finding.code} {finding.rule}",
            "fingerprint": fingerprint,
            "severity": SEVERITIES[finding.severity],
            "location": {
                "path": report.in_repository(finding.place.path),
                "lines": {
                    "begin": finding.place.range.start.line,
                    "end": finding.place.range.end.line,
                },
            },
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    return standard.dumps(findings, ensure_ascii=False, indent=2) + "\n"
