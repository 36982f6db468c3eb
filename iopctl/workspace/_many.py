"""The same work on each of many things: on all cores where that is quicker, in one process where it is not."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from iopctl.workspace._progress import counted

T = TypeVar("T")

WORTH_A_PROCESS = 500
"""Things that one process more should have to do: with some 0.2 ms each, about four times what it costs."""

_LENGTH = 4


class _Helper(NamedTuple):
    """A process that does its share of the work; `results` is where they are read from."""

    process: int
    results: int
    share: range


def each_of_many(
    work: Callable[[T], bytes],
    things: Sequence[T],
    *,
    cores: int | None = None,
) -> list[bytes]:
    """Give what `work` makes of each thing, in their order.

    Where it pays, processes are forked that do their share each. `work` then sees all that this process
    holds, but nothing that it changes is seen here, and it must not touch what processes cannot share,
    such as a database's connection. What goes wrong in one of them is done once more here, so that an
    error is raised as if there had been but one process.
    """
    processes = max(min(cores or usable_cores(), len(things) // WORTH_A_PROCESS), 1)
    own, *others = (range(n, len(things), processes) for n in range(processes))
    results: dict[int, bytes] = {}
    helpers: list[_Helper] = []
    try:
        with contextlib.suppress(OSError):  # no more processes or pipes are to be had
            helpers.extend(_helper(work, things, share) for share in others)
        left = [n for share in others[len(helpers) :] for n in share]
        _do(work, things, [*own, *left], results)
        while helpers:
            helper = helpers.pop(0)
            given = _given(helper)
            if given is None:
                _do(work, things, helper.share, results)
            else:
                results.update(zip(helper.share, given, strict=True))
    finally:
        for helper in helpers:
            _stop(helper)
    return [results[n] for n in range(len(things))]


def usable_cores() -> int:
    """Give how many cores this process may use with forked ones; one where it cannot fork."""
    threads = sys.modules.get("threading")
    if not hasattr(os, "fork") or (threads and threads.active_count() > 1):
        return 1  # a lock that another thread holds would stay locked in a forked process
    with contextlib.suppress(AttributeError):  # there is no such call on macOS
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _do(
    work: Callable[[T], bytes], things: Sequence[T], share: Sequence[int], results: dict[int, bytes]
) -> None:
    for number in counted(share):  # the others are about as far
        results[number] = work(things[number])


def _helper(work: Callable[[T], bytes], things: Sequence[T], share: range) -> _Helper:
    reading, writing = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        raise
    if process:
        os.close(writing)
        return _Helper(process, reading, share)
    failed = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # who asked to stop is told of it once
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(b"".join(_framed(work(things[n]) for n in share)))
        failed = 0
    finally:
        os._exit(failed)  # nothing that the first process has still to write is written twice


def _framed(results: Iterable[bytes]) -> Iterator[bytes]:
    for result in results:
        yield len(result).to_bytes(_LENGTH, "little")
        yield result


def _given(helper: _Helper) -> list[bytes] | None:
    """Take what a process has done; None where it failed."""
    with os.fdopen(helper.results, "rb") as pipe:
        written = pipe.read()
    _, status = os.waitpid(helper.process, 0)
    if status:
        return None
    given, at = [], 0
    while at < len(written):
        start = at + _LENGTH
        at = start + int.from_bytes(written[at:start], "little")
        given.append(written[start:at])
    return given


def _stop(helper: _Helper) -> None:
    os.close(helper.results)
    os.kill(helper.process, signal.SIGKILL)
    os.waitpid(helper.process, 0)
