"""Why a text is not YAML: our own look at its lines, down to the first one that cannot be meant so.

libyaml and Python's own parser know only where they gave up, often lines later, and say it each in
its own jargon. Neither is asked for more than that place. The look knows the YAML that people
write; where it finds nothing, the place is told without a reason.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from iopctl.findings import Finding, Span
from iopctl.yamlfile import problems
from iopctl.yamlfile.guard import several_documents
from iopctl.yamlfile.inline import (
    COLON,
    DASH,
    SPACES,
    After,
    end_of,
    key_before,
    line_end,
    rest,
    value,
)

_TABS = re.compile(r"\t[ \t]*")
_BORDER = re.compile(r"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)")
_KEY = re.compile(
    r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\n]|'')*+'|"""
    r"""(?![\[\]{},&*!|>@`%"'#])(?:(?!:[ \t\r\n]|:\Z|[ \t]\#)[^\n])*)[ \t]*:(?=[ \t\r\n]|\Z)[ \t]*"""
)
_LONG_KEY = re.compile(r"[?:](?=[ \t\r\n]|\Z)")
_NEARLY_KEY = re.compile(r"([^\W\d][\w-]*):(?=[^ \t\r\n])")


def diagnose(text: str, gave_up: int) -> Finding:
    """Say why a text cannot be read, which the parser found out at offset `gave_up`."""
    found = next(_Look(text).problems(), None)
    if found and isinstance(found.at, Span) and found.at.start <= line_end(text, gave_up):
        return found
    if text[gave_up : gave_up + 1] == "\t":
        return problems.tab(Span(gave_up, gave_up + 1))
    # The end of the file is no place to look at: the last line with something on it is.
    gave_up = min(gave_up, len(text.rstrip()))
    start = text.rfind("\n", 0, gave_up) + 1
    written = text[start : line_end(text, start)]
    return problems.unclear(
        Span(start + len(written) - len(written.lstrip()), start + len(written.rstrip()))
    )


class _Block(NamedTuple):
    """Fields, or a list's lines, that begin at one column."""

    column: int
    kind: Literal["fields", "list"]


@dataclass(slots=True)
class _Look:
    """Where the look has come: the blocks that are open, and what the line above left behind."""

    text: str
    blocks: list[_Block] = field(default_factory=list)
    after: After = "open"
    indent: int = 0
    """How far the line above is indented."""
    above: int = 0
    """The column at which what the line above says begins, after its dashes."""
    value_at: int = 0
    """Where the last value begins, on the line above or further up."""

    def problems(self) -> Generator[Finding, None, None]:
        """Go through the lines; every line before the first finding can be read."""
        at, begun = 0, False
        while at < len(self.text):
            end = line_end(self.text, at)
            line = self.text[at:end].rstrip()
            if not line or line.lstrip().startswith("#"):
                if line and self.after == "text":
                    self.after = "cut"
                at = end + 1
                continue
            if _BORDER.match(line):
                if begun or line.startswith("..."):
                    yield several_documents(at, at + len(line))
                if rest(self.text, at + len("---")):
                    return
                at = end + 1
            else:
                at = yield from self._line(at)
            begun = True

    @property
    def _column(self) -> int:
        return self.blocks[-1].column if self.blocks else -1

    def _line(self, at: int) -> Generator[Finding, None, int]:
        """Look at one line, or as many as its value takes; give where the next one begins."""
        start = end_of(SPACES, self.text, at)
        if self.after == "text" and start - at > self._column:
            return (yield from self._go_on(at, start))
        yield from _blanks(self.text, start)
        yield from self._fit(at, start)
        self.indent = start - at
        return (yield from self._entry(start, start - at))

    def _go_on(self, at: int, start: int) -> Generator[Finding, None, int]:
        """Look at a further line of a text without quotation marks."""
        written, end = rest(self.text, start), line_end(self.text, start)
        colon = COLON.search(self.text, start, start + len(written))
        if colon and start - at != self.above:
            yield problems.indented(Span(at, max(start, at + 1)), start - at, self.above)
        elif colon:
            key = key_before(self.text, self.value_at)
            if not key:
                yield self._no_field(self.value_at)
            whole = " ".join(self.text[self.value_at : start + len(written)].split())
            yield problems.colon(Span(*colon.span()), key, whole)
        self.above = start - at
        if "#" in self.text[start + len(written) : end]:
            self.after = "cut"
        return end + 1

    def _fit(self, at: int, start: int) -> Generator[Finding, None, None]:
        """Look whether a line begins where the lines above let one begin."""
        column = start - at
        shown = Span(start, start + len(rest(self.text, start)))
        dash = DASH.match(self.text, start)
        while self._column > column:
            self.blocks.pop()
            self.after = "closed"
        if self._column < column:
            if self.after == "cut":
                yield problems.after_comment(shown)
            if self.after != "open":
                above = self.indent if dash else self.above
                yield problems.indented(Span(at, max(start, at + 1)), column, above)
        elif self.blocks[-1].kind == "fields" and dash and self.after != "open":
            yield problems.list_without_field(Span(start, start + 1))
        elif self.blocks[-1].kind == "list" and not dash:
            # A list may stand straight below its field, as far out: then the next field ends it.
            self.blocks.pop()
            if self._column != column:
                yield problems.no_dash(shown)

    def _entry(self, start: int, column: int) -> Generator[Finding, None, int]:
        """Look at a field, a list's line or a value on a line of its own."""
        text = self.text
        while DASH.match(text, start):
            self._open(column, "list")
            self.above = column
            after_dash = end_of(SPACES, text, start + 1)
            if not rest(text, after_dash) or text[after_dash] == "#":
                self.after = "open"
                return line_end(text, start) + 1
            yield from _blanks(text, after_dash)
            start, column = after_dash, column + after_dash - start
        if _LONG_KEY.match(text, start):
            return len(text)  # a name on lines of its own, after `?`: nobody writes so
        self.above = column
        key = _KEY.match(text, start)
        if key:
            self._open(column, "fields")
            start = key.end()
        elif self.blocks and self.blocks[-1] == (column, "fields"):
            yield from value(text, start, column)
            yield self._no_field(start)
        self.value_at = start
        at, self.after = yield from value(text, start, self._column)
        return at

    def _open(self, column: int, kind: Literal["fields", "list"]) -> None:
        if not self.blocks or self.blocks[-1] != (column, kind):
            self.blocks.append(_Block(column, kind))

    def _no_field(self, start: int) -> Finding:
        """Tell why what begins at `start` is no field."""
        text = self.text
        nearly = _NEARLY_KEY.match(text, start)
        if nearly and (hard := problems.hard_space(text, nearly.end())):
            return hard
        if nearly and not text.startswith("//", nearly.end()):
            return problems.no_space(
                Span(nearly.end() - 1, nearly.end()), nearly[1], rest(text, nearly.end())
            )
        return problems.no_colon(Span(start, start + len(rest(text, start))))


def _blanks(text: str, at: int) -> Generator[Finding, None, None]:
    """Look for what seems to be an indent and is none."""
    if tabs := _TABS.match(text, at):
        yield problems.tab(Span(*tabs.span()))
    if hard := problems.hard_space(text, at):
        yield hard
