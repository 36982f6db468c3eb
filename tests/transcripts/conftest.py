"""Collect transcripts: what is written at a terminal, what is answered, and what the files then hold.

Each heading is a sentence. Before the first command a ```yaml block with a path is a file that is there;
after one it is what the file must hold. In a ```console block lines that begin with `$` are commands, run
where nobody can be asked; in a ```terminal block they are run on a real terminal, and what a person
answers stands between « and » (^C and ^D are those keys). Output is exact; a line `[exit code 2]` says how
a command ended when not well. `as-of:` a day, `lang:` a language and `register: none`, for an empty folder, may stand before the
blocks; SEEDS in a command is the folder of the two real texts.
Hashes are not told, since they change with every template. `pytest --approve` writes down what was said
and what the files hold; read it with `git diff`.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import MappingProxyType
from unittest import mock

import markdown_cases
import pytest

HASH = re.compile(r"(?<=sha256:)[0-9a-f]{64}|(?<=git: )[0-9a-f]{7,}\b")
SEEDS = Path(__file__).parent.parent / "seeds"
ANSWER = re.compile(r"«([^»]*)»")
KEYS = {"^C": "\x03", "^D": "\x04"}
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    "TERM": "dumb",
    "COLUMNS": "100",
    "NO_COLOR": "1",
    **{f"GIT_{who}_NAME": "Registrator" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "registrator@example.org" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_DATE": "2026-11-21T12:00:00+01:00" for who in ("AUTHOR", "COMMITTER")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def pytest_collect_file(file_path, parent):
    return markdown_cases.collected(file_path, parent, Transcripts)


class Transcript(markdown_cases.Case):
    defaults = MappingProxyType({"as-of": "2026-11-21", "lang": "sv", "register": "there"})

    def runtest(self):
        approving = self.config.getoption("--approve")
        root = self.config._tmp_path_factory.mktemp("transcript")
        if self.settings["register"] == "there":
            (root / "iopctl.yaml").write_text("format: 1\n", "utf-8")
        begun = False
        for place, (info, content) in enumerate(self.blocks):
            kind, _, path = info.partition(" ")
            if kind in ("console", "terminal"):
                begun = True
                said = "".join(self.said(kind, part, root) for part in commands(content))
                self.compare(approving, content, HASH.sub("…", said), place)
            elif begun:
                found = (root / path).read_text("utf-8") if (root / path).exists() else ""
                self.compare(approving, content, HASH.sub("…", found), place)
            else:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(content, "utf-8", newline="\n")

    def compare(self, approving, expected, found, place):
        if not approving:
            assert found == expected, f"{self.path.name}: {self.name}"
        elif found != expected:
            text = self.path.read_text("utf-8")
            at = text.index(f"## {self.name}\n")
            # Another block may hold the same: what stands before it is looked for first.
            for info, content in self.blocks[:place]:
                at = text.index(block := f"```{info}\n{content}```\n", at) + len(block)
            info = self.blocks[place][0]
            block = f"```{info}\n{expected}```\n"
            at = text.index(block, at)
            new = f"{text[:at]}```{info}\n{found}```\n{text[at + len(block) :]}"
            self.path.write_text(new, "utf-8", newline="\n")
            self.blocks[place] = (info, found)

    def said(self, kind, part, root):
        line, _, expected = part.partition("\n")
        arguments = shlex.split(line.removeprefix("$ ").replace("SEEDS", str(SEEDS)))
        environment = {
            **ENVIRONMENT,
            "IOPCTL_AS_OF": self.settings["as-of"],
            "IOPCTL_LANG": self.settings["lang"],
        }
        while "=" in arguments[0]:  # as in a shell: EDITOR=nano iopctl …
            environment |= dict([arguments.pop(0).split("=", 1)])
        if kind == "terminal":
            said, code = on_terminal(arguments, ANSWER.findall(expected), root, environment)
        elif arguments[0] == "iopctl":
            said, code = in_process(arguments, root, environment)
        else:
            done = subprocess.run(
                arguments, cwd=root, env=environment, capture_output=True, check=False
            )
            said, code = (done.stdout + done.stderr).decode(), done.returncode
        said = re.sub(r"\S*/iopctl-\w+", "TEMPORARY", said.replace(str(root), "REGISTER"))
        said += "" if said.endswith("\n") or not said else "\n"
        return f"{line}\n{said}" + (f"[exit code {code}]\n" if code else "")

    def repr_failure(self, excinfo):
        return (
            str(excinfo.value)
            if excinfo.errisinstance(AssertionError)
            else super().repr_failure(excinfo)
        )


class Transcripts(markdown_cases.CaseFile):
    of = Transcript


def commands(content):
    """Part a block into commands, each with what was said."""
    return re.split(r"^(?=\$ )", content, flags=re.MULTILINE)[1:]


def in_process(arguments, root, environment):
    from iopctl.cli._app import run

    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with (
        contextlib.chdir(root),
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.object(sys, "argv", arguments),
        mock.patch.object(sys, "stdin", io.StringIO()),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        code = run(arguments[1:])
    return said.buffer.getvalue().decode().replace("\r\n", "\n"), code


def on_terminal(arguments, answers, root, environment):
    pexpect = pytest.importorskip("pexpect", reason="a real terminal is not to be had on Windows")
    from pexpect.fdpexpect import fdspawn
    from ready import terminal

    words = arguments[1:]
    assert arguments[0] == "iopctl"
    with terminal(words, root, environment, rows=50, columns=200) as (person, code_of):
        child = fdspawn(person, encoding="utf-8", timeout=60)
        said = ""
        for answer in answers:
            asked = until_asked(child, pexpect)
            said += asked
            if not asked.endswith((": ", "| ")):
                said += f"[nothing asked for «{answer}»]\n"
                continue
            child.send(KEYS[answer]) if answer in KEYS else child.sendline(answer)
            said += (
                f"«{answer}»\n"  # the terminal shows neither what is typed nor the end of its line
            )
        if child.expect([pexpect.EOF, r"(: |\| )$"]):
            said += f"{child.before}{child.after}[no answer]\n"
            child.send(KEYS["^C"])
            child.expect(pexpect.EOF)
        said += child.before
        code = code_of()
    return said.replace("\r\n", "\n").replace("\r", ""), code


def until_asked(child, pexpect):
    """Give what is said until a question stands last, with nothing more to come."""
    said = ""
    while True:
        ended = child.expect([r"(: |\| )$", pexpect.EOF])
        said += child.before + ("" if ended else child.after)
        try:
            said += "" if ended else child.read_nonblocking(4096, timeout=0.05)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return said
        if ended:
            return said
