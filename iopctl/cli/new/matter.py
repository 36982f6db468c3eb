"""`iopctl new matter`: a matter that is no motion comes up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli._values import one_word
from iopctl.cli.new import _raised
from iopctl.cli.new._questions import go_on
from iopctl.language import Text

ABOUT = Text(
    "Skriv in ett ärende: ett förslag, en remiss, ett styrdokument; texten kan klistras in.",
    "Record a matter: a proposal, a consultation, a governing document; its text can be pasted.",
)
PARAMETERS = {
    **_raised.PARAMETERS,
    "kind": Text("Vad för slags ärende det är.", "What kind of matter it is."),
}


def matter(
    title: Annotated[str | None, typer.Argument(metavar="TITLE")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="proposal|consultation|grant|governing-document|plan|report|audit|election|assignment|other",
        ),
    ] = None,
    text_file: Annotated[Path | None, typer.Option("--text-file", metavar="FILE")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="COMMITTEE")] = None,
    by: Annotated[list[str] | None, typer.Option("--by", metavar="NAME")] = None,
    submitted: Annotated[str | None, typer.Option("--submitted", metavar="DATE")] = None,
    raised: Annotated[str | None, typer.Option("--raised", metavar="MEETING")] = None,
    point: Annotated[list[str] | None, typer.Option("--point", metavar="TEXT")] = None,
    concerns: Annotated[list[str] | None, typer.Option("--concerns", metavar="RECORD")] = None,
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
    """Record a matter."""
    from iopctl.acts._alike import alike
    from iopctl.acts._raised import Raising
    from iopctl.acts.new_matter import new_matter
    from iopctl.cli._app import WELL
    from iopctl.models.matters import MatterKind

    session = start(root, as_of, lang)
    ask = asker(session)
    options = _raised.Options(
        title,
        text_file,
        committee,
        by or (),
        submitted,
        raised,
        point or (),
        concerns or (),
        number,
        id_,
    )
    found = _raised.handed_in(ask, text_file)
    chosen = one_word(ask, kind, Text("Slag", "Kind"), "--kind", MatterKind)
    asked = _raised.asked(ask, found, options)
    there = alike(session.workspace.register, "matters", asked.submission.title, asked.number)
    if not go_on(ask, there):
        return WELL
    more = Raising(chosen, asked.committee, asked.raised, asked.number, asked.concerns, id_)
    return carry_out(
        session,
        lambda now: new_matter(now, asked.submission, more, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code
