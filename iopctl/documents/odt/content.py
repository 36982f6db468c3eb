"""The text of a document: Markdown's tokens written as OpenDocument, with named styles only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from iopctl.documents.odt.default_styles import (
    BODY,
    BULLETS,
    HEADINGS,
    LINE,
    LIST,
    NUMBERS,
    QUOTATION,
)
from iopctl.documents.odt.inline import inline
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.markup import document, element
from iopctl.documents.odt.tables import table, table_styles
from iopctl.errors import PersonError
from iopctl.language import Text

FIRST_BLOCK = re.compile(r'(<text:[ph] text:style-name=")([^"]+)')
ON_FIRST_PAGE = "OnFirstPage"


def content(tokens: Sequence[Token], letterhead: Letterhead) -> bytes:
    """Write `content.xml`; raises PersonError for a table in a list, which OpenDocument lacks."""
    tree = SyntaxTreeNode(tokens)
    tables = [node for node in tree.walk() if node.type == "table"]
    styles = list(table_styles(tables, letterhead))
    text = "".join(_blocks(tree.children, BODY))
    if letterhead.first_page:
        text, style = _begun_on(letterhead.first_page, text)
        styles.append(style)
    return document(
        "office:document-content",
        element("office:automatic-styles", {}, *styles),
        element("office:body", {}, element("office:text", {}, text)),
    )


def _blocks(nodes: Iterable[SyntaxTreeNode], paragraph: str) -> Iterator[str]:
    """Write blocks one after the other; `paragraph` is the style of their ordinary paragraphs."""
    for node in nodes:
        match node.type:
            case "heading":
                level = int(node.tag.removeprefix("h"))
                style = {"text:style-name": HEADINGS[level - 1], "text:outline-level": str(level)}
                yield element("text:h", style, _bookmark(node), inline(node))
            case "paragraph":
                style = {"text:style-name": LIST if node.hidden else paragraph}
                yield element("text:p", style, inline(node))
            case "bullet_list":
                yield _list(node, BULLETS, paragraph)
            case "ordered_list":
                yield _list(node, NUMBERS, paragraph)
            case "blockquote":
                yield from _blocks(node.children, QUOTATION)
            case "hr":
                yield element("text:p", {"text:style-name": LINE})
            case "table":
                yield table(node)


def _bookmark(heading: SyntaxTreeNode) -> str:
    address = heading.meta.get("anchor")
    return element("text:bookmark", {"text:name": address}) if address else ""


def _list(node: SyntaxTreeNode, style: str, paragraph: str) -> str:
    first, *others = (_item(item, paragraph) for item in node.children)
    start = {"text:start-value": str(node.attrs["start"])} if "start" in node.attrs else {}
    return element(
        "text:list",
        {"text:style-name": style},
        element("text:list-item", start, first),
        *(element("text:list-item", {}, item) for item in others),
    )


def _item(item: SyntaxTreeNode, paragraph: str) -> str:
    for node in item.walk():
        if node.type == "table":
            first_line, _ = node.map or (0, 0)
            raise PersonError(
                Text(
                    sv="dokumentet har en tabell inuti en lista, på rad {line} i dess Markdown",
                    en="the document has a table inside a list, on line {line} of its Markdown",
                ),
                Text(
                    sv="sätt tabellen efter listan, utan blanksteg före tabellens rader i mallen",
                    en="put the table after the list, without blanks before its lines in the template",
                ),
                {"line": first_line + 1},
            )
    return "".join(_blocks(item.children, paragraph)) or element(
        "text:p", {"text:style-name": LIST}
    )


def _begun_on(page: str, text: str) -> tuple[str, str]:
    """Begin the text on a page style of its own, as the letterhead does."""
    first = FIRST_BLOCK.match(text)
    parent = first[2] if first else BODY
    style = {
        "style:name": ON_FIRST_PAGE,
        "style:family": "paragraph",
        "style:parent-style-name": parent,
        "style:master-page-name": page,
    }
    if first:
        text = FIRST_BLOCK.sub(rf"\1{ON_FIRST_PAGE}", text, count=1)
    else:  # a list or a table cannot carry it
        text = element("text:p", {"text:style-name": ON_FIRST_PAGE}) + text
    return text, element("style:style", style)
