"""The Markdown that documents are written in: CommonMark with tables, without HTML and pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

LINK_SCHEMES = {"http", "https", "mailto"}
OFF = [
    *("code", "fence", "lheading", "reference"),  # an indented or underlined line is a line
    *("html_block", "html_inline", "image"),
]
DEEPEST = 100
NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


def anchor(heading: str) -> str:
    """Give the address of a heading within its document, as the web pages of git hosts make it."""
    return NOT_IN_ANCHORS.sub("", heading.strip().lower()).replace(" ", "-")


def _may_be_linked(url: str) -> bool:
    if url.startswith("#"):
        return True
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
    column's share of its width (`widths`): the dashes that the line under the header has for it. A
    heading that a link leads to says in its `meta` under which address (`anchor`).
    """
    tokens = PARSER.parse(markdown)
    _name_linked_headings(tokens)
    lines = markdown.split("\n")
    tables = (token for token in tokens if token.type == "table_open")
    for number, token in enumerate(tables, start=1):
        header_line, _ = token.map or (0, 0)
        token.meta |= {"number": number, "widths": _widths(lines[header_line + 1])}
    return tokens


def _name_linked_headings(tokens: Sequence[Token]) -> None:
    linked = {
        linked_heading(str(part.attrs["href"]))
        for token in tokens
        for part in token.children or ()
        if part.type == "link_open"
    }
    times: dict[str, int] = {}
    for heading, line in pairwise(tokens):
        if heading.type == "heading_open":
            name = anchor("".join(part.content for part in line.children or ()))
            times[name] = times.get(name, -1) + 1
            address = f"{name}-{times[name]}" if times[name] else name
            if address in linked:
                heading.meta["anchor"] = address


def linked_heading(address: str) -> str:
    """Give which heading of the same document a link leads to, empty when it leads elsewhere."""
    return unquote(address[1:]) if address.startswith("#") else ""


def _widths(delimiter_line: str) -> Sequence[int]:
    return tuple(len(dashes) for dashes in re.findall("-+", delimiter_line.lstrip(" >")))
