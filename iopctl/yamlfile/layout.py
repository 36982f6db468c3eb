"""How a text is laid out: where each entry begins and really ends, its colon or dash, its indents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from iopctl.findings import FieldPath
from iopctl.language import Text
from iopctl.yamlfile.file import Comment, composed
from iopctl.yamlfile.meaning import NotEditableError
from iopctl.yamlfile.writing import Indents

_COLON = re.compile(r"[ \t\r\n]*:")
_BAR = re.compile(r"[|>][0-9+-]*")


class Spot(NamedTuple):
    """Where an entry stands: a field with its `key`, or a list's item; `start` is its key's or its dash's."""

    key: yaml.Node | None
    value: yaml.Node
    start: int
    in_brackets: bool


class Layout(NamedTuple):
    """A text that could be read, with its comments and its outermost group of fields.

    `order` is that in which fields of such a group usually stand, as far as it is known.
    """

    text: str
    comments: tuple[Comment, ...]
    root: yaml.Node
    order: tuple[str, ...] = ()

    @property
    def newline(self) -> str:
        """What the lines of this text end with."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def deepest(self, at: FieldPath) -> tuple[Spot, int]:
        """Go down a path as far as it leads; give what stands there, and how many steps were taken."""
        spot, taken = Spot(None, self.root, self.root.start_mark.index, in_brackets=False), 0
        for step in at:
            entries = self.entries(spot)
            place = place_of(entries, step)
            if place is None:
                break
            spot, taken = entries[place], taken + 1
        return spot, taken

    def entries(self, spot: Spot) -> list[Spot]:
        """Give the fields or items of what stands at a spot."""
        node = spot.value
        within = spot.in_brackets or is_flow(node)
        match node:
            case yaml.MappingNode(value=pairs):
                return [Spot(key, value, key.start_mark.index, within) for key, value in pairs]
            case yaml.SequenceNode(value=items) if within:
                return [Spot(None, item, item.start_mark.index, within) for item in items]
            case yaml.SequenceNode(value=items):
                return [
                    Spot(None, item, self._dash(node, n), within) for n, item in enumerate(items)
                ]
        return []

    def end(self, node: yaml.Node) -> int:
        """Find where a value's last character stands; libyaml ends a group where the next thing begins."""
        start, end = node.start_mark.index, node.end_mark.index
        match node:
            case yaml.ScalarNode(style="|" | ">"):
                bar = self.bar_end(start)
                if "+" in self.text[start:bar]:  # the blank lines after it are its own
                    return max(bar, self.line_end(end - 1))
                written = self.text[bar:end].rstrip()
                return self.line_end(bar + len(written)) if "\n" in written else bar
            case yaml.MappingNode(flow_style=False, value=[*_, (_, last)]):
                return self.end(last)
            case yaml.SequenceNode(flow_style=False, value=[*_, last]):
                return self.end(last)
        return int(end)

    def head_end(self, spot: Spot) -> int:
        """Find where a field's colon or an item's dash ends; NotEditableError when there is none."""
        if spot.key is None and not spot.in_brackets:
            return spot.start + 1
        colon = _COLON.match(self.text, spot.key.end_mark.index) if spot.key else None
        if colon is None:
            raise NotEditableError(Text("där står inget kolon", "no colon stands there"))
        return colon.end()

    def bar_end(self, start: int) -> int:
        """Find where the sign (`|`, `>-`) that begins a text of lines ends."""
        bar = _BAR.match(self.text, start)
        return bar.end() if bar else start

    def column(self, at: int) -> int:
        """Count the letters before `at` on its line."""
        return at - self.line_start(at)

    def line_start(self, at: int) -> int:
        """Find where the line of `at` begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Find where the line of `at` ends, before what ends it."""
        newline = self.text.find("\n", at)
        if newline < 0:
            return len(self.text)
        return newline - (self.text[newline - 1 : newline] == "\r")

    def next_line(self, at: int) -> int:
        """Find where the line after that of `at` begins; the text's end when it is the last."""
        newline = self.text.find("\n", at)
        return len(self.text) if newline < 0 else newline + 1

    def indents(self) -> Indents:
        """See how far this file indents its groups and its lists, by the first of each."""
        steps: dict[type[yaml.Node], int] = {}
        for key, value in _blocks(self.root):
            steps.setdefault(type(value), value.start_mark.column - key.start_mark.column)
        usual = Indents()
        return Indents(
            steps.get(yaml.MappingNode, usual.fields), steps.get(yaml.SequenceNode, usual.lists)
        )

    def _dash(self, list_: yaml.Node, n: int) -> int:
        """Find an item's dash: on its first line or, with the item further down, on one above."""
        first = int(list_.start_mark.index)
        begins_with_dash = " " * self.column(first) + "-"
        line = self.line_start(list_.value[n].start_mark.index)
        while n and line > first:
            if self.text.startswith(begins_with_dash, line):
                return line + self.column(first)
            line = self.line_start(line - 1)
        return first


def is_flow(node: yaml.Node) -> bool:
    """Tell whether a list or a group of fields stands within brackets."""
    return bool(getattr(node, "flow_style", False))


def is_empty(node: yaml.Node) -> bool:
    """Tell whether a value is left out."""
    return bool(node.start_mark.index == node.end_mark.index)


def place_of(entries: list[Spot], step: str | int) -> int | None:
    """Find the field of that name or the item of that number among entries."""
    for n, entry in enumerate(entries):
        if entry.key is None:
            if n == step:
                return n
        elif isinstance(entry.key, yaml.ScalarNode) and composed(entry.key.value) == step:
            return n
    return None


def _blocks(node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Give each field whose value is a group or a list on lines of its own, with that value."""
    if isinstance(node, yaml.ScalarNode) or is_flow(node):
        return
    for entry in node.value:
        key, value = entry if isinstance(node, yaml.MappingNode) else (None, entry)
        if key is not None and not isinstance(value, yaml.ScalarNode) and not is_flow(value):
            yield key, value
        yield from _blocks(value)
