"""`iopctl agenda` and `iopctl render`: which meeting, to where, and what is said."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MEETINGS = {
    "records/committees/n.yaml": "name: Nämnden\n",
    "records/meetings/mars.yaml": "committee: n\ndate: 2026-03-10\n",
    "records/meetings/april.yaml": "committee: n\ndate: 2026-04-14\n",
    "records/meetings/maj.yaml": "committee: n\ndate: 2026-05-12\ncancelled: {reason: Få ärenden}\n",
}


def test_the_next_meeting_is_chosen_and_named(iopctl, folder):
    done = iopctl("agenda", "--as-of", "2026-03-11", cwd=folder(MEETINGS))
    assert done.returncode == 0
    assert done.stderr == "nästa möte: Nämnden 2026-04-14 (meetings/april)\n"
    assert done.stdout.startswith("# Kallelse till sammanträde med nämnden\n")
    assert "tisdagen den 14 april 2026" in done.stdout


def test_today_s_meeting_is_still_the_next(iopctl, folder):
    done = iopctl("agenda", "--as-of", "2026-03-10", cwd=folder(MEETINGS))
    assert "meetings/mars" in done.stderr


def test_when_none_lies_ahead_the_latest_is_taken_and_that_is_said(iopctl, folder):
    done = iopctl("agenda", "--as-of", "2026-11-21", cwd=folder(MEETINGS))
    assert (
        done.stderr
        == "inget möte ligger framåt i tiden; det senaste är Nämnden 2026-04-14 (meetings/april)\n"
    )


def test_files_are_written_by_their_endings(iopctl, folder):
    root = folder(MEETINGS)
    done = iopctl("agenda", "mars", "-o", "ut/k.md", "-o", "ut/k.odt", cwd=root)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "skrev ut/k.md\nskrev ut/k.odt\n"
    assert (root / "ut/k.md").read_text("utf-8").startswith("# Kallelse")
    with zipfile.ZipFile(root / "ut/k.odt") as package:
        assert package.namelist()[0] == "mimetype"
    assert sorted(path.name for path in (root / "ut").iterdir()) == ["k.md", "k.odt"]


AGAIN = ["agenda", "mars", "-o", "k.odt", "-o", "k.md"]


def again(iopctl, root, *options):
    done = iopctl(*AGAIN, *options, cwd=root)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


@pytest.mark.parametrize("options", [[], ["--no-cache"]])
def test_what_is_as_it_would_be_made_is_left(iopctl, folder, options):
    root = folder(MEETINGS)
    assert again(iopctl, root, *options) == ["skrev k.odt", "skrev k.md"]
    before = (root / "k.odt").stat().st_mtime_ns
    assert again(iopctl, root, *options) == ["k.odt är oförändrad", "k.md är oförändrad"]
    assert (root / "k.odt").stat().st_mtime_ns == before


def test_what_is_as_it_would_be_made_is_known_without_making_it(iopctl, folder):
    root = folder(MEETINGS)
    again(iopctl, root)
    loaded = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "iopctl", *AGAIN],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stderr
    assert "k.odt är oförändrad" in loaded
    modules = {line.rpartition("|")[2].strip() for line in loaded.splitlines()}
    assert "iopctl.workspace._made" in modules
    assert not modules & {"jinja2", "markdown_it", "yaml", "iopctl.register", "iopctl.documents"}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("records/meetings/mars.yaml", "committee: n\ndate: 2026-03-11\n"),
        ("records/committees/n.yaml", "name: Byanämnden\n"),
        ("templates/kallelse.jinja", "{% macro facts(meeting) %}Fakta{% endmacro %}"),
        ("iopctl.yaml", "format: 1\nmunicipality: Byn\n"),
    ],
)
def test_a_change_of_anything_that_goes_into_it_is_seen(iopctl, folder, path, text):
    root = folder(MEETINGS)
    if path.endswith(".jinja"):  # the shipped part, with what every part of it that is used gives
        shipped = (ROOT / "templates/kallelse.jinja").read_text("utf-8")
        text = f"{shipped}\n"
        (root / "templates").mkdir()
        own = (ROOT / "templates/kallelse.md.j2").read_text("utf-8")
        (root / "templates/kallelse.md.j2").write_text(own, "utf-8")
    again(iopctl, root)
    (root / path).write_text(text, "utf-8")
    assert again(iopctl, root)[0] == "skrev k.odt"


def test_a_file_that_was_changed_is_not_taken_for_what_was_made(iopctl, folder):
    root = folder(MEETINGS)
    again(iopctl, root)
    (root / "k.md").write_text("# Min egen\n", "utf-8")
    assert iopctl(*AGAIN, cwd=root).returncode == 2


def test_a_day_that_is_named_makes_it_another_document(iopctl, folder):
    root = folder({"records/committees/n.yaml": "name: N\n"})
    command = ["render", "partnerskapsregister", "n", "-o", "p.md", "--as-of"]
    assert iopctl(*command, "2026-03-10", cwd=root).stderr == "skrev p.md\n"
    assert iopctl(*command, "2026-03-10", cwd=root).stderr == "p.md är oförändrad\n"
    assert iopctl(*command, "2026-03-11", cwd=root).stderr == "skrev p.md\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["agenda", "juni"], "fel: det finns ingen post som heter juni"),
        (["agenda", "m"], "fel: m kan vara flera poster"),
        (
            ["agenda", "mars", "-o", "k.docx"],
            "fel: k.docx slutar inte på .md, .odt, .html eller .pdf",
        ),
        (["render", "kalelse", "mars"], "fel: det finns ingen mall som heter kalelse"),
        (["render", "kallelse"], "fel: RECORD saknas"),
        (["rendr"], "fel: det finns inget kommando rendr"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = iopctl(*arguments, cwd=folder(MEETINGS))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said


def test_a_broken_record_gives_no_document(iopctl, folder):
    root = folder({**MEETINGS, "records/meetings/juni.yaml": "date: 2026-06-01\n"})
    done = iopctl("agenda", "juni", cwd=root)
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "fel: records/meetings/juni.yaml kan inte läsas, så ingen handling kan göras"
    )


def test_without_meetings_it_says_so(iopctl, folder):
    done = iopctl("agenda", cwd=folder({}))
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        "fel: registret har inget möte med dag",
    )


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(iopctl, folder):
    root = folder(MEETINGS)
    (root / "k.md").mkdir()
    done = iopctl("agenda", "mars", "-o", "k.md", cwd=root)
    assert done.returncode == 2
    assert done.stderr.startswith("fel: k.md kan inte skrivas (")
    assert [path.name for path in root.iterdir() if path.name.startswith(".k.md")] == []
