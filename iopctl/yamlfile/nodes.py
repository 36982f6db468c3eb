"""What libyaml makes of a text: each value with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import yaml

from iopctl.yamlfile.file import Comment, composed

Source: TypeAlias = tuple[str, tuple[Comment, ...], yaml.Node]
"""A text, its comments and its nodes."""


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Give every single value and key at and below a node, in the order of the text."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, yaml.ScalarNode):
            yield found
        elif isinstance(found, yaml.SequenceNode):
            waiting.extend(reversed(found.value))
        else:
            for key, value in reversed(found.value):
                waiting += (value, key)


def child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """Find a field (its key and value) or an item (no key) of a node."""
    match node, step:
        case yaml.MappingNode(value=pairs), str():
            for key, value in pairs:
                if isinstance(key, yaml.ScalarNode) and composed(key.value) == step:
                    return key, value
        case yaml.SequenceNode(value=items), int() if 0 <= step < len(items):
            return None, items[step]
    return None


def first_key(node: yaml.Node) -> yaml.Node:
    """Give the first name in a group of fields; of anything else, itself."""
    return node.value[0][0] if isinstance(node, yaml.MappingNode) and node.value else node


def is_empty(node: yaml.Node) -> bool:
    """Tell whether a value is left out."""
    return bool(node.start_mark.index == node.end_mark.index)


def name_of(key: yaml.Node) -> str:
    """Give the name that a key is; of what is no text, nothing."""
    return composed(key.value) if isinstance(key, yaml.ScalarNode) else ""
