"""`iopctl rename`: another id for a record, with every reference to it."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import RECORD, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.language import Text

ABOUT = Text(
    "Ge en post ett annat id, och ändra alla hänvisningar till den.",
    "Give a record another id, and change every reference to it.",
)
PARAMETERS = {
    "record": RECORD,
    "new": Text("Det nya id:t.", "The new id."),
}


def rename(
    record: Annotated[str | None, typer.Argument(metavar="RECORD")] = None,
    new: Annotated[str | None, typer.Argument(metavar="ID")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Rename a record."""
    from iopctl.acts.rename import rename as act
    from iopctl.models import record_types

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = ask.record(record, Text("Post", "Record"), "RECORD", tuple(record_types()))
    wanted = ask.text(new, Text("Nytt id", "New id"), "ID")
    how = How(dry_run, commit, anyway, yes)
    return carry_out(session, lambda register: act(register, ref, wanted), how).code
