"""`iopctl remove-item`: an item is taken off a meeting's agenda."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import item_named, meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.language import Text

ABOUT = Text(
    "Ta bort en punkt från ett mötes föredragningslista; har kallelsen gått ut står den kvar som utgången.",
    "Take an item off a meeting's agenda; when the summons has gone out it stays, as taken off.",
)
PARAMETERS = {
    "meeting": MEETING,
    "item": Text(
        "Punkten: id, nummer eller en del av rubriken.",
        "The item: its id, number or a part of its title.",
    ),
    "reason": Text(
        "Varför; behövs när kallelsen har gått ut.",
        "Why; needed when the summons has gone out.",
    ),
}


def remove_item(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    item: Annotated[str | None, typer.Argument(metavar="ITEM")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Take an item off."""
    from iopctl.acts._agenda import is_summoned, open_agenda
    from iopctl.acts.remove_item import remove_item as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    held = open_agenda(session.workspace.register, ref, session.as_of)
    named = item_named(ask, item, ref)
    question = Text("Varför punkten utgår", "Why it is taken off")
    why = (
        ask.text(reason, question, "--reason")
        if reason is None and ask.asks and is_summoned(held, session.as_of)
        else reason
    )
    return carry_out(
        session,
        lambda now: act(now, ref, named, why, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code
