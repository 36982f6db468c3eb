"""`iopctl list`: the records at a glance."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._session import in_color, say, start, terminal_width, word
from iopctl.language import Text

ABOUT = Text("Lista posterna, och hur de står.", "List the records, and how they stand.")
PARAMETERS = {
    "type_": Text(
        "Slaget, som mappen heter: partnerships, meetings …; utelämnat visas alla.",
        "The type, as the folder is called: partnerships, meetings …; left out, all are shown.",
    ),
    "format_": Text("Format: table, json eller csv.", "Format: table, json or csv."),
}


def list(  # noqa: A001 - the command's name is the function's
    type_: Annotated[str | None, typer.Argument(metavar="TYPE")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="table|json|csv")] = "table",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List the register's records."""
    from iopctl.models import record_types
    from iopctl.reporters.records import _list
    from iopctl.summaries._rows import rows

    word(format_, ("table", "json", "csv"), "--format")
    word(type_, tuple(record_types()), "TYPE")
    session = start(root, as_of, lang)
    listed = rows(session.workspace.register, type_, session.as_of)
    if format_ == "table":
        width = terminal_width()
        said = _list.table(
            listed, session.as_of, session.language, terminal_width=width, color=in_color(color)
        )
    else:
        said = {"json": _list.json, "csv": _list.csv}[format_](
            listed, session.as_of, session.language
        )
    say(said)
    return WELL
