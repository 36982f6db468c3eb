"""Change one thing in a YAML text, by new text at its place: every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from iopctl.findings import (
    Data,
    Edit,
    FieldPath,
    Fix,
    InsertItem,
    LocatedEdit,
    LocatedFix,
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
from iopctl.yamlfile.writing import (
    field_in_brackets,
    field_lines,
    in_brackets,
    lines,
    one_line,
)

_BLOCK_TEXT = ("|", ">")
_QUOTES = ('"', "'")


def replacements(file: YamlFile, edit: Edit) -> tuple[Replace, ...]:
    """Give the stretches of a text that a change replaces, each with its new text, in order.

    Raises NotEditableError when what it names is not there, or cannot be changed alone.
    """
    if isinstance(edit, Replace):
        return (edit,)
    if file.root is None or file.data is None:
        raise NotEditableError(Text("filen går inte att läsa", "the file cannot be read"))
    meant(file.data, edit)  # tells first of what makes no sense
    layout = Layout(file.text, file.comments, file.root)
    match edit:
        case SetField(at, value):
            splices = _set(layout, at, value)
        case RenameField(at, name):
            splices = _rename(layout, at, name)
        case Remove(at):
            splices = _remove(layout, at)
        case InsertItem(at, value, before):
            splices = _insert(layout, at, value, before)
    return tuple(splice for splice in splices if splice.text or splice.at.start < splice.at.end)


def spliced(text: str, splices: Iterable[Replace]) -> str:
    """Put new texts in their places; raises NotEditableError when two of them overlap."""
    pieces, at = [], 0
    for (start, end), new in sorted(splices):
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
        splices = sorted(splice for edit in fix.edits for splice in replacements(file, edit))
    except NotEditableError:
        return None
    return LocatedFix(
        fix, tuple(LocatedEdit(file.range_between(*at), new) for at, new in splices)
    )


def _set(layout: Layout, at: FieldPath, value: Data) -> list[Replace]:
    spot, taken = layout.deepest(at)
    if taken < len(at) and not isinstance(spot.value, yaml.ScalarNode) and spot.value.value:
        step, missing = at[taken], nested(at[taken + 1 :], value)
        if isinstance(step, str):
            return _add_field(layout, spot.value, step, missing)
        return _add_item(layout, spot, missing, step)
    if not taken:
        raise NotEditableError(
            Text("filen kan inte skrivas om som helhet", "the file cannot be rewritten as a whole")
        )
    return _write(layout, spot, nested(at[taken:], value))


def _rename(layout: Layout, at: FieldPath, name: str) -> list[Replace]:
    key = layout.deepest(at)[0].key
    if key is None:
        raise NotEditableError(Text("det är inget fält", "it is no field"))
    within = is_flow(layout.deepest(at[:-1])[0].value)
    new = one_line(name, within=within, mark=getattr(key, "style", None) or "")
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
        return Span(layout.line_end(line - 1), last)  # the last line has no end, and gets none
    # The first entry beside a dash: what comes after it moves up, unless comments stand between.
    if following is not None and not layout.text[last:following].strip():
        return Span(start, following)
    return Span(len(layout.text[:start].rstrip(" ")), last)


def _write(layout: Layout, spot: Spot, value: Data) -> list[Replace]:
    """Write a value in the place of the one that stands there, or of none."""
    node = spot.value
    start, end = node.start_mark.index, layout.end(node)
    style = getattr(node, "style", None)
    if spot.in_brackets:
        return _write_in_brackets(layout, spot, value)
    if is_flow(node) and not isinstance(value, str):
        return [Replace(Span(start, end), in_brackets(value))]
    column = layout.column(spot.start)
    first, *rest = lines("-" if spot.key is None else ":", value, layout.indents())
    first = first[1:]
    if isinstance(value, str) and not rest and style in _QUOTES:
        first = " " + one_line(value, mark=style)
    head_end = layout.head_end(spot)
    begins_here = start < end and start <= layout.line_end(head_end)
    if is_empty(node) or not (begins_here or _is_on_lines_of_its_own(node)):
        begin = head_end if is_empty(node) else start
    # From here on the first line's part, and what stands below that line.
    top = Span(head_end, head_end)
    if begins_here:
        top = Span(start, layout.bar_end(start) if style in _BLOCK_TEXT else end)
        first = first.removeprefix(" ")
    below = layout.line_end(top.end)
    new_lines = (" " * column + line if line else line for line in rest)
    return [
        Replace(top, first),
        Replace(
            Span(below, max(below, end)), "".join(layout.newline + line for line in new_lines)
        ),
    ]


def _write_in_brackets(layout: Layout, spot: Spot, value: Data) -> list[Replace]:
    if not is_empty(spot.value):
        start, end = spot.value.start_mark.index, layout.end(spot.value)
        mark = getattr(spot.value, "style", None) or ""
        if isinstance(value, str):
            return [Replace(Span(start, end), one_line(value, within=True, mark=mark))]
        return [Replace(Span(start, end), in_brackets(value))]
    colon = layout.head_end(spot)
    return [Replace(Span(colon, colon), f" {in_brackets(value)}")]
