"""Tables: drawn by rich on a terminal, plain aligned columns elsewhere."""

from __future__ import annotations

import io
from collections.abc import Sequence

from iopctl.reporters._lines import visible, width


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    terminal_width: int | None,
    color: bool,
) -> str:
    """Set out rows under headings; `terminal_width` is None when the output is no terminal."""
    shown = [[visible(" ".join(cell.split())) for cell in row] for row in rows]
    if terminal_width:
        return _drawn(headings, shown, terminal_width, color)
    widths = [max(width(row[n]) for row in [headings, *shown]) for n in range(len(headings))]
    return "".join(
        "  ".join(cell + " " * (widths[n] - width(cell)) for n, cell in enumerate(row)).rstrip()
        + "\n"
        for row in [list(headings), *shown]
    )


def _drawn(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    terminal_width: int,
    color: bool,  # noqa: FBT001
) -> str:
    # rich costs some 90 ms to import: only where a table is drawn.
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Cell

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in headings:
        drawn.add_column(heading, overflow="fold")
    for row in rows:
        drawn.add_row(*(Cell(cell) for cell in row))
    written = io.StringIO()
    console = Console(
        file=written,
        width=terminal_width,
        force_terminal=color,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(drawn)
    return "".join(line.rstrip() + "\n" for line in written.getvalue().splitlines())
