"""How a document made by iopctl is known again: what it was made from, and whether it is as it was left.

Each file carries this itself, so that it still holds when the file has been moved, mailed or cloned:
an ODT among its properties, a Markdown or HTML file in a comment that no reader of the page sees. The
seal is a hash of all the rest. What the document was made from is outside it, so two files with the
same seal say and show the same, whichever records they came from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

import msgspec

from iopctl.documents.odt.markup import name
from iopctl.documents.odt.package import unpack
from iopctl.documents.odt.safe_xml import UnsafeXMLError, safe_xml
from iopctl.documents.odt.writer import IN_METADATA, SEAL, odt_seal

COMMENT = re.compile(r"(?:\A|\n)<!-- iopctl\n((?:[^\n]*\n)*?)-->\n?")
LINES = {name("text:p"), name("text:h")}
LEFT_OUT = {"head", "style", "script"}


class Made(msgspec.Struct, frozen=True):
    """What a file says of itself: its seal, what it was made from, and whether the seal holds."""

    seal: str
    made_from: Mapping[str, str]
    as_left: bool

    def of(self, kind: str) -> Mapping[str, str]:
        """Give what it was made from of a kind (`record`, `template`, `letterhead`), by name."""
        start = f"iopctl {kind} "
        return {
            key.removeprefix(start): value
            for key, value in self.made_from.items()
            if key.startswith(start)
        }


def sealed(text: str, made_from: Mapping[str, str]) -> bytes:
    """Give the bytes of a Markdown or HTML file, with its seal in a comment at its end."""
    said = {**made_from, SEAL: _text_seal(text)}
    # What XML and HTML would take for the comment's end is no letter that a name keeps.
    lines = "".join(f"{_quoted(key, ' /')}: {_quoted(said[key], ': /')}\n" for key in said)
    return f"{text}\n<!-- iopctl\n{lines}-->\n".encode("utf-8", "replace")


def read_made(content: bytes) -> Made | None:
    """Read what a file says of how it was made; None for one that iopctl did not make."""
    parts = unpack(content)
    said = _odt_properties(parts) if parts else _comment(_decoded(content))
    seal = said.get(SEAL)
    if seal is None:
        return None
    now = odt_seal(parts) if parts else _text_seal(_without_comment(_decoded(content)))
    return Made(seal, {key: said[key] for key in said if key != SEAL}, as_left=now == seal)


def text_lines(content: bytes) -> tuple[str, ...]:
    """Give a file's text line by line, as far as it can be read, to show what differs in it."""
    parts = unpack(content)
    if parts:
        lines = list(_odt_lines(parts))
    else:
        text = _without_comment(_decoded(content))
        lines = _html_lines(text) if text.lstrip().lower().startswith("<!doctype") else [text]
    split = (line.rstrip() for text in lines for line in text.split("\n"))
    return tuple(line for line in split if line)


def _quoted(text: str, kept: str) -> str:
    return quote(text, safe=kept, errors="replace")


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")


def _text_seal(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.strip("\n").encode("utf-8", "replace")).hexdigest()


def _comment(text: str) -> Mapping[str, str]:
    found = COMMENT.search(text)
    if not found:
        return {}
    lines = (line.partition(": ") for line in found[1].splitlines())
    return {unquote(key): unquote(value) for key, _, value in lines}


def _without_comment(text: str) -> str:
    return COMMENT.sub("", text, count=1)


def _part(parts: Mapping[str, bytes], member: str) -> Element | None:
    try:
        return safe_xml(parts[member])
    except (KeyError, UnsafeXMLError):
        return None


def _odt_properties(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    meta = _part(parts, "meta.xml")
    named = meta.iter(name("meta:user-defined")) if meta is not None else ()
    properties = {each.get(name("meta:name"), ""): each.text or "" for each in named}
    return {key: value for key, value in properties.items() if key.startswith(IN_METADATA)}


def _odt_lines(parts: Mapping[str, bytes]) -> Iterator[str]:
    content = _part(parts, "content.xml")
    for line in content.iter() if content is not None else ():
        if line.tag in LINES:
            yield "".join(_odt_text(line))


def _odt_text(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in (name("text:line-break"), name("text:tab")):
            yield " "
        elif child.tag == name("text:s"):
            yield " " * int(child.get(name("text:c"), "1"))
        elif child.tag not in LINES:
            yield from _odt_text(child)
        yield child.tail or ""


def _html_lines(text: str) -> list[str]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return [" ".join(line.split()) for line in reader.lines]


class _Reader(HTMLParser):
    """Gathers the text of a page, a line for each block."""

    WITHIN_LINES = ("a", "strong", "em", "code", "span", "b", "i")

    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self.outside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line with each block."""
        del attrs
        self.outside += tag in LEFT_OUT
        if tag not in self.WITHIN_LINES:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a line with each block."""
        self.outside -= tag in LEFT_OUT
        if tag not in self.WITHIN_LINES:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        """Put text on its line."""
        if not self.outside:
            self.lines[-1] += data
