"""`iopctl deadlines`: filters, formats and channels; the days are tested with the deadlines."""

import json

import pytest

FILES = {
    "records/committees/n.yaml": "name: Nämnden\nsummons_days: 5\n",
    "records/committees/m.yaml": "name: Annan\nsummons_days: 5\n",
    "records/meetings/n-mars.yaml": "committee: n\ndate: 2026-03-10\n",
    "records/meetings/m-juni.yaml": "committee: m\ndate: 2026-06-09\n",
    "records/partnerships/p.yaml": "title: =HYPERLINK\ncommittees: [n]\n",
}


def listed(done):
    return [
        (one["due"], one["state"], one["record"]) for one in json.loads(done.stdout)["deadlines"]
    ]


def run(iopctl, folder, *arguments, as_of="2026-03-20"):
    return iopctl("deadlines", "--format", "json", "--as-of", as_of, *arguments, cwd=folder(FILES))


def test_all_are_listed_by_day_and_what_is_unknown_comes_first(iopctl, folder):
    done = run(iopctl, folder)
    assert done.returncode == 0
    assert listed(done) == [
        (None, "unknown", "partnerships/p"),
        ("2026-03-05", "overdue", "meetings/n-mars"),
        ("2026-03-24", "upcoming", "meetings/n-mars"),
        ("2026-06-04", "upcoming", "meetings/m-juni"),
        ("2026-06-23", "upcoming", "meetings/m-juni"),
    ]


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (["--within", "30d"], ["partnerships/p", "meetings/n-mars", "meetings/n-mars"]),
        (["--within", "2m"], ["partnerships/p", "meetings/n-mars", "meetings/n-mars"]),
        (["--overdue"], ["meetings/n-mars"]),
        (["--committee", "m"], ["meetings/m-juni", "meetings/m-juni"]),
    ],
)
def test_filters(iopctl, folder, arguments, left):
    assert [record for _, _, record in listed(run(iopctl, folder, *arguments))] == left


def test_json_has_its_promised_fields(iopctl, folder):
    document = json.loads(run(iopctl, folder, "--committee", "m").stdout)
    assert document["format"] == "iopctl-deadlines/1"
    assert document["as_of"] == "2026-03-20"
    assert document["deadlines"][1] == {
        "due": "2026-06-23",
        "earliest": "2026-06-23",
        "latest": "2026-06-23",
        "outer_limit": None,
        "kind": "minutes_attested",
        "state": "upcoming",
        "record": "meetings/m-juni",
        "field": "attestations",
        "title": "justera protokollet från Annan 2026-06-09",
        "who": "ordföranden och justerarna",
        "basis": "kommunallagen 5 kap. 69 § (nämnd: 6 kap. 35 §)",
        "binding": "law",
        "steps": ["sammanträde 2026-06-09", "fjorton dagar: 2026-06-23"],
        "missing": None,
    }


def test_a_spreadsheet_runs_nothing_that_a_record_says(iopctl, folder):
    done = iopctl("deadlines", "--format", "csv", cwd=folder(FILES))
    assert done.stdout.startswith("\N{BYTE ORDER MARK}dag;tidigast;senast;")
    assert not any(
        cell.startswith("=") for row in done.stdout.splitlines() for cell in row.split(";")
    )


def test_why_shows_each_step(iopctl, folder):
    done = iopctl("deadlines", "--why", "--as-of", "2026-03-20", "--lang", "en", cwd=folder(FILES))
    assert "    – meeting 2026-03-10\n    – fourteen days: 2026-03-24\n" in done.stdout
    assert done.stdout.splitlines()[-1] == "1 overdue, 3 upcoming, 1 unknown, as of 2026-03-20"


def test_the_day_may_come_from_the_environment(iopctl, folder):
    done = iopctl(
        "deadlines", "--overdue", cwd=folder(FILES), IOPCTL_AS_OF="2026-03-01", IOPCTL_LANG="en"
    )
    assert done.stdout.splitlines()[-1] == "nothing, as of 2026-03-01"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--within", "soon"], "fel: soon är ingen längd i tid"),
        (["--committee", "x"], "fel: det finns ingen post som heter x"),
        (["--format", "xml"], "fel: --format kan inte vara xml"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = iopctl("deadlines", *arguments, cwd=folder(FILES))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said
