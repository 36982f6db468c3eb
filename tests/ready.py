"""Commands run as real processes that have not to load iopctl first: they come from one that has."""

import atexit
import contextlib
import fcntl
import functools
import json
import os
import struct
import subprocess
import sys
import tempfile
import termios
import threading
from pathlib import Path

HERE = Path(__file__).parent


@functools.cache
def process():
    """Give the process that makes the others, for as long as this one lives."""
    atexit.register(end)
    return subprocess.Popen(
        [sys.executable, HERE / "ready_process.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=HERE.parent,
    )


def end():
    """Let the process go; another begins when one is needed."""
    if process.cache_info().currsize:
        with process() as ending:
            ending.stdin.close()
        process.cache_clear()


def can_run(environment):
    """Whether a command may come from the process: one at a time, and as that was loaded."""
    alone = threading.current_thread() is threading.main_thread()
    return alone and not any(name.startswith("PYTHON") for name in environment)


def run(words, folder, environment):
    """Run a command, with its output caught, and give what came of it."""
    with tempfile.TemporaryDirectory(prefix="said-") as streams:
        said, told = (Path(streams) / name for name in ("said", "told"))
        code = _asked(
            arguments=[*words],
            folder=str(folder),
            environment=environment,
            streams=[os.devnull, str(said), str(told)],
        )
        texts = (stream.read_bytes().decode() for stream in (said, told))
        return subprocess.CompletedProcess(words, code, *texts)


@contextlib.contextmanager
def terminal(words, folder, environment, rows, columns):
    """Run a command on a terminal of its own; give the end that a person sits at, and what waits for its code."""
    person, command = os.openpty()
    fcntl.ioctl(command, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    modes = termios.tcgetattr(command)
    modes[3] &= ~termios.ECHO  # what is typed is told by the test itself
    termios.tcsetattr(command, termios.TCSANOW, modes)
    name = os.ttyname(command)
    _ask(
        arguments=[*words], folder=str(folder), environment=environment, streams=[name, name, name]
    )
    os.close(command)
    try:
        yield person, _answer
    finally:
        os.close(person)


def _asked(**asked):
    _ask(**asked)
    return _answer()


def _ask(**asked):
    """Have the process begin a command, and wait until it has its streams."""
    pipe = process()
    pipe.stdin.write(json.dumps(asked) + "\n")
    pipe.stdin.flush()
    assert pipe.stdout.readline() == "begun\n"


def _answer():
    return int(process().stdout.readline())
