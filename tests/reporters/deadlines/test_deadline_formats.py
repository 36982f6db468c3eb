"""Each format of the list of deadlines, as an approved sample beside this file."""

from pathlib import Path

import pytest

from iopctl.reporters.deadlines import csv, ics, json, markdown, table

HERE = Path(__file__).parent
SAMPLES = {
    "table.txt": (table.table, {}),
    "table-en.txt": (table.table, {"language": "en"}),
    "table-why.txt": (table.table, {"why": True}),
    "table-by-month.txt": (table.table, {"by": "month"}),
    "table-by-record.txt": (table.table, {"by": "record"}),
    "table-by-committee.txt": (table.table, {"by": "committee"}),
    "table-terminal.txt": (table.table, {"terminal_width": 120, "color": True}),
    "markdown.md": (markdown.markdown, {}),
    "markdown-why.md": (
        markdown.markdown,
        {"why": True, "by": "committee", "language": "en"},
    ),
    "csv.csv": (csv.csv, {}),
    "json.json": (json.json, {}),
    "ics.ics": (ics.ics, {}),
    "ics-en.ics": (ics.ics, {"language": "en"}),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_format_is_as_approved(report, approved, name):
    write, changed = SAMPLES[name]
    approved(HERE / name, write(report(**changed)).replace("\r\n", "\n"))


def test_no_sample_is_left_over():
    assert {path.name for path in HERE.iterdir() if path.suffix not in (".py", "")} == set(SAMPLES)


@pytest.mark.parametrize("write", [csv.csv, ics.ics])
def test_lines_end_as_the_format_says(report, write):
    text = write(report())
    assert text.count("\r\n") == text.count("\n") > 0


@pytest.mark.parametrize("write", [table.table, markdown.markdown, csv.csv, json.json, ics.ics])
def test_an_empty_list_is_whole_too(report, write):
    assert write(report(listed=()))
