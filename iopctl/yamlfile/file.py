"""A YAML text that was read: its data, its comments, and where in the text each field stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from iopctl.findings import Data, FieldPath, Finding, Position, Range, Span

if TYPE_CHECKING:
    import yaml  # most files are read without it

Part = Literal["key", "value"]


class Comment(NamedTuple):
    """A comment, from its `#` to the end of the line; `line` and `column` count from 1, `start` from 0."""

    line: int
    column: int
    start: int
    text: str


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
    nodes: Callable[[], yaml.Node | None] = field(default=lambda: None, repr=False, compare=False)

    @property
    def root(self) -> yaml.Node | None:
        """What the text is made of, with places; None when it could not be read."""
        return self.nodes()

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
        from iopctl.yamlfile.nodes import child, first_key, is_empty  # noqa: PLC0415 - seldom asked

        key, value = None, self.root
        for step in path:
            found = child(value, step)
            if found is None:
                part = "key"
                break
            key, value = found
        if value is None:
            return self._shown(0, len(self.text))
        if key is not None and (part == "key" or is_empty(value)):
            value = key
        elif path == () or part == "key":
            value = first_key(value)
        # An empty item of a list has nothing to point at but its dash, just before it.
        start = value.start_mark.index - is_empty(value)
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


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(newline.end() for newline in re.finditer("\n", text)))


def _start_of(comment: Comment) -> int:
    return comment.start
