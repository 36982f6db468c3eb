"""Data as YAML text: the plainest form that is read back as the same."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from iopctl.findings import Data
from iopctl.yamlfile.decoding import HARD_SPACES
from iopctl.yamlfile.quoting import quoted

# What a text without quotation marks cannot begin with, or have in it.
_LEADS_ASTRAY = re.compile(
    r"""[?:,\[\]{}#&*!|>'"%@`]|-(?:[\s,\[\]{}]|\Z|--)|\.\.\.|<<|=\Z|.*(?::\s|:\Z|\s\#)"""
)
# Words and numbers that no person wrote, such as ids and paragraphs: a few of them stand well on one line.
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._-]{0,60}")
_SPLITS_IN_BRACKETS = re.compile(r"[,\[\]{}?]")


class Indents(NamedTuple):
    """How many spaces further in than its name a group of fields, and a list, begin."""

    fields: int = 2
    lists: int = 2


def one_line(text: str, *, within: bool = False, mark: str = "") -> str:
    """Write a text on one line: with quotation marks where it needs them, or with `mark`, which it has.

    `within` brackets it needs them more often.
    """
    if mark == '"' and _is_visible(text) and not re.search(r'["\\]', text):
        return f'"{text}"'
    if mark == "'" and _is_visible(text):
        return "'{}'".format(text.replace("'", "''"))
    if _needs_no_quotes(text) and not (within and _SPLITS_IN_BRACKETS.search(text)):
        return text
    if _is_visible(text):
        return quoted(text)
    return json.dumps(text, ensure_ascii=False)


def in_brackets(value: Data) -> str:
    """Write any data on one line: `{name: Åsa, roles: [a, b]}`."""
    match value:
        case str():
            return one_line(value, within=True)
        case list():
            return f"[{', '.join(in_brackets(item) for item in value)}]"
        case dict():
            return f"{{{', '.join(field_in_brackets(name, it) for name, it in value.items())}}}"


def field_in_brackets(name: str, value: Data) -> str:
    """Write a field on one line: `roles: [a, b]`."""
    return f"{one_line(name, within=True)}: {in_brackets(value)}"


def lines(head: str, value: Data, indents: Indents) -> list[str]:
    """Write what begins with `head` (`name:` or `-`) and holds `value`, on as many lines as it takes."""
    match value:
        case str() if _is_block(value):
            bar = "|" if value.endswith("\n") else "|-"
            written = value.removesuffix("\n").split("\n")
            return [f"{head} {bar}", *_indented(written, indents.fields)]
        case str():
            return [f"{head} {one_line(value)}"]
        case list() | dict() if not value:
            return [f"{head} {in_brackets(value)}"]
        case list() if all(isinstance(item, str) and _CODE.fullmatch(item) for item in value):
            return [f"{head} {in_brackets(value)}"]
        case list():
            written = [line for item in value for line in lines("-", item, indents)]
            return _below(head, written, indents.lists)
        case dict():
            written = [line for it in value.items() for line in field_lines(*it, indents)]
            return _below(head, written, indents.fields)


def _below(head: str, written: list[str], step: int) -> list[str]:
    """Put lines below their head, or the first one beside a dash."""
    if head == "-":
        return [f"- {written[0]}", *_indented(written[1:], 2)]
    return [head, *_indented(written, step)]


def field_lines(name: str, value: Data, indents: Indents) -> list[str]:
    """Write a field on lines of its own."""
    return lines(f"{one_line(name)}:", value, indents)


def _indented(written: list[str], step: int) -> list[str]:
    return [" " * step + line if line else line for line in written]


def _is_visible(text: str) -> bool:
    return HARD_SPACES.sub(" ", text).isprintable()


def _needs_no_quotes(text: str) -> bool:
    return (
        bool(text)
        and text.strip() == text
        and _is_visible(text)
        and not HARD_SPACES.match(text)
        and not _LEADS_ASTRAY.match(text)
    )


def _is_block(text: str) -> bool:
    """Tell whether a text has several lines and can stand as they are below a `|`."""
    first, newline, _ = text.partition("\n")
    written = text.removesuffix("\n").split("\n")
    return (
        bool(newline)
        and first.strip() != ""
        and written[-1].strip() != ""
        and all(_is_visible(line) and not HARD_SPACES.match(line) for line in written)
        and first[0] != " "
    )
