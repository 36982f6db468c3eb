"""Each format of suggestions, as an approved sample beside this file: records that hold what would do harm."""

import json as standard
from datetime import date
from pathlib import Path

import pytest

from iopctl.models._settings import Settings
from iopctl.models._shape import Ref
from iopctl.register import read
from iopctl.reporters.suggestions import csv, json, table
from iopctl.reporters.suggestions._report import Report
from iopctl.suggestions import suggest

HERE = Path(__file__).parent
AS_OF = date(2026, 2, 1)
RECORDS = {
    "committees/sn": "name: Socialnämnden\n",
    "committees/bun": "name: Barnnämnden\n",
    "meetings/sn-2026-03-12": """\
committee: sn
date: 2026-03-12
agenda:
  - {title: Val av justerare, number: 6 A, kind: election}
""",
    "meetings/sn-2026-04-16": "committee: sn\ndate: 2026-04-16\n",
    "matters/formel": """\
kind: proposal
title: '=HYPERLINK("http://x"; "Öppet hus")'
committee: sn
submitted: 2026-01-20
""",
    "motions/styr": """\
kind: committee-initiative
title: "Rött\\u202e31m"
committee: sn
submitted: 2026-01-21
""",
    "matters/annan": "kind: proposal\ntitle: Skolgården\ncommittee: bun\n",
    "partnerships/p": """\
title: Natthamnen
committees: [sn]
instruments: [{kind: agreement, term: {from: 2024-01-01, until: 2026-03-31}}]
follow_up: [{what: Rapport, due: våren 2026}]
""",
}
SAMPLES = {
    "table.txt": (table.table, {}),
    "table-everything.txt": (table.table, {"everything": True}),
    "table-en.txt": (table.table, {"language": "en", "everything": True}),
    "table-nothing.txt": (table.table, {"meeting": "meetings/bun-2026-03-12"}),
    "csv.csv": (csv.csv, {"everything": True}),
    "json.json": (json.json, {"everything": True}),
}


def report(language="sv", *, everything=False, meeting="meetings/sn-2026-03-12"):
    records = RECORDS | {
        "meetings/bun-2026-03-12": "committee: bun\ndate: 2026-03-12\nattesters: [{name: Å}]\n"
    }
    if "bun" in meeting:
        del records["matters/annan"]
    files = {f"{name}.yaml": text.encode() for name, text in records.items()}
    register = read(files, Settings(format=1))
    ref = Ref(*meeting.split("/"))
    found = suggest(register, ref, AS_OF, everything=everything)
    return Report(found, register.title(ref), AS_OF, language, everything)


@pytest.mark.parametrize("name", SAMPLES)
def test_format(name, approved):
    write, shown = SAMPLES[name]
    approved(HERE / name, write(report(**shown)).replace("\r\n", "\n"))


def test_a_spreadsheet_gets_rows_of_one_kind_and_no_formula():
    rows = csv.csv(report(everything=True)).removeprefix("\ufeff").split("\r\n")
    assert rows[-1] == ""
    assert {row.count(";") >= 5 for row in rows[:-1]} == {True}
    assert not any(cell.strip('"').startswith("=") for row in rows for cell in row.split(";"))


def test_what_is_not_suggested_is_null_where_it_was_not_asked_for():
    assert standard.loads(json.json(report()))["not_suggested"] is None
    assert standard.loads(json.json(report(everything=True)))["not_suggested"]
