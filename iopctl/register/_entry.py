"""One file of the register: its text, the record it holds, and what was wrong in it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence

import msgspec

from iopctl.findings import Data, FieldPath, Finding
from iopctl.models._reading import Reference
from iopctl.models._shape import Record, Ref
from iopctl.yamlfile import YamlFile


class Entry(msgspec.Struct, frozen=True, dict=True):
    """A file under `records/`.

    `record` is None where it could not be read; the entry stands all the same, so that what refers
    to it is not told as missing. `findings` are those of reading and of shape. `reading` gives the
    text with its places: most who ask for a record never ask for them. `data` is what the text says,
    None where it could not be read, and `is_said_by_data` whether the rest is seen from that alone,
    since nothing was wrong with the text itself; `has_requests` is whether a comment in it may be to iopctl.
    """

    ref: Ref
    path: str
    reading: Callable[[], YamlFile]
    record: Record | None = None
    findings: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()
    misshapen: bool = False
    data: Data | None = None
    is_said_by_data: bool = False
    has_requests: bool = False

    @functools.cached_property
    def file(self) -> YamlFile:
        """The file's text, with its comments and the place of each field."""
        return self.reading()

    @functools.cached_property
    def by_field(self) -> Mapping[str, Sequence[Ref]]:
        """Give what the record refers to by the field's name, without its places in lists: `instruments.decisions`."""
        found: dict[str, list[Ref]] = {}
        for at, ref in self.references:
            found.setdefault(field_of(at), []).append(ref)
        return found

    @property
    def sound(self) -> bool:
        """Whether the record was read without a mistake of shape, so that rules may judge it."""
        return self.record is not None and not self.misshapen


def field_of(at: FieldPath) -> str:
    """Give the name of the field at a path, without its places in lists: `instruments.decisions`."""
    return ".".join(step for step in at if isinstance(step, str))
