"""`iopctl new`: texts from elsewhere than a terminal; the rest is shown by the transcripts."""

import subprocess
import sys

import pytest
import yaml

COMMITTEE = {"records/committees/n.yaml": "name: Nämnden\n"}
TEXT = "Läxhjälp i Berga\n\nBarnen får ingen hjälp.\n\nJag yrkar att nämnden ger hjälp.\n"
ARGUMENTS = ("new", "motion", "--kind", "motion", "--text-file")


def motion(root):
    return yaml.safe_load((root / "records/motions/laxhjalp-i-berga.yaml").read_text("utf-8"))


def test_a_text_is_read_from_what_is_sent_in(folder):
    root = folder(COMMITTEE)
    subprocess.run(
        [sys.executable, "-m", "iopctl", *ARGUMENTS, "-"],
        input=TEXT.encode(),
        cwd=root,
        check=True,
        capture_output=True,
    )
    assert motion(root)["points"] == [{"text": "nämnden ger hjälp."}]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_text_is_read_in_whatever_encoding_it_is(iopctl, folder, encoding):
    root = folder({**COMMITTEE, "m.txt": TEXT.replace("\n", "\r\n").encode(encoding)})
    assert iopctl(*ARGUMENTS, "m.txt", cwd=root).returncode == 0
    assert motion(root)["text"] == "Barnen får ingen hjälp.\n"


def test_what_the_text_calls_itself_is_kept_beside_another_title(iopctl, folder):
    root = folder({**COMMITTEE, "m.txt": TEXT})
    done = iopctl(*ARGUMENTS, "m.txt", "Läxor", "--id", "laxhjalp-i-berga", cwd=root)
    assert done.returncode == 0
    assert (motion(root)["title"], motion(root)["heading"]) == ("Läxor", "Läxhjälp i Berga")


def test_the_types_have_swedish_names(iopctl, folder):
    root = folder(COMMITTEE)
    for name in ("möte", "mote"):
        assert iopctl("ny", name, "2030-01-15", "--dry-run", cwd=root).returncode == 0
    assert "ärende" in iopctl("ny", "--help", cwd=root).stdout
    assert iopctl("ny", "moete", cwd=root).returncode == 2


def test_a_commit_says_what_was_recorded(iopctl, folder):
    root = folder(COMMITTEE)
    for step in (
        ["init", "--quiet"],
        ["config", "user.name", "R"],
        ["config", "user.email", "r@example.org"],
    ):
        subprocess.run(["git", *step], cwd=root, check=True)
    done = iopctl("new", "organisation", "Läxan", "--commit", cwd=root)
    assert done.returncode == 0
    said = subprocess.run(
        ["git", "log", "--format=%s", "--stat"], cwd=root, capture_output=True, check=True
    ).stdout.decode()
    assert said.startswith("Skrev in Läxan\n")
    assert "1 file changed" in said
