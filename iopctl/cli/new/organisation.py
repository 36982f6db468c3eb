"""`iopctl new organisation`: an organisation of civil society begins in the register."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import maybe_word, organisation_number
from iopctl.cli.new._questions import ID, go_on
from iopctl.language import Text

ABOUT = Text("Skriv in en förening eller annan organisation.", "Record an organisation.")
PARAMETERS = {
    "name": Text("Namnet.", "The name."),
    "number": Text("Organisationsnumret, NNNNNN-NNNN.", "The organisation number, NNNNNN-NNNN."),
    "form": Text("Den juridiska formen.", "The legal form."),
    "seat": Text("Sätet eller orten.", "The seat or place."),
    "also": Text(
        "Ett annat namn; får anges flera gånger.", "Another name; may be given more than once."
    ),
    "part_of": Text("Organisationen som den hör till.", "The organisation that it belongs to."),
    "id_": ID,
}


def organisation(
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="NUMBER")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--legal-form",
            metavar="association|foundation|cooperative|faith-community|company|network",
        ),
    ] = None,
    seat: Annotated[str | None, typer.Option("--seat", metavar="PLACE")] = None,
    also: Annotated[list[str] | None, typer.Option("--also-known-as", metavar="NAME")] = None,
    part_of: Annotated[str | None, typer.Option("--part-of", metavar="ORGANISATION")] = None,
    id_: Annotated[str, typer.Option("--id", metavar="ID")] = "",
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record an organisation."""
    from iopctl.acts._alike import alike
    from iopctl.acts.new_organisation import NewOrganisation, new_organisation
    from iopctl.cli._app import WELL
    from iopctl.models.organisations import LegalForm
    from iopctl.register import find

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    called = ask.text(name, Text("Organisationens namn", "The organisation's name"), "NAME")
    legal_form = maybe_word(
        ask, form, Text("Juridisk form", "Legal form"), "--legal-form", LegalForm
    )
    facts = NewOrganisation(
        name=called,
        legal_form=legal_form,
        organisation_number=organisation_number(ask, number, "--number"),
        also_known_as=tuple(also or ()),
        part_of=find(register, part_of, ["organisations"]) if part_of else None,
        seat=ask.maybe(seat, Text("Säte eller ort", "Seat or place")),
        id=id_,
    )
    there = alike(register, "organisations", called, None, facts.organisation_number)
    if not go_on(ask, there):
        return WELL
    return carry_out(
        session, lambda now: new_organisation(now, facts), How(dry_run, commit, anyway, yes)
    ).code
