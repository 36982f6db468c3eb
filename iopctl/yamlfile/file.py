"""A YAML text that was read: its data, its comments, and where in the text each field stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

import yaml

from iopctl.findings import Data, FieldPath, Finding, Position, Range, Span

Part = Literal["key", "value"]


class Comment(NamedTuple):
    """A comment, from its `#` to the end of the line; `line` and `column` count from 1, `start` from 0."""

    line: int
    column: int
    start: int
    text: str


Source: TypeAlias = tuple[str, tuple[Comment, ...], yaml.Node]
"""A text, its comments and its nodes."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    r"""One text, read. `data` is None when nothing could be read; then a finding says why.

    Data that is not a dict has its finding too (`not_a_mapping`), so that nobody else need tell it.
    Lines end at `\n` or `\r\n`; columns are code points.
    """

    text: str
    data: Data | None
    findings: tuple[Finding, ...] = ()
    comments: tuple[Comment, ...] = ()
    root: yaml.Node | None = field(default=None, repr=False, compare=False)

    def range_of(self, at: FieldPath | Span, part: Part = "value") -> Range:
        """Give the lines and columns that `span_of` finds."""
        return self.range_between(*self.span_of(at, part))

    def range_between(self, start: int, end: int) -> Range:
        """Give the lines and columns from one offset to another."""
        return Range(self._position(start), self._position(end))

    def span_of(self, at: FieldPath | Span, part: Part = "value") -> Span:
        """Find where a field stands, for pointing at: always within one line, for any `at`.

        Of a value over several lines, the first line's part. An empty value, the whole file `()`
        and a field that is not there are shown at the nearest key that can be seen.
        """
        if not isinstance(at, Span):
            return self._seek(at, part)
        start = min(max(at.start, 0), len(self.text))
        return Span(start, max(start, min(at.end, self._line_end(start))))

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1, without its line end; no such line is empty."""
        starts = _line_starts(self.text)
        if not 0 < number <= len(starts):
            return ""
        start = starts[number - 1]
        return self.text[start : self._line_end(start)]

    def _seek(self, path: FieldPath, part: Part) -> Span:
        key, value = None, self.root
        for step in path:
            found = _child(value, step)
            if found is None:
                part = "key"
                break
            key, value = found
        if value is None:
            return self._shown(0, len(self.text))
        if key is not None and (part == "key" or _is_empty(value)):
            value = key
        elif path == () or part == "key":
            value = _first_key(value)
        # An empty item of a list has nothing to point at but its dash, just before it.
        start = value.start_mark.index - _is_empty(value)
        return self._shown(start, value.end_mark.index)

    def _shown(self, start: int, end: int) -> Span:
        """Cut what stands from `start` to `end` to its first line, without a comment or blanks after it."""
        end = min(end, self._line_end(start))
        after = bisect(self.comments, start, key=_start_of)
        if after < len(self.comments):
            end = min(end, self.comments[after].start)
        return Span(start, start + len(self.text[start:end].rstrip()))

    def _line_end(self, start: int) -> int:
        newline = self.text.find("\n", start)
        return (
            len(self.text) if newline < 0 else newline - self.text.startswith("\r\n", newline - 1)
        )

    def _position(self, offset: int) -> Position:
        starts = _line_starts(self.text)
        line = bisect(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)


def composed(text: str) -> str:
    """Give a text with each accented letter as one code point (NFC), as keys and values are compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


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


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(newline.end() for newline in re.finditer("\n", text)))


def _start_of(comment: Comment) -> int:
    return comment.start


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """Find a field (its key and value) or an item (no key) of a node."""
    match node, step:
        case yaml.MappingNode(value=pairs), str():
            for key, value in pairs:
                if isinstance(key, yaml.ScalarNode) and composed(key.value) == step:
                    return key, value
        case yaml.SequenceNode(value=items), int() if 0 <= step < len(items):
            return None, items[step]
    return None


def _first_key(node: yaml.Node) -> yaml.Node:
    return node.value[0][0] if isinstance(node, yaml.MappingNode) and node.value else node


def _is_empty(node: yaml.Node) -> bool:
    return bool(node.start_mark.index == node.end_mark.index)


def name_of(key: yaml.Node) -> str:
    """Give the name that a key is; of what is no text, nothing."""
    return composed(key.value) if isinstance(key, yaml.ScalarNode) else ""
