"""`iopctl new motion`: a motion, an initiative, a citizen's proposal, an interpellation or a question comes in."""

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
    from iopctl.acts._alike import alike
    from iopctl.acts._raised import Raising
    from iopctl.acts.new_motion import new_motion
    from iopctl.cli._app import WELL
    from iopctl.models.motions import MotionKind

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
    chosen = one_word(ask, kind or found.kind, Text("Slag", "Kind"), "--kind", MotionKind)
    asked = _raised.asked(ask, found, options)
    there = alike(session.workspace.register, "motions", asked.submission.title, asked.number)
    if not go_on(ask, there):
        return WELL
    more = Raising(chosen, asked.committee, asked.raised, asked.number, asked.concerns, id_)
    return carry_out(
        session,
        lambda now: new_motion(now, asked.submission, more, session.as_of),
        How(dry_run, commit, anyway, yes),
    ).code
