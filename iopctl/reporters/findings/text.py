"""Findings as a clerk reads them: place, what is, the line, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import LocatedFinding, Place, Severity
from iopctl.language import Text
from iopctl.reporters._lines import Line, Piece, Style, painted, visible, width
from iopctl.reporters.findings._report import Report

SEVERITIES: dict[Severity, tuple[Text, Style]] = {
    Severity.ERROR: (Text("fel", "error"), "error"),
    Severity.WARNING: (Text("varning", "warning"), "warning"),
    Severity.NOTE: (Text("upplysning", "note"), "note"),
}
HELP = Text("gör så här", "help")
SEE = Text("se även", "see also")
WIDEST = 100
"""Columns of a record's line that are shown; of a longer one, what stands around the place."""


def text(report: Report) -> str:
    """Show the findings and, last, one line that counts them."""
    return painted(_lines(report), color=report.color)


def _lines(report: Report) -> Iterator[Line]:
    for finding in report.findings:
        yield from _finding(finding, report)
        yield ()
    yield (count(report),)


def _finding(finding: LocatedFinding, report: Report) -> Iterator[Line]:
    language = report.language
    severity, style = SEVERITIES[finding.severity]
    yield (
        Piece(f"{_where(finding.place, report)}: ", "strong"),
        Piece(f"{severity.said(language)} {finding.code}", style),
        f": {finding.message.said(language, finding.values)}",
    )
    margin = " " * len(str(finding.place.range.start.line))
    yield from _snippet(finding.place, "^", style)
    for related in finding.related:
        said = related.message.said(language, related.values)
        if related.place.path == finding.place.path:
            yield from _snippet(related.place, "-", "note", said)
        else:
            yield (
                Piece(f" {margin} = {SEE.said(language)} ", "faint"),
                f"{_where(related.place, report)}: {said}",
            )
    if finding.help:
        said = finding.help.said(language, finding.help_values)
        yield Piece(f" {margin} = {HELP.said(language)}: ", "faint"), said


def _where(place: Place, report: Report) -> str:
    start = place.range.start
    return f"{report.shown(place.path)}:{start.line}:{start.column}"


def _snippet(place: Place, mark: str, style: Style, said: str = "") -> Iterator[Line]:
    """Show the line with a mark under the place, as wide as what stands there."""
    start, end = place.range
    if not place.line.strip() or start.column > len(place.line) + 1:
        return
    last = end.column - 1 if end.line == start.line else len(place.line)
    first = start.column - 1
    cut = max(0, min(first - 30, len(place.line) - WIDEST)) if len(place.line) > WIDEST else 0
    line = visible(place.line[cut : cut + WIDEST])
    lead = "…" if cut else ""
    tail = "…" if cut + WIDEST < len(place.line) else ""
    before = width(visible(place.line[cut:first])) + len(lead)
    under = max(1, width(visible(place.line[first : min(last, cut + WIDEST)])))
    number = str(start.line)
    yield Piece(f" {number} | ", "faint"), f"{lead}{line}{tail}"
    yield (
        Piece(f" {' ' * len(number)} | ", "faint"),
        " " * before,
        Piece(mark * under, style),
        f" {said}" if said else "",
    )


def count(report: Report) -> str:
    """Say how many of each severity, in how many files, of how many records."""
    language = report.language
    counts = [
        Text(*(f"{number} {word}" for word in (one if number == 1 else many)))
        for severity, one, many in _WORDS
        if (number := sum(finding.severity is severity for finding in report.findings))
    ]
    files = len({finding.place.path for finding in report.findings})
    records = Text(
        f"{report.records} {'post läst' if report.records == 1 else 'poster lästa'}",
        f"{report.records} {'record' if report.records == 1 else 'records'} read",
    )
    since = Text(" sedan {revision}", " since {revision}").said(
        language, {"revision": report.since}
    )
    said = {"records": records, "counts": counts, "since": since if report.since else ""}
    if not counts:
        return Text(
            "inget att anmärka{since} ({records})", "nothing to remark on{since} ({records})"
        ).said(language, said)
    fixable = sum(finding.fix is not None for finding in report.findings)
    said["files"] = Text(
        f"{files} {'fil' if files == 1 else 'filer'}",
        f"{files} {'file' if files == 1 else 'files'}",
    )
    count = Text("{counts} i {files}{since} ({records})", "{counts} in {files}{since} ({records})")
    repair = Text(
        f". {fixable} kan rättas med: iopctl fix", f". {fixable} can be repaired by: iopctl fix"
    )
    return count.said(language, said) + (repair.said(language) if fixable else "")


_WORDS = (
    (Severity.ERROR, Text("fel", "error"), Text("fel", "errors")),
    (Severity.WARNING, Text("varning", "warning"), Text("varningar", "warnings")),
    (Severity.NOTE, Text("upplysning", "note"), Text("upplysningar", "notes")),
)
