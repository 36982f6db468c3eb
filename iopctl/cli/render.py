"""`iopctl render`: a record as a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Lang, Output, Root
from iopctl.cli._session import Session, say, shown, start, tell
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.documents.template import Rendered

ABOUT = Text(
    "Gör en handling av en post, med en mall.", "Make a document from a record, with a template."
)
PARAMETERS = {
    "template": Text(
        "Mallens namn, som kallelse eller nämndinitiativ.", "The template's name, such as kallelse."
    ),
    "record": Text(
        "Posten: type/id, en del av id:t eller diarienumret.",
        "The record: type/id, a part of the id, or its case number.",
    ),
}


def render(
    template: Annotated[str, typer.Argument(metavar="TEMPLATE")],
    record: Annotated[str, typer.Argument(metavar="RECORD")],
    output: Output = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Render a record with a template, to files or as Markdown to the terminal."""
    from iopctl.documents import rendering
    from iopctl.register import find

    session = start(root, as_of, lang)
    found = rendering.find_template(session.workspace, template)
    ref = find(session.workspace.register, record, list(found.records))
    day = session.as_of if as_of else None  # a document says no day that nobody has named
    write(session, rendering.render(session.workspace, found, ref, day), output or [])
    return WELL


def write(session: Session, rendered: Rendered, outputs: list[Path]) -> None:
    """Write a document to each file, in the format that its ending says; to the terminal when there is none."""
    from iopctl.documents import rendering
    from iopctl.workspace import write_whole

    contents = {}
    for path in outputs:
        match path.suffix.lower():
            case ".md":
                contents[path] = rendered.markdown.encode()
            case ".odt":
                contents[path] = rendering.as_odt(session.workspace, rendered)
            case _:
                raise PersonError(
                    Text(
                        "{path} slutar varken på .md eller .odt",
                        "{path} ends neither in .md nor in .odt",
                    ),
                    Text("byt ändelse på filen", "change the file's ending"),
                    {"path": str(path)},
                )
    if not outputs:
        say(rendered.markdown)
    for path, content in contents.items():
        write_whole(path, content)
        tell(Text("skrev {path}", "wrote {path}").said(session.language, {"path": shown(path)}))
