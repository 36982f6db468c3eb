"""`iopctl verify`: whether documents are what the records say today."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._formats import give, reporter
from iopctl.cli._options import Color, Lang, Root
from iopctl.cli._paths import content_of
from iopctl.cli._session import in_color, shown, start
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Se efter om handlingar är vad posterna säger i dag: oförändrade, inaktuella eller ändrade för hand.",
    "See whether documents are what the records say today: unchanged, stale or edited by hand.",
)
PARAMETERS = {
    "files": Text(
        "Filerna, .odt, .md eller .html, som iopctl har gjort; av en mapp alla i den.",
        "The files, .odt, .md or .html, that iopctl has made; of a folder all in it.",
    ),
    "format_": Text("Format: text eller json.", "Format: text or json."),
}
SUFFIXES = (".odt", ".md", ".html")


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE|DIR…")],
    format_: Annotated[str | None, typer.Option("--format", metavar="text|json")] = None,
    root: Root = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Tell of each file what it is; 0 when every one is as it should be, 1 otherwise."""
    from iopctl.documents.verifying import AS_IT_SHOULD_BE
    from iopctl.documents.verifying import verify as look
    from iopctl.reporters.verified._report import Report

    write = reporter("verified", format_, None, "text")
    contents = [(path, _content(path)) for given in files for path in _within(given)]
    session = start(root, None, lang)
    found = tuple(
        look(session.workspace, shown(path), content, path.suffix.lower())
        for path, content in contents
    )
    brief = any(path.is_dir() for path in files)
    give(session, write(Report(found, session.language, in_color(color), brief)), None)
    return WELL if all(file.state in AS_IT_SHOULD_BE for file in found) else FOUND


def _within(given: Path) -> Sequence[Path]:
    """Give the file itself, or the documents of a folder and of those below it."""
    if not given.is_dir():
        return (given,)
    if found := sorted(path for path in given.rglob("*") if path.suffix.lower() in SUFFIXES):
        return found
    raise PersonError(
        Text("det finns ingen handling i {folder}", "there is no document in {folder}"),
        Text(
            "iopctl render --all gör dem, i mappen build",
            "iopctl render --all makes them, in build",
        ),
        {"folder": str(given)},
    )


def _content(path: Path) -> bytes:
    if path.suffix.lower() not in SUFFIXES:
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
    return content_of(path)
