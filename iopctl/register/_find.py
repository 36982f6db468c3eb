"""Find the record that a person means: by `type/id`, a part of the id, or a case number."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
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
    wanted = register.refs(types)
    for matching in (_called, _with_id, _with_case_number, _with_part):
        matches = matching(register, name, wanted)
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
    ranked: list[tuple[float, Ref]] = []
    for ref in among:
        # One that cannot come among the best need not be compared letter by letter.
        least = -ranked[-1][0] if len(ranked) == most else 0.5
        title = _part(register.title(ref))
        ratio = 0.9 if len(meant) > 2 and meant in title else 0.0
        for other in (ref.id, title):
            least = max(least, ratio)
            if 2.0 * min(len(meant), len(other)) / (len(meant) + len(other) or 1) >= least:
                likeness = difflib.SequenceMatcher(None, meant, other)
                if likeness.quick_ratio() >= least:
                    ratio = max(ratio, likeness.ratio())
        if ratio >= 0.5:
            ranked = sorted([*ranked, (-ratio, ref)])[:most]
    return [ref for _, ref in ranked]


def named(register: Register, ref: Ref) -> Named:
    """Give a record's reference with its title."""
    return Named(ref, register.title(ref))


def _called(_register: Register, name: str, among: Sequence[Ref]) -> list[Ref]:
    return [ref for ref in among if str(ref) == name]


def _with_id(_register: Register, name: str, among: Sequence[Ref]) -> list[Ref]:
    return [ref for ref in among if ref.id == name]


def _with_case_number(register: Register, name: str, among: Sequence[Ref]) -> list[Ref]:
    having = frozenset(register.index.with_case_number(name))
    return [ref for ref in among if ref in having] if having else []


def _with_part(_register: Register, name: str, among: Sequence[Ref]) -> list[Ref]:
    part = _part(name)
    return [ref for ref in among if part and part in str(ref)]


def _part(name: str) -> str:
    """Fold a name as ids are written: å and ä become a, ö becomes o, blanks hyphens."""
    return name.strip().lower().translate(str.maketrans("åäöé ", "aaoe-"))


def _listed(register: Register, refs: Collection[Ref]) -> str:
    shown = [str(named(register, ref)) for ref in list(refs)[:8]]
    return ", ".join(shown) + (" …" if len(refs) > len(shown) else "")
