"""A document as one web page that needs nothing beside it, and that a screen reader can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from markdown_it.tree import SyntaxTreeNode

from iopctl.documents.literal import folded
from iopctl.documents.markdown import linked_heading, parse
from iopctl.documents.properties import LANGUAGE, Properties
from iopctl.documents.table_kind import has_text, is_empty, is_labelled, is_signed

STYLE = """\
:root { color-scheme: light; }
body { font: 1rem/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff;
  max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4, header { font-family: system-ui, "Segoe UI", Arial, sans-serif; line-height: 1.25; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3, h4 { font-size: 1.05rem; }
header { border-bottom: 1px solid #595959; margin-bottom: 2rem; }
header dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .9rem; }
dt { font-weight: bold; } dd { margin: 0; }
a { color: #0b4f8a; }
blockquote { margin-left: 1rem; padding-left: 1rem; border-left: 3px solid #595959; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { padding: .3rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #8a8a8a; }
thead th { border-bottom: 2px solid #1a1a1a; }
.right { text-align: right; } .center { text-align: center; }
.sign td { border: 0; padding-bottom: 0; } .sign .line { border-bottom: 1px solid #1a1a1a; height: 3rem; }
@media print { body { max-width: none; margin: 0; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
"""
LINE_TO_SIGN = '<td class="line">'
BLOCKS = {"bullet_list": "ul", "list_item": "li", "blockquote": "blockquote"}


def html_page(markdown: str, properties: Properties) -> str:
    """Write the page: the same arguments give the same text."""
    shown = "".join(
        f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>\n"
        for name, value in properties.custom.items()
    )
    header = f"<header>\n<dl>\n{shown}</dl>\n</header>\n" if shown else ""
    text = "".join(_blocks(SyntaxTreeNode(parse(markdown)).children))
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(properties.title)}</title>\n"
        '<meta name="generator" content="iopctl">\n'
        f"<style>\n{STYLE}</style>\n</head>\n<body>\n{header}<main>\n{text}</main>\n</body>\n</html>"
    )


def _text(value: str) -> str:
    return escape(folded(value))


def _blocks(nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        match node.type:
            case "heading":
                address = node.meta.get("anchor")
                named = f' id="{escape(address)}"' if address else ""
                yield f"<{node.tag}{named}>{_inline(node)}</{node.tag}>\n"
            case "paragraph":
                yield _inline(node) if node.hidden else f"<p>{_inline(node)}</p>\n"
            case "ordered_list":
                start = f' start="{node.attrs["start"]}"' if "start" in node.attrs else ""
                yield f"<ol{start}>\n{''.join(_blocks(node.children))}</ol>\n"
            case "hr":
                yield "<hr>\n"
            case "table":
                yield _table(node)
            case _:
                tag = BLOCKS[node.type]
                yield f"<{tag}>{''.join(_blocks(node.children))}</{tag}>\n"


def _table(node: SyntaxTreeNode) -> str:
    """Write a table: header cells say what they head; a place to sign has lines and no headers."""
    header, *rows = (part for part in node.walk() if part.type == "tr")
    widths = node.meta["widths"]
    columns = "".join(f'<col style="width: {100 * each / sum(widths):.4g}%">' for each in widths)
    start = f"<colgroup>{columns}</colgroup>\n"
    if is_signed(node):
        # A screen reader is to read it as lines of text: it holds no facts under headings.
        written = "".join(_signed(rows))
        return f'<table class="sign" role="presentation">\n{start}<tbody>\n{written}</tbody>\n</table>\n'
    if not rows and is_labelled(node):
        return ""
    head = "" if is_labelled(node) else f"<thead>\n{_row(header, 'col', every=True)}</thead>\n"
    scope = "row" if is_labelled(node) else ""
    body = "".join(_row(row, scope) for row in rows)
    return f"<table>\n{start}{head}<tbody>\n{body}</tbody>\n</table>\n"


def _row(row: SyntaxTreeNode, scope: str, *, every: bool = False) -> str:
    """Write a row, whose first cell, or `every` one, is a header when there is a scope for it."""
    cells = []
    for place, cell in enumerate(row.children):
        alignment = str(cell.attrs.get("style", "")).removeprefix("text-align:")
        looks = f' class="{alignment}"' if alignment in ("right", "center") else ""
        if scope and (every or not place) and has_text(cell):
            cells.append(f'<th scope="{scope}"{looks}>{_inline(cell)}</th>')
        else:
            cells.append(f"<td{looks}>{_inline(cell)}</td>")
    return f"<tr>{''.join(cells)}</tr>\n"


def _signed(rows: list[SyntaxTreeNode]) -> Iterator[str]:
    signs = [
        any(map(has_text, column)) for column in zip(*(row.children for row in rows), strict=True)
    ]
    for row in rows:
        cells = "".join(
            f"{LINE_TO_SIGN if signed and is_empty(row) else '<td>'}{_inline(cell)}</td>"
            for cell, signed in zip(row.children, signs, strict=True)
        )
        yield f"<tr>{cells}</tr>\n"


def _inline(node: SyntaxTreeNode) -> str:
    return "".join(_written(child) for child in node.children)


def _written(node: SyntaxTreeNode) -> str:
    match node.type:
        case "text":
            return escape(node.content)
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "<br>\n"
        case "strong" | "em":
            return f"<{node.tag}>{_inline(node)}</{node.tag}>"
        case "code_inline":
            return f"<code>{escape(node.content)}</code>"
        case "link":
            href = str(node.attrs["href"])
            heading = linked_heading(href)
            return f'<a href="{escape(f"#{heading}" if heading else href)}">{_inline(node)}</a>'
        case _:
            return _inline(node)
