"""How tables are to look: read from the tables that a clerk has put in the letterhead's own text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

import msgspec

from iopctl.documents.odt.markup import NAMESPACES, name

Look = Mapping[str, str]
"""The attributes of a style, such as `fo:border-bottom`, with their values."""

RULED = "0.5pt solid #a0a0a0"
PLAIN_CELL: Look = MappingProxyType({"fo:padding": "0.12cm", "fo:border-bottom": RULED})
PLAIN_TABLE: Look = MappingProxyType({"fo:margin-top": "0cm", "fo:margin-bottom": "0.4cm"})
OF_A_TABLE = ("fo:margin-top", "fo:margin-bottom", "table:border-model")
PREFIXES = {namespace: prefix for prefix, namespace in NAMESPACES.items()}


class TableLook(msgspec.Struct, frozen=True):
    """The look of a table, of a cell in its first row or column, and of the other cells."""

    table: Look = PLAIN_TABLE
    first: Look = PLAIN_CELL
    other: Look = PLAIN_CELL


def table_looks(content: Element) -> tuple[TableLook, TableLook]:
    """Give the looks of tables with a header row and of those without one.

    Each is that of the first such table in the letterhead's text. A table with a header row shows
    its own in the first cell of that row, and of the row beneath it; one without, in the two first
    cells of its first row.
    """
    automatic = content.find(name("office:automatic-styles"))
    styles = {
        (style.get(name("style:family")), style.get(name("style:name"))): style
        for style in (automatic if automatic is not None else ())
    }
    with_header, without = TableLook(), TableLook()
    for table in reversed(list(content.iter(name("table:table")))):
        header = table.find(f".//{name('table:table-header-rows')}//{name('table:table-cell')}")
        cells = [cell for row in _body_rows(table) for cell in row.iter(name("table:table-cell"))]
        if header is not None and cells:
            with_header = _look(styles, table, header, cells[0])
        elif header is None and len(cells) > 1:
            without = _look(styles, table, cells[0], cells[1])
    return with_header, without


def _body_rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == name("table:table-row"):
            yield child
        elif child.tag == name("table:table-rows"):
            yield from child


def _look(
    styles: Mapping[tuple[str | None, str | None], Element],
    table: Element,
    first: Element,
    other: Element,
) -> TableLook:
    def look(element: Element, family: str) -> Look:
        style = styles.get((family, element.get(name("table:style-name"))))
        found = style.find(name(f"style:{family}-properties")) if style is not None else None
        return {_prefixed(key): value for key, value in found.items()} if found is not None else {}

    whole = look(table, "table")
    return TableLook(
        table={key: whole[key] for key in OF_A_TABLE if key in whole} or PLAIN_TABLE,
        first=look(first, "table-cell") or PLAIN_CELL,
        other=look(other, "table-cell") or PLAIN_CELL,
    )


def _prefixed(full_name: str) -> str:
    namespace, _, local = full_name[1:].partition("}")
    return f"{PREFIXES[namespace]}:{local}"
