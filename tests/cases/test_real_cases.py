"""Real cases as records: the format holds them without an error, and what is asked of them is right.

Each folder is a register of its own; its `findings.txt` is what `validate` says, read and approved.
"""

from datetime import date
from pathlib import Path

import pytest

from iopctl import __version__
from iopctl.deadlines._list import what_is_due
from iopctl.findings import Severity
from iopctl.reporters.findings._report import Report
from iopctl.reporters.findings.text import text
from iopctl.rules._engine import check
from iopctl.workspace import open_workspace

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/iopctl.yaml"))
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module", name="register", params=CASES)
def _register(request):
    return request.param, open_workspace(HERE / request.param).register


def findings(register):
    return check(register, TODAY)


def test_no_error(register):
    _, read = register
    errors = [finding for finding in findings(read) if finding.severity is Severity.ERROR]
    report = Report(tuple(errors), len(read.entries), len(read.entries), TODAY, "sv", __version__)
    assert errors == [], text(report)


def test_what_is_asked_is_as_approved(register, approved):
    case, read = register
    report = Report(findings(read), len(read.entries), len(read.entries), TODAY, "sv", __version__)
    approved(HERE / case / "findings.txt", text(report))


def test_every_record_says_where_it_is_from(register):
    _, read = register
    assert [entry.path for entry in read.entries.values() if not entry.record.sources] == []


def test_what_is_due_is_found_for_every_record(register):
    _, read = register
    for listed in what_is_due(read, TODAY):
        assert listed.due.title.said("sv")
        assert listed.due.title.said("en")
        assert listed.due.when or listed.due.missing or listed.due.done


def test_every_line_that_a_naive_model_cannot_hold_has_its_row():
    rows = (HERE / "README.md").read_text("utf-8")
    assert [
        case for case in CASES if not case.startswith("needs-") and f"| {case[:2]} |" not in rows
    ] == []
