"""`iopctl consult`: a matter is sent out for opinions, or an answer has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from iopctl.cli._asking import Asker, Choice, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import value
from iopctl.cli._whom import who_named
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._raised import Raised
from iopctl.models._shape import Ref
from iopctl.models._who import Who
from iopctl.register import Register, find
from iopctl.values.due_times import DueTime
from iopctl.values.spoken_days import spoken_day

ABOUT = Text(
    "Sänd ett ärende på remiss, eller skriv in ett svar som har kommit.",
    "Send a matter out for opinions, or record an answer that has come.",
)
PARAMETERS = {
    "matter": Text(
        "Motionen eller ärendet: id, en del av det eller diarienumret.",
        "The motion or matter: its id, a part of it, or its case number.",
    ),
    "to": Text(
        "Den som tillfrågas: nämnd, organisation eller public_body=NAMN; får anges flera gånger.",
        "Who is asked: committee, organisation or public_body=NAME; may be given more than once.",
    ),
    "by": Text(
        "Den som frågar: nämnd, organisation eller public_body=NAMN.",
        "Who asks: committee, organisation or public_body=NAME.",
    ),
    "date": Text(
        "Dagen då remissen gick ut, eller svaret kom; annars i dag.",
        "The day that it went out, or that the answer came; else today.",
    ),
    "due": Text(
        "När svaret ska vara inne: en dag, eller som nästa sammanträde.",
        "When the answer is due: a day, or such as nästa sammanträde.",
    ),
    "answered": Text("Ett svar har kommit.", "An answer has come."),
    "answer": Text("Svaret i korthet.", "The answer in short."),
    "decision": Text("Beslutet om yttrande.", "The decision on the opinion."),
}


def consult(
    matter: Annotated[str | None, typer.Argument(metavar="MATTER|MOTION")] = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="WHO")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="WHO")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="WHEN")] = None,
    answered: Annotated[bool, typer.Option("--answered")] = False,
    answer: Annotated[str | None, typer.Option("--answer", metavar="TEXT")] = None,
    decision: Annotated[str | None, typer.Option("--decision", metavar="DECISION")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a consultation."""
    from iopctl.acts import consult as acts

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    how = How(dry_run, commit, anyway, yes)
    ref = ask.record(
        matter, Text("Motion eller ärende", "Motion or matter"), "MATTER", ["motions", "matters"]
    )
    if answered or answer or decision:
        who = _who_answered(ask, to, ref)
        day = ask.day(
            date, Text("Svaret kom", "The answer came"), "--date", session.as_of, past=True
        )
        said = ask.maybe(answer, Text("Svaret i korthet", "The answer in short"))
        behind = find(register, decision, ["decisions"]) if decision else None
        return carry_out(
            session,
            lambda now: acts.answer(now, ref, who, day, said=said, decision=behind),
            how,
        ).code
    asked = [_who(register, one, "--to") for one in to or _asked(ask)]
    day = ask.day(date, Text("Remissen gick ut", "It went out"), "--date", session.as_of, past=True)
    when = _due(ask, due)
    behind_it = _who(register, by, "--by") if by else None
    return carry_out(
        session,
        lambda now: acts.consult(now, ref, asked, day, due=when, today=session.as_of, by=behind_it),
        how,
    ).code


def _asked(ask: Asker) -> Sequence[str]:
    """Ask to whom it goes, one after another."""
    question = Text(
        "Till (nämnd, organisation eller public_body=NAMN)",
        "To (committee, organisation or public_body=NAME)",
    )
    named = [ask.text(None, question, "--to")]
    more = Text("Också till", "Also to")
    while one := ask.maybe(None, more):
        named.append(one)
    return named


def _who(register: Register, said: str, option: str) -> Who:
    """Give one who is asked: a committee or an organisation by its name or id, else a public body by that name."""
    try:
        return who_named(register, said)
    except PersonError as error:
        guess = error.help or Text("", "")
        raise PersonError(
            error.message,
            Text(
                f"{guess.sv}; en förvaltning eller myndighet: {{option}} public_body={{name}}",
                f"{guess.en}; an administration or an agency: {{option}} public_body={{name}}",
            ),
            {**error.values, "option": option},
        ) from error


def _who_answered(ask: Asker, given: Sequence[str] | None, ref: Ref) -> Who:
    """Give whose answer it is: the one that is waited for, where nobody is named and there is just one."""
    from iopctl.acts._whom import called
    from iopctl.acts.consult import left

    register = ask.session.workspace.register
    if given:
        return _who(register, given[0], "--to")
    record = register.get(ref, Raised)
    waiting = [it.to for it in (left(record) if record else ())]
    if len(waiting) == 1:
        return waiting[0]
    choices = [Choice(str(n), called(register, who)) for n, who in enumerate(waiting, 1)]
    if not choices:
        raise PersonError(
            Text("inget svar väntas", "no answer is waited for"),
            Text(
                "sänd remissen först: iopctl consult {ref} --to …",
                "send it out first: iopctl consult {ref} --to …",
            ),
            {"ref": ref},
        )
    return waiting[int(ask.one_of(None, Text("Svar från", "Answer from"), "--to", choices)) - 1]


def _due(ask: Asker, given: str | None) -> str | None:
    """Give when the answer is due: a day as people write it, else as it is said; PersonError when it is no time."""
    question = Text(
        "Svar senast (en dag, eller nästa sammanträde)", "Answer by (a day, or nästa sammanträde)"
    )
    said = ask.maybe(given, question)
    if said is None:
        return None
    if day := spoken_day(said, ask.session.as_of):
        return day.isoformat()
    return value(said, "--due", DueTime.read).written
