"""What the schema peers judge our records by: one schema over all types, made of what `iopctl schema` exports.

A process that is given one schema would have to be started once for each type; here it is started once,
and which type a record is of is told by its keys, which costs a peer next to nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

TOLD_BY = {
    "committees": "members",
    "decisions": "meeting",
    "meetings": "agenda",
    "organisations": "legal_form",
    "partnerships": "instruments",
    "motions": "raised",
    "matters": "officer",
}
"""A key that every record of the type has in the corpus, and no record of another type."""

FIRST_YEAR = 1800
"""By this least number a field that holds a date is known in the exported schemas."""


def combined(folder: Path) -> Mapping[str, Any]:
    """Join the exported schemas of all types into one, in draft-07."""
    definitions: dict[str, Any] = {}
    chain: Any = False
    for name, key in TOLD_BY.items():
        exported = json.loads((folder / f"{name}.json").read_text("utf-8"))
        for part, its in exported.pop("definitions").items():
            definitions[_named(name, part)] = _plain(its, name)
        del exported["$schema"]
        definitions[name] = _plain(exported, name)
        chain = {
            "if": {"required": [key]},
            "then": {"$ref": f"#/definitions/{name}"},
            "else": chain,
        }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **chain,
        "definitions": definitions,
    }


def _plain(node: Any, name: str) -> Any:
    """Leave out what only editors read, and let a date through that a YAML 1.1 reader made an object of."""
    if isinstance(node, list):
        return [_plain(one, name) for one in node]
    if not isinstance(node, dict):
        return node
    plain = {
        key: _plain(value, name)
        for key, value in node.items()
        if not isinstance(value, str | list) or key not in EDITORS_ONLY
    }
    if "$ref" in plain:
        plain["$ref"] = "#/definitions/" + _named(name, node["$ref"].rsplit("/", 1)[1])
    if plain.get("minimum") == FIRST_YEAR:
        plain["type"] = [*plain["type"], *({"object"} - set(plain["type"]))]
        plain.pop("allOf", None)
    return plain


EDITORS_ONLY = (
    "description",
    "markdownDescription",
    "markdownEnumDescriptions",
    "patternErrorMessage",
    "errorMessage",
    "defaultSnippets",
)


def _named(name: str, part: str) -> str:
    return f"{name}-{part.replace(' ', '-')}"


def for_yamale(folder: Path, name: str) -> str:
    """Give one type's schema in yamale's language: its fields and words, and any value elsewhere."""
    exported = json.loads((folder / f"{name}.json").read_text("utf-8"))
    parts = {part: _fields(its) for part, its in exported["definitions"].items()}
    includes = "".join(
        f"---\n{part.replace(' ', '_')}:\n{fields}" for part, fields in parts.items() if fields
    )
    return _fields(exported, "") + includes


def _fields(node: Mapping[str, Any], indent: str = "  ") -> str:
    required: Sequence[str] = node.get("required", ())
    return "".join(
        f"{indent}{field}: {_validator(its, field in required)}\n"
        for field, its in node.get("properties", {}).items()
    )


def _validator(node: Mapping[str, Any], required: bool) -> str:  # noqa: FBT001 - yamale's own word
    options = "" if required else "required=False"
    items = node.get("items", {})
    if reference := _reference(items):
        return f"any(list(include('{reference}')), include('{reference}'), str(), {options})"
    if reference := _reference(node):
        return f"any(include('{reference}'), str(), {options})"
    if words := items.get("enum", items.get("else", {}).get("enum")):
        return f"any(list({_one_of(words)}), {_one_of(words)}, {options})"
    if words := node.get("enum"):
        return f"any({_one_of(words)}, {options})"
    return f"any({options})"


def _one_of(words: Sequence[str]) -> str:
    return f"enum({', '.join(repr(word) for word in words)})"


def _reference(node: Mapping[str, Any]) -> str | None:
    """Give the part that a field holds, where it holds one."""
    for one in (node, *(choice.get("then", {}) for choice in node.get("allOf", ()))):
        if "$ref" in one:
            return str(one["$ref"]).rsplit("/", 1)[1].replace(" ", "_")
    return None
