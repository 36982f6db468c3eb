"""`make bench`: measure every line of the table, and say which limits are kept."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path

from environment import install
from lines import LINES, Line
from measures import Number
from measuring import MissingError, RefusedError, Result

MEBIBYTE = 1024 * 1024
HEADINGS = ("Line", "Peer", "iopctl", "Ratio", "Spread", "Pairs", "Memory", "Limit", "")
WIDTHS = (50, 9, 9, 7, 13, 5, 9, 6, 11)


def main() -> None:
    """Print the table as Markdown, a line as soon as it is measured."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--only", action="append", metavar="TEXT", help="lines whose names hold it"
    )
    options.add_argument("--list", action="store_true", help="say the lines' names and do nothing")
    chosen = options.parse_args()
    wanted = [
        line for line in LINES if not chosen.only or any(text in line.name for text in chosen.only)
    ]
    if chosen.list:
        print(*(line.name for line in wanted), sep="\n")
        return
    tell(*HEADINGS)
    tell(*("-" * width for width in WIDTHS))
    verdicts = [tell(line.name, *measured(line)) for line in wanted]
    kept = sum(verdict == "reached" for verdict in verdicts)
    print(f"\n{kept} of {sum(line.limit is not None for line in wanted)} limits reached")


def tell(*cells: str) -> str:
    """Print one row, and give its last cell."""
    padded = (cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    print(f"| {' | '.join(padded)} |", flush=True)
    return cells[-1]


def measured(line: Line) -> tuple[str, ...]:
    """Give the cells of a line; what cannot be measured is told, never left out."""
    limit = "" if line.limit is None else f"{'=' if line.exact else '≤'} {line.limit:g}"
    try:
        found = line.measure(programs())
    except (MissingError, RefusedError) as error:
        return ("", "", "", "", "", "", limit, f"not measured: {error}")
    match found:
        case Number(value, about):
            return ("", "", f"{value:.3g}", about, "", "", limit, verdict(line, value))
        case Result():
            return (
                as_time(found.peer.seconds),
                as_time(found.ours.seconds),
                f"{found.ratio:.3g}",
                f"{found.lowest:.2f}–{found.highest:.2f}",
                str(found.pairs),
                f"{found.ours.memory / MEBIBYTE:.0f} MiB" if found.ours.memory else "",
                limit,
                verdict(line, found.ratio, found.ours.memory / MEBIBYTE),
            )


def verdict(line: Line, value: float, memory: float = 0) -> str:
    """Say whether the limits are kept; `memory` is in MiB."""
    if line.limit is None:
        return ""
    kept = value == line.limit if line.exact else value <= line.limit and memory <= line.memory
    return "reached" if kept else "not reached"


def as_time(seconds: float) -> str:
    """Say a time in the unit in which it is read easily."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.0f} ms"


@cache
def programs() -> Path:
    """Install iopctl once for all lines."""
    return install()


if __name__ == "__main__":
    main()
