"""The comments of a text, which libyaml throws away, and texts that became comments by mistake."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

import yaml
from msgspec.structs import replace

from iopctl.findings import Finding, Fix, Span
from iopctl.language import Text
from iopctl.yamlfile.file import Comment
from iopctl.yamlfile.nodes import scalars
from iopctl.yamlfile.quoting import quoted
from iopctl.yamlfile.repairs import QUOTED, quotes

_LOST_TEXT = re.compile(r"#+[^#\s]")
_BLOCK = ("|", ">")
_PARTS = re.compile(r"[,\]}]")


def read_comments(text: str, root: yaml.Node | None) -> tuple[tuple[Comment, ...], list[Finding]]:
    """Find every `#` that begins a comment, and those that cut a text short."""
    if "#" not in text:
        return (), []
    comments, cut = [], []
    has_brackets = "[" in text or "{" in text
    for comment, before in _comments(text, list(scalars(root)) if root else []):
        comments.append(comment)
        if before and _LOST_TEXT.match(comment.text) and _is_cut(text, before, comment):
            finding = _cut_at_hash(before.value, comment)
            whole = Span(before.start_mark.index, comment.start + len(comment.text))
            if _is_one_text(text[whole.start : whole.end], has_brackets=has_brackets):
                finding = replace(finding, fix=Fix(QUOTED, quotes(text, whole)))
            cut.append(finding)
    return tuple(comments), cut


def _comments(
    text: str, values: list[yaml.ScalarNode]
) -> Iterator[tuple[Comment, yaml.ScalarNode | None]]:
    """Give each comment and the value that stands before it, anywhere."""
    starts = [value.start_mark.index for value in values]
    line, line_start = 1, 0
    at = text.find("#")
    while at >= 0:
        place = bisect(starts, at) - 1
        before = values[place] if place >= 0 else None
        if before and _is_within(text, at, before):
            at = text.find("#", before.end_mark.index)
            continue
        line += text.count("\n", line_start, at)
        line_start = text.rfind("\n", 0, at) + 1
        newline = text.find("\n", at)
        end = len(text) if newline < 0 else newline
        yield Comment(line, at - line_start + 1, at, text[at:end].rstrip()), before
        at = text.find("#", end)


def _is_within(text: str, at: int, value: yaml.ScalarNode) -> bool:
    """Tell whether a `#` is a letter of a value; on the line of a block text's own `|` it is not."""
    if at >= value.end_mark.index:
        return False
    return value.style not in _BLOCK or "\n" in text[value.start_mark.index : at]


def _is_cut(text: str, value: yaml.ScalarNode, comment: Comment) -> bool:
    """Tell whether a text without quotation marks ends at a comment, with only blanks between."""
    if value.style or not value.value or value.end_mark.index <= comment.start - comment.column:
        return False
    return not text[value.end_mark.index : comment.start].strip(" \t")


def _cut_at_hash(kept: str, comment: Comment) -> Finding:
    """Tell of `KS 2026/12 #3`, which reads as `KS 2026/12`: nobody sees that the rest is gone."""
    return Finding(
        rule="cut_at_hash",
        at=Span(comment.start, comment.start + len(comment.text)),
        message=Text(
            sv="{lost} läses som en kommentar och kommer inte med i texten",
            en="{lost} is read as a comment and is not part of the text",
        ),
        values={"lost": comment.text},
        help=Text(
            sv="hör det till texten, skriv {example}; är det en kommentar, skriv ett mellanslag efter #",
            en="if it belongs to the text, write {example}; if it is a comment, put a space after the #",
        ),
        help_values={"example": quoted(f"{kept} {comment.text}")},
    )


def _is_one_text(written: str, *, has_brackets: bool) -> bool:
    """Tell whether a text and what was cut off it surely belong together: a comma or bracket may part them."""
    return "\n" not in written and not (has_brackets and _PARTS.search(written))
