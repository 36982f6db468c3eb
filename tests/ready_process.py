"""A process that has iopctl loaded, and makes one of its own for each command that it is asked to run.

What is asked is a line of JSON; the answer is `begun`, and then the command's exit code. Each command is a real process with
its own folder, environment and streams; only the loading, which is the same each time, is done once.
"""

import importlib
import json
import os
import sys
import time

import icalendar  # noqa: F401 - loaded for what comes after
import jinja2  # noqa: F401
import rich.table  # noqa: F401

from iopctl import cli
from iopctl.cli import _app, _commands  # noqa: F401
from iopctl.deadlines._list import kinds
from iopctl.documents import rendering  # noqa: F401
from iopctl.rules._catalogue import catalogue


def load(package="iopctl.cli"):
    for name in _commands.names(package):
        module = importlib.import_module(f"{package}.{name.replace('-', '_')}")
        if hasattr(module, "__path__"):
            load(module.__name__)


def opened(streams):
    """Open a command's three streams; those of a terminal are one."""
    os.setsid()
    os.umask(0o022)
    return [os.open(path, os.O_RDWR | os.O_CREAT) for path in streams]


def become(asked):
    """Turn this process into a command's."""
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    # Those that were there have read ahead, and do not know that they may stand at a terminal.
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout, sys.stderr = (os.fdopen(fd, "w", encoding="utf-8", closefd=False) for fd in (1, 2))
    sys.argv = ["iopctl", *asked["arguments"]]
    code = 0
    try:
        cli.main()
    except SystemExit as end:
        code = end.code or 0
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


def serve():
    load()
    kinds()
    catalogue()
    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            for stream, handle in enumerate(opened(asked["streams"])):
                os.dup2(handle, stream)
            print("begun", file=answers, flush=True)
            answers.close()
            become(asked)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


if __name__ == "__main__":
    serve()
