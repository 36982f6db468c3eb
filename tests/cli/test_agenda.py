"""`iopctl agenda` and `iopctl render`: which meeting, to where, and what is said."""

import zipfile

import pytest

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
