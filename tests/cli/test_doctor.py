"""`iopctl doctor`: each thing that may be wrong with the machine or the folder, and what to do."""

import json
import subprocess

import pytest

COMMITTEE = {"records/committees/n.yaml": "name: Nämnden\n"}


@pytest.fixture
def seen(iopctl):
    """Give what is seen of a folder, by its name, with the exit code."""

    def look(root, **environment):
        done = iopctl("doctor", "--format", "json", cwd=root, **environment)
        report = json.loads(done.stdout)
        assert report["format"] == "iopctl-doctor/1"
        assert report["well"] == (done.returncode == 0)
        return {one["name"]: one for one in report["observations"]}

    return look


def git(root, *arguments):
    subprocess.run(["git", "-C", root, *arguments], check=True, capture_output=True)


def test_a_folder_that_is_as_it_should_be(iopctl, folder):
    root = folder(COMMITTEE)
    git(root, "init", "--quiet")
    (root / ".git/hooks").mkdir(exist_ok=True)
    (root / ".git/hooks/pre-commit").write_text("#!/bin/sh\nexec pre-commit hook-impl\n")
    done = iopctl("undersök", cwd=root, GIT_COMMITTER_NAME="R", GIT_COMMITTER_EMAIL="r@example.org")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0].startswith("bra: iopctl ")
    for said in (
        "bra: inställningarna läses: iopctl.yaml",
        "bra: brevpapperet är som det ska: letterhead.odt",
        "bra: posterna kontrolleras innan git sparar dem",
        "bra: inget är kvar av avbrutna kommandon",
        "bra: filnamnen är som de ska",
        "bra: iopctl minns ingenting än",
    ):
        assert said in lines
    assert not any(line.startswith("att rätta: ") for line in lines)


def test_in_english(iopctl, folder):
    done = iopctl("doctor", "--lang", "en", cwd=folder(COMMITTEE))
    assert done.stdout.startswith("well: iopctl ")
    assert "could be better: git version " in done.stdout
    assert "  help: iopctl init --git begins; every change is then kept" in done.stdout


def test_where_there_is_no_register(iopctl, tmp_path):
    done = iopctl("doctor", cwd=tmp_path)
    assert done.returncode == 1
    assert "att rätta: det finns ingen iopctl.yaml i " in done.stdout
    assert "  gör så här: iopctl init börjar ett register" in done.stdout


def test_settings_that_are_wrong(seen, folder):
    found = seen(folder({"iopctl.yaml": "format: 1\nlangauge: sv\n"}))["settings"]
    assert found["verdict"] == "mend"
    assert found["message"].startswith("iopctl.yaml:2:1: ")


def test_what_a_command_and_a_merge_left(seen, folder):
    root = folder(
        {
            **COMMITTEE,
            "records/committees/.n.yaml.iopctl": "name",
            "records/committees/k.yaml": "<<<<<<< HEAD\nname: K\n=======\nname: L\n>>>>>>> x\n",
            ".iopctl/journal/0": "x",
        }
    )
    found = seen(root)
    for name in ("temporary", "conflicts", "journal"):
        assert found[name]["verdict"] == "mend"
        assert found[name]["help"]
    assert found["temporary"]["message"].endswith("records/committees/.n.yaml.iopctl")
    assert found["conflicts"]["message"].endswith("records/committees/k.yaml")
    assert "leftovers" not in found


def test_a_lock_that_another_command_holds(seen, folder):
    from iopctl.workspace._lock import locked

    root = folder(COMMITTEE)
    with locked(root):
        assert seen(root)["lock"]["verdict"] == "better"
    assert "lock" not in seen(root)


def test_a_file_name_whose_letters_are_in_two(seen, folder):
    found = seen(folder({"records/committees/na\u0308mnd.yaml": "name: N\n"}))["file-names"]
    assert found["verdict"] == "mend"


def test_letterheads(seen, folder):
    root = folder(
        {
            "records/committees/n.yaml": "name: N\nletterhead: n.odt\n",
            "templates/letterhead.odt": "inget brevpapper",
        }
    )
    found = seen(root)["letterhead"]
    assert (found["verdict"], found["message"]) == ("mend", "brevpapperet n.odt finns inte")


def test_git_that_is_not_there_or_does_not_know_who_writes(seen, folder):
    root = folder(COMMITTEE)
    assert seen(root, PATH="/nonexistent")["git"]["message"] == "git är inte installerat"
    git(root, "init", "--quiet")
    git(root, "config", "user.useConfigOnly", "true")
    clean = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    found = seen(root, GIT_COMMITTER_EMAIL="", EMAIL="", GIT_COMMITTER_NAME="", **clean)
    assert found["git-name"]["verdict"] == "mend"
    assert found["hook"]["verdict"] == "better"


def test_what_iopctl_remembers(iopctl, seen, folder):
    root = folder(COMMITTEE)
    iopctl("validate", cwd=root)
    assert seen(root)["cache"]["message"].startswith("iopctl minns posterna (")


def test_an_unknown_format_is_wrong_use(iopctl, folder):
    done = iopctl("doctor", "--format", "x", cwd=folder({}))
    assert done.returncode == 2
    assert "välj bland: json, text" in done.stderr
