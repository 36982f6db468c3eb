"""`iopctl new motion`: a motion, an initiative, a citizen's proposal, an interpellation or a question comes in."""

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
    "Skriv in en motion, ett nämndinitiativ eller ett medborgarförslag; texten kan klistras in.",
    "Record a motion, an initiative or a citizen's proposal; its text can be pasted.",
)
PARAMETERS = {
    **_raised.PARAMETERS,
    "kind": Text("Vad det är; annars vad texten säger.", "What it is; else what the text says."),
}


def motion(
    title: Annotated[str | None, typer.Argument(metavar="TITLE")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="committee-initiative|motion|citizen-proposal|interpellation|question",
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
    """Record a motion."""
    from iopctl.acts.new_motion import new_motion
    from iopctl.models.motions import MotionKind

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
        _raised.New("motions", MotionKind, new_motion),
        given,
        How(dry_run, commit, anyway, yes),
    )
