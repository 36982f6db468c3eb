"""Asking git something while Python goes on with other things."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Asked:
    """A git that is at work, until it has answered or nobody wants to know any more."""

    def __init__(self, process: int, reading: int) -> None:
        self._process, self._reading = process, reading
        self._is_at_work = True

    def answer(self) -> bytes | None:
        """Wait for what git says; None when it fails."""
        self._is_at_work = False
        with os.fdopen(self._reading, "rb") as pipe:
            said = pipe.read()
        return said if os.waitpid(self._process, 0)[1] == 0 else None

    def leave(self) -> None:
        """Want no answer any more, if there was none yet."""
        if self._is_at_work:
            self._is_at_work = False
            os.close(self._reading)
            os.waitpid(self._process, 0)


def ask(top: Path, *arguments: str) -> Asked | None:
    """Start git in a work tree; None where there is no git, or no light way to start it."""
    if sys.platform == "win32" or not hasattr(os, "posix_spawnp"):
        return None
    # A hook of git's runs with the place of another index in its environment.
    environment = {name: it for name, it in os.environ.items() if not name.startswith("GIT_")}
    reading, writing = os.pipe()
    try:
        process = os.posix_spawnp(
            "git",
            ["git", "-C", os.fspath(top), *arguments],
            environment,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_DUP2, writing, 1),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
        )
    except OSError:
        os.close(reading)
        return None
    finally:
        os.close(writing)
    return Asked(process, reading)
