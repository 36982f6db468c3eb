"""Findings as GitHub shows them in a pull request: annotations at the lines, and a table of them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from iopctl.documents.literal import escaped, literal
from iopctl.findings import LocatedFinding, Severity
from iopctl.language import Text
from iopctl.reporters._lines import visible
from iopctl.reporters.findings._report import Report, advised
from iopctl.reporters.findings.text import SEVERITIES, count

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
ANNOTATIONS = 9
"""GitHub shows ten of a step's annotations and drops the rest in silence; the tenth is the pointer."""

LONGEST_SUMMARY = 1_000_000
"""Bytes; GitHub refuses a step's summary above 1 MiB."""

_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)

HEADINGS = (Text("Allvar", "Severity"), Text("Var", "Where"), Text("Vad", "What"))
MORE = Text(
    "{count} till finns inte med här; hela listan står i jobbets sammanfattning",
    "{count} more are not shown here; the whole list is in the job's summary",
)


def github(report: Report) -> str:
    """Give the runner's commands, the worst first; nothing that a record says can be one."""
    worst_first = sorted(report.findings, key=lambda finding: -finding.severity)
    lines = [_annotation(finding, report) for finding in worst_first[:ANNOTATIONS]]
    if left := len(worst_first) - len(lines):
        level = LEVELS[worst_first[ANNOTATIONS].severity]
        lines.append(f"::{level}::{_message(MORE.said(report.language, {'count': left}))}")
    return "\n".join([*lines, count(report)]) + "\n"


def summary(report: Report) -> str:
    """Give every finding as a Markdown table, for the page of the job; cut where GitHub would refuse it."""
    names = [heading.said(report.language) for heading in HEADINGS]
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    size = 0
    for n, row in enumerate(_rows(report)):
        size += len(row.encode("utf-8", "surrogateescape")) + 1
        if size > LONGEST_SUMMARY:
            left = len(report.findings) - n
            more = Text("… och {count} till.", "… and {count} more.")
            lines += ["", more.said(report.language, {"count": left})]
            break
        lines.append(row)
    table = lines if report.findings else []
    return "\n".join(["### iopctl validate", "", count(report), "", *table]).rstrip() + "\n\n"


def _rows(report: Report) -> Iterator[str]:
    for finding in sorted(report.findings, key=lambda finding: -finding.severity):
        severity, _ = SEVERITIES[finding.severity]
        place = finding.place
        where = f"{report.in_repository(place.path)}:{place.range.start.line}"
        cells = (
            f"{severity.said(report.language)} {finding.code}",
            where,
            advised(finding, report.language),
        )
        yield escaped(f"| {' | '.join(literal(_unlinked(cell)) for cell in cells)} |")


def _unlinked(text: str) -> str:
    """Keep GitHub from making addresses into links, with a joiner that nobody sees."""
    return _ADDRESS.sub("\N{WORD JOINER}", visible(text))


def _annotation(finding: LocatedFinding, report: Report) -> str:
    start, end = finding.place.range
    properties = {
        "file": report.in_repository(finding.place.path),
        "line": start.line,
        "endLine": start.line,
        "col": start.column,
        "endColumn": end.column if end.line == start.line else start.column,
        "title": f"{finding.code} {finding.rule}",
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _message(advised(finding, report.language))
    return f"::{LEVELS[finding.severity]} {said}::{message}"


def _message(text: str) -> str:
    # The runner takes these back in the opposite order: the per cent sign must be escaped first.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
