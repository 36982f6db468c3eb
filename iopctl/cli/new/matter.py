"""`iopctl new matter`: a matter that is no motion comes up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._carrying_out import How
from iopctl.cli._options import Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.cli.new import _raised
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
    from iopctl.acts.new_matter import new_matter
    from iopctl.models.matters import MatterKind

    given = _raised.Options(
        kind,
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
    return _raised.record(
        start(root, as_of, lang),
        _raised.New("matters", MatterKind, new_matter),
        given,
        How(dry_run, commit, anyway, yes),
    )
