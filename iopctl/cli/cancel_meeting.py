"""`iopctl cancel-meeting`: a meeting is called off, and where its items go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.models._shape import Ref

ABOUT = Text(
    "Ställ in ett möte, och få veta vad som hängde på det.",
    "Cancel a meeting, and learn what depended on it.",
)
PARAMETERS = {
    "meeting": MEETING,
    "reason": Text("Varför.", "Why."),
    "date": Text("Dagen då det ställs in; annars i dag.", "The day it is cancelled; else today."),
    "items_to": Text("Mötet som tar över punkterna.", "The meeting that takes over the items."),
}


def cancel_meeting(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    items_to: Annotated[str | None, typer.Option("--items-to", metavar="MEETING")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Call a meeting off."""
    from iopctl.acts.cancel_meeting import cancel_meeting as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    why = ask.maybe(reason, Text("Skäl", "Reason"))
    question = Text("Ställs in den", "Called off on")
    day = ask.day(date, question, "--date", session.as_of, past=True)
    to = (
        ask.record(items_to, Text("Punkterna till", "The items to"), "--items-to", ["meetings"])
        if items_to
        else _where(ask, ref)
    )
    return carry_out(
        session,
        lambda now: act(now, ref, day, session.as_of, reason=why, items_to=to),
        How(dry_run, commit, anyway, yes),
    ).code


def _where(ask: Asker, ref: Ref) -> Ref | None:
    """Ask whether the next meeting takes over the items that have no other."""
    from iopctl.acts.cancel_meeting import homeless, meeting_after

    register = ask.session.workspace.register
    later = meeting_after(register, ref)
    if not ask.asks or later is None or not homeless(register, ref):
        return None
    question = Text("Flytta punkterna till {meeting}", "Move the items to {meeting}")
    wanted = ask.yes(question, default=True, values={"meeting": register.title(later)})
    return later if wanted else None
