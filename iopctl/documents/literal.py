"""Text that is to come out as it stands: marked when it is printed, escaped where it landed.

What Markdown makes of a character depends on where it stands: `1.` begins a list at the start of a
line and is plain text in a heading. So a value is only marked when a template prints it, and the
backslashes are put in afterwards, when the whole line is known. Ordinary Swedish gets none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markupsafe import Markup

START, END = "\x02", "\x03"
"""The marks are characters that no document may hold, so no value can hold them either."""

MARKS = re.compile(f"([{START}{END}])")

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, section 2.2, leaves out of its characters."""

BREAKING_SPACE = re.compile("[ \t\n\r\x85\u2028\u2029]+")
"""White space that may be folded; a no-break space is there on purpose."""

PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")

INLINE = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|$)                   # a backslash that would escape, or break the line
    | [`\[\]]                                   # code and links
    | (?<=\S)\*|\*(?=\S)                        # emphasis, unless blanks surround it
    | (?!(?<=[^\W_])_[^\W_])(?:(?<=\S)_|_(?=\S))      # the same, and not inside a word
    | (?<=\s)\#(?=\#*\s*$)                      # the end of a heading
    | <(?=[A-Za-z/!?]|[^\s<>]+@)                # HTML and addresses
    | &(?=(?:\#\w|\w\w)\w*;)                     # entities
    | ~(?=~)|(?<=\S)~                           # struck-out text, where it is known
    """,
    re.VERBOSE,
)
CONTAINER = re.compile(r"\s*(?:\d{1,9}(?=[.)](?:\s|$)))?([.)](?=\s|$)|[-+*](?=\s|$)|>)")
LEAF = re.compile(
    r"\s*(?:\#{1,6}(?=\s|$)|=+\s*$|~~~|\||[-:][-|:\s]*$|([-_*])(?:\s*\1){2,}\s*$)", re.VERBOSE
)
EMPHASISED_NOTHING = re.compile(rf"([*_]{{1,3}}){START}{END}\1")


def legal(text: str) -> str:
    """Drop the characters that XML cannot hold."""
    return ILLEGAL.sub("", text)


def folded(text: str) -> str:
    """Put a text on one line, without blanks at its ends."""
    return BREAKING_SPACE.sub(" ", legal(text)).strip()


def literal(text: str) -> Markup:
    """Mark a text as one that is to come out as it stands, on one line."""
    return Markup(f"{START}{folded(text)}{END}")  # noqa: S704 - what makes it safe is `escaped`


def paragraphs(text: str) -> Markup:
    """Mark each paragraph of a text, with an empty line between them; its other line ends fold."""
    parts = PARAGRAPH_BREAK.split(text.replace("\r\n", "\n").strip())
    return Markup("\n\n").join(literal(part) for part in parts)


def escaped(marked: str) -> str:
    """Give the Markdown of a text with marked values: escaped where it matters, marks taken out."""
    return "\n".join(_escaped_line(line) for line in marked.split("\n"))


def _escaped_line(marked: str) -> str:
    if START not in marked:
        return marked.replace(END, "").rstrip()
    text, is_literal = _unmarked(EMPHASISED_NOTHING.sub("", marked))
    bars = [bar.start() for bar in re.finditer(r"\|", text)]
    in_table = not all(is_literal[bar] for bar in bars)
    before = {at: "\\" for at in _interpreted(text, is_literal) if is_literal[at]}
    if in_table:
        before |= {bar: _before_bar(text, is_literal, bar) for bar in bars}
    edges = [*sorted({0, *before}), len(text)]
    pieces = (before.get(at, "") + text[at:end] for at, end in pairwise(edges))
    return "".join(pieces).rstrip()


def _unmarked(marked: str) -> tuple[str, bytes]:
    """Take the marks out; say of each character left whether it belongs to a value (1) or not (0)."""
    text, is_literal, held = "", b"", b"\0"
    for piece in MARKS.split(marked):
        if piece in (START, END):
            held = b"\1" if piece == START else b"\0"
        else:
            text += piece
            is_literal += held * len(piece)
    return text, is_literal


def _before_bar(text: str, is_literal: bytes, bar: int) -> str:
    """Part cells: a bar in a value does not, and a value's last backslash must not hinder one."""
    if is_literal[bar]:
        return "\\"
    return " " if bar and text[bar - 1] == "\\" and is_literal[bar - 1] else ""


def _interpreted(text: str, is_literal: bytes) -> Iterator[int]:
    """Find the characters that Markdown would take for its own where they stand."""
    yield from (found.start() for found in INLINE.finditer(text))
    yield from _at_block_start(text, is_literal)


def _at_block_start(text: str, is_literal: bytes) -> Iterator[int]:
    """Find the sign with which a value would begin a list, quotation, heading or line.

    The template's own list and quotation signs are stepped over: what follows them begins a block.
    """
    place = 0
    while found := CONTAINER.match(text, place):
        if is_literal[found.start(1)]:
            yield found.start(1)
            return
        place = found.end()
    if leaf := LEAF.match(text, place):
        held = (at for at in range(*leaf.span()) if is_literal[at] and not text[at].isspace())
        yield from list(held)[:1]
