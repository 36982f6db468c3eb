"""Tables: their rows and cells, and the styles that give them widths and the letterhead's look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from iopctl.documents.odt.default_styles import (
    ALIGNED,
    CELL,
    COLUMN_HEADING,
    LABEL,
    SIGNATURE,
    SIGNATURE_LINE,
)
from iopctl.documents.odt.inline import inline
from iopctl.documents.odt.letterhead import Letterhead
from iopctl.documents.odt.markup import element
from iopctl.documents.odt.sample_table import Look
from iopctl.documents.table_kind import has_text, is_empty, is_labelled, is_signed

ROW = "Row"
HEADING_CELL, HEADED_CELL = "HeadingCell", "Cell"
LABEL_CELL, LABELLED_CELL = "LabelCell", "LabelledCell"
SIGNATURE_CELL = "SignatureCell"
WHOLE_WIDTH = 65535


def table(node: SyntaxTreeNode) -> str:
    """Write a table.

    A header row is repeated on each page. A table whose header row is empty has labels instead, in
    its first column; if it begins with an empty row too, it is a place to sign, side by side.
    """
    header, *rows = (part for part in node.walk() if part.type == "tr")
    if is_labelled(node) and not rows:  # OpenDocument has no table without rows
        return ""
    columns = (element("table:table-column", {"table:style-name": each}) for each in _columns(node))
    if is_signed(node):
        written = _signed_rows(rows)
    elif is_labelled(node):
        written = [_row(row, (LABEL_CELL, LABEL), (LABELLED_CELL, CELL)) for row in rows]
    else:
        heading = (HEADING_CELL, COLUMN_HEADING)
        written = [
            element("table:table-header-rows", {}, _row(header, heading, heading)),
            *(_row(row, (HEADED_CELL, CELL), (HEADED_CELL, CELL)) for row in rows),
        ]
    return element(
        "table:table",
        {"table:name": _name(node), "table:style-name": _name(node)},
        *columns,
        *written,
    )


def table_styles(tables: Sequence[SyntaxTreeNode], letterhead: Letterhead) -> Iterator[str]:
    """Write the styles that the tables of one document need."""
    if not tables:
        return
    yield _style(ROW, "table-row", {"fo:keep-together": "always"})
    for cell, look in (
        (HEADING_CELL, letterhead.table.first),
        (HEADED_CELL, letterhead.table.other),
        (LABEL_CELL, letterhead.labels.first),
        (LABELLED_CELL, letterhead.labels.other),
    ):
        yield _style(cell, "table-cell", look)
    yield _style(SIGNATURE_CELL, "table-cell", {"fo:padding": "0cm", "fo:border": "none"})
    for node in tables:
        look = (letterhead.labels if is_labelled(node) else letterhead.table).table
        width = {
            "style:width": f"{letterhead.text_width:.3f}cm",
            "style:rel-width": "100%",
            "table:align": "margins",
            **({"style:may-break-between-rows": "false"} if is_signed(node) else {}),
        }
        yield _style(_name(node), "table", {**look, **width})
        widths = node.meta["widths"]
        for column, dashes in zip(_columns(node), widths, strict=True):
            share = dashes / sum(widths)
            yield _style(
                column,
                "table-column",
                {
                    "style:column-width": f"{letterhead.text_width * share:.3f}cm",
                    "style:rel-column-width": f"{round(WHOLE_WIDTH * share)}*",
                },
            )


def _row(row: SyntaxTreeNode, first: tuple[str, str], other: tuple[str, str]) -> str:
    cells = (_cell(cell, *(other if place else first)) for place, cell in enumerate(row.children))
    return element("table:table-row", {"table:style-name": ROW}, *cells)


def _signed_rows(rows: Sequence[SyntaxTreeNode]) -> list[str]:
    """Write a place to sign: empty rows are lines to sign on, in the columns where somebody signs."""
    signs = [
        any(map(has_text, column)) for column in zip(*(row.children for row in rows), strict=True)
    ]
    written = []
    for row in rows:
        styles = [SIGNATURE_LINE if signed and is_empty(row) else SIGNATURE for signed in signs]
        cells = (
            _cell(cell, SIGNATURE_CELL, style)
            for cell, style in zip(row.children, styles, strict=True)
        )
        written.append(element("table:table-row", {"table:style-name": ROW}, *cells))
    return written


def _cell(cell: SyntaxTreeNode, look: str, paragraph: str) -> str:
    alignment = str(cell.attrs.get("style", "")).removeprefix("text-align:")
    aligned = "" if paragraph.startswith(SIGNATURE) else ALIGNED[alignment]
    line = element("text:p", {"text:style-name": paragraph + aligned}, inline(cell))
    attributes = {"table:style-name": look, "office:value-type": "string"}
    return element("table:table-cell", attributes, line)


def _name(node: SyntaxTreeNode) -> str:
    return f"Table{node.meta['number']}"


def _columns(node: SyntaxTreeNode) -> list[str]:
    return [f"{_name(node)}.{place}" for place, _ in enumerate(node.meta["widths"], start=1)]


def _style(name: str, family: str, look: Look) -> str:
    properties = element(f"style:{family}-properties", look)
    return element("style:style", {"style:name": name, "style:family": family}, properties)
