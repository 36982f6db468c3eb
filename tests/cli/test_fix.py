"""`iopctl fix`: each kind of sure repair, what is left alone and why, and that `--diff` changes nothing."""

import json
import stat

import pytest

COMMITTEE = {"records/committees/namnd.yaml": "name: Socialnämnden\n"}
MEETING = "records/meetings/namnd-2026-03.yaml"
ORGANISATION = "records/organisations/f.yaml"


def fixed(iopctl, folder, path, text):
    """Give a file's bytes after `fix`, having seen that it is then without findings that can be repaired."""
    root = folder({**COMMITTEE, path: text})
    done = iopctl("fix", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    left = json.loads(iopctl("validate", "--format", "json", cwd=root).stdout)["findings"]
    assert [finding for finding in left if finding["fix"]] == []
    return (root / path).read_bytes()


@pytest.mark.parametrize(
    ("path", "wrong", "right"),
    [
        (MEETING, "comittee: namnd # 1\n", "committee: namnd # 1\n"),
        (MEETING, "committee: namd\n", "committee: namnd\n"),
        (MEETING, "committee: namnd\ndate: 20260312\n", "committee: namnd\ndate: 2026-03-12\n"),
        (MEETING, "committee: namnd\ndate: 12/3 2026\n", "committee: namnd\ndate: 2026-03-12\n"),
        (MEETING, "committee: namnd\r\nplace: Sal #3", 'committee: namnd\r\nplace: "Sal #3"'),
        (MEETING, "committee: namnd\ncommittee: namnd\n", "committee: namnd\n"),
        (MEETING, "committee: namnd\nplace: Sal: 3\n", 'committee: namnd\nplace: "Sal: 3"\n'),
        (MEETING, 'place: "Sal 3\ncommittee: namnd\n', 'place: "Sal 3"\ncommittee: namnd\n'),
        (
            MEETING,
            "committee: namnd\nagenda:\n\t- title: A\n\t  kind: formality\n",
            "committee: namnd\nagenda:\n  - title: A\n    kind: formality\n",
        ),
        (
            MEETING,
            "committee: namnd\nagenda:\n  - title: A\n    kind: formalty\n",
            "committee: namnd\nagenda:\n  - title: A\n    kind: formality\n",
        ),
        (
            MEETING,
            "committee: namnd\nagenda:\n  - title: A\n\u00a0\u00a0\u00a0\u00a0kind: formality\n",
            "committee: namnd\nagenda:\n  - title: A\n    kind: formality\n",
        ),
        (
            ORGANISATION,
            "name: F\norganisation_number: 2120000142\n",
            "name: F\norganisation_number: 212000-0142\n",
        ),
        (ORGANISATION, "name: Förening\n".encode("cp1252"), "name: Förening\n"),
        (ORGANISATION, b"\xef\xbb\xbfnme: F\n", "\ufeffname: F\n"),
        (
            "records/partnerships/p.yaml",
            "title: P\nfunding:\n  - {amount: 400.000, period: 2024}\n",
            "title: P\nfunding:\n  - {amount: 400000, period: 2024}\n",
        ),
    ],
)
def test_what_is_sure_is_put_right_and_nothing_else(iopctl, folder, path, wrong, right):
    assert fixed(iopctl, folder, path, wrong) == right.encode()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (MEETING, "committee: namnd\ncommittee: namn\n"),
        (MEETING, "committee: namnd\ndate: 3.4.2026\n"),
        (MEETING, "committee: namnd\ndate: fram till 20260312\n"),
        (MEETING, "committee: namnd\nplacering: A\n"),
        (ORGANISATION, "name: F\norganisation_number: 2120000143\n"),
        (ORGANISATION, "name: F\nseat: Om 640823-3234\nseat: Om 640823-3216\n"),
    ],
)
def test_what_is_not_sure_is_left(iopctl, folder, path, text):
    assert fixed(iopctl, folder, path, text) == text.encode()


def test_it_says_what_it_did(iopctl, folder):
    root = folder({ORGANISATION: "nme: F\nseat: Göteborg\n"})
    done = iopctl("fix", cwd=root)
    assert done.returncode == 0
    assert done.stdout == (
        "records/organisations/f.yaml:1:1: rättat IOP201: fältet får heta name\n"
        "1 rättelse i 1 fil\n"
    )
    done = iopctl("fix", "--lang", "en", cwd=root)
    assert (done.returncode, done.stdout) == (0, "nothing to put right\n")


def test_diff_shows_and_changes_nothing(iopctl, folder):
    root = folder({ORGANISATION: "nme: F\nseat: Göteborg\n"})
    done = iopctl("fix", "--diff", cwd=root)
    assert done.returncode == 1
    assert done.stdout == (
        "--- a/records/organisations/f.yaml\n"
        "+++ b/records/organisations/f.yaml\n"
        "@@ -1,2 +1,2 @@\n"
        "-nme: F\n"
        "+name: F\n"
        " seat: Göteborg\n"
    )
    assert (root / ORGANISATION).read_bytes() == "nme: F\nseat: Göteborg\n".encode()


def test_diff_of_nothing_is_empty_and_exit_code_0(iopctl, folder):
    done = iopctl("fix", "--diff", cwd=folder(COMMITTEE))
    assert (done.returncode, done.stdout) == (0, "")


def test_diff_shows_bytes_and_ends_and_hides_what_steers(iopctl, folder):
    hostile = "name: F\xf6r \x1b]8;;x\x07"
    root = folder({ORGANISATION: "nme: F # \u202e\\x1b[31m"})
    done = iopctl("fix", "--diff", cwd=root)
    assert "\u202e" not in done.stdout
    assert "\\u202e" in done.stdout
    assert "\\ No newline at end of file" in done.stdout
    root = folder({ORGANISATION: hostile.encode("cp1252")})
    done = iopctl("fix", "--diff", cwd=root)
    assert "\x1b" not in done.stdout
    root = folder({ORGANISATION: "name: Förening\n".encode("cp1252")})
    assert "-name: F\\xf6rening\n+name: Förening\n" in iopctl("fix", "--diff", cwd=root).stdout


def test_only_the_codes_and_paths_that_are_named(iopctl, folder):
    other = "records/organisations/g.yaml"
    root = folder({ORGANISATION: "nme: F\nseat: A #1\n", other: "nme: G\n"})
    iopctl("fix", ORGANISATION, "--code", "iop201", cwd=root)
    assert (root / ORGANISATION).read_text() == "name: F\nseat: A #1\n"
    assert (root / other).read_text() == "nme: G\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--code", "IOP999"], "fel: det finns ingen regel IOP999"),
        (["finns-inte.yaml"], "fel: finns-inte.yaml finns inte i registret"),
    ],
)
def test_wrong_use(iopctl, folder, arguments, said):
    done = iopctl("fix", *arguments, cwd=folder(COMMITTEE))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said


def test_a_repair_that_would_bring_another_finding_is_left_and_said(iopctl, folder):
    """Two organisations would have one number: which of them has the wrong one, nobody knows."""
    other = "records/organisations/g.yaml"
    wrong = "name: F\norganisation_number: 2120000142\n"
    root = folder({ORGANISATION: wrong, other: "name: G\norganisation_number: 212000-0142\n"})
    done = iopctl("fix", cwd=root)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith(
        "records/organisations/f.yaml:2:22: lämnat IOP209: annars visar sig IOP"
    )
    assert done.stdout.splitlines()[-1] == "ingenting att rätta"
    assert (root / ORGANISATION).read_text() == wrong


def test_one_that_goes_wrong_does_not_stop_the_others(iopctl, folder):
    files = {f"records/organisations/o{n}.yaml": f"nme: Organisation {n}\n" for n in range(5)}
    files["records/organisations/o2.yaml"] = "nme: Organisation 2\nname: none\n"
    files["records/organisations/o3.yaml"] = "nme: Organisation 3\ntitle: Motion: a\n"
    root = folder(files)
    iopctl("fix", cwd=root)
    now = [(root / path).read_text().split(":")[0] for path in files]
    assert now == ["name", "name", "nme", "nme", "name"]


def test_an_identity_number_is_neither_shown_nor_masked_in_the_file(iopctl, folder):
    text = "nme: F\nnote: Om 640823-3234\n"
    root = folder({ORGANISATION: text})
    shown = iopctl("fix", "--diff", cwd=root)
    done = iopctl("fix", cwd=root)
    assert "640823" not in shown.stdout + done.stdout
    assert (root / ORGANISATION).read_text() == text.replace("nme", "name")


def test_a_link_stays_a_link_and_its_file_is_put_right(iopctl, folder):
    root = folder({ORGANISATION: "nme: F\n"})
    link = root / "records" / "organisations" / "g.yaml"
    link.symlink_to("f.yaml")
    (root / ORGANISATION).chmod(0o644)
    iopctl("fix", "--code", "IOP201", ORGANISATION, cwd=root)
    assert link.is_symlink()
    assert stat.S_ISREG((root / ORGANISATION).stat().st_mode)
    assert link.read_text() == "name: F\n"
