"""Completion: in real shells, of commands, options, ids and words; and nothing that a shell could obey."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from iopctl.cli._commands import names
from iopctl.cli._complete import complete
from iopctl.cli._menu import swedish_names
from iopctl.cli.completion import SCRIPTS

PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
FILES = {
    "records/committees/namnd.yaml": "name: N\n",
    "records/meetings/namnd-2026-03-12.yaml": "committee: namnd\n",
    "records/meetings/namnd-2026-04-16.yaml": "committee: namnd\n",
    "records/organisations/f.yaml": "name: F\n",
    "records/meetings/$(touch x).yaml": "committee: namnd\n",
    "records/meetings/a b.yaml": "committee: namnd\n",
}


@pytest.fixture
def register(folder, monkeypatch):
    root = folder(FILES)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["valid"], ["validate"]),
        (["just"], ["justera"]),
        (["show", "namnd-"], ["namnd-2026-03-12", "namnd-2026-04-16"]),
        (["visa", "committees/"], ["committees/namnd"]),
        (["attest", ""], ["namnd-2026-03-12", "namnd-2026-04-16"]),
        (["attest", "namnd-2026-03-12", ""], []),
        (["attest", "namnd-2026-03-12", "--imm"], ["--immediate"]),
        (["attest", "--paragraphs", "1", "namnd-2026-04"], ["namnd-2026-04-16"]),
        (["deadlines", "--committee", ""], ["namnd"]),
        (["deadlines", "--party", ""], ["f"]),
        (["deadlines", "--format", "m"], ["markdown"]),
        (["deadlines", "--format", "=", "m"], ["markdown"]),
        (["deadlines", "--kind", "minutes"], ["minutes_attested"]),
        (["validate", "--color", "a"], ["always", "auto"]),
        (["list", "meet"], ["meetings"]),
        (["render", "kall"], ["kallelse"]),
        (["new", "com"], ["committee"]),
        (["add-document", "namnd-2026-0"], ["namnd-2026-03-12", "namnd-2026-04-16"]),
        (["finns-inte", ""], []),
        (["validate", "--root", ""], []),
    ],
)
def test_what_a_word_may_become(register, words, found):
    assert complete(words) == found


def test_every_command_is_known_by_both_its_names():
    assert set(complete([""])) == {*names(), *swedish_names()}


@pytest.mark.parametrize("name", [name for name in names() if name != "new"])
def test_every_option_of_every_command_is_known(name):
    from iopctl.cli._commands import command

    built = command(name, "sv")
    options = {it for param in built.params for it in param.opts if it.startswith("-")}
    assert set(complete([name, "-"])) == options | {"--help"}


def test_outside_a_register_there_are_no_ids(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert complete(["show", ""]) == []


def test_another_register_and_other_folders_are_looked_in(folder, monkeypatch, tmp_path):
    root = folder(
        {"iopctl.yaml": "format: 1\nrecords: poster\n", "poster/motions/m.yaml": "a: 1\n"}
    )
    monkeypatch.chdir(tmp_path.parent)
    assert complete(["show", "--root", str(root), ""]) == ["m"]


def test_it_is_answered_without_what_takes_time(iopctl, folder):
    done = iopctl(
        "--complete", "show", "=namnd-2026-03", cwd=folder(FILES), PYTHONPROFILEIMPORTTIME="1"
    )
    assert done.stdout == "namnd-2026-03-12\n"
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert not loaded & {"typer", "re", "pathlib", "typing", "msgspec", "yaml", "iopctl.language"}


def test_fish_completes_and_runs_nothing(folder, tmp_path):
    if shutil.which("fish") is None:
        pytest.skip("fish is not installed; .ci/run installs it")
    root = folder(FILES)
    script = tmp_path / "script"
    script.write_text(SCRIPTS["fish"][1], "utf-8")
    asked = ("iopctl attest namnd-2026-04", "iopctl valid", "iopctl attest $")
    lines = "; ".join(f"complete -C '{line}'" for line in asked)
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {script}; {lines}"],
        cwd=root,
        env={"PATH": PATH, "HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = done.stdout.splitlines()
    assert found[:2] == ["namnd-2026-04-16", "validate"]
    assert not [line for line in found if "touch" in line]
    assert not (root / "x").exists()


TYPED = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "PS1='READY> '"),
    "zsh": (["zsh", "-f", "-i"], "PS1='READY> '; unsetopt zle_bracketed_paste prompt_sp"),
}


@pytest.mark.parametrize("shell", TYPED)
def test_a_real_shell_completes_and_runs_nothing(shell, folder, tmp_path):
    pexpect = pytest.importorskip("pexpect", reason="a real terminal is not to be had on Windows")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed; .ci/run installs it")
    root = folder(FILES)
    script = tmp_path / "script"
    script.write_text(SCRIPTS[shell][1], "utf-8")
    program, prompt = TYPED[shell]
    child = pexpect.spawn(
        program[0],
        program[1:],
        cwd=str(root),
        env={
            **{name: it for name, it in os.environ.items() if name != "PROMPT_COMMAND"},
            "PATH": PATH,
            "TERM": "xterm",
            "HOME": str(tmp_path),
        },
        encoding="utf-8",
        timeout=20,
        dimensions=(30, 150),
    )
    child.sendline(prompt)
    child.expect("READY> ")
    child.sendline(f"source {script}; echo LOAD''ED")
    child.expect("LOADED\r?\n")
    child.send("iopctl attest namnd-2026-04\t")
    child.expect("namnd-2026-04-16")
    child.sendcontrol("c")
    child.send("iopctl valid\t")
    child.expect("validate")
    child.sendcontrol("c")
    child.send("iopctl attest $\t\t")
    child.sendcontrol("c")
    child.sendline("exit")
    child.close(force=True)
    assert not (root / "x").exists()
