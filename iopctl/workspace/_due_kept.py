"""What is due, as it is kept: only what may be chosen is unpacked."""

from __future__ import annotations

from datetime import date

from iopctl.deadlines._choose import Choice, choose
from iopctl.deadlines._due import Listed, State
from iopctl.register import Register, path_of
from iopctl.workspace._packing_due import due_of
from iopctl.workspace._store import Store

_MAY_BE_CHOSEN = """
SELECT body FROM due
WHERE (:done OR done_from IS NULL OR done_from > :day)
AND (:path IS NULL OR path = :path)
AND (:first IS NULL OR latest IS NULL OR latest >= :first)
AND (:last IS NULL OR earliest IS NULL OR earliest <= :last)
ORDER BY rowid
"""


def due(store: Store, as_of: date, choice: Choice | None, register: Register) -> tuple[Listed, ...]:
    """Give what is due, by day: all of it, or what is chosen."""
    asked = choice or Choice(states=frozenset(State))
    bodies = store.all(
        _MAY_BE_CHOSEN,
        {
            "day": as_of.isoformat(),
            "done": State.DONE in asked.states,
            "path": asked.record and path_of(asked.record),
            "first": asked.first and asked.first.isoformat(),
            "last": asked.last and asked.last.isoformat(),
        },
    )
    listed = sorted((due_of(body, as_of) for (body,) in bodies), key=lambda it: it.order)
    return tuple(listed) if choice is None else choose(listed, choice, register)
