"""The plain part of YAML, in which nearly every record is written, read in less than half of libyaml's time.

What stands here never decides that a text is wrong. It reads a text whole, to the very data that libyaml
would give, or leaves it: comments, texts over several lines, escapes, everything rare and every mistake.
The tests hold the two together.
"""

from __future__ import annotations

import functools
import itertools
import re
import sys
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from iopctl.findings import Data
from iopctl.yamlfile.limits import DEEPEST

_DEEPEST_BLOCK = 15
_MOST_BRACKETS = DEEPEST - _DEEPEST_BLOCK

# A text without quotation marks does not begin with a sign of YAML's own; a colon within it has no
# blank after it, and a # none before it.
_FIRST = r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=\w))"
_LINE = re.compile(
    r"\n*(?P<indent> *)(?P<dash>- +)?(?:(?P<key>\w[\w./-]{0,99}+):(?: +|(?=\n)))?"
    rf"(?:(?P<text>{_FIRST}[^\n:#]*+(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*+)*+(?<! ))"
    r"|\"(?P<double>[^\"\\\n]*+)\"|'(?P<single>[^'\n]*+)'"
    r"|(?P<brackets>[\[{][^\n\"'\\#?]{1,1000}+)|(?P<bar>\|-?))?\n"
)
_AS_IT_STANDS = frozenset({"text", "double", "single"})
_INDENT = re.compile(r" {1,99}+(?=\S)")

_IN_BRACKETS = rf"{_FIRST}[^,\[\]{{}}: ]*+(?:(?::(?=[\w/])| +(?=[^,\[\]{{}}: ]))[^,\[\]{{}}: ]*+)*+"
_TEXTS = re.compile(rf"\[{_IN_BRACKETS}(?:, {_IN_BRACKETS})*+\]")
_FIELDS = re.compile(rf"\{{{_IN_BRACKETS}: {_IN_BRACKETS}(?:, {_IN_BRACKETS}: {_IN_BRACKETS})*+\}}")
_TOKEN = re.compile(rf" *({_IN_BRACKETS}|[\[\]{{}},]|: )")
_SIGNS = frozenset({"[", "]", "{", "}", ",", ": ", ""})


class _Level(NamedTuple):
    """A group of fields or a list that is not over yet, and the column that it begins at."""

    column: int
    holder: Any


class _NotPlainError(Exception):
    """What stands here is libyaml's to read."""


def plain(text: str) -> dict[str, Data] | None:
    """Give what a plain text says; None where it is not plain.

    `text` holds nothing but what everybody types (`decoding.is_ordinary`).
    """
    text = text.replace("\r\n", "\n")
    if "\t" in text or not text.endswith("\n") or not text.strip("\n"):
        return None
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return None
    try:
        return _fields(text)
    except _NotPlainError:
        return None


def _fields(text: str) -> dict[str, Data]:
    """Read line by line. A line belongs to the innermost group or list that begins at its column."""
    levels = [_Level(0, {})]
    waiting = None  # the field whose value may stand on the lines below
    at, end = 0, len(text.rstrip("\n"))
    while at < end:
        line = _LINE.match(text, at)
        if line is None:
            raise _NotPlainError
        indent, dash, key = line.group(1, 2, 3)
        column = len(indent)
        if waiting:
            _begin_below(waiting, column, levels, is_item=bool(dash))
        holder = _begun_at(column, levels, is_item=bool(dash))
        if dash and key:
            column += len(dash)
            holder.append({})
            levels.append(_Level(column, holder[-1]))
            holder = holder[-1]
        if len(levels) > _DEEPEST_BLOCK or (key and key in holder):
            raise _NotPlainError
        kind = line.lastgroup or ""
        value, at = (line[kind], line.end()) if kind in _AS_IT_STANDS else _value(line, column)
        waiting = key if kind == "key" else None
        if key:
            holder[sys.intern(key)] = value  # the names are few: each is kept once
        elif dash:
            holder.append(value)
        else:
            raise _NotPlainError
    fields: dict[str, Data] = levels[0].holder
    return fields


def _begin_below(field: str, column: int, levels: list[_Level], *, is_item: bool) -> None:
    """Begin the group or list of a field without a value, where the next line belongs to one."""
    above, holder = levels[-1]
    if column > above or (is_item and column == above):
        holder[field] = [] if is_item else {}
        levels.append(_Level(column, holder[field]))


def _begun_at(column: int, levels: list[_Level], *, is_item: bool) -> Any:
    """Leave the groups and lists that are over; give the one that a line at `column` goes on with."""
    begun, holder = levels[-1]
    while column < begun or (column == begun and not is_item and type(holder) is list):
        levels.pop()
        if not levels:
            raise _NotPlainError
        begun, holder = levels[-1]
    if column != begun or (is_item and type(holder) is not list):
        raise _NotPlainError
    return holder


def _value(line: re.Match[str], column: int) -> tuple[Data, int]:
    """Give what stands after a field's colon or a dash at `column`, and where that ends."""
    match line.lastgroup:
        case "key":
            return "", line.end()
        case "brackets":
            return _in_brackets(line["brackets"]), line.end()
        case "bar":
            indent = _INDENT.match(line.string, line.end())
            lines = indent and _indented_lines(indent[0]).match(line.string, line.end())
            if not indent or not lines or len(indent[0]) <= column:
                raise _NotPlainError
            text = lines[0].replace("\n" + indent[0], "\n")[len(indent[0]) :].rstrip("\n")
            return (text if line["bar"] == "|-" else text + "\n"), lines.end()
    raise _NotPlainError


@functools.lru_cache(maxsize=16)
def _indented_lines(indent: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{indent} *+\S.*\n|\n)*+")


@functools.lru_cache(maxsize=4096)
def _in_brackets(written: str) -> Data:
    """Read `[a, b]` or `{a: b}` on one line; most hold nothing but texts.

    The same people sit at every meeting: what they are read as is shared, since nobody changes data.
    """
    if _TEXTS.fullmatch(written):
        return [*written[1:-1].split(", ")]
    if _FIELDS.fullmatch(written):
        fields = [pair.split(": ", 1) for pair in written[1:-1].split(", ")]
        return _without_doubles([(name, value) for name, value in fields])
    if written.count("[") + written.count("{") > _MOST_BRACKETS:
        raise _NotPlainError
    tokens = _tokens(written)
    value = _one(next(tokens), tokens)
    if next(tokens):
        raise _NotPlainError
    return value


def _tokens(written: str) -> Iterator[str]:
    """Take a text in brackets apart, into texts and signs; after the last come empty ones."""
    at = 0
    while at < len(written):
        found = _TOKEN.match(written, at)
        if found is None:
            raise _NotPlainError
        yield found[1]
        at = found.end()
    yield from itertools.repeat("")


def _one(first: str, tokens: Iterator[str]) -> Data:
    """Give the value that begins with a token, and leave those after it."""
    match first:
        case "[":
            return [_one(item, tokens) for item in _parted(tokens, "]")]
        case "{":
            return _without_doubles([_field(name, tokens) for name in _parted(tokens, "}")])
    return _text(first)


def _field(name: str, tokens: Iterator[str]) -> tuple[str, Data]:
    if next(tokens) != ": ":
        raise _NotPlainError
    return _text(name), _one(next(tokens), tokens)


def _text(written: str) -> str:
    if written in _SIGNS:
        raise _NotPlainError
    return written


def _parted(tokens: Iterator[str], closing: str) -> Iterator[str]:
    """Give the first token of each part up to the closing bracket; who asks takes the rest of the part."""
    first = next(tokens)
    if first == closing:
        return
    yield first
    while (sign := next(tokens)) == ",":
        yield next(tokens)
    if sign != closing:
        raise _NotPlainError


def _without_doubles(fields: list[tuple[str, Data]]) -> dict[str, Data]:
    found = dict(fields)
    if len(found) < len(fields):
        raise _NotPlainError
    return found
