"""A bar on the terminal for work that takes over a second; nothing where nobody is looking."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from iopctl.language import Language, Text
from iopctl.workspace import hear_progress

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds for which nobody wonders."""

_OFTEN_ENOUGH = 0.1
_WORKING = Text("Posterna gås igenom", "Going through the records")


def follow(language: Language, patience: float = PATIENCE) -> None:
    """Show how far the work has come, where that is seen: on a terminal, and not in a log of CI."""
    if sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb":
        hear_progress(Bar(language, patience))


class Bar:
    """Hears how far the work is; draws it when it has taken a while, and takes it away at the end."""

    def __init__(self, language: Language, patience: float) -> None:
        self._language, self._patience = language, patience
        self._began = self._drawn = 0.0
        self._shown: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, of: int) -> None:
        """Hear that so many things are done, of so many."""
        now = time.monotonic()
        if done == of:
            self._take_away()
        elif not self._began:
            self._began = now
        elif now >= max(self._drawn + _OFTEN_ENOUGH, self._began + self._patience):
            self._drawn = now
            self._draw(done, of)

    def _draw(self, done: int, of: int) -> None:
        if self._shown is None:
            from rich.console import Console
            from rich.progress import Progress

            # Drawn by nobody else: a thread would be in the way of the processes that share the work.
            progress = Progress(console=Console(stderr=True), auto_refresh=False, transient=True)
            self._shown = progress, progress.add_task(_WORKING.said(self._language))
            progress.start()
        progress, task = self._shown
        progress.update(task, completed=done, total=of, refresh=True)

    def _take_away(self) -> None:
        if self._shown:
            self._shown[0].stop()
        self._shown = None
