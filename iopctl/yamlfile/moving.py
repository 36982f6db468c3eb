"""Move an item of a list to another place in it: its own text, with the comments above it."""

from __future__ import annotations

from iopctl.findings import Replace, Span
from iopctl.language import Text
from iopctl.yamlfile.layout import Layout, Spot, is_flow
from iopctl.yamlfile.meaning import NotEditableError


def moved(layout: Layout, parent: Spot, place: int, before: int | None) -> list[Replace]:
    """Give the stretches that a move replaces; `before` is a place as the list is now, None is last."""
    items = layout.entries(parent)
    to = len(items) if before is None else before
    if to in (place, place + 1):
        return []
    if is_flow(parent.value):
        return _within_brackets(layout, items, place, to)
    return _on_lines(layout, items, place, to)


def _on_lines(layout: Layout, items: list[Spot], place: int, to: int) -> list[Replace]:
    tops = [_top(layout, items, n) for n in range(len(items))]
    ends = [layout.line_end(layout.end(item.value)) for item in items]
    own = layout.text[tops[place] : ends[place]]
    after = layout.next_line(ends[place])
    if after == ends[place]:  # the text's last line has no end, and gets none
        gone = Span(layout.line_end(tops[place] - 1), after)
    else:
        gone = Span(tops[place], after)
    if to:
        there = Replace(Span(ends[to - 1], ends[to - 1]), layout.newline + own)
    else:
        there = Replace(Span(tops[0], tops[0]), own + layout.newline)
    return [Replace(gone, ""), there]


def _top(layout: Layout, items: list[Spot], n: int) -> int:
    """Find where an item's first line begins, or that of the comments directly above it."""
    top = layout.line_start(items[n].start)
    if layout.text[top : items[n].start].strip(" "):
        raise NotEditableError(
            Text("något annat står på samma rad", "something else stands on the same line")
        )
    while (above := layout.line_start(top - 1)) < top and layout.text[above:top].startswith(
        " " * layout.column(items[n].start) + "#"
    ):
        top = above
    return top


def _within_brackets(layout: Layout, items: list[Spot], place: int, to: int) -> list[Replace]:
    starts = [item.start for item in items]
    ends = [layout.end(item.value) for item in items]
    last = place == len(items) - 1
    gone = Span(ends[place - 1], ends[place]) if last else Span(starts[place], starts[place + 1])
    if any(gone.start <= comment.start < gone.end for comment in layout.comments):
        raise NotEditableError(Text("där står en kommentar", "a comment stands there"))
    own = layout.text[starts[place] : ends[place]]
    if to:
        return [Replace(gone, ""), Replace(Span(ends[to - 1], ends[to - 1]), f", {own}")]
    return [Replace(gone, ""), Replace(Span(starts[0], starts[0]), f"{own}, ")]
