"""What a search found, as a person reads it: the record, and where in it the words stand."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.language import Text
from iopctl.register._search import Found, Place
from iopctl.reporters._lines import Line, Piece, painted
from iopctl.reporters.search._report import Report, field

BEFORE, WIDEST = 30, 90
"""Letters before the first word, and in all, that are shown of a long text."""


def text(report: Report) -> str:
    """Show each record with its places, and last how many there are."""
    return painted(_lines(report), color=report.color)


def _lines(report: Report) -> Iterator[Line]:
    for found in report.found:
        yield from _found(found, report)
        yield ()
    count = len(report.found) + report.more
    said = (
        Text("inget funnet", "nothing found")
        if not count
        else Text("en post", "one record")
        if count == 1
        else Text("{count} poster", "{count} records")
    )
    rest = Text(
        "; de {shown} bästa visas, --all visar alla",
        "; the best {shown} are shown, --all shows all",
    )
    values = {"count": count, "shown": len(report.found)}
    yield (
        said.said(report.language, values)
        + (rest.said(report.language, values) if report.more else ""),
    )


def _found(found: Found, report: Report) -> Iterator[Line]:
    yield Piece(str(found.ref), "strong"), f"  {report.title(found.ref)}"
    for place in found.places:
        where = f"  {report.path(found.ref)}:{report.line(found.ref, place.at)}: "
        yield Piece(where, "faint"), f"{field(place.at)}: ", *_excerpt(place)
    if found.more:
        more = (
            Text("  … och på ett ställe till", "  … and in one more place")
            if found.more == 1
            else Text("  … och på {count} ställen till", "  … and in {count} more places")
        )
        yield (Piece(more.said(report.language, {"count": found.more}), "faint"),)


def _excerpt(place: Place) -> Iterator[Piece]:
    """Give the text around the first word, with every word in it marked."""
    start = max(0, place.words[0].start - BEFORE)
    end = min(len(place.text), start + WIDEST)
    if start:
        yield Piece("…")
    at = start
    for word in place.words:
        if at <= word.start and word.end <= end:
            yield Piece(place.text[at : word.start])
            yield Piece(place.text[word.start : word.end], "strong")
            at = word.end
    yield Piece(place.text[at:end] + ("…" if end < len(place.text) else ""))
