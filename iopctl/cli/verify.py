"""`iopctl verify`: whether documents are what the records say today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._formats import give, reporter
from iopctl.cli._options import Color, Lang, Root
from iopctl.cli._session import in_color, shown, start
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Se efter om handlingar är vad posterna säger i dag: oförändrade, inaktuella eller ändrade för hand.",
    "See whether documents are what the records say today: unchanged, stale or edited by hand.",
)
PARAMETERS = {
    "files": Text(
        "Filerna, .odt, .md eller .html, som iopctl har gjort.",
        "The files, .odt, .md or .html, that iopctl has made.",
    ),
    "format_": Text("Format: text eller json.", "Format: text or json."),
}


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…")],
    format_: Annotated[str | None, typer.Option("--format", metavar="text|json")] = None,
    root: Root = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Tell of each file what it is; 0 when every one is unchanged, 1 otherwise."""
    from iopctl.documents.verifying import State
    from iopctl.documents.verifying import verify as look
    from iopctl.reporters.verified._report import Report

    write = reporter("verified", format_, None, "text")
    contents = [(path, _content(path)) for path in files]
    session = start(root, None, lang)
    found = tuple(
        look(session.workspace, shown(path), content, path.suffix.lower())
        for path, content in contents
    )
    give(session, write(Report(found, session.language, in_color(color))), None)
    return WELL if all(file.state is State.UNCHANGED for file in found) else FOUND


def _content(path: Path) -> bytes:
    if path.suffix.lower() not in (".odt", ".md", ".html"):
        raise PersonError(
            Text(
                "{path} slutar inte på .odt, .md eller .html",
                "{path} does not end in .odt, .md or .html",
            ),
            Text(
                "ange filer som iopctl har gjort; en PDF jämförs genom sin .odt",
                "name files that iopctl has made; a PDF is compared through its .odt",
            ),
            {"path": str(path)},
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise PersonError(
            Text("{path} går inte att läsa", "{path} cannot be read"),
            Text("se efter att filen finns", "see that the file is there"),
            {"path": str(path)},
        ) from error
