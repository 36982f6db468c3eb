"""`iopctl summon`: what went out is what the record says, and document and record are written together."""

import pytest

from iopctl.documents.seal import read_made
from iopctl.models._shape import Ref
from iopctl.models.meetings import Meeting
from iopctl.workspace import open_workspace

MEETING = "records/meetings/n-2026-12-16.yaml"
FILES = {
    "records/committees/n.yaml": "name: Socialnämnden\nsummons_days: 7\n",
    MEETING: "committee: n\ndate: 2026-12-16\nagenda:\n  - {id: upprop, title: Upprop}\n",
}


@pytest.mark.parametrize("ending", ["odt", "md", "html"])
def test_the_record_has_the_seal_of_the_document_that_went_out(iopctl, folder, ending):
    root = folder(FILES)
    done = iopctl("summon", "n-2026", "--date", "2026-12-08", "-o", f"ut/k.{ending}", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    meeting = open_workspace(root).register.get(Ref("meetings", "n-2026-12-16"), Meeting)
    made = read_made((root / "ut" / f"k.{ending}").read_bytes())
    assert made.as_left
    assert meeting.papers[0].content_hash == made.seal


def test_what_went_out_is_as_it_should_be_whatever_the_records_say_by_now(iopctl, folder):
    root = folder(FILES)
    assert (
        iopctl("summon", "n-2026", "--date", "2026-12-08", "-o", "k.md", cwd=root).returncode == 0
    )
    assert iopctl("verify", "k.md", cwd=root).stdout.startswith("k.md: oförändrad (")
    meeting = (root / MEETING).read_text("utf-8")
    (root / MEETING).write_text(meeting.replace("Upprop", "Ändrat"), "utf-8")
    done = iopctl("verify", "k.md", cwd=root)
    assert done.returncode == 0
    assert done.stdout.startswith("k.md: som den gick ut (kallelse meetings/n-2026-12-16)\n")
    (root / "k.md").write_text("# Egen\n" + (root / "k.md").read_text("utf-8"), "utf-8")
    done = iopctl("verify", "k.md", cwd=root)
    assert (done.returncode, done.stdout.split(" (")[0]) == (1, "k.md: ändrad för hand")


def test_nothing_is_recorded_when_the_document_cannot_be_written(iopctl, folder):
    root = folder(FILES)
    done = iopctl("summon", "n-2026", "-o", "iopctl.yaml/kallelse.odt", cwd=root)
    assert done.returncode == 2
    assert "kan inte skrivas" in done.stderr
    assert (root / MEETING).read_text("utf-8") == FILES[MEETING]
    assert iopctl("validate", cwd=root).returncode == 0


def test_a_commit_holds_the_record_and_not_the_document(iopctl, folder):
    import subprocess

    root = folder(FILES)
    for arguments in (
        ["init", "-q"],
        ["config", "user.name", "R"],
        ["config", "user.email", "r@x"],
    ):
        subprocess.run(["git", *arguments], cwd=root, check=True)
    done = iopctl("summon", "n-2026", "--date", "2026-12-08", "-o", "k.odt", "--commit", cwd=root)
    assert done.returncode == 0, done.stderr
    shown = subprocess.run(
        ["git", "show", "--name-only", "--format=%s"],
        cwd=root,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert shown.stdout.split("\n") == [
        "Skickade kallelse till Socialnämnden 2026-12-16 den 2026-12-08",
        "",
        MEETING,
        "",
    ]
    assert (root / "k.odt").is_file()
