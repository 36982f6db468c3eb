"""The Markdown that documents are written in: CommonMark with tables, without HTML and pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

LINK_SCHEMES = {"http", "https", "mailto"}
OFF = [
    *("code", "fence", "lheading", "reference"),  # an indented or underlined line is a line
    *("html_block", "html_inline", "image"),
]
DEEPEST = 100


def _may_be_linked(url: str) -> bool:
    try:
        return urlsplit(url).scheme in LINK_SCHEMES
    except ValueError:
        return False


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST})
    parser.enable("table").disable(OFF)
    parser.validateLink = _may_be_linked  # type: ignore[method-assign]
    return parser


PARSER = _parser()


def parse(markdown: str) -> list[Token]:
    """Read Markdown into markdown-it's tokens.

    A table's first token says in its `meta` which table it is, counted from 1 (`number`), and each
    column's share of its width (`widths`): the dashes that the line under the header has for it.
    """
    tokens = PARSER.parse(markdown)
    lines = markdown.split("\n")
    tables = (token for token in tokens if token.type == "table_open")
    for number, token in enumerate(tables, start=1):
        header_line, _ = token.map or (0, 0)
        token.meta |= {"number": number, "widths": _widths(lines[header_line + 1])}
    return tokens


def _widths(delimiter_line: str) -> Sequence[int]:
    return tuple(len(dashes) for dashes in re.findall("-+", delimiter_line.lstrip(" >")))
