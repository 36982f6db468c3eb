"""`iopctl plan`: arguments, formats and channels; the plan itself is tested in tests/plans."""

import json

import icalendar
import pytest

FILES = {
    "iopctl.yaml": "format: 1\nreminders: [7]\n",
    "records/committees/n.yaml": "name: Nämnden\nsummons_days: 5\nmaterial_days: 14\n",
    "records/meetings/april.yaml": "committee: n\ndate: 2026-04-16\nstart: 13:00\nend: 16:30\n"
    "place: Stadshuset\nagenda:\n  - {title: Avtalet, matters: [partnerships/p]}\n",
    "records/meetings/broken.yaml": "committee: [n\n",
    "records/partnerships/p.yaml": "title: Läxhjälp\ncommittees: [n]\ninstruments:\n"
    "  - {kind: agreement, term: {from: 2023-05-01, until: 2026-04-30}}\n",
}


def run(iopctl, folder, *arguments):
    return iopctl("plan", *arguments, "--as-of", "2026-04-01", cwd=folder(FILES))


def test_it_shows_the_steps_and_the_matters(iopctl, folder):
    done = run(iopctl, folder, "april")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Nämnden 2026-04-16 (meetings/april)"
    assert lines[2].split() == ["Dag", "Läge", "Vad", "Vem", "Räknat", "från"]
    assert lines[3].startswith("2026-04-02")
    assert "planerad justering 2026-04-30" in done.stdout
    assert "- Avtalet: måste tas upp på det här mötet, annars passerar dagen: " in done.stdout


def test_why_shows_how_each_day_was_worked_out(iopctl, folder):
    done = run(iopctl, folder, "april", "--why", "--lang", "en")
    assert "    – meeting 2026-04-16\n    – 14 days before: 2026-04-02\n" in done.stdout


def test_json_has_the_same(iopctl, folder):
    document = json.loads(run(iopctl, folder, "april", "--format", "json").stdout)
    assert document["format"] == "iopctl-plan/1"
    assert (document["meeting"], document["planned"], document["replaced"]) == (
        "meetings/april",
        "meetings/april",
        None,
    )
    assert document["steps"][0]["due"] == "2026-04-02"
    assert document["last_days"][0]["verdict"] == "last-chance"
    assert (document["moved"], document["left_behind"]) == ([], [])


def test_a_calendar_has_the_meeting_at_its_time_in_sweden(iopctl, folder, tmp_path):
    done = run(iopctl, folder, "april", "--output", "plan.ics")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "skrev plan.ics\n")
    calendar = icalendar.Calendar.from_ical((tmp_path / "plan.ics").read_bytes())
    (meeting,) = [one for one in calendar.walk("VEVENT") if one["transp"] == "OPAQUE"]
    assert str(meeting["dtstart"].dt) == "2026-04-16 13:00:00+02:00"
    assert str(meeting["dtend"].dt) == "2026-04-16 16:30:00+02:00"
    assert meeting["location"] == "Stadshuset"
    assert len(calendar.walk("VTIMEZONE")) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x"], "fel: det finns ingen post som heter x"),
        (["broken"], "fel: meetings/broken går inte att läsa"),
        (["april", "--format", "csv"], "fel: --format kan inte vara csv"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = run(iopctl, folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said
