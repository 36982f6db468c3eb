"""A register without the cache: every file read, everything worked out from the beginning."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from iopctl.models._settings import Settings
from iopctl.register import Register

if TYPE_CHECKING:
    from iopctl.deadlines._choose import Choice
    from iopctl.deadlines._due import Listed
    from iopctl.findings import LocatedFinding
    from iopctl.summaries._rows import Row


class Plain(NamedTuple):
    """A register that was read, and the bytes of its records, by their paths under the records' folder."""

    settings: Settings
    register: Register
    files: Mapping[str, bytes]

    @property
    def size(self) -> int:
        """How many records there are."""
        return len(self.register.entries)

    def findings(self, as_of: date) -> tuple[LocatedFinding, ...]:
        """Give all findings, by path and place."""
        from iopctl.rules._engine import check

        return check(self.register, as_of)

    def due(self, as_of: date, choice: Choice | None = None) -> tuple[Listed, ...]:
        """Give what is due, by day: all of it, or what is chosen."""
        from iopctl.deadlines._choose import choose
        from iopctl.deadlines._list import what_is_due

        every = what_is_due(self.register, as_of)
        return every if choice is None else choose(every, choice, self.register)

    def rows(self, record_type: str | None, as_of: date) -> tuple[Row, ...]:
        """Give every record at a glance, of one type or of all."""
        from iopctl.summaries._rows import rows

        return rows(self.register, record_type, as_of)

    def recall(self, what: str) -> None:
        """Give nothing: without the cache nothing is kept."""

    def keep(self, what: str, body: str) -> None:
        """Keep nothing."""
