"""JSON Schemas (draft-07) of the records, for editors: completion, hover texts and red lines while one writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args, get_origin

from iopctl.language import Language, Text
from iopctl.models import record_types
from iopctl.models._reading import NONE, Field, fields
from iopctl.models._settings import Settings
from iopctl.models._shape import Items, Part, Record, Ref, Word
from iopctl.register import Register
from iopctl.reporters._value_schemas import KINDS, Schema
from iopctl.values.paragraphs import Paragraphs

SETTINGS = "iopctl"
"""The name under which the register's own file has its schema."""

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_IS_NONE = Text("det är sagt att det inte finns", "it is stated that there is none")
_A_LIST = Text(
    "skriv en lista: en rad med bindestreck för var och en, eller [a, b]",
    "write a list: a line with a hyphen for each, or [a, b]",
)
_A_GROUP = Text(
    "skriv fälten på rader under, indragna", "write the fields on lines below, indented"
)
_ONE_OF = Text("här kan stå: {words}", "these may stand here: {words}")
_NO_SUCH = Text(
    "det finns ingen sådan post bland {folders}", "there is no such record among {folders}"
)
_AN_ID = Text(
    "skriv postens id: filens namn utan .yaml, små bokstäver a–z, siffror och bindestreck",
    "write the record's id: the file's name without .yaml, small letters a–z, digits and hyphens",
)
_MORE = Text(
    "Hur många andra det finns, som inte är namngivna; eller unknown. Sist i listan.",
    "How many others there are who are not named; or unknown. Last in the list.",
)
_BEGIN = Text("fyll i det som måste stå", "fill in what must be there")


def names() -> tuple[str, ...]:
    """Give the names of the schemas: the folders under `records/`, and the register's own file."""
    return (*record_types(), SETTINGS)


def schema(name: str, language: Language, register: Register | None = None) -> str:
    """Give one schema as JSON; with `register`, fields that refer to records list its ids with their titles.

    It takes every record that iopctl reads without a mistake of shape, and refuses unknown fields,
    words, and days that no calendar has. What takes a calendar or other records to tell, it leaves.
    """
    model = record_types().get(name, Settings)
    writer = _Writer(language, register)
    root = writer.part(model)
    document = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **root,
        "defaultSnippets": writer.snippets(model),
        "definitions": writer.definitions(model),
    }
    return json.dumps(document, ensure_ascii=False) + "\n"


class _Writer(NamedTuple):
    """Writes the schemas of groups of fields, in one language."""

    language: Language
    register: Register | None

    def definitions(self, model: type[Record | Part]) -> dict[str, Schema]:
        """Give the schema of every group of fields within, as it stands alone and as a line of a list."""
        found: dict[str, Schema] = {}
        for part in sorted(_within(model), key=lambda part: part.__name__):
            found[part.__name__] = self.part(part)
            found[f"{part.__name__}-in-a-list"] = self.item(part)
        return found

    def part(self, part: type[Record | Part]) -> Schema:
        """Give the schema of a group of fields."""
        declared = fields(part)
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {field.key: self.field(field) for field in declared},
            "required": [field.key for field in declared if field.required],
        }

    def item(self, part: type[Part]) -> Schema:
        """Give the schema of a line of a list, which may instead tell of others who are not named."""
        line = self.part(part)
        must = {"required": line.pop("required")}
        line["properties"] = line["properties"] | {"more": self.more()}
        text = self.short(part, none=False)
        return {
            **line,
            "type": ["object", *_types(text)],
            "allOf": [_if("object", {"if": {"required": ["more"]}, "else": must}), *_if_text(text)],
            "defaultSnippets": self.snippets(part),
        }

    def more(self) -> Schema:
        """Give the schema of the number of others."""
        return {
            **self.described(_MORE),
            "type": ["integer", "string"],
            "pattern": "^(?:unknown|-?[0-9]{1,15})$",
        }

    def field(self, field: Field) -> Schema:
        """Give the schema of one field, with what an editor shows of it."""
        return self.described(field.description) | self.holding(
            field.type, field.targets, none=not field.required
        )

    def holding(self, kind: Any, targets: tuple[str, ...], *, none: bool) -> Schema:
        """Give the schema of what a declared type may hold."""
        if get_origin(kind) is Items:
            return self.items(get_args(kind)[0], targets, none=none)
        if get_origin(kind) is dict:
            values = self.holding(get_args(kind)[1], targets, none=False)
            named = {"type": "object", "additionalProperties": values, "minProperties": 1}
            return self.or_none(named) if none else named
        if isinstance(kind, type) and issubclass(kind, Part):
            return self.grouped(kind, none=none)
        return self.value(kind, targets, none=none)

    def items(self, item: Any, targets: tuple[str, ...], *, none: bool) -> Schema:
        """Give the schema of a list. A single group of fields may stand in it without the dash."""
        if isinstance(item, type) and issubclass(item, Part):
            alone = self.grouped(item, none=none)
            listed = {"items": {"$ref": f"#/definitions/{item.__name__}-in-a-list"}}
            return alone | listed | {"type": ["array", *alone["type"]]}
        others: Schema = {"properties": {"more": self.more()}, "additionalProperties": False}
        line: Schema = {
            "if": {"type": "object", "required": ["more"]},
            "then": others,
            "else": self.value(item, targets, none=False),
        }
        lines: Schema = {"type": "array", "items": line}
        return self.or_none(lines) if none else lines

    def grouped(self, part: type[Part], *, none: bool) -> Schema:
        """Give the schema of a field that holds a group of fields, or its short form."""
        text = self.short(part, none=none)
        return {
            "type": ["object", *_types(text)],
            "allOf": [_if("object", {"$ref": f"#/definitions/{part.__name__}"}), *_if_text(text)],
            "errorMessage": _A_GROUP.said(self.language),
        }

    def short(self, part: type[Part], *, none: bool) -> Schema | None:
        """Give the schema of a text that stands in the place of a group; None when none may."""
        for field in fields(part):
            if field.key == getattr(part, "SHORT_FORM", None):
                return self.value(field.type, field.targets, none=none)
        return {"const": NONE, "errorMessage": _A_GROUP.said(self.language)} if none else None

    def value(self, kind: Any, targets: tuple[str, ...], *, none: bool) -> Schema:
        """Give the schema of a single value."""
        if kind is Ref:
            return self.reference(targets, none=none)
        if issubclass(kind, Word):
            return self.words({word.value: word.text for word in kind}, none=none)
        pattern, wanted, numbers, group = KINDS[kind]
        made: Schema = {
            **(numbers or {}),
            "type": ["string", *([numbers["type"]] if numbers else [])],
            "pattern": f"^(?:{f'{NONE}|' if none else ''}{pattern})$",
            "patternErrorMessage": wanted.said(self.language),
            "errorMessage": wanted.said(self.language),
        }
        if group:
            # Not beside the rest: an editor would begin every such value with its fields.
            made["allOf"] = [_if("object", group | {"additionalProperties": False})]
            made["type"].append("object")
        if kind is Paragraphs:
            made["items"] = {name: made[name] for name in made if name != "items"}
            made["type"] = [*made["type"], "array"]
        return made

    def words(self, words: dict[str, Text], *, none: bool) -> Schema:
        """Give the schema of a closed list of words, each with what it means."""
        if none and NONE not in words:
            words = {**words, NONE: _IS_NONE}
        said = [text.said(self.language) for text in words.values()]
        return {
            "enum": list(words),
            "markdownEnumDescriptions": said,
            "errorMessage": _ONE_OF.said(self.language, {"words": ", ".join(words)}),
        }

    def reference(self, targets: tuple[str, ...], *, none: bool) -> Schema:
        """Give the schema of a reference: any id, or with a register one of its ids."""
        folder = f"(?:{targets[0]}/)?" if len(targets) == 1 else f"(?:{'|'.join(targets)})/"
        if self.register is None:
            return {
                "type": ["string", "integer"],
                "pattern": f"^(?:{f'{NONE}|' if none else ''}{folder}{_ID})$",
                "patternErrorMessage": _AN_ID.said(self.language),
            }
        titles = {
            ref.id if len(targets) == 1 else str(ref): self.register.title(ref)
            for ref in self.register.entries
            if ref.type in targets
        }
        if none:
            titles[NONE] = _IS_NONE.said(self.language)
        no_such = _NO_SUCH.said(self.language, {"folders": ", ".join(targets)})
        if not titles:
            return {"type": "string", "pattern": "^(?!)", "patternErrorMessage": no_such}
        ids: Schema = {
            # An id of digits alone is a number to an editor.
            "enum": [*titles, *(int(id_) for id_ in titles if re.fullmatch("[1-9][0-9]*", id_))],
            "enumDescriptions": list(titles.values()),
            "errorMessage": no_such,
        }
        if len(targets) > 1:
            return ids
        in_full = "|".join(map(re.escape, titles))
        return {"anyOf": [ids, {"type": "string", "pattern": f"^{targets[0]}/(?:{in_full})$"}]}

    def or_none(self, listed: Schema) -> Schema:
        """Let the word `none` stand in the place of a list or of names and values."""
        wanted = _A_LIST.said(self.language)
        return {
            **listed,
            "type": [listed["type"], "string"],
            "pattern": f"^{NONE}$",
            "patternErrorMessage": wanted,
            "errorMessage": wanted,
        }

    def snippets(self, part: type[Record | Part]) -> list[Schema]:
        """Give what an editor offers to begin with: the fields that must be there."""
        body = {
            field.key: f"${{{n}:{field.description.said(self.language)}}}"
            for n, field in enumerate((one for one in fields(part) if one.required), start=1)
        }
        said = _BEGIN.said(self.language)
        return [{"label": said, "body": body}] if body else []

    def described(self, text: Text) -> Schema:
        """Give what is shown when one points at a field."""
        said = text.said(self.language)
        return {"description": said, "markdownDescription": said}


def _types(made: Schema | None) -> list[str]:
    types = made.get("type", "string") if made else []  # the words of a closed list are texts
    return [types] if isinstance(types, str) else types


def _if(types: str | list[str], then: Schema) -> Schema:
    """Ask something only of what is of a type."""
    return {"if": {"type": types}, "then": then}


def _if_text(text: Schema | None) -> list[Schema]:
    return [_if(_types(text), text)] if text else []


def _within(model: type[Record | Part]) -> set[type[Part]]:
    """Gather the groups of fields within a type."""
    found: set[type[Part]] = set()
    waiting: list[Any] = [model]
    while waiting:
        for field in fields(waiting.pop()):
            for part in _parts(field.type):
                if part not in found:
                    found.add(part)
                    waiting.append(part)
    return found


def _parts(kind: Any) -> Iterator[type[Part]]:
    if isinstance(kind, type) and issubclass(kind, Part):
        yield kind
    for argument in get_args(kind):
        yield from _parts(argument)
