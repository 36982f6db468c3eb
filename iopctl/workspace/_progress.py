"""How far a long piece of work has come, for whoever wants to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Progress: TypeAlias = Callable[[int, int], None]
"""Hears how many things are done, and of how many; at the end of each piece of work, that all are."""

_listener: ContextVar[Progress | None] = ContextVar("listener", default=None)
_ROUND = 64


def hear_progress(progress: Progress) -> None:
    """Let `progress` hear of the work that is done from now on."""
    _listener.set(progress)


def counted(things: Sequence[T]) -> Iterator[T]:
    """Give things one by one, and tell how many of them are done."""
    progress = _listener.get()
    if progress is None:
        yield from things
        return
    try:
        for done, thing in enumerate(things):
            if done % _ROUND == 0:
                progress(done, len(things))
            yield thing
    finally:
        progress(len(things), len(things))
