"""Findings as SARIF 2.1.0, for GitHub's code scanning and other tools that read it."""

from __future__ import annotations

import json as standard
from typing import Any
from urllib.parse import quote

from iopctl.findings import LocatedFinding, LocatedFix, Place, Range, Severity
from iopctl.language import Language
from iopctl.reporters._lines import visible
from iopctl.reporters.findings._fingerprints import fingerprints
from iopctl.reporters.findings._report import Report, advised
from iopctl.rules._catalogue import Entry, catalogue

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEMS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "recommendation",
}
LONGEST = 1024
"""Characters that GitHub lets a rule's description have."""


def sarif(report: Report) -> str:
    """Give one run, with the manuals of the rules that found something; paths are the repository's."""
    told = sorted({(finding.code, finding.rule) for finding in report.findings})
    places = {name: place for place, (_, name) in enumerate(told)}
    driver = {
        "name": "iopctl",
        "semanticVersion": report.version,
        "rules": [_rule(catalogue()[name], report.language) for _, name in told],
    }
    results = [
        _result(finding, report)
        | {
            "ruleIndex": places[finding.rule],
            "partialFingerprints": {"primaryLocationLineHash": fingerprint},
        }
        for finding, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "iopctl/validate/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return standard.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(entry: Entry, language: Language) -> dict[str, Any]:
    manual = entry.manual.said(language).strip()
    summary, _, rest = manual.partition("\n")
    return {
        "id": entry.rule.code,
        "name": entry.name,
        "shortDescription": {"text": _cut(summary)},
        "fullDescription": {"text": _cut(" ".join([summary, *_sentences(rest)]))},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": LEVELS[entry.rule.severity]},
        "properties": {
            "precision": "high" if entry.rule.kind == "valid" else "medium",
            "problem.severity": PROBLEMS[entry.rule.severity],
            "tags": [entry.rule.kind],
        },
    }


def _sentences(manual: str) -> list[str]:
    """Give the words of a manual's first section: what the rule does."""
    section = manual.split("\n## ")[1] if "\n## " in manual else ""
    return section.partition("\n")[2].split()


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _result(finding: LocatedFinding, report: Report) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(advised(finding, report.language))},
        "locations": [{"physicalLocation": _location(finding.place, report)}],
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": n,
                "physicalLocation": _location(related.place, report),
                "message": {
                    "text": _message(related.message.said(report.language, related.values))
                },
            }
            for n, related in enumerate(finding.related, start=1)
        ]
    if finding.fix:
        result["fixes"] = [_fix(finding.fix, finding.place, report)]
    return result


def _fix(located: LocatedFix, place: Place, report: Report) -> dict[str, Any]:
    return {
        "description": {
            "text": _message(located.fix.text.said(report.language, located.fix.values))
        },
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(place.path, report)},
                "replacements": [
                    {"deletedRegion": _region(range_), "insertedContent": {"text": new}}
                    for range_, new in located.edits
                ],
            }
        ],
    }


def _location(place: Place, report: Report) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": _uri(place.path, report)},
        "region": _region(place.range),
    }


def _uri(path: str, report: Report) -> str:
    return quote(report.in_repository(path).encode("utf-8", "surrogateescape"))


def _region(range_: Range) -> dict[str, int]:
    start, end = range_
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _message(text: str) -> str:
    """Write a text so that no part of it is a link or stands for something else (sections 3.11.5 and 3.11.6)."""
    plain = visible(text).replace("{", "{{").replace("}", "}}")
    if "](" not in plain:
        return plain
    return plain.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
