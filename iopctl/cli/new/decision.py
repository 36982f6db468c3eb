"""`iopctl new decision`: a decision that no meeting made, by delegation or by the chair."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import maybe_word, one_word
from iopctl.cli.new._questions import (
    CASE_NUMBER,
    COMMITTEE,
    ID,
    case_number,
    go_on,
    the_committee,
)
from iopctl.language import Text

ABOUT = Text(
    "Skriv in ett delegationsbeslut eller ordförandens beslut; mötets beslut gör hold och decide.",
    "Record a decision by delegation or by the chair; those of a meeting are made by hold and decide.",
)
PARAMETERS = {
    "title": Text("Rubriken.", "The title."),
    "kind": Text("Av delegat eller av ordföranden.", "By delegation or by the chair."),
    "committee": COMMITTEE,
    "date": Text("Dagen för beslutet.", "The day of the decision."),
    "by": Text(
        "Den som beslutade; för ett ordförandebeslut annars nämndens ordförande.",
        "Who decided; of a chair's decision else the committee's chair.",
    ),
    "office": Text("Befattningen, som enhetschef.", "The office, such as enhetschef."),
    "basis": Text(
        "Punkten i delegationsordningen, eller lagrummet.",
        "The point of the scheme of delegation, or the statute.",
    ),
    "matter": Text(
        "Posten som beslutet handlar om; får anges flera gånger.",
        "The record that it is about; may be given more than once.",
    ),
    "outcome": Text("Utgången, som approved.", "The outcome, such as approved."),
    "point": Text(
        "En punkt i beslutet; får anges flera gånger.",
        "A point of the decision; may be given more than once.",
    ),
    "number": CASE_NUMBER,
    "id_": ID,
}
MATTERS = ("partnerships", "motions", "matters", "organisations", "committees", "decisions")
BY_THE_CHAIR = "kommunallagen 6 kap. 39 §"


def decision(
    title: Annotated[str | None, typer.Argument(metavar="TITLE")] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="delegation|chair")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="COMMITTEE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME")] = None,
    office: Annotated[str | None, typer.Option("--office", metavar="TITLE")] = None,
    basis: Annotated[str | None, typer.Option("--basis", metavar="TEXT")] = None,
    matter: Annotated[list[str] | None, typer.Option("--matter", metavar="RECORD")] = None,
    outcome: Annotated[str | None, typer.Option("--outcome", metavar="OUTCOME")] = None,
    point: Annotated[list[str] | None, typer.Option("--point", metavar="TEXT")] = None,
    number: Annotated[str | None, typer.Option("--case-number", metavar="NUMBER")] = None,
    id_: Annotated[str, typer.Option("--id", metavar="ID")] = "",
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a decision that no meeting made."""
    from iopctl.acts._alike import alike
    from iopctl.acts.new_decision import NewDecision, chair_of, new_decision
    from iopctl.cli._app import WELL
    from iopctl.models._point import Outcome
    from iopctl.models.decisions import DecidedByKind
    from iopctl.register import find

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    chosen = one_word(ask, kind, Text("Slag", "Kind"), "--kind", DecidedByKind)
    body = the_committee(ask, committee)
    called = ask.text(title, Text("Rubrik", "Title"), "TITLE")
    question = Text("Beslutsdag", "Day of the decision")
    day = ask.day(date, question, "--date", session.as_of if ask.asks else None, past=True)
    is_chair = chosen is DecidedByKind.CHAIR
    chair = chair_of(register, body, day) if is_chair else None
    facts = NewDecision(
        title=called,
        kind=chosen,
        committee=body,
        day=day,
        by=_suggested(ask, by, Text("Beslutsfattare", "Who decided"), "--by", chair),
        office=office if is_chair else ask.maybe(office, Text("Befattning", "Office")),
        basis=_suggested(
            ask,
            basis,
            Text("Stöds på", "Based on"),
            "--basis",
            BY_THE_CHAIR if is_chair and ask.asks else None,
        ),
        matters=tuple(find(register, it, MATTERS) for it in matter or _asked_matter(ask)),
        case_number=case_number(ask, number, body),
        outcome=maybe_word(ask, outcome, Text("Utgång", "Outcome"), "--outcome", Outcome),
        points=_points(ask, point),
        id=id_,
    )
    if not go_on(ask, alike(register, "decisions", called)):
        return WELL
    return carry_out(
        session,
        lambda now: new_decision(now, facts, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code


def _suggested(
    ask: Asker, given: str | None, question: Text, option: str, default: str | None
) -> str | None:
    """Give what is said, or else what is suggested; without a suggestion it may be left out."""
    if default is None:
        return ask.maybe(given, question)
    return ask.text(given, question, option, default=default)


def _asked_matter(ask: Asker) -> list[str]:
    said = ask.maybe(None, Text("Ärende eller avtal som det gäller", "The matter that it is about"))
    return [said] if said else []


def _points(ask: Asker, given: list[str] | None) -> tuple[str, ...]:
    from iopctl.acts._att_clauses import each_line

    if given or not ask.asks:
        return tuple(each_line("\n".join(given or ())))
    question = Text("Beslutet, en punkt på varje rad", "The decision, one point a line")
    return tuple(each_line(ask.paragraphs_of_text(question)))
