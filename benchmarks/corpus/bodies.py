"""The bodies of invented municipalities: who sits in them, and when they meet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

import swedish

MONTHS = (2, 3, 4, 5, 6, 8, 9, 10, 11, 12)
HELD, CALLED = 20, 2
"""Meetings: two years of them are held, two more are called for, as of 2026-03-02."""

SEATS, SUBSTITUTES = 11, 5


class Body(NamedTuple):
    """A body, where it is, and who sits in it: (name, party), the chair first, substitutes last."""

    number: int
    id: str
    kind: str
    name: str
    administration: str
    municipality: str
    place: str
    people: Sequence[tuple[str, str]]
    dice: random.Random

    @property
    def abbreviation(self) -> str:
        """What its case numbers begin with."""
        return self.id.rsplit("-", 1)[1].upper()

    def sentences(self, bank: Sequence[str], count: int, indent: str = "  ") -> str:
        """Draw sentences for a text of several paragraphs, each on a line of its own."""
        drawn = self.dice.sample(bank, count)
        return "".join(f"{indent}{one}\n" for one in drawn).format(
            place=self.place, administration=self.administration
        )


def body_of(number: int) -> Body:
    """Give the body of that number; eight of them make a municipality."""
    dice = random.Random(f"iopctl-{number}")  # noqa: S311 - the same records on every machine
    of_municipality, kind_of_body = divmod(number, len(swedish.BODIES))
    short, kind, name, administration = swedish.BODIES[kind_of_body]
    municipality = swedish.place(of_municipality)
    names = {drawn_name(dice): None for _ in range(2 * (SEATS + SUBSTITUTES))}
    people = [(one, dice.choice(swedish.POLITICAL_PARTIES)) for one in names]
    return Body(
        number,
        f"{swedish.as_id(municipality)}-{of_municipality}-{short}",
        kind,
        name,
        administration,
        municipality,
        swedish.place(number + 1),
        people[: SEATS + SUBSTITUTES],
        dice,
    )


def meeting_day(body: Body, meeting: int) -> date:
    """Give a meeting's day: a Tuesday, Wednesday or Thursday in the third week of its month."""
    years, month = divmod(meeting, len(MONTHS))
    # The first meeting that is only called for lies in March 2026, after the day that counts as today.
    first = date(2024 + years, MONTHS[month + (meeting >= HELD)], 15)
    return first + timedelta(days=(1 + body.number % 3 - first.weekday()) % 7)


def meeting_id(body: Body, meeting: int) -> str:
    """Give a meeting's id: the body and the day."""
    return f"{body.id}-{meeting_day(body, meeting)}"


def organisation_id(body: Body, which: int) -> str:
    """Give the id of one of the organisations that the body works with."""
    return f"{swedish.ORGANISATIONS[which][0]}-{swedish.as_id(body.place)}-{body.number}"


def drawn_name(dice: random.Random) -> str:
    """Draw a person's name."""
    return f"{dice.choice(swedish.FIRST_NAMES)} {dice.choice(swedish.LAST_NAMES)}"
