"""The comments of a text, which libyaml throws away, and texts that became comments by mistake."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

import yaml

from iopctl.findings import Finding, Fix, Span
from iopctl.language import Text
from iopctl.yamlfile.file import Comment, scalars
from iopctl.yamlfile.quoting import quoted
from iopctl.yamlfile.repairs import QUOTED, quotes

_LOST_TEXT = re.compile(r"#+[^#\s]")
_BLOCK = ("|", ">")
_BRACKETS = re.compile(r"[\[{]")
_BETWEEN = re.compile(r"[,\]}]")


def read_comments(text: str, root: yaml.Node | None) -> tuple[tuple[Comment, ...], list[Finding]]:
    """Find every `#` that begins a comment, and those that cut a text short."""
    if "#" not in text:
        return (), []
    comments, cut = [], []
    for comment, before in _comments(text, list(scalars(root)) if root else []):
        comments.append(comment)
        if before and _LOST_TEXT.match(comment.text) and _is_cut(text, before, comment):
            cut.append(_cut_at_hash(text, before, comment))
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


def _cut_at_hash(text: str, value: yaml.ScalarNode, comment: Comment) -> Finding:
    """Tell of `KS 2026/12 #3`, which reads as `KS 2026/12`: nobody sees that the rest is gone."""
    whole = Span(value.start_mark.index, comment.start + len(comment.text))
    return Finding(
        rule="cut_at_hash",
        at=Span(comment.start, whole.end),
        message=Text(
            sv="{lost} läses som en kommentar och kommer inte med i texten",
            en="{lost} is read as a comment and is not part of the text",
        ),
        values={"lost": comment.text},
        help=Text(
            sv="hör det till texten, skriv {example}; är det en kommentar, skriv ett mellanslag efter #",
            en="if it belongs to the text, write {example}; if it is a comment, put a space after the #",
        ),
        help_values={"example": quoted(f"{value.value} {comment.text}")},
        fix=Fix(QUOTED, quotes(text, whole)) if _ends_with_its_line(text, whole) else None,
    )


def _ends_with_its_line(text: str, whole: Span) -> bool:
    """Tell whether a text and what was cut off it are one line's, and no bracket or comma is among them."""
    written = text[whole.start : whole.end]
    return "\n" not in written and not (_BRACKETS.search(text) and _BETWEEN.search(written))
