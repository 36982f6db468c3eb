"""`iopctl show`: which record, in which format and language, and by which channel."""

import json

import pytest

FILES = {
    "records/committees/n.yaml": "name: Nämnden\n",
    "records/partnerships/natthamnen.yaml": (
        "title: Natthamnen\n"
        "case_numbers: [N-2026-7]\n"
        "committees: [n]\n"
        "instruments: [{kind: agreement, term: {from: 2026-01-01, until: 2026-12-31}}]\n"
    ),
}


@pytest.mark.parametrize("name", ["partnerships/natthamnen", "natt", "N-2026-7"])
def test_a_record_is_named_by_id_a_part_of_it_or_its_case_number(iopctl, folder, name):
    done = iopctl("show", name, "--as-of", "2026-03-01", cwd=folder(FILES))
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.splitlines()[:5] == [
        "Natthamnen",
        "Partnerskap; N-2026-7 (partnerships/natthamnen)",
        "",
        "Läge 2026-03-01: i kraft",
        "- från 2026-01-01",
    ]


def test_it_speaks_english(iopctl, folder):
    done = iopctl("show", "natt", cwd=folder(FILES), IOPCTL_LANG="en", IOPCTL_AS_OF="2027-01-01")
    assert "Status 2027-01-01: ended\n- last day 2026-12-31\n" in done.stdout


def test_json_is_the_same_as_data(iopctl, folder):
    done = iopctl("show", "natt", "--format", "json", "--as-of", "2026-03-01", cwd=folder(FILES))
    shown = json.loads(done.stdout)
    assert (shown["format"], shown["record"], shown["status"]["word"]) == (
        "iopctl-record/1",
        "partnerships/natthamnen",
        "in-force",
    )
    (ends,) = (one for one in shown["open"] if one["kind"] == "agreement_ends")
    assert (ends["record"], ends["state"], ends["due"]["latest"]) == (
        "partnerships/natthamnen",
        "upcoming",
        "2026-12-31",
    )


def test_an_unknown_record_gets_suggestions(iopctl, folder):
    done = iopctl("show", "natthammen", cwd=folder(FILES))
    assert done.returncode == 2
    assert done.stdout == ""
    assert "partnerships/natthamnen (Natthamnen)" in done.stderr


def test_a_record_that_cannot_be_read_says_so_and_where_to_look(iopctl, folder):
    files = FILES | {"records/partnerships/trasig.yaml": "titel: Trasig\n"}
    done = iopctl("show", "trasig", "--as-of", "2026-03-01", cwd=folder(files))
    assert done.returncode == 0
    assert done.stdout == (
        "trasig\n"
        "partnerships/trasig\n"
        "Posten går inte att läsa som den står; iopctl validate visar var det är fel.\n"
    )


def test_what_could_not_be_read_is_said_to_be_left_out(iopctl, folder):
    files = FILES | {"records/committees/n.yaml": "name: Nämnden\nkind: nämnd\n"}
    done = iopctl("show", "committees/n", cwd=folder(files))
    assert "Sådant som inte gick att läsa är inte med här (1 fel)" in done.stdout


def test_what_a_record_says_cannot_steer_the_terminal(iopctl, folder):
    files = FILES | {"records/committees/ond.yaml": 'name: "Ond \\e[31m\\u202e"\n'}
    shown = iopctl("show", "committees/ond", "--color", "never", cwd=folder(files)).stdout
    assert shown.splitlines()[0].endswith("[31m\\u202e")
    assert all(letter.isprintable() for letter in shown.replace("\n", ""))


def test_headings_stand_out_in_colour(iopctl, folder):
    done = iopctl("show", "natt", "--color", "always", cwd=folder(FILES))
    assert "\x1b[1mParter\x1b[0m\n" in done.stdout
