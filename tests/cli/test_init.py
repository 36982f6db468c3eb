"""`iopctl init`: what a new register holds beside what the transcripts show, and that it is whole."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from iopctl.acts.init import STANDING
from iopctl.cli._menu import MENU, english
from iopctl.errors import PersonError
from iopctl.reporters.editor_settings import editor_settings
from iopctl.reporters.schema import names
from iopctl.workspace._beginning import begin, shipped_files

ROOT = Path(__file__).parents[2]
FILES = shipped_files()
GIT = {
    "GIT_AUTHOR_NAME": "R",
    "GIT_AUTHOR_EMAIL": "r@example.org",
    "GIT_COMMITTER_NAME": "R",
    "GIT_COMMITTER_EMAIL": "r@example.org",
    "GIT_CONFIG_GLOBAL": "/dev/null",
}
BERGA = ("--municipality", "Berga", "--committee", "Socialnämnden", "--abbreviation", "SN")


@pytest.fixture
def outside(tmp_path):
    """Give a folder that lies in no register and in no git repository."""
    return tmp_path


def git(root, *arguments):
    return subprocess.run(
        ["git", "-C", root, *arguments], capture_output=True, check=True, encoding="utf-8"
    ).stdout


def test_a_register_in_git_is_one_commit_with_all_but_what_iopctl_makes_for_itself(iopctl, outside):
    done = iopctl("init", "reg", *BERGA, "--git", cwd=outside, **GIT)
    assert (done.returncode, "incheckat i git: " in done.stderr) == (0, True)
    root = outside / "reg"
    assert git(root, "log", "--format=%s") == "Började ett register för Berga\n"
    assert git(root, "status", "--porcelain") == ""
    saved = set(git(root, "ls-files").splitlines())
    assert {"iopctl.yaml", "records/committees/sn.yaml", "records/meetings/.gitkeep"} <= saved
    assert not any(path.startswith(".iopctl/") for path in saved)
    assert set(FILES) <= saved


def test_a_register_that_is_there_is_put_in_git_afterwards(iopctl, outside):
    iopctl("init", *BERGA, cwd=outside)
    done = iopctl("init", "--git", cwd=outside, **GIT)
    assert done.returncode == 0
    assert git(outside, "log", "--format=%s") == "Lade registret i git\n"
    again = iopctl("init", "--git", cwd=outside, **GIT)
    assert (again.returncode, again.stderr) == (0, "allt finns redan\n")


def test_in_a_repository_only_what_is_new_is_committed(iopctl, outside):
    git(outside, "init", "--quiet")
    (outside / "brev.txt").write_text("inte klart", "utf-8")
    iopctl("init", *BERGA, "--git", cwd=outside, **GIT)
    assert git(outside, "status", "--porcelain") == "?? brev.txt\n"


def test_the_editors_find_a_schema_for_every_record(iopctl, outside):
    iopctl("init", *BERGA, cwd=outside)
    code = json.loads((outside / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    zed = json.loads((outside / ".zed/settings.json").read_text("utf-8"))
    of_zed = zed["lsp"]["yaml-language-server"]["settings"]["yaml"]["schemas"]
    assert {path.removeprefix("./"): files for path, files in of_zed.items()} == code
    assert {Path(path).stem for path in code} == set(names())
    for path in code:
        assert json.loads((outside / path).read_text("utf-8"))["$schema"]


def test_the_page_on_editors_shows_what_is_written():
    blocks = re.findall(
        r"```json\n(.*?)```", (ROOT / "docs/editors.md").read_text("utf-8"), re.DOTALL
    )
    assert json.loads(editor_settings()[".vscode/settings.json"]) in map(json.loads, blocks)


def test_the_checks_at_every_change_run_the_command_and_may_do_no_more():
    workflow = yaml.safe_load(FILES[".github/workflows/validate.yml"])
    assert workflow["permissions"] == {"contents": "read"}
    runs = [step["run"] for step in workflow["jobs"]["validate"]["steps"] if "run" in step]
    assert runs[-1] == "iopctl validate"
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    (hook,) = yaml.safe_load(FILES[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    for key in ("id", "entry", "pass_filenames", "always_run"):
        assert hook[key] == ours[key]
    page = (ROOT / "docs/ci.md").read_text("utf-8")
    gitlab = yaml.safe_load(FILES[".gitlab-ci.yml"])["validate"]
    shown = next(
        block["validate"]
        for block in map(yaml.safe_load, re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
        if "validate" in block
    )
    assert gitlab["script"][1:] == shown["script"][1:]
    assert gitlab["artifacts"] == shown["artifacts"]


def test_the_commands_that_readme_names_are_there():
    known = {name for commands in MENU.values() for name in commands}
    named = re.findall(r"`iopctl (\w[\w-]+)", FILES["README.md"].decode())
    assert len(named) > 30
    assert {english(word) for word in named} <= known


def test_the_standing_items_have_the_name_that_the_committee_gives(iopctl, outside):
    iopctl("init", *BERGA, cwd=outside)
    settings = yaml.safe_load((outside / "iopctl.yaml").read_text("utf-8"))
    committee = yaml.safe_load((outside / "records/committees/sn.yaml").read_text("utf-8"))
    assert [*settings["standing_items"]] == [STANDING] == [committee["standing_items"]]


def test_a_write_that_cannot_be_finished_leaves_no_half_register(tmp_path):
    (tmp_path / "records").write_text("en fil där mappen ska vara", "utf-8")
    with pytest.raises(PersonError, match="cannot be written"):
        begin(tmp_path, {"iopctl.yaml": b"format: 1\n", "records/committees/.gitkeep": b""})
    (tmp_path / "records").unlink()
    begin(tmp_path, {"README.md": b"x\n"})
    assert (tmp_path / "iopctl.yaml").read_bytes() == b"format: 1\n"
    assert (tmp_path / "records/committees/.gitkeep").exists()
