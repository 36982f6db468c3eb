"""What can be wrong with one value that YAML refuses: its quotation marks, brackets, colons, first letter.

Each look is a generator: it yields the first thing that is wrong, or returns where the value ends.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Literal

from iopctl.findings import Finding, Span
from iopctl.yamlfile import problems
from iopctl.yamlfile.guard import named, tagged, word_at
from iopctl.yamlfile.repairs import quotes

After = Literal["open", "text", "cut", "closed"]
"""What a line leaves behind: a field still without its value, a text that may go on, one that a
comment ended, or nothing."""

_Before = Literal["separator", "text", "value"]
"""What came last within brackets: a text may go on over lines, another value may not follow a value."""

_QUOTES = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*+'"),
}
_ESCAPE = re.compile(
    r"""\\(?:["\\/ 0abtnvfreN_LP\t\n]|\r\n|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"""
    r"""|U(?:0010|000[0-9a-fA-F])[0-9a-fA-F]{4})|(\\.?)"""
)
_NEW_ENTRY = re.compile(r"\n( *)(?:- |---|[^\s#:\"'\[\]{},-][^\n:\"']*:(?=[ \r\n]|\Z))")
_BLOCK_HEADER = re.compile(r"[|>](?:([1-9])[+-]?|[+-]([1-9])?)?(?=[ \t\r\n]|\Z)")
COLON = re.compile(r":(?=[ \t\r\n]|\Z)")
"""What ends the name of a field: a colon with a blank or nothing after it."""
_COMMENT = re.compile(r"[ \t]#")
DASH = re.compile(r"-(?=[ \t\r\n]|\Z)")
_DASHES = re.compile(r" *(?:- +)*")
SPACES = re.compile(r" *")
_BLANKS = re.compile(r"[ \t]*")
_FLOW_COLON = re.compile(r":(?=[\s,\[\]{}]|\Z)")
_PARTNER = {"]": "[", "}": "{"}
_BLANKS_AND_LINES = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_FLOW_TEXT = re.compile(
    r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)|(?<!\s)#|[ \t]+(?![\s#,\[\]{}:]|\Z))+"
)


def value(text: str, at: int, parent: int) -> Generator[Finding, None, tuple[int, After]]:
    """Look at the value that begins at `at`, of a field or list at column `parent`.

    Returns where the next line begins, and what this one leaves behind.
    """
    end = line_end(text, at)
    character = text[at:end][:1]
    if character in ("", "\r", "#"):
        return end + 1, "open"
    if character in "\"'":
        return (yield from _nothing_after(text, at, (yield from _quote(text, at, parent))))
    if character in "[{":
        return (yield from _nothing_after(text, at, (yield from _brackets(text, at, parent))))
    if character in "|>":
        return (yield from _block_text(text, at, parent)), "closed"
    key, written = key_before(text, at), rest(text, at)
    yield from _first_letter(text, at, key, written)
    if DASH.match(text, at):
        yield problems.list_on_line(Span(at, at + 1))
    colon = COLON.search(text, at, at + len(written))
    if colon:
        whole = Span(at, at + len(written))
        yield problems.colon(Span(*colon.span()), key, written, quotes(text, whole))
    return end + 1, "cut" if _COMMENT.search(text, at, end) else "text"


def end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Find where what `pattern` matches at `at` ends; without a match, at once."""
    found = pattern.match(text, at)
    return found.end() if found else at


def line_end(text: str, at: int) -> int:
    """Find where the line of `at` ends, before the character that ends it."""
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline


def rest(text: str, at: int) -> str:
    """Give what stands from `at` to the end of the line, without a comment or blanks."""
    end = line_end(text, at)
    comment = _COMMENT.search(text, at, end)
    return text[at : comment.start() if comment else end].rstrip()


def key_before(text: str, at: int) -> str:
    """Give the field that stands before a value on its line, with its colon: `title: `."""
    start = text.rfind("\n", 0, at) + 1
    return text[end_of(_DASHES, text, start) : at]


def _first_letter(text: str, at: int, key: str, written: str) -> Generator[Finding, None, None]:
    match text[at]:
        case "&" | "*":
            yield named(word_at(text, at), at)
        case "!":
            yield tagged(word_at(text, at), at)
        case "@" | "`" | "%" | "," | "]" | "}":
            whole = Span(at, at + len(written))
            yield problems.reserved(Span(at, at + 1), key, written, quotes(text, whole))
        case _ if hard := problems.hard_space(text, at):
            yield hard


def _nothing_after(text: str, start: int, end: int) -> Generator[Finding, None, tuple[int, After]]:
    at = end_of(_BLANKS, text, end)
    after = rest(text, at)
    if after and not after.startswith("#"):
        yield problems.text_after(
            Span(at, at + len(after)),
            text[end - 1],
            key_before(text, start),
            _without_outer_quotes(text[start : at + len(after)]),
        )
    return line_end(text, end) + 1, "closed"


def _without_outer_quotes(written: str) -> str:
    outer = written[0] in "\"'" and written[-1] == written[0]
    return written[1:-1] if outer else written


def _quote(text: str, at: int, parent: int) -> Generator[Finding, None, int]:
    mark = text[at]
    found = _QUOTES[mark].match(text, at)
    end = found.end() if found else len(text)
    if not found or _next_entry(text, at, end, parent):
        line = text[at : line_end(text, at)].rstrip()
        last = at + len(line)
        if mark == '"' and line.endswith('\\"'):
            yield problems.escape(Span(last - 2, last), '\\"')
        is_one_text = line.count(mark) == 1 and not _COMMENT.search(line)
        yield problems.open_quote(Span(at, last), mark, ends_here=is_one_text)
    if mark == '"':
        for written in _ESCAPE.finditer(text, at, end):
            if written[1]:
                yield problems.escape(Span(*written.span()), written[1])
    return end


def _next_entry(text: str, start: int, end: int, parent: int) -> bool:
    """Tell whether a new field or list line stands within what was to be one value of the field before."""
    return any(len(found[1]) <= parent for found in _NEW_ENTRY.finditer(text, start, end))


def _block_text(text: str, at: int, parent: int) -> Generator[Finding, None, int]:
    """Look at the lines below a `|` or `>`: those further in than the field are its text."""
    header = _BLOCK_HEADER.match(text, at)
    begin = end_of(_BLANKS, text, header.end() if header else at + 1)
    after = rest(text, begin)
    if not header or (after and not after.startswith("#")):
        yield problems.text_after_bar(Span(begin, begin + len(after)), text[at])
    steps = header and (header[1] or header[2])
    indent = max(parent, 0) + int(steps) if steps else 0
    line = line_end(text, at) + 1
    while line < len(text):
        start, end = end_of(SPACES, text, line), line_end(text, line)
        column, written = start - line, text[start:end].strip(" \t\r")
        if written:
            if column <= parent or (column < indent and written[0] == "#"):
                break
            if not indent and text[start] == "\t":
                yield problems.tab(Span(start, start + 1))
            if column < indent:
                yield problems.indented(Span(line, start), column, indent)
            indent = indent or column
        line = end + 1
    return line


def _brackets(text: str, at: int, parent: int) -> Generator[Finding, None, int]:
    """Look through `[a, b]` or `{a: b}`, and what stands within."""
    opened, colons = [at], [False]
    before: _Before = "separator"
    at += 1
    while opened:
        begin = end_of(_BLANKS_AND_LINES, text, at)
        newline = text.rfind("\n", at, begin)
        entry = _NEW_ENTRY.match(text, newline) if newline >= 0 else None
        if begin == len(text) or (entry and len(entry[1]) <= parent):
            yield problems.unclosed(Span(opened[-1], opened[-1] + 1), text[opened[-1]])
            break
        at, mark = begin + 1, text[begin]
        if mark in "]}":
            if _PARTNER[mark] != text[opened[-1]]:
                yield problems.unclosed(Span(opened[-1], opened[-1] + 1), text[opened[-1]])
            opened.pop()
            colons.pop()
            before = "value"
        elif mark == ",":
            colons[-1], before = False, "separator"
        elif mark == ":" and (before == "value" or _FLOW_COLON.match(text, begin)):
            if colons[-1]:
                yield problems.comma(Span(begin, at))
            colons[-1], before = True, "separator"
        elif before == "value" or (before == "text" and mark in "[{"):
            yield problems.comma(Span(begin, at))
        elif mark in "[{":
            opened.append(begin)
            colons.append(False)
        else:
            at, before = yield from _within(text, begin, parent, before)
    return at


def _within(
    text: str, at: int, parent: int, before: _Before
) -> Generator[Finding, None, tuple[int, _Before]]:
    """Look at one text within brackets."""
    if before == "separator" and text[at] in _QUOTES:
        return (yield from _quote(text, at, parent)), "value"
    end = max(end_of(_FLOW_TEXT, text, at), at + 1)
    if before == "separator":
        yield from _first_letter(text, at, "", text[at:end])
    return end, "text"
