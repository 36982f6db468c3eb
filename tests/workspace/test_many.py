"""Work done on several cores gives what it gives on one, whatever happens to the processes."""

import os
import signal
import sys
import threading
import time
from contextvars import copy_context

import pytest

from iopctl.workspace._many import WORTH_A_PROCESS, each_of_many, usable_cores
from iopctl.workspace._progress import counted, hear_progress

resource = pytest.importorskip("resource", reason="there is nothing to fork on Windows")

MANY = range(3 * WORTH_A_PROCESS)


def square(number):
    return str(number * number).encode()


@pytest.mark.parametrize("count", [0, 1, WORTH_A_PROCESS, 2 * WORTH_A_PROCESS + 1, len(MANY)])
@pytest.mark.parametrize("cores", [1, 2, 3])
def test_results_are_in_the_order_of_the_things(count, cores):
    assert each_of_many(square, range(count), cores=cores) == [square(n) for n in range(count)]


def test_many_things_are_shared_among_processes():
    done_by = each_of_many(lambda _: str(os.getpid()).encode(), MANY, cores=3)
    assert len(set(done_by)) == 3
    assert done_by[0] == done_by[3] == str(os.getpid()).encode()


def test_few_things_are_not_worth_a_process():
    done_by = each_of_many(
        lambda _: str(os.getpid()).encode(), MANY[: 2 * WORTH_A_PROCESS - 1], cores=3
    )
    assert set(done_by) == {str(os.getpid()).encode()}


def test_results_may_be_empty_or_larger_than_a_pipe_holds():
    results = each_of_many(lambda n: b"x" * (n % 3 * 1000), MANY, cores=2)
    assert results == [b"x" * (n % 3 * 1000) for n in MANY]


def test_an_error_in_another_process_is_raised_here():
    def work(number):
        if number == 1:
            raise LookupError(number)
        return b""

    with pytest.raises(LookupError, match="1"):
        each_of_many(work, MANY, cores=2)
    assert_no_process_is_left()


def test_the_share_of_a_process_that_was_killed_is_done_here():
    here = os.getpid()

    def work(number):
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return square(number)

    assert each_of_many(work, MANY, cores=3) == [square(n) for n in MANY]
    assert_no_process_is_left()


def test_an_error_here_stops_the_other_processes():
    here = os.getpid()

    def work(_):
        if os.getpid() == here:
            raise KeyboardInterrupt
        time.sleep(60)
        return b""

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        each_of_many(work, MANY, cores=2)
    assert time.monotonic() - began < 30
    assert_no_process_is_left()


def test_all_is_done_here_where_no_pipe_is_to_be_had():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest_free = os.dup(0)
    os.close(lowest_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest_free, hard))
    try:
        results = each_of_many(square, MANY, cores=3)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert results == [square(n) for n in MANY]
    assert_no_process_is_left()


def test_a_process_with_threads_does_not_fork():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert usable_cores() == 1
    finally:
        done.set()
        thread.join()


def test_who_listens_hears_how_far_it_is():
    heard = []

    def work():
        hear_progress(lambda done, of: heard.append((done, of)))
        each_of_many(square, MANY, cores=2)

    copy_context().run(work)
    share = len(MANY) // 2
    assert heard[0] == (0, share)
    assert heard[-1] == (share, share)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert len(heard) > 10


def test_who_listens_hears_of_the_end_when_the_work_breaks():
    heard = []

    def work():
        hear_progress(lambda done, of: heard.append((done, of)))
        for number in counted(range(10)):
            raise LookupError(number)

    with pytest.raises(LookupError):
        copy_context().run(work)
    assert heard == [(0, 10), (10, 10)]


@pytest.fixture(autouse=True)
def no_other_process():
    """Put away the process that other tests' commands come from: here each child is counted."""
    if "ready" in sys.modules:
        sys.modules["ready"].end()


def assert_no_process_is_left():
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
