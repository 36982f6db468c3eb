"""All rules, found once in their modules, with their manuals."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from iopctl import discovery
from iopctl.language import Text
from iopctl.rules._rule import Rule


class Entry(NamedTuple):
    """A rule with its name, which is its file's, and its manual in both languages."""

    name: str
    rule: Rule
    manual: Text

    @property
    def summary(self) -> Text:
        """The manual's first line."""
        return Text(*(page.strip().partition("\n")[0] for page in self.manual))


@functools.cache
def catalogue() -> Mapping[str, Entry]:
    """Give every rule by its name, in the order of the codes."""
    found = []
    for module in discovery.modules(importlib.import_module("iopctl.rules")):
        name = module.__name__.rpartition(".")[2]
        found.append(
            Entry(name, getattr(module, name), Text(sv=module.SWEDISH, en=module.__doc__ or ""))
        )
    found.sort(key=lambda entry: entry.rule.code)
    return MappingProxyType({entry.name: entry for entry in found})
