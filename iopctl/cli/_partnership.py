"""What the commands on a partnership ask for: which one, who does it, the decision behind it, what follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from iopctl.cli._asking import Asker, Choice
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._session import Session
from iopctl.cli._whom import who_named
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Ref
from iopctl.register import Register, find

if TYPE_CHECKING:
    from iopctl.acts import Act
    from iopctl.acts._partnerships import Decisions
    from iopctl.models._point import Outcome
    from iopctl.models._who import Who

PARTNERSHIP = Text(
    "Partnerskapet: id, en del av det eller diarienumret.",
    "The partnership: its id, a part of it, or its case number.",
)
DECISION = Text(
    "Beslutet bakom; får anges flera gånger. none säger att det inte finns något.",
    "The decision behind it; may be given more than once. none says that there is none.",
)
SIGNED = Text("Dagen då alla hade skrivit under.", "The day on which all had signed.")
PARTY = Text(
    "Parten, när det bara gäller dess eget delavtal.",
    "The party, where it is only about its own sub-agreement.",
)
BEHIND = Text("Beslut bakom", "Decision behind it")
NONE = "none"


def partnership_named(ask: Asker, given: str | None) -> Ref:
    """Give the partnership that is meant."""
    question = Text("Partnerskap", "Partnership")
    return ask.record(given, question, "PARTNERSHIP", ["partnerships"])


def organisation_named(ask: Asker, given: str | None) -> Ref | None:
    """Give the organisation that an option names, if it was given."""
    register = ask.session.workspace.register
    return find(register, given, ["organisations"]) if given else None


def decisions_behind(
    ask: Asker,
    given: Sequence[str] | None,
    ref: Ref,
    outcomes: Collection[Outcome] | None = None,
    question: Text = BEHIND,
) -> Decisions:
    """Give the decisions behind something: from options, or chosen among those that are about the partnership.

    Those that approve something are offered, or those with one of the `outcomes`.
    """
    from iopctl.acts._partnerships import GIVES, decisions_about

    register = ask.session.workspace.register
    if given:
        return tuple(find(register, it, ["decisions"]) for it in given if it != NONE)
    about = decisions_about(register, ref, outcomes or GIVES)
    if not about or not ask.asks:
        return None
    chosen = ask.maybe_record(question, ["decisions"], about)
    return (chosen,) if chosen else None


def who(ask: Asker, given: str | None, question: Text, option: str, ref: Ref) -> Who:
    """Give one who does something: one of the partnership's own, another of the register's, or a public body."""
    register = ask.session.workspace.register
    own = {choice.word: one for choice, one in _own(register, ref)}

    def found(said: str) -> Who | None:
        if said in own:
            return own[said]
        try:
            return who_named(register, said)
        except PersonError as error:
            raise PersonError(
                error.message,
                Text(
                    "välj bland {own}; andra skrivs med sitt id, en förvaltning som public_body=NAMN",
                    "choose among {own}; others are written by their ids, an administration as public_body=NAME",
                ),
                {**error.values, "own": ", ".join(own)},
            ) from error

    choices = [choice for choice, _ in _own(register, ref)]
    if given is None:
        return own[ask.one_of(None, question, option, choices)]
    return ask.answer(given, question, option, found)


def maybe_who(ask: Asker, given: str | None, question: Text, option: str, ref: Ref) -> Who | None:
    """Give one who does something where an option names it, else None."""
    return who(ask, given, question, option, ref) if given else None


def carry_out_on(session: Session, ref: Ref, make: Callable[[Register], Act], how: How) -> int:
    """Carry out an act on a partnership, and give the exit code; what follows is told ahead of the question."""
    from iopctl.acts._following import what_follows

    def made(register: Register) -> Act:
        act = make(register)
        follows = what_follows(register, act.changes, ref, session.as_of)
        return act._replace(told=(*act.told, *follows))

    return carry_out(session, made, how, foretell=True).code


def _own(register: Register, ref: Ref) -> list[tuple[Choice, Who]]:
    """Give the bodies that decide on a partnership and its parties, each with the word that it is chosen by."""
    from iopctl.acts._whom import called
    from iopctl.models._who import Who
    from iopctl.models.partnerships import Partnership

    partnership = register.get(ref, Partnership)
    if partnership is None:
        return []
    bodies = [Who(committee=it) for it in partnership.committees or ()]
    parties = [
        Who(organisation=it.organisation, committee=it.committee, public_body=it.public_body)
        for it in partnership.parties or ()
    ]
    found: dict[str, tuple[Choice, Who]] = {}
    for one in (*bodies, *parties):
        record = one.committee or one.organisation
        word = record.id if record else one.public_body
        if word and word not in found:
            found[word] = Choice(word, called(register, one)), one
    return list(found.values())
