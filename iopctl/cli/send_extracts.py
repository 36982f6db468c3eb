"""`iopctl send-extracts`: extracts of the minutes went to those whom the decisions are sent to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._documents import files_of
from iopctl.cli._options import Anyway, AsOf, Beside, Commit, DryRun, Force, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.workspace import Workspace

ABOUT = Text(
    "Skriv in att protokollsutdrag är skickade till dem som besluten ska till.",
    "Record that extracts of the minutes were sent to those whom the decisions are for.",
)
PARAMETERS = {
    "record": Text(
        "Mötet, för alla dess beslut, eller ett beslut.",
        "The meeting, for all of its decisions, or one decision.",
    ),
    "date": Text("Dagen då de skickades; annars i dag.", "The day they were sent; else today."),
    "to": Text(
        "Bara till mottagare vars namn innehåller detta; får anges flera gånger.",
        "Only to those whose name holds this; may be given more than once.",
    ),
    "output": Text(
        "Mapp där utdragen skrivs, ett per beslut, som .odt.",
        "The folder to write the extracts in, one a decision, as .odt.",
    ),
}
TEMPLATE = "protokollsutdrag"


def send_extracts(
    record: Annotated[str | None, typer.Argument(metavar="MEETING|DECISION")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="NAME")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="DIR")] = None,
    beside: Beside = False,
    force: Force = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Record that extracts were sent, and make them where a folder is named."""
    from iopctl.acts.send_extracts import send_extracts as act
    from iopctl.acts.send_extracts import sent_on

    session = start(root, as_of, lang)
    ask = asker(session)
    question = Text("Möte eller beslut", "Meeting or decision")
    ref = ask.record(record, question, "MEETING|DECISION", ["meetings", "decisions"])
    question = Text("Skickade den", "Sent on")
    day = ask.day(date, question, "--date", session.as_of, past=True)

    def extracts(workspace: Workspace) -> dict[Path, bytes]:
        from iopctl.documents import rendering
        from iopctl.documents.belonging import is_withheld

        contents: dict[Path, bytes] = {}
        template = rendering.find_template(workspace, TEMPLATE)
        for decision in sent_on(workspace.register, ref, day):
            if output and not is_withheld(decision, workspace.register):
                rendered = rendering.render(workspace, template, decision.ref)
                path = output / f"{rendered.file}.odt"
                contents |= files_of(
                    session._replace(workspace=workspace),
                    rendered,
                    [path],
                    beside=beside,
                    force=force,
                )
        return contents

    return carry_out(
        session,
        lambda now: act(now, ref, day, to or ()),
        How(dry_run, commit, anyway, yes),
        documents=extracts if output else None,
    ).code
