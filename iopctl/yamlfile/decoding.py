"""Bytes to text: UTF-8 and nothing else, with what a text may not hold told before YAML is read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache

from iopctl.findings import Also, Finding, Fix, Replace, Span
from iopctl.language import Text

# Where the bytes are not UTF-8, Python keeps each as one lone surrogate: so offsets stay right, and
# what it would be in Windows-1252, by far the likeliest, can be shown in its place.
_NOT_UTF8 = "[\udc80-\udcff]"
_AS_WINDOWS = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 256)
}

# U+0085, U+2028, U+2029 and a lone carriage return end a line for YAML but not for an editor, so that
# a field may hide within a line; the others libyaml refuses. (Surrogates come only from escapes.)
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|\r(?!\n)"
)
_TURNING = "[\u202a-\u202e\u2066-\u2069]"
_LINE_ENDS = "\r\x85\u2028\u2029"

HARD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+")
"""Blanks that are letters to YAML; copied from a word processor or a web page, they look like any other."""

_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?![^ \r\n])[^\r\n]*", re.MULTILINE)

_USUAL = frozenset("åäöÅÄÖéÉüÜèàáíóúæøÆØëï§–—”“’‘…•·°½€«»\u00a0")
"""What Swedish files hold beside ASCII; in another old encoding, the same bytes are other letters."""

# Within a word, these are letters of the code page that Windows' old command line saved in.
_MISPLACED = r"[^\W\d_][“”…•][^\W\d_]"

_TAKE_IT_OUT = Text(sv="ta bort tecknet", en="take the character out")
_SAVE_AS_UTF8 = Text(
    sv="öppna filen så att bokstäverna blir rätt, och spara den med kodningen UTF-8",
    en="open the file so that its letters are right, and save it with the encoding UTF-8",
)


def decode(data: bytes) -> tuple[str, Finding | None]:
    """Decode a file; when it is not UTF-8, the text is a guess, good for showing a line of it."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins alike
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace"), _other_encoding(encoding.upper())
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        kept = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    text = kept.translate(_AS_WINDOWS)
    found = re.search(_NOT_UTF8, kept)
    start = found.start() if found else 0
    return text, _not_utf8(start, text[start], _as_utf8(kept, text))


def unreadable(text: str) -> Finding | None:
    """Find what must be put right before a text can be read as YAML at all."""
    # The plain search is many times faster than the pattern, and seldom finds anything.
    if any(mark in text for mark in ("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        first = _CONFLICT.search(text)
        if first:
            return _conflict(first, text)
    found = None if is_ordinary(text) else UNREADABLE.search(text)
    return _unreadable_character(found) if found else None


@lru_cache(maxsize=1)  # asked three times of each text
def is_ordinary(text: str) -> bool:
    """Tell whether a text holds no blank or sign but those that everybody types; far quicker than a pattern."""
    return text.replace("\r\n", "").replace("\n", "").replace("\t", "").isprintable()


def turning(text: str) -> Iterator[Finding]:
    """Find the first character that cannot be seen and makes a line look other than it reads."""
    found = None if is_ordinary(text) else re.search(_TURNING, text)
    if found:
        yield Finding(
            rule="control_character",
            at=Span(*found.span()),
            message=Text(
                sv="här står ett tecken som inte syns ({code}) och som vänder på textens riktning",
                en="there is a character here that cannot be seen ({code}) and that turns the text's direction",
            ),
            values={"code": code_of(found[0])},
            help=_TAKE_IT_OUT,
        )


def code_of(character: str) -> str:
    """Name a character that cannot be seen: `U+001B`."""
    return f"U+{ord(character):04X}"


def _other_encoding(encoding: str) -> Finding:
    return Finding(
        rule="wrong_encoding",
        at=Span(0, 1),
        message=Text(
            sv="filen är sparad som {encoding}, inte som UTF-8",
            en="the file is saved as {encoding}, not as UTF-8",
        ),
        values={"encoding": encoding},
        help=_SAVE_AS_UTF8,
    )


def _as_utf8(kept: str, text: str) -> Fix | None:
    """Give the repair of a text that surely is Windows-1252: nothing in it is UTF-8, and its letters are Swedish."""
    places = [n for n, letter in enumerate(kept) if not letter.isascii()]
    if any(kept[n] == text[n] or text[n] not in _USUAL for n in places) or re.search(
        _MISPLACED, text
    ):
        return None
    return Fix(
        Text("filen sparas som UTF-8", "the file is saved as UTF-8"),
        tuple(Replace(Span(n, n + 1), text[n]) for n in places),
    )


def _not_utf8(start: int, character: str, fix: Fix | None) -> Finding:
    if character == "\N{REPLACEMENT CHARACTER}":
        message = Text(
            sv="tecknet är inte UTF-8 och går inte att läsa",
            en="the character is not UTF-8 and cannot be read",
        )
    else:
        message = Text(
            sv="tecknet är inte UTF-8; i Windows-1252 blir det ”{character}”",
            en="the character is not UTF-8; in Windows-1252 it is “{character}”",
        )
    return Finding(
        rule="wrong_encoding",
        at=Span(start, start + 1),
        message=message,
        values={"character": character},
        help=_SAVE_AS_UTF8,
        fix=fix,
    )


def _conflict(first: re.Match[str], text: str) -> Finding:
    end = next((m for m in _CONFLICT.finditer(text, first.end()) if m[1][0] == ">"), None)
    return Finding(
        rule="conflict_marker",
        at=Span(*first.span()),
        message=Text(
            sv="filen innehåller en olöst git-konflikt",
            en="the file holds a git conflict that is not resolved",
        ),
        help=Text(
            sv="behåll de rader som gäller; ta bort de andra och raderna med <<<<<<<, ======= och >>>>>>>",
            en="keep the lines that hold; take out the others and the lines with <<<<<<<, ======= and >>>>>>>",
        ),
        also=(Also(at=Span(*end.span()), message=Text(sv="här slutar den", en="here it ends")),)
        if end
        else (),
    )


def _unreadable_character(found: re.Match[str]) -> Finding:
    if found[0] in _LINE_ENDS:
        message = Text(
            sv="här står ett radslut av ovanligt slag ({code}), som program läser olika",
            en="there is an unusual line end here ({code}), which programs read differently",
        )
        advice = Text(
            sv="byt det mot ett vanligt radslut", en="put an ordinary line end in its place"
        )
    else:
        message = Text(
            sv="här står ett tecken som inte syns ({code})",
            en="there is a character here that cannot be seen ({code})",
        )
        advice = _TAKE_IT_OUT
    return Finding(
        rule="control_character",
        at=Span(*found.span()),
        message=message,
        values={"code": code_of(found[0])},
        help=advice,
    )
