"""Search in all that records say: every word must be there, in whatever form Swedes type it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from iopctl.findings import Data, FieldPath, Span
from iopctl.models._shape import Ref
from iopctl.register._entry import Entry
from iopctl.register._register import Register

MOST_PLACES = 3
"""Places of one record that are given; the rest are counted."""

_HEAD = frozenset({"title", "name", "also_known_as", "abbreviation", "case_numbers", "heading"})
_WORD = re.compile(r'"([^"]+)"|(\S+)')
_BARE = str.maketrans("åäö", "aao")
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


def searchable(ref: Ref, data: Data | None) -> Searchable:
    """Fold what a record says, for `score`."""
    head, body = [ref.id.replace("-", " "), ref.id], list[str]()
    for at, text in _texts(data):
        names = [step for step in at if isinstance(step, str)]
        (head if names and len(names) == 1 and names[0] in _HEAD else body).append(text)
    return Searchable(_bare("\n".join(head)), _bare("\n".join(body)))


def words(asked: str) -> tuple[str, ...]:
    """Part what was asked into words; what stands within quotation marks is one."""
    parts = (" ".join((quoted or word).split()) for quoted, word in _WORD.findall(asked))
    return tuple(dict.fromkeys(folded(part) for part in parts if folded(part)))


def score(text: Searchable, wanted: Sequence[str]) -> int:
    """Give how well a record answers: 0 when a word is missing.

    Whole words count for more than beginnings, and these more than what stands inside a word. A word
    without å, ä and ö is found with them too; one with them may give a record that lacks them, which
    `places` then leaves out.
    """
    total = 0
    for word in wanted:
        bare = word.translate(_BARE)
        best = max(_IN_HEAD * _rank(bare, text.head), _rank(bare, text.body))
        if not best:
            return 0
        total += best
    return total


def search(
    register: Register, wanted: Sequence[str], types: Collection[str] = ()
) -> Iterator[Found]:
    """Give the records in which all the words are, the best first; one is read when it is come to."""
    ranked = (
        (-score(text, wanted), ref) for ref, text in _every_searchable(register, wanted, types)
    )
    for points, ref in sorted((points, ref) for points, ref in ranked if points):
        entry = register.entries.get(ref)
        places = _places(entry, wanted) if entry else []
        if entry and places is not None:
            shown = tuple(places[:MOST_PLACES])
            yield Found(ref, -points, shown, len(places) - len(shown))


def _every_searchable(
    register: Register, wanted: Sequence[str], types: Collection[str]
) -> Iterator[tuple[Ref, Searchable]]:
    texts = register.index.texts([word.translate(_BARE) for word in wanted], types)
    if texts is not None:
        yield from ((ref, Searchable(head, body)) for ref, head, body in texts)
        return
    for ref in register.refs(types):
        yield ref, searchable(ref, register.entries[ref].data)


def folded(text: str) -> str:
    """Fold a text: small letters, without accents but for the dots and rings of å, ä and ö."""
    lowered = unicodedata.normalize("NFC", text.casefold())
    return _ACCENTED.sub(lambda letter: _plain(letter[0]), lowered)


def _places(entry: Entry, wanted: Sequence[str]) -> list[Place] | None:
    """Find the words in the fields; None when one is not there, as it was written."""
    missing = {
        word for word in wanted if not _matches(word, entry.ref.id, entry.ref.id.replace("-", " "))
    }
    places = []
    references = {
        reference.at for reference in entry.references
    }  # what is called so is another record
    for at, text in _texts(entry.data):
        if at in references:
            continue
        line = " ".join(text.split())
        spans = [span for word in wanted for span in _spans(word, line)]
        if spans:
            places.append(Place(at, line, tuple(sorted(set(spans)))))
            missing -= {word for word in missing if _matches(word, line)}
    if missing:
        return None
    # What the record is called first, then what has the most of the words.
    places.sort(key=lambda it: (it.at[0] not in _HEAD, -len({*it.words})))
    return places


def _matches(word: str, *texts: str) -> bool:
    return any(True for text in texts for _ in _spans(word, text))


def _spans(word: str, line: str) -> Iterator[Span]:
    """Find a word in a line, as it was typed: without å, ä and ö it stands for these too."""
    text = folded(line)
    if len(text) != len(line):  # a letter that became two: no place can be shown
        if word in (text if word != word.translate(_BARE) else text.translate(_BARE)):
            yield Span(0, 0)
        return
    if word == word.translate(_BARE):
        text = text.translate(_BARE)
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


def _texts(data: Data | None, at: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
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


def _bare(text: str) -> str:
    # Letter by letter, as translate goes, takes as long as all else that is done with a record's text.
    return folded(text).replace("å", "a").replace("ä", "a").replace("ö", "o")


def _plain(letter: str) -> str:
    return "".join(
        it for it in unicodedata.normalize("NFD", letter) if not unicodedata.combining(it)
    )
