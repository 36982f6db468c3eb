"""Several files are written together or not at all: killed at any moment, raced by another, on a full disk."""

import os
import subprocess
import sys

import pytest

from iopctl.errors import PersonError
from iopctl.workspace._lock import locked
from iopctl.workspace._transaction import Write, finish, write_together

BEFORE = {"a.yaml": b"name: A\n", "b.yaml": b"name: B\n", "c.yaml": None, "d.yaml": b"name: D\n"}
AFTER = {"a.yaml": b"name: Aa\n", "b.yaml": b"name: Bb\r\n", "c.yaml": b"name: C\n", "d.yaml": None}
WRITES = [Write(path, BEFORE[path], AFTER[path]) for path in BEFORE]

# A process of its own, which for each folder makes one that kills itself at its nth step on the disk,
# as a power cut would. It prints how many came to their end.
KILLED = """
import os, signal, sys
from pathlib import Path
from iopctl.workspace._lock import locked
from iopctl.workspace._transaction import Write, finish, write_together

def killing(root, at):
    steps = 0
    def step(event, arguments):
        nonlocal steps
        if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"):
            if str(root) in str(arguments[0]):
                steps += 1
                if steps == at:
                    os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(step)

done = 0
writes = [Write(*write) for write in eval(sys.argv[1])]
for root, at in eval(sys.argv[2]):
    child = os.fork()
    if child == 0:
        killing(root, at)
        if finish(Path(root)) == 0:
            with locked(Path(root)):
                write_together(Path(root), writes)
        os._exit(0)
    done += os.waitpid(child, 0)[1] == 0
print(done)
"""


def begun(root):
    root.mkdir()
    for path, content in BEFORE.items():
        if content is not None:
            (root / path).write_bytes(content)
    return root


def held(root):
    return {path: (root / path).read_bytes() if (root / path).exists() else None for path in BEFORE}


def killed(*kills):
    """Have commands killed, each in a folder at a step; give how many came to their end."""
    told = subprocess.run(
        [sys.executable, "-c", KILLED, repr([tuple(it) for it in WRITES]), repr(kills)],
        capture_output=True,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_START"},
    )
    return int(told.stdout)


def left_over(root):
    return sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.name not in BEFORE and path.name not in (".iopctl", ".gitignore", "lock")
    )


ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="a process cannot be killed so on Windows")
MOST_STEPS = 60


@ON_WINDOWS
def test_killed_at_any_step_all_is_old_or_all_is_new_after_the_next_command(tmp_path):
    roots = {at: begun(tmp_path / str(at)) for at in range(1, MOST_STEPS)}
    whole = killed(*((str(root), at) for at, root in roots.items()))
    assert 0 < whole < MOST_STEPS - 20
    outcomes = []
    for root in roots.values():
        finish(root)
        assert held(root) in (BEFORE, AFTER)
        assert left_over(root) == []
        outcomes.append(held(root) == AFTER)
    # Before the plan stands nothing has happened, and from then on everything has: it turns once.
    assert sorted(outcomes) == outcomes
    assert False in outcomes
    assert outcomes[-whole - 1], "killed at its last step, it was saved all the same"


@ON_WINDOWS
def test_killed_again_while_finishing_nothing_is_lost(tmp_path):
    roots = {at: begun(tmp_path / str(at)) for at in range(1, MOST_STEPS, 5)}
    killed(*((str(root), n) for at, root in roots.items() for n in (at, *range(1, 9))))
    for root in roots.values():
        finish(root)
        assert held(root) in (BEFORE, AFTER)


def test_nothing_is_written_when_one_file_has_changed_since_it_was_read(tmp_path):
    root = begun(tmp_path / "r")
    (root / "b.yaml").write_bytes(b"name: somebody else\n")
    with locked(root), pytest.raises(PersonError, match="has been changed since it was read"):
        write_together(root, WRITES)
    assert held(root) == {**BEFORE, "b.yaml": b"name: somebody else\n"}
    assert left_over(root) == []


def test_a_new_file_does_not_overwrite_one_that_came_meanwhile(tmp_path):
    root = begun(tmp_path / "r")
    (root / "c.yaml").write_bytes(b"name: theirs\n")
    with locked(root), pytest.raises(PersonError, match="has been changed"):
        write_together(root, WRITES)
    assert (root / "c.yaml").read_bytes() == b"name: theirs\n"


@ON_WINDOWS
def test_what_was_changed_by_hand_after_a_kill_is_not_overwritten(tmp_path):
    roots = {at: begun(tmp_path / str(at)) for at in range(1, MOST_STEPS, 6)}
    killed(*((str(root), at) for at, root in roots.items()))
    begun_to_write = [it for it in roots.values() if (it / ".iopctl/journal/plan.json").exists()]
    assert begun_to_write
    for root in begun_to_write:
        (root / "a.yaml").write_bytes(b"name: by hand\n")
        with pytest.raises(PersonError, match="has been changed since") as told:
            finish(root)
        assert told.value.values["path"] == "a.yaml"
        assert (root / "a.yaml").read_bytes() == b"name: by hand\n"


def test_a_folder_that_cannot_be_written_in_is_told_of(tmp_path):
    root = begun(tmp_path / "r")
    (root / ".iopctl").write_bytes(b"")  # a file stands where the folder should be
    with pytest.raises(PersonError, match="cannot be written"), locked(root):
        write_together(root, WRITES)
    assert held(root) == BEFORE


def test_another_command_waits_and_then_says_so(tmp_path):
    with (
        locked(tmp_path),
        pytest.raises(PersonError, match="another command is writing"),
        locked(tmp_path, patience=0.1),
    ):
        pytest.fail("two hold the lock")
    with locked(tmp_path, patience=0):
        pass


def test_a_links_target_is_written_and_the_link_stays(tmp_path):
    root = begun(tmp_path / "r")
    (root / "e.yaml").symlink_to("a.yaml")
    with locked(root):
        write_together(root, [Write("e.yaml", b"name: A\n", b"name: E\n")])
    assert (root / "e.yaml").is_symlink()
    assert (root / "a.yaml").read_bytes() == b"name: E\n"


def test_permissions_stay(tmp_path):
    root = begun(tmp_path / "r")
    (root / "a.yaml").chmod(0o640)
    with locked(root):
        write_together(root, WRITES)
    assert (root / "a.yaml").stat().st_mode & 0o777 == 0o640
