"""What was seen, one line each: whether it is well, and what to do where it is not."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.reporters._lines import Line, Piece, Style, painted
from iopctl.reporters.doctor._report import Report
from iopctl.workspace._health import Observation, Verdict

WORDS: dict[Verdict, tuple[Text, Style]] = {
    "well": (Text("bra: ", "well: "), "plain"),
    "better": (Text("kan bli bättre: ", "could be better: "), "note"),
    "mend": (Text("att rätta: ", "to mend: "), "error"),
}
HELP = Text("  gör så här: ", "  help: ")


def text(report: Report) -> str:
    """Show everything that was looked at."""
    lines = [line for one in report.observations for line in _lines(one, report)]
    return painted(lines, color=report.color)


def _lines(seen: Observation, report: Report) -> Iterator[Line]:
    word, style = WORDS[seen.verdict]
    yield (
        Piece(word.said(report.language), style),
        seen.text.said(report.language, seen.values),
    )
    if seen.help:
        yield HELP.said(report.language), seen.help.said(report.language, seen.values)
