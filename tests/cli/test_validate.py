"""`iopctl validate`: arguments, channels and exit codes; what rules find is tested with the rules."""

import json

import pytest

WRONG = "kind: motion\ntitel: Cykelväg\n"
ASKED = "title: P\ninstruments:\n  - kind: agreement\n    term: {until: till 2024}\n"


def test_a_clean_register_gives_one_line_and_exit_code_0(iopctl, folder):
    done = iopctl("validate", cwd=folder({"records/committees/n.yaml": "name: Nämnden\n"}))
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "inget att anmärka (1 post läst)\n",
        "",
    )


def test_a_mistake_is_shown_with_its_line_and_what_to_do(iopctl, folder):
    done = iopctl("validate", cwd=folder({"records/motions/m.yaml": WRONG}))
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout == (
        "records/motions/m.yaml:2:1: fel IOP201: det finns inget fält som heter titel\n"
        " 2 | titel: Cykelväg\n"
        "   | ^^^^^\n"
        "   = gör så här: menade du title?\n"
        "\n"
        "1 fel i 1 fil (1 post läst). 1 kan rättas med: iopctl fix\n"
    )


def test_the_same_in_english(iopctl, folder):
    done = iopctl("validate", "--lang", "en", cwd=folder({"records/motions/m.yaml": WRONG}))
    assert done.stdout.splitlines()[0] == (
        "records/motions/m.yaml:2:1: error IOP201: there is no field called titel"
    )
    assert done.stdout.splitlines()[-1] == (
        "1 error in 1 file (1 record read). 1 can be repaired by: iopctl fix"
    )


def test_paths_are_shown_from_where_one_stands(iopctl, folder):
    root = folder({"records/motions/m.yaml": WRONG})
    done = iopctl("validate", cwd=root / "records" / "motions")
    assert done.stdout.startswith("m.yaml:2:1: ")


@pytest.mark.parametrize(("fail_on", "exit_code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_fail_on_chooses_what_gives_exit_code_1(iopctl, folder, fail_on, exit_code):
    root = folder({"records/partnerships/p.yaml": ASKED})
    assert iopctl("validate", "--fail-on", fail_on, cwd=root).returncode == exit_code


@pytest.mark.parametrize(
    ("classes", "codes"),
    [
        ([], ["IOP201", "IOP311"]),
        (["--class", "useful"], ["IOP311"]),
        (["--class", "valid"], ["IOP201"]),
        (["--class", "correct"], []),
        (["--class", "valid", "--class", "useful"], ["IOP201", "IOP311"]),
    ],
)
def test_class_chooses_what_rules_are_for(iopctl, folder, classes, codes):
    root = folder({"records/motions/m.yaml": WRONG, "records/partnerships/p.yaml": ASKED})
    done = iopctl("validate", "--format", "json", *classes, cwd=root)
    assert [finding["code"] for finding in json.loads(done.stdout)["findings"]] == codes


def test_only_what_stands_at_the_paths_is_reported(iopctl, folder):
    root = folder({"records/motions/m.yaml": WRONG, "records/motions/n.yaml": WRONG})
    done = iopctl("validate", "records/motions/n.yaml", cwd=root)
    assert [line for line in done.stdout.splitlines() if "IOP201" in line] == [
        "records/motions/n.yaml:2:1: fel IOP201: det finns inget fält som heter titel"
    ]


def test_json_has_its_promised_shape(iopctl, folder):
    root = folder({"records/motions/m.yaml": WRONG})
    done = iopctl("validate", "--format", "json", "--as-of", "2026-11-21", cwd=root)
    document = json.loads(done.stdout)
    version = document["tool"].pop("version")
    assert version
    assert document == {
        "format": "iopctl-findings/1",
        "tool": {"name": "iopctl"},
        "as_of": "2026-11-21",
        "summary": {"records": 1, "files": 1, "errors": 1, "warnings": 0, "notes": 0},
        "findings": [
            {
                "code": "IOP201",
                "rule": "unknown_field",
                "severity": "error",
                "message": "det finns inget fält som heter titel",
                "help": "menade du title?",
                "path": "records/motions/m.yaml",
                "record": "motions/m",
                "field": "titel",
                "range": {"start": {"line": 2, "column": 1}, "end": {"line": 2, "column": 6}},
                "related": [],
                "fix": {
                    "text": "fältet får heta title",
                    "edits": [
                        {
                            "range": {
                                "start": {"line": 2, "column": 1},
                                "end": {"line": 2, "column": 6},
                            },
                            "new_text": "title",
                        }
                    ],
                },
                "url": None,
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "jsn"], "fel: --format kan inte vara jsn"),
        (["--as-of", "2026-02-30"], "fel: 2026-02-30 är inget datum"),
        (["--as-of", "20261121"], "fel: 20261121 är inget datum"),
        (["finns-inte.yaml"], "fel: finns-inte.yaml finns inte i registret"),
        (["--fail-onn", "note"], "fel: det finns ingen flagga --fail-onn"),
        (["--lang", "fi"], "fel: --lang kan inte vara fi"),
        (["--class", "wrong"], "fel: --class kan inte vara wrong"),
    ],
)
def test_wrong_use_is_exit_code_2_and_one_message(iopctl, folder, arguments, said):
    done = iopctl("validate", *arguments, cwd=folder({}))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said


def test_without_a_register_it_says_where_it_looked(iopctl, tmp_path):
    done = iopctl("validate", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("fel: det finns ingen iopctl.yaml i ")


def test_wrong_settings_are_told_at_their_place(iopctl, folder):
    done = iopctl("validate", cwd=folder({"iopctl.yaml": "format: 1\nspråk: sv\n"}))
    assert done.returncode == 2
    assert done.stderr.startswith("fel: iopctl.yaml:2:1: det finns inget fält som heter språk")


def test_a_later_format_is_not_guessed_at(iopctl, folder):
    done = iopctl("validate", cwd=folder({"iopctl.yaml": "format: 2\n"}))
    assert done.returncode == 2
    assert "registret har format 2" in done.stderr


def test_nothing_is_written_but_the_cache(iopctl, folder):
    root = folder({"records/motions/m.yaml": WRONG})
    before = sorted(path for path in root.rglob("*"))
    iopctl("validate", "--no-cache", cwd=root)
    assert sorted(path for path in root.rglob("*")) == before
    iopctl("validate", cwd=root)
    assert sorted(path for path in root.rglob("*") if ".iopctl" not in path.parts) == before


def test_an_identity_number_is_in_no_output(iopctl, folder):
    nine = "850709980"
    digits = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    check = -sum(number // 10 + number % 10 for number in digits) % 10
    number = f"{nine[:6]}-{nine[6:]}{check}"
    root = folder({"records/motions/m.yaml": f"kind: motion\ntitle: Om {number}\n# {number}\n"})
    for arguments in (["validate"], ["validate", "--format", "json"], ["list"], ["deadlines"]):
        done = iopctl(*arguments, cwd=root)
        assert number not in done.stdout + done.stderr
        assert number[:6] not in done.stdout + done.stderr
    assert iopctl("validate", cwd=root).stdout.count("IOP117") == 2


def test_record_text_cannot_steer_the_terminal(iopctl, folder):
    root = folder({"records/motions/m.yaml": 'kind: "\\x1b[31mröd\\u202e"\ntitle: M\n'})
    done = iopctl("validate", "--color", "never", cwd=root)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_files_that_are_no_files_are_findings(iopctl, folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_text("name: Utanför\n")
    root = folder(
        {"records/committees/n.yaml": "name: N\n", "records/committees/a.yaml/b.yaml": "name: B\n"}
    )
    committees = root / "records" / "committees"
    (committees / "lank.yaml").symlink_to(outside)
    (committees / "borta.yaml").symlink_to(root / "finns-inte")
    import os

    os.mkfifo(committees / "ror.yaml")
    done = iopctl("validate", cwd=root)
    assert done.returncode == 1
    codes = sorted(
        line.split(": ")[0:2][0] + line.split(": ")[1][3:]
        for line in done.stdout.splitlines()
        if "fel IOP" in line
    )
    assert codes == [
        "records/committees/a.yaml/b.yaml:1:1 IOP119",
        "records/committees/borta.yaml:1:1 IOP120",
        "records/committees/lank.yaml:1:1 IOP120",
        "records/committees/ror.yaml:1:1 IOP120",
    ]
