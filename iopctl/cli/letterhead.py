"""`iopctl letterhead check`: what a letterhead has and what it lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._options import Lang, Root
from iopctl.cli._paths import content_of
from iopctl.cli._session import say, shown, start, word
from iopctl.language import Text

ABOUT = Text(
    "Se efter vad ett brevpapper har och vad det saknar (letterhead check FIL).",
    "See what a letterhead has and what it lacks (letterhead check FILE).",
)
PARAMETERS = {
    "what": Text("Det som ska göras: check.", "What to do: check."),
    "file": Text(
        "Brevpapperet, en .odt-fil från Writer.", "The letterhead, an .odt file from Writer."
    ),
}
TO_MEND = Text("att rätta: ", "to mend: ")


def letterhead(
    what: Annotated[str, typer.Argument(metavar="WHAT")],
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    root: Root = None,
    lang: Lang = None,
) -> int:
    """Tell what is found, and give 1 when something ought to be mended."""
    from iopctl.documents import rendering
    from iopctl.documents.odt.letterhead_check import check

    word(what, ("check",), "letterhead")
    session = start(root, None, lang)
    content = content_of(file)
    remarks = check(shown(file), content, rendering.header_fields(session.workspace))
    for remark in remarks:
        mark = TO_MEND.said(session.language) if remark.help else ""
        say(f"{mark}{remark.said(session.language)}\n")
        if remark.help:
            say(Text("  gör så här: ", "  help: ").said(session.language))
            say(f"{remark.help.said(session.language)}\n")
    return FOUND if any(remark.help for remark in remarks) else WELL
