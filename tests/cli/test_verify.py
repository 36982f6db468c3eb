"""`iopctl verify`: what a file is beside the records, which fields changed, and at which commit it was said."""

import json
import os
import subprocess

import pytest

MEETING = "committee: n\ndate: 2026-03-10\nplace: Rådhuset\nagenda:\n  - {title: Val}\n"
FILES = {
    "records/committees/n.yaml": "name: Nämnden\n",
    "records/meetings/mars.yaml": MEETING,
}


@pytest.fixture
def commit(tmp_path):
    """Commit everything in the register's folder, and give the commit's hash."""
    nobody = {
        f"GIT_{role}_{what}": "a@b.se"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def run(*arguments):
        return subprocess.run(
            ["git", *arguments],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | nobody | own,
        ).stdout.strip()

    def committed(*paths):
        run("init", "-q", "-b", "main")
        run("add", *(paths or ("records", "iopctl.yaml")))
        run("commit", "-q", "-m", "x")
        return run("rev-parse", "HEAD")

    return committed


@pytest.fixture
def root(iopctl, folder):
    root = folder(FILES)
    outputs = ["-o", "k.md", "-o", "k.odt", "-o", "k.html"]
    assert iopctl("render", "kallelse", "mars", *outputs, cwd=root).returncode == 0
    return root


def change(root, before, after, path="records/meetings/mars.yaml"):
    text = (root / path).read_text("utf-8")
    assert before in text
    (root / path).write_text(text.replace(before, after), "utf-8")


def test_unchanged_is_exit_code_0_and_says_the_commit(iopctl, root, commit):
    said_at = commit()
    done = iopctl("verify", "k.md", "k.odt", "k.html", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "".join(
        f"{name}: oförändrad (kallelse meetings/mars)\n  posterna sade så i {said_at[:10]}\n"
        for name in ("k.md", "k.odt", "k.html")
    )


def test_a_change_that_no_document_shows_leaves_it_unchanged(iopctl, root):
    change(root, "committee: n\n", "committee: n\nnote: intern\n")
    done = iopctl("verify", "k.odt", cwd=root)
    assert (done.returncode, done.stdout) == (0, "k.odt: oförändrad (kallelse meetings/mars)\n")


@pytest.mark.parametrize("name", ["k.md", "k.odt", "k.html"])
def test_stale_says_which_fields_changed_and_what_would_stand_now(iopctl, root, commit, name):
    said_at = commit()
    change(root, "Rådhuset", "Torget")
    change(root, "{title: Val}", "{title: Valet}")
    commit()
    change(root, "name: Nämnden", "name: Nämnd", "records/committees/n.yaml")
    done = iopctl("verify", name, cwd=root)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[:5] == [
        f"{name}: inaktuell (kallelse meetings/mars)",
        f"  posterna sade så i {said_at[:10]}",
        "  posten committees/n: ändrad (fält: name)",
        "  posten meetings/mars: ändrad (fält: place, agenda[0].title)",
        "  - står i filen, + skulle stå nu:",
    ]
    assert any(line.startswith("    - ") and "Rådhuset" in line for line in lines)
    assert any(line.startswith("    + ") and "Torget" in line for line in lines)


def test_without_git_it_says_which_record_but_not_which_fields(iopctl, root):
    change(root, "Rådhuset", "Torget")
    lines = iopctl("verify", "k.md", cwd=root).stdout.splitlines()
    assert lines[1] == "  posten meetings/mars: ändrad"


def test_edited_says_where_also_when_the_records_have_changed_since(iopctl, root, commit):
    commit()
    change(root, "Rådhuset", "Torget")
    commit()
    change(root, "Val", "Fyllnadsval", "k.md")
    done = iopctl("verify", "k.md", cwd=root)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "k.md: ändrad för hand (kallelse meetings/mars)"
    assert lines[2:4] == [
        "  posten meetings/mars: ändrad (fält: place)",
        "  - skrev iopctl, + står i filen:",
    ]
    assert [line.strip() for line in lines[4:]] == ["- | 1 | Val |", "+ | 1 | Fyllnadsval |"]


def test_edited_when_the_old_settings_are_not_known_is_compared_with_today(iopctl, root, commit):
    commit("records")
    change(root, "Rådhuset", "Torget")
    commit("records")
    change(root, "Val", "Fyllnadsval", "k.md")
    done = iopctl("verify", "k.md", cwd=root)
    assert done.returncode == 1
    assert "  vad iopctl skrev är inte känt; - skulle stå nu, + står i filen:\n" in done.stdout


def test_a_record_that_is_gone_makes_it_stale(iopctl, root):
    (root / "records/meetings/mars.yaml").unlink()
    done = iopctl("verify", "k.odt", cwd=root)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        "k.odt: inaktuell (kallelse meetings/mars)",
        "  posten meetings/mars: borta",
    ]


def test_a_template_or_the_settings_that_changed_make_it_stale(iopctl, root, folder):
    folder({**FILES, "iopctl.yaml": "format: 1\nmunicipality: Ängköping\n"})
    done = iopctl("verify", "k.html", cwd=root)
    assert done.returncode == 1
    assert "  inställningarna i iopctl.yaml, eller iopctl självt, är inte som då\n" in done.stdout
    head = "---\nname: {sv: K, en: S}\nrecord: meetings\nfile: k\ntitle: T\n---\n# Ny\n"
    folder({**FILES, "templates/kallelse.md.j2": head})
    done = iopctl("verify", "k.html", cwd=root)
    assert "  mallen kallelse.md.j2: ändrad\n" in done.stdout
    assert "  mallen paragraf.jinja: borta\n" in done.stdout


def test_a_file_that_iopctl_did_not_make(iopctl, root):
    (root / "egen.md").write_text("# Egen\n", "utf-8")
    done = iopctl("verify", "egen.md", "k.md", cwd=root)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "egen.md: inte gjord av iopctl"


def test_json_has_the_same(iopctl, root, commit):
    said_at = commit()
    change(root, "Rådhuset", "Torget")
    done = iopctl("verify", "k.html", "--format", "json", "--lang", "en", cwd=root)
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert (document["format"], document["unchanged"]) == ("iopctl-verified/1", False)
    assert document["files"] == [
        {
            "path": "k.html",
            "state": "stale",
            "template": "kallelse",
            "record": "meetings/mars",
            "as_of": None,
            "commit": said_at,
            "changes": [
                {"kind": "record", "name": "meetings/mars", "how": "changed", "fields": ["place"]}
            ],
            "lines": [{"sign": "-", "text": "Rådhuset"}, {"sign": "+", "text": "Torget"}],
            "compared_with": "today",
        }
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["borta.md"], "fel: borta.md går inte att läsa"),
        (["k.pdf"], "fel: k.pdf slutar inte på .odt, .md eller .html"),
        (["k.md", "--format", "csv"], "fel: --format kan inte vara csv"),
        ([], "fel: FILE|DIR… saknas"),
    ],
)
def test_wrong_use_is_exit_code_2(iopctl, root, arguments, said):
    done = iopctl("verify", *arguments, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[0] == said


def test_of_a_folder_all_are_looked_at_and_what_is_unchanged_is_only_counted(iopctl, root):
    done = iopctl("verify", ".", cwd=root)
    assert (done.returncode, done.stdout) == (0, "oförändrad: 3\n")
    (root / "under").mkdir()
    (root / "under" / "eget.md").write_text("# Eget\n", "utf-8")
    done = iopctl("verify", ".", cwd=root)
    assert (done.returncode, done.stdout) == (
        1,
        "under/eget.md: inte gjord av iopctl\noförändrad: 3, inte gjord av iopctl: 1\n",
    )


def test_a_folder_without_documents_is_said(iopctl, root):
    done = iopctl("verify", "records", cwd=root)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "fel: det finns ingen handling i records",
        "  gör så här: iopctl render --all gör dem, i mappen build",
    ]
