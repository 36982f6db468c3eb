"""A source of suggestions: what it says for a meeting's taking something up, and against it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from iopctl.language import Said
from iopctl.models._listing import ListKind
from iopctl.models._shape import Ref, Word
from iopctl.models.meetings import ItemKind
from iopctl.values.dates import UncertainDate

if TYPE_CHECKING:
    from iopctl.suggestions._occasion import Occasion


class Urgency(Word):
    """How strongly something is suggested."""

    MUST = "must", "måste", "must"
    SHOULD = "should", "bör", "should"
    MAY = "may", "kan", "may"


URGENCIES = tuple(Urgency)
"""The most urgent first."""


class Topic(NamedTuple):
    """What may come up, as the agenda would have it.

    `key` names it for a person: a record's `type/id`, or a word where it is about no single record.
    """

    key: str
    title: str
    kind: ItemKind
    matters: tuple[Ref, ...] = ()
    lists: ListKind | None = None


class For(NamedTuple):
    """Why something should come up. `when` is the day that it hangs on, `last` the last that is in time."""

    topic: Topic
    urgency: Urgency
    why: Said
    when: UncertainDate | None = None
    last: date | None = None


class Against(NamedTuple):
    """Why something need not come up: asked for only when somebody wonders."""

    topic: Topic
    why: Said
    when: UncertainDate | None = None


class Source(NamedTuple):
    """One source; `kinds` are the kinds of deadline that it speaks of."""

    find: Callable[[Occasion], Iterable[For | Against]]
    kinds: frozenset[str]


def source(
    *, kinds: Collection[str] = ()
) -> Callable[[Callable[[Occasion], Iterable[For | Against]]], Source]:
    """Declare a source: a pure function of an occasion."""

    def declare(find: Callable[[Occasion], Iterable[For | Against]]) -> Source:
        return Source(find, frozenset(kinds))

    return declare


NO_MEETING = frozenset(
    {
        "aid_declared",
        "appeal_ends",
        "assignment_proposed",
        "attestation_posted",
        "condition_met",
        "instalment_paid",
        "legal_force",
        "notice_posted",
        "open_call_closes",
        "other_support_ends",
        "posting_taken_down",
        "procurement_documented",
        "summons_sent",
        "urgent_summons_sent",
    }
)
"""Kinds of deadline that no meeting has to take up: others see to them, or they have no day of their own."""
