"""The reference of all fields, made from the record types: what each is for, its words, an example, its rules."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, get_args, get_origin

from iopctl.findings import FieldPath
from iopctl.language import Text
from iopctl.models import record_types
from iopctl.models._reading import Field, fields
from iopctl.models._settings import Settings
from iopctl.models._shape import Items, Part, Record, Ref, Word
from iopctl.register import Entry, Register
from iopctl.rules._catalogue import catalogue
from iopctl.values.clock_times import ClockTime
from iopctl.values.dates import UncertainDate
from iopctl.values.due_times import DueTime
from iopctl.values.lengths import Length
from iopctl.values.money import Kronor
from iopctl.values.organisation_number import OrganisationNumber
from iopctl.values.paragraphs import Paragraphs
from iopctl.values.periods import Period
from iopctl.values.shares import Share

Group = Record | Part

LONGEST_EXAMPLE = 70
KINDS: Mapping[Any, Text] = {
    str: Text("text", "text"),
    int: Text("heltal", "whole number"),
    bool: Text("true eller false", "true or false"),
    Decimal: Text("tal", "number"),
    UncertainDate: Text("datum", "date"),
    DueTime: Text("tidpunkt", "due time"),
    Period: Text("period", "period"),
    Length: Text("längd i tid", "length of time"),
    ClockTime: Text("klockslag", "time of day"),
    Kronor: Text("kronor", "kronor"),
    Share: Text("procent", "per cent"),
    Paragraphs: Text("paragrafer", "paragraphs"),
    OrganisationNumber: Text("organisationsnummer", "organisation number"),
}


class Example(NamedTuple):
    """How a field stands in a real record."""

    group: type[Group]
    key: str
    text: str


def reference(registers: Iterable[Register]) -> str:
    """Give the reference as Markdown, in both languages, with examples from `registers`."""
    examples: dict[tuple[type[Group], str], str] = {}
    for register in registers:
        for entry in register.entries.values():
            for example in _examples(entry):
                examples.setdefault((example.group, example.key), example.text)
    lines = [_HEAD]
    groups: dict[type[Group], None] = {}
    for folder, model in record_types().items():
        lines += [f"## records/{folder}/", "", _first_line(model), ""]
        lines += [*_table(model, examples), ""]
        _collect(model, groups)
    lines += ["## iopctl.yaml", "", _first_line(Settings), "", *_table(Settings, examples), ""]
    _collect(Settings, groups)
    lines += ["## Grupper av fält · Groups of fields", ""]
    for group in sorted(groups, key=lambda group: group.__name__):
        lines += [f"### {group.__name__}", "", _first_line(group), "", *_table(group, examples), ""]
    return "\n".join(lines).rstrip() + "\n"


_HEAD = """\
# Posternas fält · The fields of records

Sidan är gjord av `iopctl reference` ur posttyperna; ändra den inte för hand. ·
This page is made by `iopctl reference` from the record types; do not edit it by hand.

Ett fält som inte står är inte sagt; ordet `none` säger att det inte finns. Fält i **fetstil** måste stå. Sist i en
lista får `{more: 9}` eller `{more: unknown}` stå. · A field that is left out is not stated; the word `none` states
that there is none. Fields in **bold** must be there. A list may end with `{more: 9}` or `{more: unknown}`.
"""


def _first_line(group: type[Group]) -> str:
    return (group.__doc__ or "").strip().partition("\n")[0]


def _table(group: type[Group], examples: Mapping[tuple[type[Group], str], str]) -> Iterator[str]:
    rules = _rules()
    yield "| Fält · Field | Vad · What | Slag · Kind | Exempel · Example | Regler · Rules |"
    yield "|---|---|---|---|---|"
    for field in fields(group):
        name = f"**{field.key}**" if field.required else field.key
        what = f"{field.description.sv} · {field.description.en}"
        example = examples.get((group, field.key), "")
        shown = f"`` {example} ``" if "`" in example else f"`{example}`" if example else ""
        codes = ", ".join(rules.get(f"{group.__name__}.{field.key}", ()))
        yield f"| {name} | {_cell(what)} | {_cell(_kind(field))} | {_cell(shown)} | {codes} |"


@functools.cache
def _rules() -> Mapping[str, Sequence[str]]:
    """Give the codes of the rules that speak of each field."""
    found: dict[str, list[str]] = {}
    for entry in catalogue().values():
        for field in entry.rule.fields:
            found.setdefault(field, []).append(entry.rule.code)
    return found


def _kind(field: Field) -> str:
    inner, prefix = field.type, ""
    if get_origin(inner) is Items:
        inner, prefix = get_args(inner)[0], "lista · list: "
    elif get_origin(inner) is dict:
        inner, prefix = get_args(inner)[1], "namn och värde · name and value: "
        inner = get_args(inner)[0] if get_origin(inner) is Items else inner
    if inner is Ref:
        return f"{prefix}→ {', '.join(field.targets)}"
    if issubclass(inner, Word):
        words = "; ".join(f"`{word.value}` {word.text.sv} · {word.text.en}" for word in inner)
        return f"{prefix}{words}"
    if issubclass(inner, Part):
        return f"{prefix}[{inner.__name__}](#{inner.__name__.lower()})"
    kind = KINDS[inner]
    return f"{prefix}{kind.sv} · {kind.en}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _collect(group: type[Group], found: dict[type[Group], None]) -> None:
    """Gather the groups of fields within a type, each once."""
    for field in fields(group):
        for inner in _groups(field.type):
            if inner not in found:
                found[inner] = None
                _collect(inner, found)


def _groups(kind: Any) -> Iterator[type[Part]]:
    if isinstance(kind, type) and issubclass(kind, Part):
        yield kind
    for argument in get_args(kind):
        yield from _groups(argument)


def _examples(entry: Entry) -> Iterator[Example]:
    if isinstance(entry.record, Record) and not entry.findings:
        yield from _within(entry, entry.record, ())


def _within(entry: Entry, group: Group, at: FieldPath) -> Iterator[Example]:
    """Give each stated field of a record as it is written there, when that fits on one line."""
    for field in fields(type(group)):
        value = getattr(group, field.attribute)
        path = (*at, field.key)
        match value:
            case Part():
                yield from _within(entry, value, path)
            case Items():
                for n, item in enumerate(value):
                    if isinstance(item, Part):
                        yield from _within(entry, item, (*path, n))
        start, end = entry.file.span_of(path)
        written = " ".join(entry.file.text[start:end].split())
        if value and written not in ("", "|", ">", "-") and len(written) <= LONGEST_EXAMPLE:
            yield Example(type(group), field.key, written)
