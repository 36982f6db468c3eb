"""`iopctl summon`: the summons of a meeting is made, and that it went out is recorded with what it held."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, as_if, carry_out
from iopctl.cli._documents import files_of
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import (
    MEETING,
    Anyway,
    AsOf,
    Beside,
    Commit,
    DryRun,
    Force,
    Lang,
    Output,
    Root,
    Yes,
)
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.acts import Act
    from iopctl.documents.template import Rendered
    from iopctl.register import Register
    from iopctl.workspace import Workspace

ABOUT = Text(
    "Gör kallelsen till ett möte, och skriv in att den gått ut.",
    "Make the summons of a meeting, and record that it went out.",
)
PARAMETERS = {
    "meeting": MEETING,
    "date": Text("Dagen då den går ut; annars i dag.", "The day that it goes out; else today."),
    "supplementary": Text(
        "Tilläggskallelse, med bara de ärenden som kommit till efter kallelsen.",
        "A supplementary summons, of only the items that came after the summons.",
    ),
    "revised": Text(
        "Uppdaterad kallelse, med hela listan som den är nu.",
        "An updated summons, with the whole agenda as it is now.",
    ),
    "output": Text(
        "Fil att skriva, .odt, .pdf, .md eller .html; får anges flera gånger. Annars .odt i mappen build/.",
        "The file to write, .odt, .pdf, .md or .html; may be given more than once. Else .odt in the folder build/.",
    ),
}


def summon(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    supplementary: Annotated[bool, typer.Option("--supplementary")] = False,
    revised: Annotated[bool, typer.Option("--revised")] = False,
    output: Output = None,
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
    """Make a summons, and record it: both or neither."""
    from iopctl.acts._after import after
    from iopctl.acts.summon import summon as act
    from iopctl.documents import rendering
    from iopctl.models.meetings import PaperKind

    if supplementary and revised:
        raise PersonError(
            Text("välj --supplementary eller --revised", "choose --supplementary or --revised"),
            Text(
                "en uppdaterad kallelse har alla ärenden, också de som kommit till",
                "an updated summons has every item, those that came after it too",
            ),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    day = ask.day(date, Text("Går ut den", "Goes out on"), "--date", session.as_of)
    kind = (
        PaperKind.SUPPLEMENTARY_SUMMONS
        if supplementary
        else PaperKind.REVISED_AGENDA
        if revised
        else PaperKind.SUMMONS
    )
    name = "tillaggskallelse" if supplementary else "kallelse"

    def rendered(workspace: Workspace) -> Rendered:
        return rendering.render(workspace, rendering.find_template(workspace, name), ref)

    def made(now: Register) -> Act:
        # What went out is known by its seal, which does not cover what it was made from: the
        # record can hold it.
        plain = act(now, ref, day, kind)
        workspace = as_if(session.workspace, after(now, plain.changes))
        return act(now, ref, day, kind, _seal(workspace, rendered(workspace), outputs[:1]))

    def document(workspace: Workspace) -> dict[Path, bytes]:
        of = rendered(workspace)
        later = session._replace(workspace=workspace)
        paths = outputs or [
            _usual(workspace, name, of, "" if kind is PaperKind.SUMMONS else f"-{day}")
        ]
        return files_of(later, of, paths, beside=beside, force=force)

    outputs = output or []
    return carry_out(session, made, How(dry_run, commit, anyway, yes), documents=document).code


def _usual(workspace: Workspace, name: str, rendered: Rendered, more: str) -> Path:
    """Give the file where `iopctl render --all` puts such a document too; a later one beside the first."""
    from iopctl.cli._render_all import BUILD

    return workspace.root / BUILD / name / f"{rendered.file}{more}.odt"


def _seal(workspace: Workspace, rendered: Rendered, outputs: list[Path]) -> str:
    """Give the hash of what a document shows, in the format that it goes out in; a PDF's is its ODT's."""
    from iopctl.documents import rendering
    from iopctl.documents.seal import read_made

    ending = outputs[0].suffix.lower() if outputs else ".odt"
    made = read_made(rendering.as_file(workspace, rendered, ".odt" if ending == ".pdf" else ending))
    return made.seal if made else ""
