"""Where iopctl is plugged in: hooks, actions and pages name what there is, and are safe to copy."""

import json
import os
import re
import stat
import subprocess
from pathlib import Path

import pytest
import yaml

from iopctl.models import record_types
from iopctl.reporters.schema import names

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/validate.yml").read_text("utf-8"))
STEPS = [
    *ACTION["runs"]["steps"],
    *(step for job in WORKFLOW["jobs"].values() for step in job["steps"]),
]
HOSTILE = '"; touch pwned; echo "$(touch pwned)`touch pwned`'


def test_the_hook_checks_the_whole_register_whatever_is_committed():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["pass_filenames"], hook["always_run"], hook["require_serial"]) == (
        False,
        True,
        True,
    )
    assert hook["entry"].split()[:2] == ["iopctl", "validate"]


def test_a_hook_s_command_runs(iopctl, folder):
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    root = folder({"records/motions/m.yaml": "kind: motion\ntitel: M\n"})
    done = iopctl(*hook["entry"].split()[1:], cwd=root)
    assert done.returncode == 1
    assert "IOP201" in done.stdout


def test_no_script_has_what_somebody_wrote_put_into_it():
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) >= 4
    assert [script for script in scripts if "${{" in script] == []


def test_every_input_of_the_action_is_used_and_explained():
    given = {
        name
        for step in STEPS
        for value in step.get("env", {}).values()
        for name in re.findall(r"inputs\.([a-z-]+)", value)
    }
    assert given == set(ACTION["inputs"])
    assert all(one["description"] for one in ACTION["inputs"].values())


@pytest.mark.skipif(os.name == "nt", reason="the action's scripts are for bash")
@pytest.mark.parametrize("hostile", ["", "REGISTER", "SINCE", "LANGUAGE", "FAIL_ON"])
def test_the_action_s_script_runs_the_command_and_nothing_else(hostile, tmp_path):
    program = tmp_path / "bin" / "iopctl"
    program.parent.mkdir()
    program.write_text(
        '#!/bin/sh\nprintf "%s|" "$@" >> "$ARGUMENTS"\necho >> "$ARGUMENTS"\nexit 1\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    (script,) = (step["run"] for step in ACTION["runs"]["steps"] if "SARIF" in step.get("env", {}))
    given = {"REGISTER": ".", "FAIL_ON": "error", "SINCE": "", "LANGUAGE": "en", "SARIF": "x.sarif"}
    if hostile:
        given[hostile] = HOSTILE
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env=given
        | {"PATH": f"{program.parent}:{os.environ['PATH']}", "ARGUMENTS": str(tmp_path / "a.txt")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stderr
    assert not (tmp_path / "pwned").exists()
    asked = (tmp_path / "a.txt").read_text().splitlines()
    assert len(asked) == 2
    assert all(line.startswith(f"validate|--root|{given['REGISTER']}|") for line in asked)
    assert asked[0].endswith("|--format|sarif|")
    assert asked[1].endswith("|--format|github|")


def test_the_workflow_may_read_and_no_more():
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in (ROOT / ".github/workflows/validate.yml").read_text("utf-8")


def test_the_page_on_editors_names_every_schema():
    (settings,) = re.findall(
        r"```json\n(.*?)```", (ROOT / "docs/editors.md").read_text("utf-8"), re.DOTALL
    )
    schemas = json.loads(settings)["yaml.schemas"]
    assert {Path(path).stem for path in schemas} == set(names())
    for folder in record_types():
        assert schemas[f".iopctl/schema/{folder}.json"] == f"records/{folder}/*.yaml"


@pytest.mark.parametrize("page", ["ci.md", "editors.md"])
def test_the_examples_on_a_page_can_be_read(page):
    text = (ROOT / "docs" / page).read_text("utf-8")
    blocks = re.findall(r"```(yaml|json)\n(.*?)```", text, re.DOTALL)
    assert blocks
    for kind, block in blocks:
        assert (yaml.safe_load if kind == "yaml" else json.loads)(block)


def test_github_actions_get_annotations_and_a_summary(iopctl, folder, tmp_path):
    root = folder(
        {"register/iopctl.yaml": "format: 1\n", "register/records/motions/m.yaml": "titel: M\n"}
    )
    (root / ".git").mkdir()
    page = tmp_path / "summary.md"
    page.write_text("# before\n")
    done = iopctl(
        *("validate", "--root", "register"),
        cwd=root,
        GITHUB_ACTIONS="true",
        GITHUB_STEP_SUMMARY=str(page),
    )
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=register/records/motions/m.yaml,line=1,")
    assert page.read_text("utf-8").startswith("# before\n### iopctl validate\n")
    assert "| register/records/motions/m.yaml:1 |" in page.read_text("utf-8")


def test_the_format_that_is_asked_for_wins(iopctl, folder):
    root = folder({"records/motions/m.yaml": "kind: motion\ntitel: M\n"})
    done = iopctl("validate", "--format", "text", cwd=root, GITHUB_ACTIONS="true")
    assert done.stdout.startswith("records/motions/m.yaml:2:1: fel IOP201")


def test_every_format_is_a_file_and_every_file_a_format(iopctl, folder):
    assert "Format: github, gitlab, json, sarif, text;" in " ".join(
        iopctl("validate", "--help").stdout.split()
    )
    done = iopctl("validate", "--format", "x", cwd=folder({}))
    assert done.returncode == 2
    assert "välj bland: github, gitlab, json, sarif, text" in done.stderr
