"""`iopctl new committee`: a body that decides begins in the register."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli.new._committee import PARAMETERS as OF_COMMITTEE
from iopctl.cli.new._committee import Options, asked
from iopctl.cli.new._questions import ID, go_on
from iopctl.language import Text

ABOUT = Text("Skriv in en nämnd eller ett annat organ.", "Record a committee or another body.")
PARAMETERS = {
    **OF_COMMITTEE,
    "name": Text("Namnet, som Socialnämnden.", "The name, such as Socialnämnden."),
    "kind": Text("Vad för slags organ det är.", "What kind of body it is."),
    "part_of": Text(
        "Nämnden som ett utskott hör till.", "The committee that a subcommittee belongs to."
    ),
    "municipality": Text(
        "Kommunen, när den inte är registrets egen.",
        "The municipality, where it is not the register's own.",
    ),
    "standing_items": Text(
        "Listan med stående punkter i iopctl.yaml.", "The list of standing items in iopctl.yaml."
    ),
    "id_": ID,
}


def committee(
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="council|executive-board|committee|subcommittee|auditors"),
    ] = None,
    abbreviation: Annotated[str | None, typer.Option("--abbreviation", metavar="WORD")] = None,
    part_of: Annotated[str | None, typer.Option("--part-of", metavar="COMMITTEE")] = None,
    administration: Annotated[str | None, typer.Option("--administration", metavar="NAME")] = None,
    chair: Annotated[str | None, typer.Option("--chair", metavar="NAME")] = None,
    case_number_like: Annotated[
        str | None, typer.Option("--case-number-like", metavar="NUMBER")
    ] = None,
    summons_days: Annotated[str | None, typer.Option("--summons-days", metavar="DAYS")] = None,
    municipality: Annotated[str | None, typer.Option("--municipality", metavar="NAME")] = None,
    standing_items: Annotated[str | None, typer.Option("--standing-items", metavar="LIST")] = None,
    id_: Annotated[str, typer.Option("--id", metavar="ID")] = "",
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record a body."""
    from iopctl.acts._alike import alike
    from iopctl.acts.new_committee import new_committee
    from iopctl.cli._app import WELL

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    options = Options(
        name=name,
        kind=kind,
        abbreviation=abbreviation,
        part_of=part_of,
        administration=administration,
        chair=chair,
        case_number_like=case_number_like,
        summons_days=summons_days,
        municipality=municipality,
        standing_items=standing_items,
        id=id_,
    )
    body = asked(ask, options)
    if not go_on(ask, alike(register, "committees", body.name)):
        return WELL
    return carry_out(
        session, lambda now: new_committee(now, body), How(dry_run, commit, anyway, yes)
    ).code
