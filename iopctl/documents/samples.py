"""Records to try a template with, made from the declarations, so that no field can be forgotten."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, get_args, get_origin

from iopctl.findings import Data
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import Field, fields
from iopctl.models._shape import Items, Part, Record, Ref, Word
from iopctl.register import Entry, Register, read_entry
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share
from iopctl.workspace import Workspace
from iopctl.workspace._plain import Plain

ID = "exempel"
DEEPEST = 7
NEVER_STATED = {"withheld", "letterhead"}
"""Secrecy would leave a record out of every document, and a letterhead is a file that has to be there."""

HARD = "* Å_b_ | 1. [c](d) `e` <f> &amp; # \\ {{ 7 }} " + "mycket långt ord " * 12
"""Everything that Markdown and HTML would take for their own, at a length that fills lines."""

PLAIN: Mapping[Any, str] = MappingProxyType(
    {
        str: "Exempel",
        int: "3",
        bool: "true",
        Decimal: "2,5",
        UncertainDate: "2026-03-10",
        DueTime: "2026-06-30",
        Period: "2026",
        Length: "tre år",
        ClockTime: "13:00",
        Kronor: "400000",
        Share: "80 %",
        Paragraphs: "1-3",
        OrganisationNumber: "212000-0142",
    }
)
VARIANTS: Mapping[str, Text] = MappingProxyType(
    {
        "full": Text("alla fält angivna", "every field stated"),
        "bare": Text("bara det som måste stå", "only what must be there"),
        "hard": Text(
            "alla fält angivna, med långa texter fulla av tecken som betyder något i Markdown",
            "every field stated, with long texts full of signs that mean something in Markdown",
        ),
    }
)
"""The ways to fill a record in, from the expected to the worst."""


def sample_workspace(workspace: Workspace, variant: str) -> Workspace:
    """Give the register's settings and templates with one made-up record of each type, `exempel`."""
    entries = _entries(variant, workspace.folder)
    register = Register(entries, workspace.settings)
    return workspace._replace(contents=Plain(workspace.settings, register, {}))


def sample(field: Field) -> str:
    """Give what could stand in a field of a single value; empty for a group of fields."""
    kind = get_args(field.type)[0] if get_origin(field.type) is Items else field.type
    if kind is Ref:
        return _reference(field)
    if isinstance(kind, type) and issubclass(kind, Word):
        return str(next(iter(kind)).value)
    return PLAIN.get(kind, "")


@functools.cache
def _entries(variant: str, folder: str) -> Mapping[Ref, Entry]:
    return MappingProxyType(
        {
            Ref(type_, ID): read_entry(
                f"{type_}/{ID}.yaml",
                json.dumps(_group(model, variant, 0), ensure_ascii=False).encode(),
                folder,
            )
            for type_, model in record_types().items()
        }
    )


def _group(group: type[Record | Part], variant: str, depth: int) -> dict[str, Data]:
    filled = {}
    for field in fields(group):
        stated = field.required or (
            variant != "bare" and depth < DEEPEST and field.key not in NEVER_STATED
        )
        if stated:
            filled[field.key] = _value(field, field.type, variant, depth)
    return filled


def _value(field: Field, kind: Any, variant: str, depth: int) -> Data:
    inner = get_args(kind)
    if get_origin(kind) is Items:
        if inner[0] is Paragraphs or variant == "bare":
            return [_value(field, inner[0], variant, depth)]
        return [_value(field, inner[0], variant, depth) for _ in range(2)]
    if get_origin(kind) is dict:
        return {"2026": _value(field, inner[1], variant, depth)}
    if kind is Ref:
        return _reference(field)
    if issubclass(kind, Word):
        return str(next(iter(kind)).value)
    if issubclass(kind, Part):
        return _group(kind, variant, depth + 1)
    return HARD.strip() if kind is str and variant == "hard" else PLAIN[kind]


def _reference(field: Field) -> str:
    return ID if len(field.targets) == 1 else f"{field.targets[0]}/{ID}"
