"""A document's files, in the format that each one's ending says; none is written over that may not be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from iopctl.cli._session import Session, shown, tell
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.documents.keeping import Refusal
    from iopctl.documents.template import Rendered

LINES_SHOWN = 20


def files_of(
    session: Session, rendered: Rendered, outputs: list[Path], *, beside: bool, force: bool
) -> dict[Path, bytes]:
    """Make a document's files, in the format that each one's ending says; PersonError when one may not be written over."""
    from iopctl.workspace import beside as name_beside

    contents = {}
    for path in outputs:
        content = _content(session, rendered, path)
        place = path
        if path.is_file():
            from iopctl.documents.keeping import refusal

            why = refusal(
                session.workspace, path.read_bytes(), content, rendered, path.suffix.lower()
            )
            if why and beside:
                place = name_beside(path)
            elif why and (why.final or not force):
                raise _refused(session, path, why)
        contents[place] = content
    return contents


def _content(session: Session, rendered: Rendered, path: Path) -> bytes:
    from iopctl.documents import rendering
    from iopctl.workspace import as_pdf

    ending = path.suffix.lower()
    if ending == ".pdf":
        return as_pdf(rendering.as_odt(session.workspace, rendered))
    if ending not in rendering.FORMATS:
        raise PersonError(
            Text(
                "{path} slutar inte på .md, .odt, .html eller .pdf",
                "{path} does not end in .md, .odt, .html or .pdf",
            ),
            Text("byt ändelse på filen", "change the file's ending"),
            {"path": str(path)},
        )
    return rendering.as_file(session.workspace, rendered, ending)


def _refused(session: Session, path: Path, refusal: Refusal) -> PersonError:
    """Tell what has been changed in the file, and give the error that stops the command."""
    if refusal.lines:
        lead = (
            Text(
                "vad iopctl skrev förut är inte känt; jämfört med vad den skulle skriva nu har {path}:",
                "what iopctl wrote before is not known; beside what it would write now {path} has:",
            )
            if refusal.from_today
            else Text(
                "det här har ändrats för hand i {path}:",
                "this has been edited by hand in {path}:",
            )
        )
        tell(lead.said(session.language, {"path": shown(path)}))
    for line in refusal.lines[:LINES_SHOWN]:
        tell(f"  {line.sign} {line.text}")
    if len(refusal.lines) > LINES_SHOWN:
        more = Text("  … och {number} rader till", "  … and {number} more lines")
        tell(more.said(session.language, {"number": len(refusal.lines) - LINES_SHOWN}))
    return PersonError(refusal.why, refusal.help, {"path": shown(path)})
