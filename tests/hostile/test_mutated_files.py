"""Ten thousand spoilt files: each is read and judged, in time, and what is told of it can be shown."""

import time
from datetime import date
from pathlib import Path

import pytest
from mutations import mutated

from iopctl.models._settings import Settings
from iopctl.register import read
from iopctl.reporters.findings._report import Report
from iopctl.reporters.findings.github import github, summary
from iopctl.reporters.findings.gitlab import gitlab
from iopctl.reporters.findings.json import json
from iopctl.reporters.findings.sarif import sarif
from iopctl.reporters.findings.text import text
from iopctl.rules._engine import check

ROOT = Path(__file__).parent.parent.parent
AS_OF = date(2026, 11, 21)
FILES, CHUNKS = 10_000, 20
LONGEST = 1.0
"""Seconds of computing for one file: a machine that is busy with other things counts for nothing."""

SAMPLES = {
    path.relative_to(folder).as_posix(): path.read_bytes()
    for folder in (ROOT / "records", *sorted(ROOT.glob("tests/cases/*/records")))
    for path in sorted(folder.rglob("*.yaml"))
}
PATHS = sorted(SAMPLES)


def shown(findings):
    report = Report(findings, 1, 1, AS_OF, "sv", "1")
    for written in (text, json, github, summary, sarif, gitlab):
        assert written(report).encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_spoilt_file_is_told_of_in_time(chunk):
    slow, broken, told = [], [], 0
    for seed in range(chunk, FILES, CHUNKS):
        path = PATHS[seed % len(PATHS)]
        data = mutated(SAMPLES[path], seed)
        start = time.process_time()
        findings = check(read({path: data}, Settings(format=1)), AS_OF)
        if time.process_time() - start > LONGEST:
            slow.append(seed)
        broken += [(seed, one.values) for one in findings if one.rule == "rule_crashed"]
        told += bool(findings)
        if len(findings) > 1:
            shown(findings[:3])
    assert (slow, broken) == ([], [])
    assert told > FILES / CHUNKS / 2  # most of what is spoilt is seen
