"""`iopctl list`: every record at a glance, also the broken ones."""

import json
import re

import pytest

FILES = {
    "records/committees/n.yaml": "name: Nämnden\n",
    "records/committees/slarvig.yaml": "name: Slarviga nämnden\nkind: nämnd\n",
    "records/partnerships/p.yaml": (
        "title: =Natthamnen\n"
        "committees: [n]\n"
        "instruments: [{kind: agreement, term: {from: 2026-01-01, until: fram till 2027}}]\n"
    ),
    "records/partnerships/trasig.yaml": "titel: Trasig\n",
}


def run(iopctl, folder, *arguments):
    return iopctl("list", *arguments, "--as-of", "2026-03-01", cwd=folder(FILES))


def test_all_records_are_listed_and_broken_ones_are_marked(iopctl, folder):
    done = run(iopctl, folder)
    assert done.returncode == 0
    shown = [re.split(r" {2,}", line) for line in done.stdout.splitlines()]
    assert [cells for cells in shown if cells[0].startswith("partnerships")] == [
        [
            *("partnerships/p", "=Natthamnen", "i kraft", "Nämnden"),
            "fram till 2027, alltså 2026-12-31 till 2027-12-31",
        ],
        ["partnerships/trasig", "trasig", "går inte att läsa"],
    ]
    assert "Slarviga nämnden  1 fel" in done.stdout
    assert done.stdout.endswith("\n\n4 poster, som de står 2026-03-01\n")


def test_one_type_alone_without_the_columns_that_it_does_not_fill(iopctl, folder):
    done = run(iopctl, folder, "committees")
    assert done.stdout.splitlines()[0].split() == ["Post", "Rubrik", "Läge"]
    assert "partnerships" not in done.stdout


def test_an_unknown_type_is_told(iopctl, folder):
    done = run(iopctl, folder, "avtal")
    assert done.returncode == 2
    assert "partnerships" in done.stderr


def test_no_records_are_counted_too(iopctl, folder):
    assert run(iopctl, folder, "motions").stdout == "0 poster, som de står 2026-03-01\n"


def test_json(iopctl, folder):
    listed = json.loads(run(iopctl, folder, "--format", "json").stdout)
    assert listed["format"] == "iopctl-list/1"
    assert [(one["record"], one["readable"], one["mistakes"]) for one in listed["records"]] == [
        ("committees/n", True, 0),
        ("committees/slarvig", True, 1),
        ("partnerships/p", True, 0),
        ("partnerships/trasig", False, 1),
    ]
    assert listed["records"][2]["last_day"] == {
        "as_written": "fram till 2027",
        "earliest": "2026-12-31",
        "latest": "2027-12-31",
    }


def test_csv_opens_in_a_spreadsheet_and_runs_nothing(iopctl, folder):
    done = run(iopctl, folder, "partnerships", "--format", "csv")
    lines = done.stdout.removeprefix("\ufeff").splitlines()
    assert lines[0] == "Post;Rubrik;Läge;Organ;Sista dag"
    assert lines[1].startswith("partnerships/p;'=Natthamnen;i kraft;Nämnden;")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--status", "i kraft"], ["partnerships/p"]),
        (["--status", "in-force"], ["partnerships/p"]),
        (["--committee", "n"], ["partnerships/p"]),
        (["--where", "instruments.term.until=2027"], ["partnerships/p"]),
        (["--where", "TITLE=natt"], []),
        (["--where", "title=NATT", "--where", "kind="], ["partnerships/p"]),
        (["--where", "name=nämnden"], ["committees/n", "committees/slarvig"]),
        (["committees", "--sort", "-title"], ["committees/slarvig", "committees/n"]),
        (["--party", "f"], ["organisations/f", "partnerships/q"]),
    ],
)
def test_what_is_wanted_is_chosen(iopctl, folder, options, found):
    files = {
        **FILES,
        "records/organisations/f.yaml": "name: Föreningen\n",
        "records/partnerships/q.yaml": "title: Q\nparties: [{organisation: f}]\n",
    }
    done = iopctl("list", *options, "--format", "json", "--as-of", "2026-03-01", cwd=folder(files))
    assert [one["record"] for one in json.loads(done.stdout)["records"]] == found


def test_columns_are_shown_as_asked_for_also_fields(iopctl, folder):
    shown = run(iopctl, folder, "committees", "--columns", "title,kind", "--sort", "kind,title")
    assert shown.stdout.splitlines()[:3] == [
        "Rubrik            kind",
        "Nämnden",
        "Slarviga nämnden  nämnd",
    ]
    listed = run(iopctl, folder, "committees", "--columns", "kind", "--format", "json")
    assert [one["fields"] for one in json.loads(listed.stdout)["records"]] == [
        {"kind": ""},
        {"kind": "nämnd"},
    ]


def test_a_condition_that_is_none_is_told(iopctl, folder):
    done = run(iopctl, folder, "--where", "kind")
    assert (done.returncode, done.stdout) == (2, "")
    assert "kind är inget villkor" in done.stderr
