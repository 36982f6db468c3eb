"""Find the record that a person means: by `type/id`, a part of the id, or a case number."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from typing import NamedTuple

from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register._register import Register


class Named(NamedTuple):
    """A record's reference with what it is called, for suggesting it."""

    ref: Ref
    title: str

    def __str__(self) -> str:
        return f"{self.ref} ({self.title})" if self.title != self.ref.id else str(self.ref)


def find(register: Register, name: str, types: Collection[str] = ()) -> Ref:
    """Give the reference of the one record that `name` stands for, among `types` if any are given.

    PersonError with three suggestions when there is none, or with the candidates when there are several.
    """
    wanted = [ref for ref in register.entries if not types or ref.type in types]
    for matches in (
        [ref for ref in wanted if str(ref) == name],
        [ref for ref in wanted if ref.id == name],
        [ref for ref in wanted if name in _case_numbers(register, ref)],
        [ref for ref in wanted if _part(name) and _part(name) in str(ref)],
    ):
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise PersonError(
                Text("{name} kan vara flera poster", "{name} may be several records"),
                Text("skriv en av dem: {candidates}", "write one of them: {candidates}"),
                {"name": name, "candidates": _listed(register, matches)},
            )
    raise PersonError(
        Text("det finns ingen post som heter {name}", "there is no record called {name}"),
        Text("menade du {candidates}?", "did you mean {candidates}?")
        if (guesses := suggestions(register, name, wanted))
        else Text("iopctl list visar vilka som finns", "iopctl list shows which there are"),
        {"name": name, "candidates": _listed(register, guesses)},
    )


def suggestions(register: Register, name: str, among: Collection[Ref], most: int = 3) -> list[Ref]:
    """Give the records that `name` may have meant, best first: by id, and by the words of the title."""
    meant = _part(name.rpartition("/")[2])

    def likeness(ref: Ref) -> float:
        title = _part(register.title(ref))
        by_id = difflib.SequenceMatcher(None, meant, ref.id).ratio()
        by_title = difflib.SequenceMatcher(None, meant, title).ratio()
        return max(by_id, by_title, 0.9 if len(meant) > 2 and meant in title else 0)

    ranked = sorted(((likeness(ref), ref) for ref in among), key=lambda pair: (-pair[0], pair[1]))
    return [ref for ratio, ref in ranked[:most] if ratio >= 0.5]


def named(register: Register, ref: Ref) -> Named:
    """Give a record's reference with its title."""
    return Named(ref, register.title(ref))


def _case_numbers(register: Register, ref: Ref) -> Collection[str]:
    return getattr(register.entries[ref].record, "case_numbers", ()) or ()


def _part(name: str) -> str:
    """Fold a name as ids are written: å and ä become a, ö becomes o, blanks hyphens."""
    return name.strip().lower().translate(str.maketrans("åäöé ", "aaoe-"))


def _listed(register: Register, refs: Collection[Ref]) -> str:
    shown = [str(named(register, ref)) for ref in list(refs)[:8]]
    return ", ".join(shown) + (" …" if len(refs) > len(shown) else "")
