"""The cache: how little is read with it, and that nothing that happens to it makes anything wrong."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from iopctl.models._shape import Ref
from iopctl.workspace import _cache, _looking, _settling, open_workspace

DAY = date(2026, 3, 12)
FILES = {
    "records/committees/kf.yaml": "name: Kommunfullmäktige\nkind: council\n",
    "records/meetings/kf-2026-02-16.yaml": "committee: kf\ndate: 2026-02-16\n",
    "records/meetings/kf-2026-04-20.yaml": "committee: kf\ndate: 2026-04-20\n",
    "records/motions/busshallplats.yaml": (
        "kind: motion\ntitle: Busshållplats\ncommittee: kf\nraised: kf-2026-02-16\n"
        "submitted: 2026-02-10\ncase_numbers: [KS 2026/14]\n"
    ),
    "records/decisions/remiss.yaml": (
        "title: Remiss\nmeeting: kf-2026-02-16\nparagraph: 12\nmatters: [motions/busshallplats]\n"
        "points:\n  - {text: Motionen remitteras., outcome: referred}\n"
    ),
    "records/partnerships/lax.yaml": "title: IOP Lax\nform: iop\nstat: aktiv\n",
    "records/organisations/laxen.yaml": "name: Föreningen Laxen\n",
}


@pytest.fixture(name="root")
def _root(folder):
    return folder(FILES)


@pytest.fixture(name="repository")
def _repository(root):
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "nu")
    return root


@pytest.fixture(name="trusting")
def _trusting(monkeypatch):
    """Trust files soon after they changed, and ask git about however few: else neither would be tried."""
    monkeypatch.setattr(_settling, "SETTLED", 20_000_000)
    monkeypatch.setattr(_looking, "WORTH_ASKING", 0)


def git(root, *arguments):
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


def settled():
    time.sleep(0.03)


def known(root):
    """Open the register and ask it everything, as a command does that has the cache."""
    contents = open_workspace(root, cached=True).contents
    told(contents)
    if contents.known:
        contents.known._store.close()  # as at the end of a command
    return contents.known


def told(contents):
    return contents.findings(DAY), contents.due(DAY), contents.rows(None, DAY)


def said(contents):
    """Give what a person is told, as it is said, since that is what is kept."""
    findings, due, rows = told(contents)
    return (
        [(it.code, it.place, it.message.said("sv", it.values)) for it in findings],
        [(it.kind, it.record, it.due.when, it.due.title.said("sv"), it.state) for it in due],
        rows,
    )


def same(root):
    return said(open_workspace(root, cached=True).contents) == said(open_workspace(root).contents)


def test_where_nothing_changed_no_file_is_parsed(root):
    known(root)
    assert known(root).parsed == 0


def test_where_one_file_changed_one_is_parsed(root):
    known(root)
    (root / "records/decisions/remiss.yaml").write_text("title: Remiss\nmeeting: kf-2026-02-16\n")
    assert known(root).parsed == 1
    assert same(root)


def test_a_new_file_is_the_only_one_that_is_parsed(root):
    known(root)
    (root / "records/motions/cykelvag.yaml").write_text("kind: motion\ntitle: Cykelväg\n")
    assert known(root).parsed == 1
    assert same(root)


def test_a_file_that_was_only_touched_is_not_parsed(root):
    known(root)
    os.utime(root / "records/committees/kf.yaml", (0, 0))
    assert known(root).parsed == 0


def test_what_names_a_record_names_it_anew_when_it_is_called_something_else(root):
    (root / "records/partnerships/lax.yaml").write_text(
        "title: IOP Lax\nform: iop\nparties: [{organisation: laxen}]\n"
        "instruments: [{kind: agreement, whose: [laxen], signed: 2020-01-01}]\n"
    )
    known(root)
    (root / "records/organisations/laxen.yaml").write_text("name: Föreningen Öringen\n", "utf-8")
    assert same(root)


def test_on_another_day_no_file_is_parsed(root):
    known(root)
    contents = open_workspace(root, cached=True).contents
    contents.findings(date(2027, 3, 12))
    assert contents.known.parsed == 0


def test_a_record_is_found_and_looked_at_without_parsing_any(root):
    known(root)
    contents = open_workspace(root, cached=True).contents
    register = contents.register
    assert register.title(Ref("meetings", "kf-2026-02-16")) == "Kommunfullmäktige 2026-02-16"
    assert [it.entry.ref.id for it in register.referrers(Ref("motions", "busshallplats"))] == [
        "remiss"
    ]
    assert register.index.with_case_number("KS 2026/14") == [Ref("motions", "busshallplats")]
    assert contents.known.parsed == 0
    assert register.entries[Ref("committees", "kf")].file.line(1) == "name: Kommunfullmäktige"
    assert contents.known.parsed == 1


def test_it_lies_in_git_s_folder_and_nothing_is_seen_of_it(repository):
    known(repository)
    assert _cache.place(repository).is_relative_to(repository / ".git" / "iopctl")
    assert git(repository, "status", "--porcelain", "--ignored") == ""


def test_without_git_it_lies_in_a_folder_that_git_would_leave_alone(root):
    known(root)
    assert _cache.place(root) == root / ".iopctl" / "cache.sqlite"
    assert (root / ".iopctl" / ".gitignore").read_text() == "*\n"


def test_each_work_tree_has_its_own(repository, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "tree"
    git(repository, "worktree", "add", "-q", other)
    (other / "records/motions/busshallplats.yaml").unlink()
    assert known(repository)
    assert known(other)
    assert _cache.place(repository) != _cache.place(other)
    assert same(repository)
    assert same(other)


def test_when_it_is_not_asked_for_none_is_made(root, iopctl):
    iopctl("validate", "--no-cache", cwd=root)
    iopctl("list", cwd=root, IOPCTL_NO_CACHE="1")
    assert not (root / ".iopctl").exists()


def broken_text(place):
    place.write_bytes(b"this is no database, and long enough to be taken for one " * 200)


def broken_in_the_middle(place):
    data = bytearray(place.read_bytes())
    data[len(data) // 3 : len(data) // 2] = os.urandom(len(data) // 2 - len(data) // 3)
    place.write_bytes(data)


def broken_off(place):
    os.truncate(place, place.stat().st_size // 2)


def empty(place):
    os.truncate(place, 0)


def foreign(place):
    place.unlink(missing_ok=True)
    with sqlite3.connect(place) as connection:
        connection.execute("CREATE TABLE meta (id INTEGER, other TEXT)")
        connection.execute("CREATE TABLE files (id INTEGER)")
    connection.close()


def another_iopctl(place):
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE meta SET value = x'00' WHERE name = 'key'")
        connection.execute("UPDATE found SET body = x'00'")
    connection.close()


def without_its_tables(place):
    with sqlite3.connect(place) as connection:
        connection.execute("DROP TABLE found")
        connection.execute("DROP TABLE rows")
    connection.close()


def only_the_journal(place):
    place.with_name("cache.sqlite-wal").write_bytes(place.read_bytes())
    place.unlink()


def folder_in_its_place(place):
    shutil.rmtree(place.parent)
    place.mkdir(parents=True)


@pytest.mark.parametrize(
    "breaking",
    [
        *[broken_text, broken_in_the_middle, broken_off, empty, foreign, another_iopctl],
        *[without_its_tables, only_the_journal, folder_in_its_place],
    ],
)
def test_a_broken_or_foreign_cache_makes_nothing_wrong(root, iopctl, breaking):
    known(root)
    breaking(_cache.place(root))
    assert same(root)
    known(root)
    breaking(_cache.place(root))
    assert iopctl("show", "busshallplats", cwd=root).returncode == 0


def test_while_another_writes_work_goes_on_without_it(root, monkeypatch):
    known(root)
    holding = sqlite3.connect(_cache.place(root), isolation_level=None)
    holding.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("iopctl.workspace._store.PATIENCE", 0.05)
    (root / "records/committees/kf.yaml").write_text("name: Fullmäktige\n")
    assert same(root)
    holding.close()
    assert same(root)


def test_where_no_folder_can_be_made_work_goes_on_without_it(root):
    (root / ".iopctl").write_text("a file stands in its place")
    assert open_workspace(root, cached=True).contents.known is None
    assert same(root)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits on Windows")
def test_on_a_full_disk_work_goes_on_without_it(root, iopctl):
    expected = iopctl("validate", "--no-cache", cwd=root).stdout
    limited = subprocess.run(
        ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", sys.executable, "-m", "iopctl", "validate"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert limited.stdout == expected, limited.stderr


def test_several_at_once_all_say_the_same(root):
    command = [sys.executable, "-m", "iopctl", "validate", "--format", "json", "--as-of", str(DAY)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    running = [
        subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, env=environment)
        for _ in range(4)
    ]
    outputs = {process.communicate()[0] for process in running}
    assert len(outputs) == 1
    assert same(root)


def test_killed_in_the_middle_nothing_is_wrong_afterwards(root):
    command = [sys.executable, "-m", "iopctl", "validate"]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    for tenths in (2, 4):
        shutil.rmtree(root / ".iopctl", ignore_errors=True)
        running = subprocess.Popen(
            command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )
        time.sleep(tenths / 10)
        running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        running.wait()
        assert same(root)


def test_a_file_that_changes_all_the_while_is_read_anew_in_the_end(root):
    path, going = root / "records/motions/busshallplats.yaml", True

    def write():
        for text in ("kind: motion\ntitle: Ena\n", "kind: motion\ntitle: Två\n") * 10_000:
            if not going:
                return
            path.write_text(text, "utf-8")

    writing = threading.Thread(target=write)
    writing.start()
    for _ in range(5):
        open_workspace(root, cached=True).contents.rows("motions", DAY)
    going = False
    writing.join()
    assert same(root)


def edited(root, name="records/committees/kf.yaml"):
    """Change a file and leave its size and time as they were."""
    path = root / name
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("fullmäktige", "fullmäktogu"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def hidden(flag):
    def hide(root):
        git(root, "update-index", flag, "records/committees/kf.yaml")
        known(root)
        settled()
        edited(root)

    hide.__name__ = flag.strip("-")
    return hide


def ignored(root):
    (root / ".gitignore").write_text("records/motions/*\n")
    (root / "records/motions/ny.yaml").write_text("kind: motion\ntitle: Ny\n")
    known(root)
    settled()
    (root / "records/motions/ny.yaml").write_text("kind: motion\ntitle: Nu\n")


def ignored_as_a_folder(root):
    (root / ".gitignore").write_text("records/questions/\n")
    (root / "records/questions").mkdir()
    known(root)
    settled()
    (root / "records/questions/ny.yaml").write_text("title: Ny\n")


def linked(root):
    aside = root / "aside.yaml"
    aside.write_text("kind: motion\ntitle: Ena\n")
    (root / "records/motions/lank.yaml").symlink_to(aside)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "länk")
    known(root)
    settled()
    aside.write_text("kind: motion\ntitle: Två\n", "utf-8")


def line_ends_that_git_converts(root):
    (root / ".gitattributes").write_text("*.yaml text=auto\n")
    known(root)
    settled()
    path = root / "records/motions/busshallplats.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"stat: x\r\n")


def repository_within(root):
    inner = root / "records/matters"
    inner.mkdir()
    git(inner, "init", "-q")
    (inner / "a.yaml").write_text("title: Ena\n")
    known(root)
    settled()
    (inner / "a.yaml").write_text("title: Två\n", "utf-8")


def stashed(root):
    edited(root)
    known(root)
    settled()
    git(root, "stash", "-q")
    known(root)
    git(root, "stash", "pop", "-q")


def checked_out(root):
    edited(root)
    git(root, "commit", "-qam", "ändrat")
    known(root)
    settled()
    git(root, "checkout", "-q", "HEAD~1")


def amended(root):
    known(root)
    settled()
    edited(root)
    git(root, "commit", "-q", "--amend", "--all", "-m", "annat")


def moved_away_and_back(root):
    known(root)
    path = root / "records/committees/kf.yaml"
    path.rename(root / "away")
    known(root)
    settled()
    (root / "away").rename(path)


def only_staged(root):
    known(root)
    settled()
    edited(root)
    git(root, "add", "-A")
    known(root)
    git(root, "checkout", "-q", "HEAD", "--", "records")


def new_and_gone(root):
    known(root)
    new = root / "records/motions/ny.yaml"
    new.write_text("kind: motion\ntitle: Ny\n")
    known(root)
    settled()
    new.unlink()


def put_back_by_hand(root):
    known(root)
    path = root / "records/committees/kf.yaml"
    before = path.read_bytes()
    edited(root)
    known(root)
    settled()
    path.write_bytes(before)


@pytest.mark.usefixtures("trusting")
@pytest.mark.parametrize(
    "happening",
    [
        *[hidden("--assume-unchanged"), hidden("--skip-worktree"), ignored, ignored_as_a_folder],
        *[linked, line_ends_that_git_converts, repository_within, stashed, checked_out, amended],
        *[moved_away_and_back, only_staged, new_and_gone, put_back_by_hand, edited],
    ],
)
def test_what_git_does_not_say_is_seen_all_the_same(repository, happening):
    known(repository)
    settled()
    known(repository)
    happening(repository)
    assert same(repository)
    assert same(repository)


@pytest.mark.usefixtures("trusting")
def test_by_what_git_says_the_folder_is_not_looked_at(repository):
    settled()
    known(repository)
    settled()
    known(repository)
    (repository / "records/motions/busshallplats.yaml").write_text("kind: motion\ntitle: Ny\n")
    first, second = known(repository), known(repository)
    assert first.asked_git
    assert second.asked_git
    assert (first.parsed, second.parsed) == (1, 0)
