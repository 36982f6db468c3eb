"""The letters of a line: text, emphasis, links and line breaks, with named styles only."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from iopctl.documents.markdown import linked_heading
from iopctl.documents.odt.default_styles import CODE, EMPHASIS, LINK, STRONG, VISITED_LINK
from iopctl.documents.odt.markup import characters, element

BLANKS = re.compile(" {2,}")


def inline(node: SyntaxTreeNode) -> str:
    """Write what is inside a paragraph, a heading or a cell."""
    return "".join(_written(child) for child in node.children)


def _written(node: SyntaxTreeNode) -> str:
    match node.type:
        case "text":
            return characters(node.content)
        case "softbreak":
            return " "
        case "hardbreak":
            return element("text:line-break")
        case "strong":
            return element("text:span", {"text:style-name": STRONG}, inline(node))
        case "em":
            return element("text:span", {"text:style-name": EMPHASIS}, inline(node))
        case "code_inline":
            kept = BLANKS.sub(_blanks, characters(node.content))
            return element("text:span", {"text:style-name": CODE}, kept)
        case "link":
            heading = linked_heading(str(node.attrs["href"]))
            address = {
                "xlink:type": "simple",
                "xlink:href": f"#{heading}" if heading else str(node.attrs["href"]),
                "text:style-name": LINK,
                "text:visited-style-name": VISITED_LINK,
            }
            return element("text:a", address, inline(node))
        case _:
            return inline(node)


def _blanks(found: re.Match[str]) -> str:
    return element("text:s", {"text:c": str(len(found[0]))})
