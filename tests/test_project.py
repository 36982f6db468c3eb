"""The project's own promises: its documents name what is there, and its rules of the house hold."""

import re
import subprocess
from pathlib import Path

import pytest

from iopctl.cli import _commands
from iopctl.cli._menu import english

ROOT = Path(__file__).parent.parent
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def tracked():
    done = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`([\w./-]+/[\w./-]*)`", ARCHITECTURE))))
def test_architecture_names_what_is_there(path):
    candidates = [ROOT / path, ROOT / "iopctl" / path, ROOT / "iopctl" / "reporters" / path]
    assert any(candidate.exists() for candidate in candidates)


def test_architecture_names_every_part():
    parts = [
        path.name + ("/" if path.is_dir() else "")
        for path in (ROOT / "iopctl").iterdir()
        if not path.name.startswith("__")
    ]
    assert [part for part in parts if f"`iopctl/{part}`" not in ARCHITECTURE] == []


def test_architecture_is_short():
    assert len(ARCHITECTURE.splitlines()) < 150


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"`iopctl ([a-zåäö][a-zåäö-]*)", README)))
)
def test_readme_names_commands_that_are_there(command):
    assert english(command) in _commands.names()


@pytest.mark.parametrize("line", re.findall(r"^iopctl (?!--help).*", README, re.MULTILINE))
def test_the_readme_tells_of_what_the_story_does(line):
    """Each command of the clerk's work begins one of the story's, which is run."""
    story = (ROOT / "tests/transcripts/story.md").read_text("utf-8")
    told = re.findall(r"^\$ (?:\w+=\S+ )*(iopctl .*)", story, re.MULTILINE)
    assert any(said.startswith(line.partition("#")[0].strip()) for said in told)


@pytest.mark.parametrize("target", re.findall(r"^make ([a-z]+)", README, re.MULTILINE))
def test_readme_names_targets_that_are_there(target):
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_record_in_the_readme_is_one_that_reads():
    from iopctl.register import read_entry

    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    entry = read_entry("partnerships/bergsjon-laxhjalpen.yaml", example.encode())
    assert entry.findings == ()


def test_only_the_workspace_and_the_command_line_touch_the_disk():
    opened = re.compile(r"(?<!\.)\bopen\(|\bimport os\b|\bPath\(|subprocess|tempfile|shutil")
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "iopctl").rglob("*.py")
        if opened.search(path.read_text("utf-8"))
        and path.relative_to(ROOT / "iopctl").parts[0] not in ("cli", "workspace")
    ]
    assert found == []


def test_nothing_tells_of_the_machine_it_was_made_on():
    words = re.compile("/" + "work/|/" + "root/|pyp" + "i/simple")
    found = [
        path.relative_to(ROOT).as_posix()
        for path in tracked()
        if path.suffix in (".py", ".md", ".yaml", ".yml", ".toml", ".j2", "")
        and words.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_every_text_is_kept_as_utf_8_with_plain_line_ends():
    for path in tracked():
        if path.suffix in (".py", ".md", ".yaml", ".toml", ".j2") and "cases" not in path.parts:
            assert b"\r" not in path.read_bytes(), path
            path.read_text("utf-8")


def test_modules_are_of_a_size_to_feel_at_home_in():
    sizes = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "iopctl").rglob("*.py")
    }
    # Declarations of record types are lists, and grow with the format.
    large = {name for name, size in sizes.items() if size > 320 and "/models/" not in name}
    assert large == set()
