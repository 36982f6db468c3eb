"""What records hold: one record type a file, named as its folder under `records/`."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from types import MappingProxyType

from iopctl import discovery
from iopctl.models._shape import Record


@functools.cache
def record_types() -> Mapping[str, type[Record]]:
    """Give each record type by its folder's name: `committees`, `decisions` and so on."""
    found = {}
    for module in discovery.modules(sys.modules[__name__]):
        (model,) = (
            value
            for value in vars(module).values()
            if isinstance(value, type)
            and issubclass(value, Record)
            and value.__module__ == module.__name__
        )
        found[module.__name__.rpartition(".")[2]] = model
    return MappingProxyType(found)
