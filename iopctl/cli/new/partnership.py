"""`iopctl new partnership`: a partnership begins in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import maybe_written, one_word, organisation_number
from iopctl.cli.new._questions import (
    CASE_NUMBER,
    ID,
    case_number,
    go_on,
    the_committee,
)
from iopctl.language import Text
from iopctl.values.dates import UncertainDate

if TYPE_CHECKING:
    from iopctl.acts.new_organisation import NewOrganisation
    from iopctl.models._shape import Ref

ABOUT = Text(
    "Skriv in ett partnerskap; föreningar som inte finns skrivs in på samma gång.",
    "Record a partnership; organisations that are not there are recorded with it.",
)
PARAMETERS = {
    "title": Text("Partnerskapets namn.", "The partnership's name."),
    "party": Text(
        "Föreningen: namn eller id; får anges flera gånger.",
        "The organisation: name or id; may be given more than once.",
    ),
    "committee": Text(
        "Nämnden som beslutar; får anges flera gånger, annars den enda som finns.",
        "The committee that decides; may be given more than once, else the only one there is.",
    ),
    "form": Text("Formen; annars iop.", "The form; else iop."),
    "purpose": Text("Syftet.", "The purpose."),
    "target_group": Text("Målgruppen.", "The target group."),
    "from_": Text(
        "Första dagen, så exakt som den är känd.", "The first day, as exact as it is known."
    ),
    "until": Text(
        "Sista dagen som avtalet gäller, så exakt som den är känd.",
        "The last day in force, as exact as it is known.",
    ),
    "decision": Text(
        "Beslutet bakom avtalet; får anges flera gånger.",
        "The decision behind it; may be given more than once.",
    ),
    "number": CASE_NUMBER,
    "id_": ID,
}


_FIRST, _LAST = Text("Första dagen", "First day"), Text("Sista dagen", "Last day")


def partnership(
    title: Annotated[str | None, typer.Argument(metavar="TITLE")] = None,
    party: Annotated[list[str] | None, typer.Option("--party", metavar="NAME")] = None,
    committee: Annotated[list[str] | None, typer.Option("--committee", metavar="COMMITTEE")] = None,
    form: Annotated[
        str,
        typer.Option(
            "--form", metavar="iop|cooperation-agreement|association-grant|assignment|other"
        ),
    ] = "iop",
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT")] = None,
    target_group: Annotated[str | None, typer.Option("--target-group", metavar="TEXT")] = None,
    from_: Annotated[str | None, typer.Option("--from", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    decision: Annotated[list[str] | None, typer.Option("--decision", metavar="DECISION")] = None,
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
    """Record a partnership."""
    from iopctl.acts._alike import alike
    from iopctl.acts.new_partnership import NewPartnership, new_partnership
    from iopctl.cli._app import WELL
    from iopctl.models.partnerships import PartnershipForm
    from iopctl.register import find

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    called = ask.text(title, Text("Partnerskapets namn", "The partnership's name"), "TITLE")
    bodies = tuple(the_committee(ask, it) for it in committee or (None,))
    facts = NewPartnership(
        title=called,
        form=one_word(ask, form, Text("Form", "Form"), "--form", PartnershipForm),
        committees=bodies,
        parties=_parties(ask, party),
        case_number=case_number(ask, number, bodies[0]),
        purpose=ask.maybe(purpose, Text("Syfte", "Purpose")),
        target_group=ask.maybe(target_group, Text("Målgrupp", "Target group")),
        decisions=tuple(find(register, it, ["decisions"]) for it in decision or ()),
        from_=maybe_written(ask, from_, _FIRST, "--from", UncertainDate.read),
        until=maybe_written(ask, until, _LAST, "--until", UncertainDate.read),
        id=id_,
    )
    if not go_on(ask, alike(register, "partnerships", called)):
        return WELL
    return carry_out(
        session,
        lambda now: new_partnership(now, facts, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code


def _parties(ask: Asker, given: list[str] | None) -> tuple[Ref | NewOrganisation, ...]:
    """Give the organisations, as they are in the register or as they begin in it."""
    if given:
        return tuple(_party(ask, name) for name in given)
    parties = [_party(ask, ask.text(None, Text("Förening", "Organisation"), "--party"))]
    while more := ask.maybe(None, Text("En förening till", "Another organisation")):
        parties.append(_party(ask, more))
    return tuple(parties)


def _party(ask: Asker, name: str) -> Ref | NewOrganisation:
    from iopctl.acts._whom import having_name
    from iopctl.acts.new_organisation import NewOrganisation
    from iopctl.models.organisations import Organisation
    from iopctl.register._find import named, suggestions

    register = ask.session.workspace.register
    if known := having_name(register, name, (Organisation,)):
        return known
    for guess in (
        suggestions(register, name, register.refs(("organisations",)), 1) if ask.asks else ()
    ):
        question = Text("Är det {organisation}", "Is it {organisation}")
        if ask.yes(question, default=True, values={"organisation": str(named(register, guess))}):
            return guess
    number = organisation_number(ask, None, "--party", name) if ask.asks else None
    return NewOrganisation(name, organisation_number=number)
