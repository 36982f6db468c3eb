"""Long work shows a bar on a terminal, and nowhere else."""

import os
import subprocess
import sys

import pytest

WORK = """
import sys
from iopctl.cli._progress import follow
from iopctl.workspace._progress import counted
follow("sv", patience=float(sys.argv[1]))
for _ in counted(range(300)):
    pass
print("with rich" if "rich" in sys.modules else "without rich")
"""
ELSEWHERE = {name: value for name, value in os.environ.items() if name not in ("CI", "TERM")}


def on_a_terminal(patience, **environment):
    pexpect = pytest.importorskip("pexpect", reason="a real terminal is not to be had on Windows")
    child = pexpect.spawn(
        sys.executable,
        ["-c", WORK, str(patience)],
        env={**ELSEWHERE, "TERM": "xterm", **environment},
        encoding="utf-8",
    )
    child.expect(pexpect.EOF)
    return child.before


def test_work_that_takes_a_while_shows_a_bar_and_takes_it_away():
    shown = on_a_terminal(0)
    assert "Posterna gås igenom" in shown
    assert shown.endswith("\x1b[2Kwith rich\r\n")


def test_short_work_shows_nothing_and_loads_nothing():
    assert on_a_terminal(60) == "without rich\r\n"


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}])
def test_where_nobody_is_looking_there_is_no_bar(environment):
    assert on_a_terminal(0, **environment) == "without rich\r\n"


def test_without_a_terminal_there_is_no_bar():
    command = [sys.executable, "-c", WORK, "0"]
    run = subprocess.run(command, env=ELSEWHERE, capture_output=True, check=True, text=True)
    assert (run.stdout, run.stderr) == ("without rich\n", "")
