"""Change one thing in a YAML text, by new text at its place: every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

import yaml

from iopctl.findings import (
    Data,
    Edit,
    FieldPath,
    Fix,
    InsertItem,
    LocatedEdit,
    LocatedFix,
    MoveItem,
    Remove,
    RenameField,
    Replace,
    SetField,
    Span,
)
from iopctl.language import Text
from iopctl.yamlfile.file import YamlFile
from iopctl.yamlfile.layout import Layout, Spot, is_empty, is_flow, place_of
from iopctl.yamlfile.meaning import NotEditableError, meant, nested
from iopctl.yamlfile.moving import moved
from iopctl.yamlfile.nodes import scalars
from iopctl.yamlfile.writing import (
    field_in_brackets,
    field_lines,
    in_brackets,
    lines,
    one_line,
)

_BLOCK_TEXT = ("|", ">")


def replacements(file: YamlFile, edit: Edit, order: Sequence[str] = ()) -> tuple[Replace, ...]:
    """Give the stretches of a text that a change replaces, each with its new text, in order.

    `order` is that in which a file's fields usually stand; one that is added comes after those that
    stand before it there, and else last. Raises NotEditableError when what it names is not there, or cannot be changed alone.
    """
    if isinstance(edit, Replace):
        return (edit,)
    if file.root is None or file.data is None:
        raise NotEditableError(Text("filen går inte att läsa", "the file cannot be read"))
    meant(file.data, edit)  # tells first of what makes no sense
    layout = Layout(file.text, file.comments, file.root, tuple(order))
    match edit:
        case SetField(at, value):
            splices = _set(layout, at, value)
        case RenameField(at, name):
            splices = _rename(layout, at, name)
        case Remove(at):
            splices = _remove(layout, at)
        case InsertItem(at, value, before):
            splices = _insert(layout, at, value, before)
        case MoveItem(at, place, before):
            splices = moved(layout, layout.deepest(at)[0], place, before)
        case _:
            assert_never(edit)
    return tuple(splice for splice in splices if splice.text or splice.at.start < splice.at.end)


def spliced(text: str, splices: Iterable[Replace]) -> str:
    """Put new texts in their places; raises NotEditableError when two of them overlap."""
    pieces, at = [], 0
    for (start, end), new in sorted(splices, key=_place):  # at one place, in the order given
        if not at <= start <= end <= len(text):
            raise NotEditableError(
                Text("två ändringar gäller samma ställe", "two changes concern the same place")
            )
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


def located(file: YamlFile, fix: Fix | None) -> LocatedFix | None:
    """Give a repair with its places in the text; None when it cannot be made there."""
    if fix is None:
        return None
    try:
        made = (splice for edit in fix.edits for splice in replacements(file, edit))
        splices = sorted(made, key=_place)
    except NotEditableError:
        return None
    return LocatedFix(fix, tuple(LocatedEdit(file.range_between(*at), new) for at, new in splices))


def _place(splice: Replace) -> Span:
    return splice.at


def _set(layout: Layout, at: FieldPath, value: Data) -> list[Replace]:
    spot, taken = layout.deepest(at)
    if taken < len(at) and not isinstance(spot.value, yaml.ScalarNode) and spot.value.value:
        step, missing = at[taken], nested(at[taken + 1 :], value)
        if isinstance(step, str):
            return _add_field(layout, spot, step, missing)
        return _add_item(layout, spot, missing, step)
    if not at:
        raise NotEditableError(
            Text("filen kan inte skrivas om som helhet", "the file cannot be rewritten as a whole")
        )
    return _write(layout, spot, nested(at[taken:], value))


def _rename(layout: Layout, at: FieldPath, name: str) -> list[Replace]:
    spot, _ = layout.deepest(at)
    key = spot.key
    if key is None:
        raise NotEditableError(Text("det är inget fält", "it is no field"))
    new = one_line(name, within=spot.in_brackets, mark=getattr(key, "style", None) or "")
    return [Replace(Span(key.start_mark.index, key.end_mark.index), new)]


def _insert(layout: Layout, at: FieldPath, value: Data, before: int | None) -> list[Replace]:
    spot, taken = layout.deepest(at)
    if taken < len(at) or not spot.value.value:
        return _set(layout, at, [value])
    return _add_item(layout, spot, value, len(spot.value.value) if before is None else before)


def _remove(layout: Layout, at: FieldPath) -> list[Replace]:
    parent, _ = layout.deepest(at[:-1])
    entries = layout.entries(parent)
    if len(entries) > 1:
        return [Replace(stretch_of(layout, parent, place_of(entries, at[-1]) or 0), "")]
    if is_flow(parent.value):
        return [Replace(Span(entries[0].start, layout.end(entries[0].value)), "")]
    nothing: Data = {} if isinstance(parent.value, yaml.MappingNode) else []
    if parent.value is layout.root:
        last = layout.line_end(layout.end(layout.root))
        return [Replace(Span(entries[0].start, last), in_brackets(nothing))]
    return _write(layout, parent, nothing)


def stretch_of(layout: Layout, parent: Spot, n: int) -> Span:
    """Find what to take out for an entry to be gone from among others: its lines, or it and a comma."""
    entries = layout.entries(parent)
    start, end = entries[n].start, layout.end(entries[n].value)
    following = entries[n + 1].start if n + 1 < len(entries) else None
    if is_flow(parent.value):
        before = layout.end(entries[n - 1].value) if n else start
        cut = Span(before, end) if following is None else Span(start, following)
        if any(cut.start <= comment.start < cut.end for comment in layout.comments):
            raise NotEditableError(Text("där står en kommentar", "a comment stands there"))
        return cut
    line, last = layout.line_start(start), layout.line_end(end)
    if not layout.text[line:start].strip(" "):
        if last < len(layout.text):
            return Span(line, layout.next_line(last))
        if _block_text_ends_at(layout, line):
            raise NotEditableError(
                Text(
                    "filen slutar mitt på en rad, efter en text på flera rader",
                    "the file ends in the middle of a line, after a text of several lines",
                )
            )
        return Span(layout.line_end(line - 1), last)  # the last line has no end, and gets none
    # The first entry beside a dash: what comes after it moves up, unless comments stand between.
    if following is not None and not layout.text[last:following].strip():
        return Span(start, following)
    return Span(len(layout.text[:start].rstrip(" ")), last)


def _block_text_ends_at(layout: Layout, line: int) -> bool:
    """Say whether a text over several lines is what stands before: its last line end is part of it."""
    before = [scalar for scalar in scalars(layout.root) if scalar.start_mark.index < line]
    return bool(before) and before[-1].style in _BLOCK_TEXT


def _write(layout: Layout, spot: Spot, value: Data) -> list[Replace]:
    """Write a value in the place of the one that stands there, or of none."""
    node = spot.value
    if spot.in_brackets or (is_flow(node) and not isinstance(value, str)):
        return [_write_in_brackets(layout, spot, value)]
    start, end, head_end = node.start_mark.index, layout.end(node), layout.head_end(spot)
    style = getattr(node, "style", None) or ""
    first, *rest = lines("-" if spot.key is None else ":", value, layout.indents())
    first = first[1:]
    if isinstance(value, str) and not rest:
        first = f" {one_line(value, mark=style)}"
    # What stands on the line of the colon or dash gives way to the new first line; comments stay.
    top = Span(head_end, head_end)
    if start < end and start <= layout.line_end(head_end):
        blanks = layout.text[head_end:start] if first else ""
        top = Span(head_end, layout.bar_end(start) if style in _BLOCK_TEXT else end)
        first = blanks + first[1:]
    line_end = layout.line_end(top.end)
    below = Span(line_end, max(line_end, end))
    return [Replace(top, first), _below(layout, below, layout.column(spot.start), rest, value)]


def _write_in_brackets(layout: Layout, spot: Spot, value: Data) -> Replace:
    if is_empty(spot.value):
        colon = layout.head_end(spot)
        return Replace(Span(colon, colon), f" {in_brackets(value)}")
    mark = getattr(spot.value, "style", None) or ""
    new = one_line(value, within=True, mark=mark) if isinstance(value, str) else in_brackets(value)
    return Replace(Span(spot.value.start_mark.index, layout.end(spot.value)), new)


def _add_field(layout: Layout, spot: Spot, name: str, value: Data) -> list[Replace]:
    first_key, last = spot.value.value[0][0], spot.value.value[-1][1]
    if is_flow(spot.value):
        at = spot.value.end_mark.index - 1 if is_empty(last) else layout.end(last)
        return [Replace(Span(at, at), f", {field_in_brackets(name, value)}")]
    if spot.value is layout.root:
        last = _one_before(layout, name) or last
    at = layout.line_end(layout.end(last))
    column = layout.column(first_key.start_mark.index)
    written = field_lines(name, value, layout.indents())
    return [_below(layout, Span(at, at), column, written, value)]


def _one_before(layout: Layout, name: str) -> yaml.Node | None:
    """Find the value of the last field that usually stands before another; None to put that last."""
    if name not in layout.order:
        return None
    earlier = layout.order[: layout.order.index(name)]
    entries = layout.entries(Spot(None, layout.root, 0, in_brackets=False))
    before = [
        it.value
        for it in entries
        if isinstance(it.key, yaml.ScalarNode) and it.key.value in earlier
    ]
    return before[-1] if before else None


def _add_item(layout: Layout, spot: Spot, value: Data, before: int) -> list[Replace]:
    items, start = spot.value.value, spot.value.start_mark.index
    if is_flow(spot.value):
        if before:
            at = layout.end(items[before - 1])
            return [Replace(Span(at, at), f", {in_brackets(value)}")]
        at = items[0].start_mark.index
        return [Replace(Span(at, at), f"{in_brackets(value)}, ")]
    column, written = layout.column(start), lines("-", value, layout.indents())
    if before:
        at = layout.line_end(layout.end(items[before - 1]))
        return [_below(layout, Span(at, at), column, written, value)]
    # The new item takes over the dash of the first one, which gets a dash of its own.
    new = _on_lines(layout, column, [*written, "-"]).removeprefix(layout.newline)
    return [Replace(Span(start, start), new[column:-1])]


def _below(layout: Layout, at: Span, column: int, written: list[str], value: Data) -> Replace:
    """Write lines, which hold `value`, after the end of another."""
    new = _on_lines(layout, column, written)
    is_last = at.end == len(layout.text)
    return Replace(at, new + (layout.newline if is_last and _ends_a_line(value) else ""))


def _on_lines(layout: Layout, column: int, written: list[str]) -> str:
    return "".join(layout.newline + (" " * column + line if line else line) for line in written)


def _ends_a_line(value: Data) -> bool:
    """Tell whether a value, as it is written last in a file, needs the line end that it ends with."""
    match value:
        case [*_, last]:
            return _ends_a_line(last)
        case dict() if value:
            return _ends_a_line([*value.values()])
        case str():
            return value.endswith("\n")
    return False
