"""The one reader of records: from plain data and a declared type to a record and every mistake at its place."""

from __future__ import annotations

import functools
import re
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import UNSET

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models import _mistakes as mistakes
from iopctl.models._shape import Items, More, Part, Record, Ref, To, Word
from iopctl.values.misread import Misread
from iopctl.yamlfile import Data

R = TypeVar("R", bound=Record)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+(?:[.,]\d+)?")
NONE = "none"


class Reference(NamedTuple):
    """That the field at `at` refers to a record."""

    at: FieldPath
    ref: Ref


class Field(NamedTuple):
    """One field as it is declared."""

    key: str
    attribute: str
    type: Any
    required: bool
    targets: tuple[str, ...]
    description: Text


class Notes:
    """What a reading collects on its way: mistakes and references."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.references: list[Reference] = []


Reader = Callable[[Data, FieldPath, Notes], Any]


class Reading(NamedTuple):
    """A record, or None where a field that it must have is missing or wrong; with what was found on the way."""

    record: Record | None
    findings: tuple[Finding, ...]
    references: tuple[Reference, ...]


def read(model: type[Record], ref: Ref, data: Mapping[str, Data]) -> Reading:
    """Read the data of one file as a record of type `model`. Never raises on what a person wrote."""
    notes = Notes()
    values = _fields_read(model, data, (), notes)
    record = None if values is None else model(ref=ref, **values)
    return Reading(record, tuple(notes.findings), tuple(notes.references))


P = TypeVar("P", bound=Part)


def read_part(part: type[P], data: Mapping[str, Data], notes: Notes) -> P | None:
    """Read data that is no record of its own, such as the register's settings."""
    values = _fields_read(part, data, (), notes)
    return None if values is None else part(**values)


@functools.cache
def fields(part: type[msgspec.Struct]) -> tuple[Field, ...]:
    """Give the fields of a record type or of a group of fields, in the order of their declaration."""
    hints = typing.get_type_hints(part, include_extras=True)
    declared = []
    for info in msgspec.structs.fields(part):
        if info.name == "ref" and issubclass(part, Record):
            continue
        hint = hints[info.name]
        targets: tuple[str, ...] = ()
        description = None
        for extra in getattr(hint, "__metadata__", ()):
            match extra:
                case To(types=types_):
                    targets = types_
                case Text():
                    description = extra
        assert description is not None, f"{part.__name__}.{info.name} has no description"
        kind = typing.get_args(hint)[0]
        declared.append(
            Field(info.name.rstrip("_"), info.name, kind, info.required, targets, description)
        )
    # What every record may hold stands last in a reference and in what a clerk reads.
    common = {"sources", "inferred", "note"} if issubclass(part, Record) else set()
    return tuple(sorted(declared, key=lambda field: field.key in common))


class Declared(NamedTuple):
    """A field, and the record type or group of fields that declares it."""

    group: type[msgspec.Struct]
    field: Field

    def __str__(self) -> str:
        return f"{self.group.__name__}.{self.field.key}"


def declared_at(model: type[Record], path: FieldPath) -> Declared | None:
    """Give what declares the innermost field on a path into a record; None for the record itself."""
    found: Declared | None = None
    group: Any = model
    for step in path:
        field = next((field for field in fields(group) if field.key == step), None)
        if field is None:
            continue  # a place in a list, or a name that the writer chose
        found = Declared(group, field)
        inner = field.type
        while typing.get_args(inner):
            inner = typing.get_args(inner)[-1]
        if not (isinstance(inner, type) and issubclass(inner, Part)):
            return found
        group = inner
    return found


class _Wrong:
    """What a reader gives for something that it has told a mistake of."""


WRONG = _Wrong()


def _fields_read(
    part: type[msgspec.Struct],
    data: Mapping[str, Data],
    at: FieldPath,
    notes: Notes,
    *,
    whole: bool = True,
) -> dict[str, Any] | None:
    """Read a group's fields; None when one that it must have is missing or wrong."""
    declared = _readers(part)
    values: dict[str, Any] = {}
    unknown: list[str] = []
    sound = True
    for key, found in data.items():
        field = declared.get(key)
        if field is None:
            unknown.append(key)
            continue
        if found == NONE and not field.required and not field.none_is_a_word:
            values[field.attribute] = Items() if field.is_list else None
            continue
        value = field.read(found, (*at, key), notes)
        if value is not WRONG:
            values[field.attribute] = value
        elif field.required:
            sound = False
    missing: list[str] = []
    if whole and not _required(part) <= data.keys():
        missing = [key for key in declared if key in _required(part) and key not in data]
    if unknown or missing:
        notes.findings += mistakes.unknown_and_missing(unknown, missing, declared, data, at)
    return values if sound and not missing else None


class _FieldReader(NamedTuple):
    attribute: str
    required: bool
    is_list: bool
    none_is_a_word: bool
    read: Reader


@functools.cache
def _readers(part: type[msgspec.Struct]) -> Mapping[str, _FieldReader]:
    return {
        field.key: _FieldReader(
            field.attribute,
            field.required,
            typing.get_origin(field.type) is Items,
            isinstance(field.type, type)
            and issubclass(field.type, Word)
            and NONE in set(field.type),
            _reader(field.type, field.targets),
        )
        for field in fields(part)
    }


@functools.cache
def _required(part: type[msgspec.Struct]) -> frozenset[str]:
    return frozenset(key for key, field in _readers(part).items() if field.required)


def _reader(hint: Any, targets: tuple[str, ...]) -> Reader:
    """Choose how a declared type is read."""
    if typing.get_origin(hint) is Items:
        return _list_reader(typing.get_args(hint)[0], targets)
    if typing.get_origin(hint) is dict:
        return functools.partial(_read_pairs, _reader(typing.get_args(hint)[1], targets))
    if hint is Ref:
        return functools.partial(_read_reference, targets)
    if issubclass(hint, Part):
        return functools.partial(_read_part, hint)
    if issubclass(hint, Word):
        return functools.partial(_read_word, {word.value: word for word in hint})
    simple: dict[Any, Reader] = {
        str: _read_text,
        bool: _read_truth,
        int: _read_whole,
        Decimal: _read_decimal,
    }
    return simple.get(hint) or functools.partial(_read_value, hint)


def _read_text(data: Data, at: FieldPath, notes: Notes) -> Any:
    if isinstance(data, str) and data.strip():
        return data
    notes.findings.append(mistakes.no_text(data, at))
    return WRONG


def _read_truth(data: Data, at: FieldPath, notes: Notes) -> Any:
    if data == "true":
        return True
    if data == "false":
        return False
    notes.findings.append(
        mistakes.no_word(data, {"true": Text("ja", "yes"), "false": Text("nej", "no")}, at)
    )
    return WRONG


def _read_whole(data: Data, at: FieldPath, notes: Notes) -> Any:
    if isinstance(data, str) and len(data) < 16 and _NUMBER.fullmatch(data):
        return int(data)
    notes.findings.append(mistakes.no_number(data, at, whole=True))
    return WRONG


def _read_decimal(data: Data, at: FieldPath, notes: Notes) -> Any:
    if isinstance(data, str) and len(data) < 24 and _DECIMAL.fullmatch(data):
        return Decimal(data.replace(",", "."))
    notes.findings.append(mistakes.no_number(data, at, whole=False))
    return WRONG


def _read_word(known: Mapping[str, Word], data: Data, at: FieldPath, notes: Notes) -> Any:
    if isinstance(data, str) and data in known:
        return known[data]
    notes.findings.append(
        mistakes.no_word(data, {key: item.text for key, item in known.items()}, at)
    )
    return WRONG


def _read_value(kind: Any, data: Data, at: FieldPath, notes: Notes) -> Any:
    """Read a value type by its own reading, which knows what is wrong but not where it stands."""
    if data == "":
        notes.findings.append(mistakes.empty(at))
        return WRONG
    try:
        return kind.read(data)
    except Misread as misread:
        notes.findings.append(mistakes.misread(misread, at))
        return WRONG


def _read_reference(targets: tuple[str, ...], data: Data, at: FieldPath, notes: Notes) -> Any:
    if not isinstance(data, str) or not data:
        notes.findings.append(mistakes.no_text(data, at))
        return WRONG
    folder, slash, record_id = data.partition("/")
    if len(targets) == 1 and (not slash or folder == targets[0]):
        ref = Ref(targets[0], record_id if slash else data)
    else:
        ref = Ref(folder, record_id)
    if ref.type not in targets or not _ID.fullmatch(ref.id):
        notes.findings.append(mistakes.no_reference(data, targets, at))
        return WRONG
    notes.references.append(Reference(at, ref))
    return ref


def _read_part(part: type[Part], data: Data, at: FieldPath, notes: Notes) -> Any:
    if isinstance(data, dict):
        values = _fields_read(part, data, at, notes)
        return WRONG if values is None else part(**values)
    short = getattr(part, "SHORT_FORM", None)
    if isinstance(data, str) and data and short:
        field = _readers(part)[short]
        value = field.read(data, at, notes)
        return value if value is WRONG else part(**{field.attribute: value})
    notes.findings.append(mistakes.no_group(data, fields(part), at))
    return WRONG


def _read_pairs(read_value: Reader, data: Data, at: FieldPath, notes: Notes) -> Any:
    """Read names that the writer chooses, each with a value, such as `{31: 32}`: old paragraph number to new."""
    if not isinstance(data, dict) or not data:
        notes.findings.append(mistakes.no_pairs(data, at))
        return WRONG
    pairs = {key: read_value(value, (*at, key), notes) for key, value in data.items()}
    return {key: value for key, value in pairs.items() if value is not WRONG}


def _list_reader(item: Any, targets: tuple[str, ...]) -> Reader:
    read_item = _reader(item, targets)
    is_part = isinstance(item, type) and issubclass(item, Part)

    def read_list(data: Data, at: FieldPath, notes: Notes) -> Any:
        if isinstance(data, dict) and is_part and data.keys() != {"more"}:
            value = read_item(data, at, notes)  # a single one may stand without the dash
            return WRONG if value is WRONG else Items((value,))
        if isinstance(data, str) and data and is_part and getattr(item, "SHORT_FORM", None):
            value = read_item(data, at, notes)
            return WRONG if value is WRONG else Items((value,))
        if not isinstance(data, list):
            notes.findings.append(mistakes.no_list(data, at))
            return WRONG
        values, more = [], None
        for n, line in enumerate(data):
            if isinstance(line, dict) and "more" in line:
                more = _read_more(item, line, (*at, n), notes)
                if n + 1 < len(data):
                    notes.findings.append(mistakes.more_is_not_last((*at, n)))
                continue
            value = read_item(line, (*at, n), notes)
            if value is not WRONG:
                values.append(value)
        return Items(values, more)

    return read_list


def _read_more(item: Any, line: dict[str, Data], at: FieldPath, notes: Notes) -> More | None:
    """Read the last line of an open list: how many others there are, and what holds for them all."""
    written = line["more"]
    number = None if written == "unknown" else _read_whole(written, (*at, "more"), notes)
    if number is WRONG:
        return None
    rest = {key: value for key, value in line.items() if key != "more"}
    if not rest:
        return More(number)
    if not (isinstance(item, type) and issubclass(item, Part)):
        notes.findings.append(mistakes.no_group(line, (), at))
        return More(number)
    values = _fields_read(item, rest, at, notes, whole=False) or {}
    unstated = {field.attribute: UNSET for field in fields(item) if field.required}
    return More(number, item(**(unstated | values)))
