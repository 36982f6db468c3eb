"""`iopctl move-item`: an item is moved to another place on a meeting's agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import item_named, meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.acts.move_item import Where

ABOUT = Text(
    "Flytta en punkt på ett mötes föredragningslista, eller ge den ett annat nummer eller en annan avdelning.",
    "Move an item of a meeting's agenda, or give it another number or section.",
)
PARAMETERS = {
    "meeting": MEETING,
    "item": Text(
        "Punkten: id, nummer eller en del av rubriken.",
        "The item: its id, number or a part of its title.",
    ),
    "before": Text("Punkten den ska stå före.", "The item that it is to stand before."),
    "after": Text("Punkten den ska stå efter.", "The item that it is to stand after."),
    "first": Text("Först på listan.", "First on the agenda."),
    "last": Text("Sist på listan.", "Last on the agenda."),
    "number": Text(
        "Ett eget nummer, som 6 A; den hamnar på dess plats.",
        "A number of its own, such as 6 A; it goes in that place.",
    ),
    "section": Text("Avdelningen, efter de andra i den.", "The section, after the others in it."),
}


def move_item(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    item: Annotated[str | None, typer.Argument(metavar="ITEM")] = None,
    before: Annotated[str | None, typer.Option("--before", metavar="ITEM")] = None,
    after: Annotated[str | None, typer.Option("--after", metavar="ITEM")] = None,
    first: Annotated[bool, typer.Option("--first")] = False,
    last: Annotated[bool, typer.Option("--last")] = False,
    number: Annotated[str | None, typer.Option("--number", metavar="NUMBER")] = None,
    section: Annotated[str | None, typer.Option("--section", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Move an item."""
    from iopctl.acts.move_item import Where
    from iopctl.acts.move_item import move_item as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    named = item_named(ask, item, ref)
    where = Where(before, after, first, last, number, section)
    if where == Where():
        where = _asked(ask)
    elif sum(map(bool, (before, after, first, last))) > 1:
        raise PersonError(
            Text(
                "--before, --after, --first och --last kan inte anges tillsammans",
                "--before, --after, --first and --last cannot be given together",
            ),
            Text("välj en av dem", "choose one of them"),
        )
    return carry_out(
        session,
        lambda now: act(now, ref, named, where, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code


def _asked(ask: Asker) -> Where:
    """Ask after which item it is to stand; where nobody can be asked, say which options say it."""
    from iopctl.acts.move_item import Where

    if not ask.asks:
        raise PersonError(
            Text("det står inte vart punkten ska", "it is not said where the item is to go"),
            Text(
                "ange --before, --after, --first, --last, --number eller --section",
                "give --before, --after, --first, --last, --number or --section",
            ),
        )
    question = Text("Ska stå efter punkt (0 är först)", "To stand after item (0 is first)")
    said = ask.text(None, question, "--after")
    return Where(first=True) if said == "0" else Where(after=said)
