"""What kind of table a Markdown table is meant as: with a header row, with labels, or a place to sign."""

from __future__ import annotations

from markdown_it.tree import SyntaxTreeNode


def is_labelled(table: SyntaxTreeNode) -> bool:
    """Whether its header row is empty: then each row's first cell is the label of the others."""
    return is_empty(next(part for part in table.walk() if part.type == "tr"))


def is_signed(table: SyntaxTreeNode) -> bool:
    """Whether its header row and the row under it are empty: then people sign there, side by side."""
    rows = [part for part in table.walk() if part.type == "tr"]
    return all(map(is_empty, rows[:2])) and len(rows) > 1


def is_empty(row: SyntaxTreeNode) -> bool:
    """Whether nothing stands in any cell of a row."""
    return not any(map(has_text, row.children))


def has_text(cell: SyntaxTreeNode) -> bool:
    """Whether anything stands in a cell."""
    return bool(cell.children[0].content)
