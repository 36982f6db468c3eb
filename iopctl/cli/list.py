"""`iopctl list`: the records of a type."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._session import in_color, say, start, terminal_width, word
from iopctl.language import Text

ABOUT = Text("Lista posterna av ett slag.", "List the records of a type.")
PARAMETERS = {
    "type_": Text(
        "Slaget, som mappen heter: partnerships, meetings …; utelämnat visas alla.",
        "The type, as the folder is called: partnerships, meetings …; left out, all are shown.",
    ),
    "format_": Text("Format: table eller json.", "Format: table or json."),
}


def list(  # noqa: A001 - the command's name is the function's
    type_: Annotated[str | None, typer.Argument(metavar="TYPE")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="table|json")] = "table",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List the register's records."""
    from iopctl.models import record_types  # noqa: PLC0415 - only where needed
    from iopctl.reporters.records import _list  # noqa: PLC0415

    word(format_, ("table", "json"), "--format")
    word(type_, tuple(record_types()), "TYPE")
    session = start(root, as_of, lang)
    rows = _list.rows(session.workspace.register, type_, session.as_of)
    if format_ == "json":
        say(_list.json(rows, session.language))
    else:
        say(_list.table(rows, session.language, terminal_width=terminal_width(), color=in_color(color)))
    return WELL
