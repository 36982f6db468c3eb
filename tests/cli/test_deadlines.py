"""`iopctl deadlines`: filters, formats and channels; the days are tested with the deadlines."""

import json

import icalendar
import pytest

FILES = {
    "iopctl.yaml": "format: 1\nmunicipality: Ekköping\nreminders: [21]\n",
    "records/committees/n.yaml": "name: Nämnden\nsummons_days: 5\n",
    "records/committees/m.yaml": "name: Annan\nsummons_days: 5\n",
    "records/meetings/n-mars.yaml": "committee: n\ndate: 2026-03-10\nnote: hemlig anteckning\n",
    "records/meetings/m-juni.yaml": "committee: m\ndate: 2026-06-09\npapers:\n"
    "  - {kind: summons, date: 2026-03-18}\n",
    "records/organisations/o.yaml": "name: Föreningen\n",
    "records/partnerships/p.yaml": "title: =HYPERLINK\ncommittees: [n, m]\n"
    "parties: [{organisation: o}]\ninstruments: [{kind: agreement}]\n",
    "records/decisions/d.yaml": "title: Uppdrag\nmeeting: n-mars\nmatters: [partnerships/p]\n"
    "points: [{text: Återkom., assignment: {due: 2026-05-01}}]\n",
}
SUMMONS = ("2026-03-05", "overdue", "meetings/n-mars")
MINUTES = ("2026-03-24", "upcoming", "meetings/n-mars")
ASSIGNMENT = ("2026-05-01", "upcoming", "decisions/d")
SENT = ("2026-06-04", "done", "meetings/m-juni")
LATER = ("2026-06-23", "upcoming", "meetings/m-juni")
KINDS = ["summons_sent", "minutes_attested", "assignment_done", "agreement_ends"]
UNKNOWN = (None, "unknown", "partnerships/p")


def run(iopctl, folder, *arguments, as_of="2026-03-20", **environment):
    """List four kinds only, so that a new kind of deadline changes nothing here."""
    only = [word for kind in KINDS for word in ("--kind", kind)]
    return iopctl(
        "deadlines", *only, "--as-of", as_of, *arguments, cwd=folder(FILES), **environment
    )


def listed(done):
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)["deadlines"]
    return [(one["due"], one["state"], one["record"]) for one in found]


def test_all_are_listed_by_day_and_what_is_unknown_comes_first(iopctl, folder):
    done = run(iopctl, folder, "--format", "json")
    assert listed(done) == [UNKNOWN, SUMMONS, MINUTES, ASSIGNMENT, LATER]


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (["--within", "30d"], [UNKNOWN, SUMMONS, MINUTES]),
        (["--within", "2m"], [UNKNOWN, SUMMONS, MINUTES, ASSIGNMENT]),
        (["--window", "2026-03-24..2026-05-01"], [UNKNOWN, MINUTES, ASSIGNMENT]),
        (["--window", "2026-05-02.."], [UNKNOWN, LATER]),
        (["--window", "..2026-03-05"], [UNKNOWN, SUMMONS]),
        (["--overdue"], [SUMMONS]),
        (["--state", "overdue", "--state", "unknown"], [UNKNOWN, SUMMONS]),
        (["--state", "done"], [SENT]),
        (["--done"], [UNKNOWN, SUMMONS, MINUTES, ASSIGNMENT, SENT, LATER]),
        (["--committee", "n"], [UNKNOWN, SUMMONS, MINUTES, ASSIGNMENT]),
        (["--committee", "m"], [UNKNOWN, LATER]),
        (["--party", "o"], [UNKNOWN, ASSIGNMENT]),
        (["--record", "n-mars"], [SUMMONS, MINUTES]),
        (["--binding", "law"], [MINUTES, LATER]),
        (["--binding", "local", "--binding", "decided"], [SUMMONS, ASSIGNMENT]),
    ],
)
def test_filters(iopctl, folder, arguments, left):
    assert listed(run(iopctl, folder, "--format", "json", *arguments)) == left


def test_one_kind_may_be_asked_for(iopctl, folder):
    done = iopctl(
        *("deadlines", "--kind", "minutes_attested", "--format", "json"),
        *("--as-of", "2026-03-20"),
        cwd=folder(FILES),
    )
    assert listed(done) == [MINUTES, LATER]


def test_json_has_its_promised_fields(iopctl, folder):
    document = json.loads(run(iopctl, folder, "--format", "json", "--record", "m-juni").stdout)
    assert document["format"] == "iopctl-deadlines/1"
    assert document["as_of"] == "2026-03-20"
    assert document["deadlines"] == [
        {
            "due": "2026-06-23",
            "earliest": "2026-06-23",
            "latest": "2026-06-23",
            "outer_limit": None,
            "at_earliest": False,
            "kind": "minutes_attested",
            "state": "upcoming",
            "record": "meetings/m-juni",
            "field": "attestations",
            "committee": "committees/m",
            "title": "justera protokollet från Annan 2026-06-09",
            "who": "ordföranden och justerarna",
            "basis": "kommunallagen 5 kap. 69 § (nämnd: 6 kap. 35 §)",
            "binding": "law",
            "steps": ["sammanträde 2026-06-09", "fjorton dagar: 2026-06-23"],
            "missing": None,
            "done": None,
        }
    ]


def test_a_spreadsheet_runs_nothing_that_a_record_says(iopctl, folder):
    done = run(iopctl, folder, "--format", "csv")
    assert done.stdout.startswith("\N{BYTE ORDER MARK}dag;tidigast;senast;")
    cells = [cell for row in done.stdout.splitlines() for cell in row.split(";")]
    assert not any(cell.startswith("=") for cell in cells)


def test_why_shows_each_step(iopctl, folder):
    done = run(iopctl, folder, "--why", "--lang", "en")
    assert "    – meeting 2026-03-10\n    – fourteen days: 2026-03-24\n" in done.stdout
    assert done.stdout.splitlines()[-1] == "1 overdue, 3 upcoming, 1 unknown, as of 2026-03-20"


@pytest.mark.parametrize(
    ("by", "headings"),
    [
        ("committee", ["Nämnden", "Annan"]),
        ("month", ["Okänd dag", "mars 2026", "maj 2026", "juni 2026"]),
        ("record", ["=HYPERLINK (partnerships/p)", "Nämnden 2026-03-10 (meetings/n-mars)"]),
    ],
)
def test_the_list_may_be_set_out_under_headings(iopctl, folder, by, headings):
    lines = run(iopctl, folder, "--group-by", by).stdout.splitlines()
    found = [line for n, line in enumerate(lines) if n == 0 or not lines[n - 1]]
    assert found[: len(headings)] == headings


def test_a_calendar_has_the_days_and_the_reminders_and_nothing_internal(iopctl, folder):
    done = run(iopctl, folder, "--format", "ics", "--committee", "n")
    calendar = icalendar.Calendar.from_ical(done.stdout)
    assert str(calendar["x-wr-calname"]) == "Frister Ekköping"
    days = [str(event["dtstart"].dt) for event in calendar.walk("VEVENT")]
    assert days == ["2026-03-05", "2026-03-24", "2026-05-01", "2026-03-20"]
    assert done.stdout.count("TRIGGER:-P21D") == 3
    assert "hemlig anteckning" not in done.stdout


def test_the_files_ending_says_the_format(iopctl, folder, tmp_path):
    done = run(iopctl, folder, "--output", "frister.ics")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "skrev frister.ics\n")
    written = (tmp_path / "frister.ics").read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    run(iopctl, folder, "-o", "frister.md", "--lang", "en")
    assert (tmp_path / "frister.md").read_text("utf-8").startswith("# What is due\n")
    run(iopctl, folder, "-o", "frister.txt", "--format", "csv")
    assert (tmp_path / "frister.txt").read_bytes().startswith("\N{BYTE ORDER MARK}dag;".encode())


def test_the_day_may_come_from_the_environment(iopctl, folder):
    done = iopctl(
        "deadlines", "--overdue", cwd=folder(FILES), IOPCTL_AS_OF="2026-03-01", IOPCTL_LANG="en"
    )
    assert done.stdout.splitlines()[-1] == "nothing, as of 2026-03-01"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--within", "soon"], "fel: soon är ingen längd i tid"),
        (["--window", "2026-04-01"], "fel: 2026-04-01 är inga två dagar"),
        (["--window", "2026-04-01..2026-04-31"], "fel: 2026-04-31 är inget datum"),
        (["--window", "..", "--within", "9d"], "fel: --within och --window säger var sin tid"),
        (["--committee", "x"], "fel: det finns ingen post som heter x"),
        (["--party", "x"], "fel: det finns ingen post som heter x"),
        (["--format", "xml"], "fel: --format kan inte vara xml"),
        (["--kind", "minutes"], "fel: --kind kan inte vara minutes"),
        (["--binding", "lag"], "fel: --binding kan inte vara lag"),
        (["--state", "sent"], "fel: --state kan inte vara sent"),
        (["--group-by", "day"], "fel: --group-by kan inte vara day"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = iopctl("deadlines", *arguments, cwd=folder(FILES))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said
