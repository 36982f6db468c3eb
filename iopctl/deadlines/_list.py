"""The list of what is due in a register: everything, sorted, with nothing left out in silence."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from iopctl import discovery
from iopctl.deadlines._due import Deadline, Listed, state
from iopctl.language import Text
from iopctl.register import Near, Register


class Kind(NamedTuple):
    """A kind of deadline with its name, which is its file's, and its manual in both languages."""

    name: str
    deadline: Deadline
    manual: Text

    @property
    def summary(self) -> Text:
        """The manual's first line, without its full stop."""
        return Text(*(page.strip().partition("\n")[0].rstrip(".") for page in self.manual))


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """Give every kind of deadline by its name."""
    found = {}
    for module in discovery.modules(importlib.import_module("iopctl.deadlines")):
        name = module.__name__.rpartition(".")[2]
        manual = Text(sv=module.SWEDISH, en=module.__doc__ or "")
        found[name] = Kind(name, getattr(module, name), manual)
    return MappingProxyType(found)


def what_is_due(register: Register, as_of: date) -> tuple[Listed, ...]:
    """List what is due, by day. `as_of` is the day that counts as today."""
    found = [
        Listed(kind.name, entry.ref, due, state(due, as_of))
        for kind in kinds().values()
        for entry in register.entries.values()
        if isinstance(entry.record, kind.deadline.on)
        for due in kind.deadline.find(entry.record, Near(register, entry.ref, kind.deadline.with_, as_of))
    ]
    return tuple(sorted(found, key=lambda listed: listed.order))
