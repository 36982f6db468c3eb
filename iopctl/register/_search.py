"""Search in all that records say: every word must be there, in whatever form Swedes type it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from iopctl.findings import Data, FieldPath, Span
from iopctl.models._reading import Reference
from iopctl.models._shape import Ref
from iopctl.register._entry import Entry
from iopctl.register._register import Register

MOST_PLACES = 3
"""Places of one record that are given; the rest are counted."""

_HEAD = frozenset({"title", "name", "also_known_as", "abbreviation", "case_numbers", "heading"})
_WORD = re.compile(r'"([^"]+)"|(\S+)')
_ACCENTED = re.compile(r"[^\x00-\x7fåäö]")
_WHOLE, _START, _INSIDE = 3, 2, 1
_IN_HEAD = 5
"""A word in what a record is called counts for so many times one in its text."""


class Searchable(NamedTuple):
    """What a record says, folded for searching: what it is called, and all the rest."""

    head: str
    body: str


class Place(NamedTuple):
    """A field in which words were found: its text, on one line, and where in that the words stand."""

    at: FieldPath
    text: str
    words: tuple[Span, ...]


class Found(NamedTuple):
    """A record in which all the words are, the best first; `more` places than those given have some."""

    ref: Ref
    score: int
    places: tuple[Place, ...]
    more: int


class Answers(NamedTuple):
    """How many records there are, and they themselves, the best first."""

    total: int
    found: Iterator[Found]


def searchable(ref: Ref, data: Data | None, references: Iterable[Reference]) -> Searchable:
    """Fold what a record says, for `score`; what it refers to is called so elsewhere, and left out."""
    head, body = [ref.id.replace("-", " "), ref.id], list[str]()
    for at, text in _said(data, references):
        (head if _is_name(at) else body).append(" ".join(text.split()))
    return Searchable(folded("\n".join(head)), folded("\n".join(body)))


def words(asked: str) -> tuple[str, ...]:
    """Part what was asked into words; what stands within quotation marks is one."""
    parts = (" ".join((quoted or word).split()) for quoted, word in _WORD.findall(asked))
    return tuple(dict.fromkeys(folded(part) for part in parts if folded(part)))


def is_marked(word: str) -> bool:
    """Whether a word has å, ä or ö, and is then looked for as it is; else it stands for these too."""
    return word != bare(word)


def score(text: Searchable, wanted: Sequence[str]) -> int:
    """Give how well a record answers: 0 when a word is missing.

    Whole words count for more than beginnings, and these more than what stands inside a word.
    """
    plain = Searchable(bare(text.head), bare(text.body))
    total = 0
    for word in wanted:
        head, body = text if is_marked(word) else plain
        best = max(_IN_HEAD * _rank(word, head), _rank(word, body))
        if not best:
            return 0
        total += best
    return total


def search(register: Register, wanted: Sequence[str], types: Collection[str] = ()) -> Answers:
    """Find the records in which all the words are, the best first; each is read when it is come to."""
    ranked = (
        (-score(text, wanted), ref) for ref, text in _every_searchable(register, wanted, types)
    )
    best = sorted((points, ref) for points, ref in ranked if points)
    return Answers(len(best), (_found(register.entries[ref], -it, wanted) for it, ref in best))


def _found(entry: Entry, points: int, wanted: Sequence[str]) -> Found:
    """Find the words in the fields of a record that has them."""
    places = []
    for at, text in _said(entry.data, entry.references):
        line = " ".join(text.split())
        spans = [span for word in wanted for span in _spans(word, line)]
        if spans:
            places.append(Place(at, line, tuple(sorted(set(spans)))))
    # What the record is called first, then what has the most of the words.
    places.sort(key=lambda it: (not _is_name(it.at), -len(it.words)))
    return Found(entry.ref, points, tuple(places[:MOST_PLACES]), len(places[MOST_PLACES:]))


def _every_searchable(
    register: Register, wanted: Sequence[str], types: Collection[str]
) -> Iterator[tuple[Ref, Searchable]]:
    texts = register.index.texts(wanted, types)
    if texts is not None:
        yield from ((ref, Searchable(head, body)) for ref, head, body in texts)
        return
    for ref in register.refs(types):
        entry = register.entries[ref]
        yield ref, searchable(ref, entry.data, entry.references)


def folded(text: str) -> str:
    """Fold a text: small letters, without accents but for the dots and rings of å, ä and ö."""
    lowered = unicodedata.normalize("NFC", text.casefold())
    return _ACCENTED.sub(lambda letter: _plain(letter[0]), lowered)


def _spans(word: str, line: str) -> Iterator[Span]:
    """Find a word in a line, as it was typed: without å, ä and ö it stands for these too."""
    text = folded(line) if is_marked(word) else bare(folded(line))
    if len(text) != len(line):  # a letter that became two: no place can be shown
        if word in text:
            yield Span(0, 0)
        return
    at = text.find(word)
    while at >= 0:
        yield Span(at, at + len(word))
        at = text.find(word, at + len(word))


def _rank(word: str, text: str) -> int:
    best = 0
    at = text.find(word)
    while at >= 0:
        starts = at == 0 or not text[at - 1].isalnum()
        end = at + len(word)
        if starts and (end == len(text) or not text[end].isalnum()):
            return _WHOLE
        best = max(best, _START if starts else _INSIDE)
        at = text.find(word, end)
    return best


def _said(data: Data | None, references: Iterable[Reference]) -> Iterator[tuple[FieldPath, str]]:
    """Give each text in a record with its place, but for the references."""
    left_out = {reference.at for reference in references}
    return ((at, text) for at, text in _texts(data, ()) if at not in left_out)


def _texts(data: Data | None, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    match data:
        case str():
            if data:
                yield at, data
        case list():
            for n, item in enumerate(data):
                yield from _texts(item, (*at, n))
        case dict():
            for name, value in data.items():
                yield from _texts(value, (*at, name))


def _is_name(at: FieldPath) -> bool:
    """Whether a field says what the record itself is called."""
    return at[:1] != () and at[0] in _HEAD and not any(isinstance(step, str) for step in at[1:])


def bare(text: str) -> str:
    """Give a folded text without the dots and rings of å, ä and ö."""
    # Letter by letter, as translate goes, takes as long as all else that is done with a record's text.
    return text.replace("å", "a").replace("ä", "a").replace("ö", "o")


def _plain(letter: str) -> str:
    return "".join(
        it for it in unicodedata.normalize("NFD", letter) if not unicodedata.combining(it)
    )
