"""The words that are typed while a meeting is held, in either language, and what each does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from iopctl.cli import _holding_course as course
from iopctl.cli import _holding_items as items
from iopctl.cli import _holding_room as room
from iopctl.cli import _holding_said as said
from iopctl.cli._holding import Sitting
from iopctl.cli._holding_shown import tell_agenda
from iopctl.cli._holding_votes import vote
from iopctl.language import Text


class Inner(NamedTuple):
    """One thing that can be done while a meeting is held; `rest` says what may follow its word."""

    do: Callable[[Sitting, str], None]
    words: Text
    about: Text
    rest: Text = Text("", "")


def tell_help(sitting: Sitting, _: str) -> None:
    """Say what Enter means, and each word with what it does."""
    language = sitting.session.language
    rows = {
        f"{one.words.said(language).split()[0]} {one.rest.said(language)}".strip(): one.about
        for one in INNER
    }
    width = max(map(len, rows))
    for line in ENTER:
        sitting.tell(line)
    for word, about in rows.items():
        sitting.tell(
            Text("  {word}  {about}", "  {word}  {about}"), word=f"{word:{width}}", about=about
        )


NAME = Text("NAMN", "NAME")
INNER = (
    Inner(
        items.own_words,
        Text("beslut b", "decision d"),
        Text("besluta med egna ord", "decide in own words"),
    ),
    Inner(
        items.recommended,
        Text("förslag", "recommendation"),
        Text("besluta enligt ett av flera förslag", "decide as one of several recommendations"),
        Text("NR", "NO"),
    ),
    Inner(said.propose, Text("yrka y", "propose"), Text("ett yrkande", "a proposal"), NAME),
    Inner(vote, Text("rösta votering", "vote"), Text("omröstning", "a vote")),
    Inner(
        said.reserve,
        Text("reservation res", "reservation"),
        Text("en reservation", "a reservation"),
        NAME,
    ),
    Inner(
        said.note,
        Text("anteckning", "note"),
        Text("en protokollsanteckning", "a note to the minutes"),
        NAME,
    ),
    Inner(
        said.statement,
        Text("yttrande", "statement"),
        Text("ett särskilt yttrande", "a special statement"),
        NAME,
    ),
    Inner(
        said.stand_aside,
        Text("avstår", "aside"),
        Text("någon deltar inte i beslutet", "somebody takes no part in the decision"),
        NAME,
    ),
    Inner(
        said.close,
        Text("slutför", "close"),
        Text("beslutet avslutar uppdraget i ett annat", "the decision ends another's assignment"),
        Text("BESLUT", "DECISION"),
    ),
    Inner(
        said.send,
        Text("skicka", "send"),
        Text("vart beslutet skickas", "to whom the decision is sent"),
        NAME,
    ),
    Inner(
        items.at_once,
        Text("omedelbart", "immediate"),
        Text("besluta, justera genast och anslå", "decide, attest at once and post"),
    ),
    Inner(room.come, Text("in", "in"), Text("någon kom", "somebody came"), NAME),
    Inner(room.leave_room, Text("ut", "out"), Text("någon gick", "somebody left"), NAME),
    Inner(
        room.step_out,
        Text("jäv", "conflict"),
        Text("någon går ut för den här punkten", "somebody steps out for this item"),
        NAME,
    ),
    Inner(
        room.chair,
        Text("ordförande ordf", "chair"),
        Text("någon annan leder mötet", "somebody else chairs"),
        NAME,
    ),
    Inner(room.tell_room, Text("närvaro", "room"), Text("vilka som är här", "who is here")),
    Inner(course.back, Text("tillbaka", "back"), Text("punkten före", "the item before")),
    Inner(course.skip, Text("nästa hoppa", "next skip"), Text("punkten efter", "the item after")),
    Inner(
        course.go, Text("gå", "go"), Text("en annan punkt", "another item"), Text("PUNKT", "ITEM")
    ),
    Inner(tell_agenda, Text("lista", "agenda"), Text("hela listan", "the whole agenda")),
    Inner(
        course.late, Text("ny", "new"), Text("en ny punkt", "a new item"), Text("RUBRIK", "TITLE")
    ),
    Inner(
        course.initiative,
        Text("initiativ", "initiative"),
        Text("ett initiativ väcks", "an initiative is raised"),
        Text("RUBRIK", "TITLE"),
    ),
    Inner(
        course.pause,
        Text("paus", "pause"),
        Text("ajournering", "an adjournment"),
        Text("TID", "TIME"),
    ),
    Inner(course.undo, Text("ångra", "undo"), Text("ångra det senaste", "undo the last step")),
    Inner(course.end, Text("slut", "end"), Text("avsluta mötet", "end the meeting")),
    Inner(
        course.leave_off,
        Text("lämna", "quit"),
        Text("gå härifrån och fortsätt senare", "leave, and go on later"),
    ),
    Inner(tell_help, Text("? hjälp", "? help"), Text("den här hjälpen", "this help")),
)

ENTER = (
    Text("Enter betyder det som står inom hakparentes.", "Enter means what stands in brackets."),
    Text(
        "Vad det blev kan skrivas som det är: bifall, avslag, bordlägg, återremiss …",
        "What came of it can be written as it is: approved, rejected, postponed …",
    ),
)


def inner(typed: str) -> tuple[Inner | None, str]:
    """Give what is to be done, None where the word is not known, and what follows the word."""
    first, _, rest = typed.strip().partition(" ")
    word = first.casefold()
    known = (one for one in INNER if word in one.words.sv.split() or word in one.words.en.split())
    return next(known, None), rest.strip()
