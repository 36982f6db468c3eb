"""How records read when they are shown: approved, so that a change of wording is seen and read."""

from datetime import date
from pathlib import Path

import pytest

from iopctl.models._shape import Ref
from iopctl.reporters.records.json import json
from iopctl.reporters.records.text import text
from iopctl.summaries._summarize import summarize
from iopctl.workspace import open_workspace

HERE = Path(__file__).parent
TODAY = date(2025, 9, 1)
RECORDS = sorted(
    f"{path.parent.name}/{path.stem}" for path in (HERE / "register" / "records").rglob("*.yaml")
)


@pytest.fixture(scope="module")
def register():
    return open_workspace(HERE / "register").register


def summary(register, record):
    """Summarize without what is open: that is told by the deadlines, which have tests of their own."""
    whole = summarize(register, Ref(*record.split("/")), TODAY)
    sections = tuple(section for section in whole.sections if section.name != "open")
    return whole._replace(sections=sections, open=())


def test_every_record_can_be_read(register):
    assert [(e.path, f.rule, f.at) for e in register.entries.values() for f in e.findings] == []


@pytest.mark.parametrize("record", RECORDS)
def test_it_reads_like_this(register, approved, record):
    name = record.replace("/", "--")
    approved(HERE / "approved" / f"{name}.txt", text(summary(register, record), "sv"))


def test_it_reads_in_english_too(register, approved):
    shown = text(summary(register, "partnerships/natthamnen"), "en")
    approved(HERE / "approved" / "partnerships--natthamnen.en.txt", shown)


def test_it_is_the_same_as_data(register, approved):
    shown = json(summary(register, "partnerships/natthamnen"), "sv")
    approved(HERE / "approved" / "partnerships--natthamnen.json", shown)


def test_no_approved_file_is_left_behind():
    names = {path.name.partition(".")[0] for path in (HERE / "approved").iterdir()}
    assert names == {record.replace("/", "--") for record in RECORDS}


@pytest.mark.parametrize("columns", [None, 60])
def test_no_line_is_wider_than_the_terminal_but_for_a_word_that_is(register, columns):
    for record in RECORDS:
        lines = text(summary(register, record), "sv", terminal_width=columns).splitlines()
        wide = [line for line in lines if len(line) > (columns or 100)]
        assert [line for line in wide if len(line.split()) > 1] == []
