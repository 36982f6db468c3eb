"""`iopctl render`: the formats, what is never written over, and every document at once."""

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = {
    "records/committees/n.yaml": "name: Nämnden\n",
    "records/meetings/mars.yaml": "committee: n\ndate: 2026-03-10\nplace: Rådhuset\n",
}
ATTESTED = {
    **FILES,
    "records/decisions/d.yaml": "title: D\nmeeting: mars\nparagraph: 3\noutcome: approved\n",
}
ATTESTATION = "attestations: [{date: 2026-03-12}]\n"


def made(iopctl, root, *names, **environment):
    options = [part for name in names for part in ("-o", name)]
    return iopctl("render", "kallelse", "mars", *options, cwd=root, **environment)


@pytest.fixture
def root(iopctl, folder):
    root = folder(FILES)
    assert made(iopctl, root, "k.md", "k.odt", "k.html").returncode == 0
    return root


def edit(path):
    path.write_text(path.read_text("utf-8").replace("Rådhuset", "Torget"), "utf-8")


def test_what_nobody_edited_is_written_over(iopctl, root):
    (root / "records/meetings/mars.yaml").write_text("committee: n\nplace: Torget\n", "utf-8")
    done = made(iopctl, root, "k.md", "k.odt", "k.html")
    assert (done.returncode, done.stderr) == (0, "skrev k.md\nskrev k.odt\nskrev k.html\n")
    assert "Torget" in (root / "k.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["k.md", "k.html"])
def test_an_edit_is_never_lost_and_what_changed_is_shown(iopctl, root, name):
    edit(root / name)
    before = (root / name).read_bytes()
    done = made(iopctl, root, "new.md", name)
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert lines[0] == f"det här har ändrats för hand i {name}:"
    assert [line[:3] for line in lines[1:3]] == ["  -", "  +"]
    assert "Rådhuset" in lines[1]
    assert "Torget" in lines[2]
    assert lines[3] == (
        f"fel: {name} har ändrats för hand sedan iopctl gjorde den, och skrivs inte över"
    )
    assert (root / name).read_bytes() == before
    assert not (root / "new.md").exists()  # all or nothing


def test_what_changed_is_shown_in_english_too(iopctl, root):
    edit(root / "k.md")
    done = made(iopctl, root, "k.md", IOPCTL_LANG="en")
    assert done.stderr.startswith("this has been edited by hand in k.md:\n")


def test_the_edit_is_shown_beside_today_s_text_when_what_was_written_is_not_known(iopctl, root):
    edit(root / "k.md")
    (root / "records/meetings/mars.yaml").write_text("committee: n\nplace: Salen\n", "utf-8")
    done = made(iopctl, root, "k.md")
    assert done.returncode == 2
    assert done.stderr.startswith("vad iopctl skrev förut är inte känt; jämfört med")
    assert "Salen" in done.stderr


def test_beside_writes_another_file_and_force_writes_over(iopctl, root):
    edit(root / "k.md")
    edited = (root / "k.md").read_bytes()
    beside = ["render", "kallelse", "mars", "-o", "k.md", "--beside"]
    assert iopctl(*beside, cwd=root).stderr == "skrev k (2).md\n"
    assert iopctl(*beside, cwd=root).stderr == "skrev k (3).md\n"
    assert (root / "k.md").read_bytes() == edited
    forced = iopctl("render", "kallelse", "mars", "-o", "k.md", "--force", cwd=root)
    assert forced.stderr == "skrev k.md\n"
    assert (root / "k.md").read_bytes() == (root / "k (2).md").read_bytes()


def test_a_file_that_iopctl_did_not_make_is_not_written_over(iopctl, root):
    (root / "egen.md").write_text("# Min egen\n", "utf-8")
    done = made(iopctl, root, "egen.md")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "fel: egen.md är inte gjord av iopctl, och skrivs inte över"
    )


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_pdf_is_not_written_over(iopctl, root):
    assert made(iopctl, root, "k.pdf").stderr == "skrev k.pdf\n"
    done = made(iopctl, root, "k.pdf")
    assert done.stderr.splitlines()[0] == "fel: k.pdf finns redan, och en PDF skrivs inte över"


@pytest.mark.parametrize(("template", "record"), [("protokoll", "mars"), ("paragraf", "d")])
def test_attested_minutes_are_not_made_again_even_by_force(iopctl, folder, template, record):
    root = folder(ATTESTED)
    command = ["render", template, record, "-o", "p.odt"]
    assert iopctl(*command, cwd=root).returncode == 0
    assert iopctl(*command, cwd=root).returncode == 0
    folder({**ATTESTED, "records/meetings/mars.yaml": f"committee: n\n{ATTESTATION}"})
    before = (root / "p.odt").read_bytes()
    (root / "records/decisions/d.yaml").write_text(
        "title: Ändrat\nmeeting: mars\nparagraph: 3\n", "utf-8"
    )
    for force in ([], ["--force"]):
        done = iopctl(*command, *force, cwd=root)
        assert done.returncode == 2
        assert done.stderr.splitlines()[0] == (
            "fel: p.odt är ett justerat protokoll, och görs inte om"
        )
    assert (root / "p.odt").read_bytes() == before
    assert iopctl(*command, "--beside", cwd=root).stderr == "skrev p (2).odt\n"


def test_one_paragraph_attested_at_once_leaves_the_minutes_open(iopctl, folder):
    attestation = "attestations: [{paragraphs: [3], immediate: true, date: 2026-03-10}]\n"
    root = folder({**ATTESTED, "records/meetings/mars.yaml": f"committee: n\n{attestation}"})
    command = ["render", "protokoll", "mars", "-o", "p.md"]
    assert iopctl(*command, cwd=root).returncode == 0
    (root / "records/decisions/d.yaml").write_text(
        "title: Ändrat\nmeeting: mars\nparagraph: 3\n", "utf-8"
    )
    assert iopctl(*command, cwd=root).stderr == "skrev p.md\n"


def test_all_makes_every_document_once_and_then_only_what_changed(iopctl, folder):
    root = folder(ATTESTED)
    first = iopctl("render", "--all", "--changed", cwd=root)
    assert first.returncode == 0
    paths = {path.relative_to(root).as_posix() for path in root.glob("build/*/*")}
    assert {
        "build/kallelse/kallelse-mars.odt",
        "build/protokoll/protokoll-mars.odt",
        "build/paragraf/paragraf-d.odt",
    } <= paths
    number = len(paths)
    assert first.stderr == f"skrev {number} handlingar i build; 0 var som de skulle\n"
    again = iopctl("render", "--all", "--changed", cwd=root)
    assert again.stderr == f"skrev 0 handlingar i build; {number} var som de skulle\n"
    (root / "records/decisions/d.yaml").write_text("title: X\nmeeting: mars\n", "utf-8")
    third = iopctl("render", "paragraf", "--all", "--changed", cwd=root)
    assert third.stderr == "skrev 1 handlingar i build; 0 var som de skulle\n"


AGENDA = "agenda:\n  - {id: upprop, title: Upprop}\n"
CALLED = {**FILES, "records/meetings/mars.yaml": f"committee: n\ndate: 2026-03-10\n{AGENDA}"}
SENT = "build/kallelse/kallelse-mars.odt"


@pytest.fixture
def sent(iopctl, folder):
    """Give a register whose summons went out, and whose agenda was changed after that."""
    root = folder(CALLED)
    assert iopctl("summon", "mars", "--date", "2026-03-02", cwd=root).returncode == 0
    meeting = root / "records/meetings/mars.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("Upprop", "Ändrat"), "utf-8")
    return root


@pytest.mark.parametrize("command", [["agenda", "mars"], ["render", "kallelse", "mars"]])
def test_what_went_out_is_not_made_again_even_by_force(iopctl, sent, command):
    before = (sent / SENT).read_bytes()
    for force in ([], ["--force"]):
        done = iopctl(*command, "-o", SENT, *force, cwd=sent)
        assert done.returncode == 2
        assert done.stderr == (
            f"fel: {SENT} är det som gick ut, och skrivs inte över\n"
            "  gör så här: är listan ändrad, skicka en ny med iopctl summon --revised; "
            "vill du bara se den, gör den bredvid med --beside\n"
        )
    assert (sent / SENT).read_bytes() == before
    done = iopctl(*command, "-o", SENT, "--beside", cwd=sent)
    assert done.stderr == "skrev build/kallelse/kallelse-mars (2).odt\n"


def test_all_leaves_what_went_out_as_it_should_be(iopctl, sent):
    before = (sent / SENT).read_bytes()
    done = iopctl("render", "kallelse", "--all", cwd=sent)
    assert (done.returncode, done.stderr) == (
        0,
        "skrev 0 handlingar i build; 1 var som de skulle\n",
    )
    assert (sent / SENT).read_bytes() == before


def test_a_summons_may_be_written_where_the_same_was_made_before_it_went_out(iopctl, folder):
    root = folder(CALLED)
    assert iopctl("agenda", "mars", "-o", SENT, cwd=root).returncode == 0
    done = iopctl("summon", "mars", "--date", "2026-03-02", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")


def made_by_all(iopctl, root, *options):
    done = iopctl("render", "--all", "--to", "md", *options, cwd=root)
    assert done.returncode == 0, done.stderr
    return {path.relative_to(root / "build").as_posix() for path in root.glob("build/*/*")}


@pytest.mark.parametrize(
    ("meeting", "documents"),
    [
        ("", {"kallelse"}),
        ("cancelled: {reason: Få ärenden}\nattestations: [{date: 2026-03-12}]\n", set()),
        ("attendance: [{name: A, role: member}]\n", {"kallelse", "protokoll"}),
        ("agenda: [{title: A, paragraph: 1}]\n", {"kallelse", "protokoll"}),
        (
            "agenda: [{title: A, paragraph: 1}]\nattestations: [{date: 2026-03-12}]\n",
            {"kallelse", "protokoll", "anslag"},
        ),
        ("agenda: [{title: A, added: supplementary-summons}]\n", {"kallelse", "tillaggskallelse"}),
        ("agenda: [{title: A, added: supplementary-summons, removed: B}]\n", {"kallelse"}),
    ],
)
def test_all_makes_of_a_meeting_what_has_something_to_say(iopctl, folder, meeting, documents):
    start = "committee: n\ndate: 2026-03-10\n"
    root = folder({**FILES, "records/meetings/mars.yaml": start + meeting})
    assert made_by_all(iopctl, root) == {f"{name}/{name}-mars.md" for name in documents}


def test_all_makes_of_decisions_what_has_something_to_say(iopctl, folder):
    delegated = "decided_by: {kind: delegation, by: {name: A}, committee: n, reported_to: mars}\n"
    root = folder(
        {
            **ATTESTED,
            "records/decisions/e.yaml": f"title: E\ndate: 2026-03-01\n{delegated}",
        }
    )
    assert made_by_all(iopctl, root) == {
        "delegationslista/delegationslista-mars.md",
        "kallelse/kallelse-mars.md",
        "nyhet/nyhet-mars.md",
        "paragraf/paragraf-d.md",
        "protokoll/protokoll-mars.md",
        "protokollsutdrag/protokollsutdrag-d.md",
    }


@pytest.mark.parametrize(
    ("kind", "template"), [("motion", "motion"), ("committee-initiative", "namndinitiativ")]
)
def test_all_makes_of_a_motion_the_one_document_of_its_kind(iopctl, folder, kind, template):
    motion = f"title: M\nkind: {kind}\n"
    root = folder({"records/motions/m.yaml": motion})
    assert made_by_all(iopctl, root) == {f"{template}/{template}-m.md"}


def test_all_makes_of_a_committee_what_has_something_to_say(iopctl, folder):
    assert made_by_all(iopctl, folder({"records/committees/n.yaml": "name: N\n"})) == set()
    root = folder({"records/partnerships/p.yaml": "title: P\ncommittees: [n]\n"})
    assert "partnerskapsregister/partnerskap-n-2026-03-10.md" in made_by_all(
        iopctl, root, "--as-of", "2026-03-10"
    )


def test_a_document_that_says_nothing_is_made_when_it_is_asked_for_by_name(iopctl, folder):
    done = iopctl("render", "anslag", "mars", cwd=folder(FILES))
    assert done.returncode == 0
    assert done.stdout.startswith("# Anslag/bevis\n")


def test_a_condition_that_fails_is_told_and_the_others_are_made(iopctl, folder):
    head = (
        "---\nname: {sv: E, en: E}\nrecord: meetings\nfile: e\nwhen: meeting.gone\ntitle: T\n---\n"
    )
    root = folder({**FILES, "templates/egen.md.j2": head})
    done = iopctl("render", "--all", cwd=root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        "E, meetings/mars: templates/egen.md.j2, rad 5: det finns inget som heter gone"
    )
    assert (root / "build/kallelse/kallelse-mars.odt").is_file()


def test_all_leaves_an_edited_file_and_goes_on(iopctl, folder):
    root = folder(ATTESTED)
    iopctl("render", "--all", "--to", "md", cwd=root)
    path = root / "build/kallelse/kallelse-mars.md"
    edit(path)
    done = iopctl("render", "kallelse", "--all", "--to", "md", cwd=root)
    assert done.returncode == 0
    assert done.stderr.splitlines()[0] == (
        "lämnade build/kallelse/kallelse-mars.md som den är: kallelse-mars.md har ändrats för hand "
        "sedan iopctl gjorde den, och skrivs inte över"
    )
    assert "Torget" in path.read_text("utf-8")


def test_all_tells_of_a_template_that_fails_and_makes_the_others(iopctl, folder):
    head = "---\nname: {sv: E, en: E}\nrecord: meetings\nfile: e\ntitle: T\n---\n"
    root = folder({**FILES, "templates/egen.md.j2": f"{head}{{{{ meeting.gone }}}}\n"})
    done = iopctl("render", "--all", cwd=root)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        "E, meetings/mars: templates/egen.md.j2, rad 7: det finns inget som heter gone"
    )
    assert (root / "build/kallelse/kallelse-mars.odt").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kallelse"], "fel: RECORD saknas"),
        ([], "fel: TEMPLATE saknas"),
        (["--all", "-o", "x.md"], "fel: --all gör alla handlingar i build/"),
        (["--all", "--to", "pdf"], "fel: --to kan inte vara pdf"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, folder, arguments, said):
    done = iopctl("render", *arguments, cwd=folder(FILES))
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_on_a_terminal_it_shows_how_far_it_has_come(folder):
    import pexpect

    said, code = pexpect.run(
        f"{sys.executable} -m iopctl render --all",
        cwd=folder(FILES),
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"},
        withexitstatus=True,
        encoding="utf-8",
    )
    assert code == 0
    assert "Gör handlingar" in said
    assert "100%" in said
