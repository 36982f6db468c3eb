"""What something costs beside its peer: by turns, as whole processes, with the memory they took."""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ENVIRONMENT = {
    name: os.environ[name] for name in ("PATH", "HOME", "SystemRoot") if name in os.environ
} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "IOPCTL_AS_OF": "2026-03-02",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
}
"""As a person has it, and the same on every machine: Python keeps what it compiled, nothing says CI."""

MOST_PAIRS = 15
LONGEST = 60.0
"""Seconds after which a process is ended and its line refused."""


class Run(NamedTuple):
    """What one run took: seconds on the clock, and the most memory that one process held, in bytes."""

    seconds: float
    memory: int = 0


class Result(NamedTuple):
    """Both sides by their medians, and our seconds as a ratio to the peer's: median, lowest and highest."""

    peer: Run
    ours: Run
    ratio: float
    lowest: float
    highest: float
    pairs: int


class RefusedError(Exception):
    """A command failed, so that its time says nothing."""


class MissingError(Exception):
    """What is to be measured or compared with is not there."""


def run(
    *commands: Sequence[str | Path],
    folder: Path | None = None,
    longest: float = LONGEST,
) -> Run:
    """Run whole processes, one after the other; RefusedError when one fails or takes too long.

    The system counts a process's memory from when it is split off, so that this one's own is the least
    that can be told: it has to stay small.
    """
    memory = 0
    start = time.perf_counter()
    for command in commands:
        with subprocess.Popen(
            command,
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            end = threading.Timer(longest, process.kill)
            end.start()
            _, status, used = os.wait4(process.pid, 0)
            end.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            ended = process.returncode == -signal.SIGKILL
            code = f"exit code {process.returncode}"
            raise _refusal(command, f"over {longest:g} s" if ended else code)
        memory = max(memory, used.ru_maxrss * 1024)
    return Run(time.perf_counter() - start, memory)


def output(*command: str | Path, folder: Path | None = None) -> bytes:
    """Give what a command writes; RefusedError when it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
    )
    if done.returncode:
        raise _refusal(command, f"exit code {done.returncode}")
    return done.stdout


def work(function: Callable[[], object]) -> Run:
    """Run something within this process."""
    start = time.perf_counter()
    function()
    return Run(time.perf_counter() - start)


def compare(peer: Callable[[], Run], ours: Callable[[], Run], seconds: float) -> Result:
    """Run the two by turns for so many seconds; the first pair warms up and is thrown away.

    Where one pair takes more than half of the time there is no second, and the first one counts.
    """
    end = time.perf_counter() + seconds
    pairs: list[tuple[Run, Run]] = []
    longest = 0.0
    while len(pairs) <= MOST_PAIRS and (not pairs or time.perf_counter() + longest < end):
        start = time.perf_counter()
        pairs.append((peer(), ours()))
        longest = max(longest, time.perf_counter() - start)
    kept = pairs[1:] or pairs
    ratios = sorted(ours.seconds / peer.seconds for peer, ours in kept)
    return Result(
        _median([peer for peer, _ in kept]),
        _median([ours for _, ours in kept]),
        statistics.median(ratios),
        ratios[0],
        ratios[-1],
        len(kept),
    )


def _refusal(command: Sequence[str | Path], why: str) -> RefusedError:
    name, *arguments = map(str, command)
    said = " ".join([Path(name).name, *arguments])
    return RefusedError(f"{why}: {said[:100]}")


def _median(runs: Sequence[Run]) -> Run:
    return Run(statistics.median(one.seconds for one in runs), max(one.memory for one in runs))
