"""`validate --since` and `--at`: with real repositories."""

import os
import subprocess

import pytest

CLEAN = "name: Fjället\n"
WRONG = "name: Fjället\nseatt: Göteborg\n"
RECORD = "records/organisations/f.yaml"


@pytest.fixture
def git(tmp_path):
    """Run git in the register's folder, as nobody in particular and with no settings of this machine."""
    who = {
        f"GIT_{role}_{what}": "a@b.se"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

    def run(*arguments, cwd=tmp_path):
        subprocess.run(
            ["git", *arguments],
            cwd=cwd,
            check=True,
            capture_output=True,
            env=os.environ | who | own,
        )

    return run


@pytest.fixture
def commit(git, folder):
    """Make a repository of files, or a further commit in it, and give the root."""

    def made(files):
        root = folder(files)
        git("init", "-q", "-b", "main")
        git("add", "-A")
        git("commit", "-q", "-m", "x")
        return root

    return made


def told(done):
    return [line.split(": ")[0] for line in done.stdout.splitlines() if " IOP" in line]


def test_since_tells_only_what_is_new_wherever_the_old_has_moved(iopctl, commit, folder):
    root = commit({RECORD: WRONG})
    folder({RECORD: "# en rad till\n" + WRONG + "kontor: Göteborg\n"})
    done = iopctl("validate", "--since", "HEAD", cwd=root)
    assert done.returncode == 1
    assert told(done) == [f"{RECORD}:4:1"]
    assert done.stdout.splitlines()[-1].startswith("1 fel i 1 fil sedan HEAD (1 post läst)")


def test_since_counts_what_there_is_more_of(iopctl, commit, folder):
    item = "  - title: A\n    kind: fel\n"
    meeting = "records/meetings/m.yaml"
    text = "committee: n\nagenda:\n" + item
    root = commit({"records/committees/n.yaml": "name: N\n", meeting: text})
    assert told(iopctl("validate", "--since", "HEAD", cwd=root)) == []
    folder({meeting: text + item})
    assert len(told(iopctl("validate", "--since", "HEAD", cwd=root))) == 1


def test_nothing_new_is_exit_code_0(iopctl, commit):
    done = iopctl("validate", "--since", "main", cwd=commit({RECORD: WRONG}))
    assert (done.returncode, done.stdout) == (0, "inget att anmärka sedan main (1 post läst)\n")


def test_where_there_was_no_register_all_is_new(iopctl, commit, folder, git):
    root = commit({RECORD: WRONG})
    git("rm", "-q", "--cached", "iopctl.yaml")
    git("commit", "-q", "-m", "y")
    done = iopctl("validate", "--since", "HEAD", cwd=root)
    assert told(done) == [f"{RECORD}:2:1"]


def test_at_reads_the_commit_and_not_the_folder(iopctl, commit, folder):
    root = commit({RECORD: WRONG})
    folder({RECORD: CLEAN, "records/organisations/g.yaml": WRONG})
    before = sorted(root.rglob("*"))
    done = iopctl("validate", "--at", "HEAD", cwd=root)
    assert told(done) == [f"{RECORD}:2:1"]
    assert done.stdout.splitlines()[-1].startswith("1 fel i 1 fil (1 post läst)")
    assert sorted(root.rglob("*")) == before
    assert (root / RECORD).read_text() == CLEAN


def test_at_and_since_compare_two_commits(iopctl, commit, folder):
    root = commit({RECORD: CLEAN})
    commit({RECORD: WRONG})
    folder({RECORD: CLEAN})
    assert told(iopctl("validate", "--since", "HEAD~1", "--at", "HEAD", cwd=root)) == [
        f"{RECORD}:2:1"
    ]
    assert told(iopctl("validate", "--since", "HEAD", "--at", "HEAD~1", cwd=root)) == []


def test_a_path_that_is_gone_from_the_folder_can_be_asked_for(iopctl, commit):
    root = commit({RECORD: WRONG, "records/organisations/g.yaml": WRONG})
    (root / RECORD).unlink()
    assert told(iopctl("validate", RECORD, "--at", "HEAD", cwd=root)) == [f"{RECORD}:2:1"]


def test_a_register_below_the_root_of_its_repository(iopctl, folder, git):
    root = folder(
        {
            "reg/iopctl.yaml": "format: 1\nrecords: poster\n",
            "reg/poster/organisations/f.yaml": WRONG,
        }
    )
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    done = iopctl("validate", "--at", "main", cwd=root / "reg")
    assert told(done) == ["poster/organisations/f.yaml:2:1"]


def test_odd_files_in_a_commit(iopctl, commit, folder):
    root = folder({RECORD: CLEAN, "records/organisations/åäö.yaml": "name: Ö\n"})
    organisations = root / "records" / "organisations"
    (organisations / "inne.yaml").symlink_to("f.yaml")
    (organisations / "ute.yaml").symlink_to("../../../x.yaml")
    (organisations / "stor.yaml").write_bytes(b"a" * (1 << 20) + b"bc")
    (organisations / ".gömd.yaml").write_text(WRONG)
    commit({})
    assert told(iopctl("validate", "--at", "HEAD", cwd=root)) == [
        "records/organisations/inne.yaml:1:7",  # it has the name of the one that it leads to
        "records/organisations/stor.yaml:1:1",
        "records/organisations/ute.yaml:1:1",
        "records/organisations/åäö.yaml:1:1",
    ]


@pytest.mark.parametrize(
    "revision", ["finns-inte", "--all", "", "HEAD:iopctl.yaml", "a b", "$(id)"]
)
@pytest.mark.parametrize("option", ["--since", "--at"])
def test_a_revision_that_is_none(iopctl, commit, option, revision):
    done = iopctl("validate", f"{option}={revision}", cwd=commit({RECORD: CLEAN}))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"fel: git känner inte till {revision}")


def test_a_folder_that_is_no_repository(iopctl, folder):
    root = folder({RECORD: CLEAN})
    done = iopctl("validate", "--since", "main", cwd=root, GIT_CEILING_DIRECTORIES=str(root.parent))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("fel: git kan inte läsa ")
    assert "--since och --at behöver ett register som ligger i git" in done.stderr


def test_without_git(iopctl, commit):
    root = commit({RECORD: CLEAN})
    done = iopctl("validate", "--at", "HEAD", cwd=root, PATH=str(root))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("fel: git är inte installerat")


def test_a_commit_without_a_register(iopctl, commit, git):
    root = commit({RECORD: CLEAN})
    git("rm", "-q", "--cached", "iopctl.yaml")
    git("commit", "-q", "-m", "y")
    done = iopctl("validate", "--at", "HEAD", cwd=root)
    assert done.returncode == 2
    assert done.stderr.startswith("fel: det finns ingen iopctl.yaml i HEAD")
