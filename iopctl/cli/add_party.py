"""`iopctl add-party`: a party joins a partnership, or leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._partnership import PARTNERSHIP, carry_out_on, partnership_named, who
from iopctl.cli._session import start
from iopctl.cli._values import maybe_word, one_word, organisation_number
from iopctl.cli._whom import PUBLIC_BODY, who_named
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.register import find

if TYPE_CHECKING:
    from iopctl.acts.new_organisation import NewOrganisation
    from iopctl.models._who import Who

ABOUT = Text(
    "Lägg till en part i ett partnerskap, eller skriv in att en part lämnade det.",
    "Add a party to a partnership, or record that one left it.",
)
PARAMETERS = {
    "partnership": PARTNERSHIP,
    "party": Text(
        "Parten: organisationen, nämnden eller public_body=NAMN.",
        "The party: the organisation, the committee or public_body=NAME.",
    ),
    "joined": Text("Dagen då den kom med.", "The day it joined."),
    "left": Text("Dagen då den lämnade.", "The day it left."),
    "role": Text(
        "Rollen: partner, coordinator, dialogue-partner, collaborator eller funder; får anges flera gånger.",
        "The role: partner, coordinator, dialogue-partner, collaborator or funder; may be given more than once.",
    ),
    "side": Text(
        "Sida, när den inte framgår: public eller civil-society.",
        "Side, where it does not show: public or civil-society.",
    ),
    "proposed": Text(
        "Ärendet, motionen eller beslutet som den föreslogs i.",
        "The matter, motion or decision that it was proposed in.",
    ),
    "new": Text(
        "Organisationen finns inte i registret: skriv in den också.",
        "The organisation is not in the register: record it too.",
    ),
    "number": Text(
        "Den nya organisationens organisationsnummer.", "The new organisation's number."
    ),
    "legal_form": Text(
        "Den nya organisationens juridiska form, som association.",
        "The new organisation's legal form, such as association.",
    ),
}


def add_party(
    partnership: Annotated[str | None, typer.Argument(metavar="PARTNERSHIP")] = None,
    party: Annotated[str | None, typer.Argument(metavar="PARTY")] = None,
    joined: Annotated[str | None, typer.Option("--joined", metavar="DATE")] = None,
    left: Annotated[str | None, typer.Option("--left", metavar="DATE")] = None,
    role: Annotated[list[str] | None, typer.Option("--role", metavar="ROLE")] = None,
    side: Annotated[str | None, typer.Option("--side", metavar="SIDE")] = None,
    proposed: Annotated[str | None, typer.Option("--proposed", metavar="RECORD")] = None,
    new: Annotated[bool, typer.Option("--new")] = False,
    number: Annotated[str | None, typer.Option("--number", metavar="NNNNNN-NNNN")] = None,
    legal_form: Annotated[str | None, typer.Option("--legal-form", metavar="FORM")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Add a party, or let one leave."""
    from iopctl.acts.add_party import Joining, leave
    from iopctl.acts.add_party import add_party as act
    from iopctl.models._instruments import Side
    from iopctl.models.partnerships import PartyRole

    session = start(root, as_of, lang)
    register = session.workspace.register
    ask = asker(session)
    ref = partnership_named(ask, partnership)
    how = How(dry_run, commit, anyway, yes)
    if left is not None:
        leaving = who(ask, party, Text("Part som lämnade", "Party that left"), "PARTY", ref)
        day = ask.day(left, Text("Lämnade", "Left"), "--left")
        return carry_out_on(session, ref, lambda now: leave(now, ref, leaving, day), how)
    joining_party = _joining(ask, party, number, legal_form, is_new=new)
    asked = Text("Roll", "Role")
    joining = Joining(
        party=joining_party,
        roles=tuple(one_word(ask, it, asked, "--role", PartyRole) for it in role or ["partner"]),
        joined=ask.maybe_day(joined, Text("Kom med", "Joined"), "--joined"),
        side=one_word(ask, side, Text("Sida", "Side"), "--side", Side) if side else None,
        proposed=find(register, proposed, ["matters", "motions", "decisions"])
        if proposed
        else None,
    )
    return carry_out_on(session, ref, lambda now: act(now, ref, joining, session.as_of), how)


def _joining(
    ask: Asker, given: str | None, number: str | None, legal_form: str | None, *, is_new: bool
) -> Who | NewOrganisation:
    """Give the party that joins: a public body, a record, or an organisation that the register does not know."""
    register = ask.session.workspace.register
    name = ask.text(given, Text("Part", "Party"), "PARTY").strip()
    if not is_new or name.startswith(PUBLIC_BODY):
        try:
            return who_named(register, name)
        except PersonError as error:
            new = Text(
                "finns den inte i registret, lägg till --new, så skrivs den också in",
                "if it is not in the register, add --new, and it is recorded too",
            )
            if not ask.asks:
                raise PersonError(error.message, new, error.values) from error
        question = Text(
            "{name} finns inte i registret; skriv in den",
            "{name} is not in the register; record it",
        )
        if not ask.yes(question, default=True, values={"name": name}):
            raise PersonError(
                Text("ingen part är vald", "no party is chosen"),
                Text("iopctl list organisations visar dem", "iopctl list organisations shows them"),
            )
    return _new(ask, name, number, legal_form)


def _new(ask: Asker, name: str, number: str | None, legal_form: str | None) -> NewOrganisation:
    from iopctl.acts.new_organisation import NewOrganisation
    from iopctl.models.organisations import LegalForm

    form = Text("Juridisk form", "Legal form")
    return NewOrganisation(
        name,
        legal_form=maybe_word(ask, legal_form, form, "--legal-form", LegalForm),
        organisation_number=organisation_number(ask, number, "--number"),
    )
