"""`iopctl show`: one record as a clerk's summary of the matter."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import RECORD, AsOf, Color, Lang, NoCache, Root
from iopctl.cli._session import in_color, say, start, terminal_width, word
from iopctl.language import Text

ABOUT = Text("Visa en post och hur ärendet står.", "Show a record and how the matter stands.")
PARAMETERS = {
    "record": RECORD,
    "format_": Text("Format: text eller json.", "Format: text or json."),
}


def show(
    record: Annotated[str, typer.Argument(metavar="RECORD")],
    format_: Annotated[str, typer.Option("--format", metavar="text|json")] = "text",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """Show one record of the register."""
    from iopctl.register import find
    from iopctl.summaries._summarize import summarize

    word(format_, ("text", "json"), "--format")
    session = start(root, as_of, lang, cached=not no_cache)
    register = session.workspace.register
    summary = summarize(register, find(register, record), session.as_of)
    if format_ == "json":
        from iopctl.reporters.records import json

        say(json.json(summary, session.language))
    else:
        from iopctl.reporters.records import text

        shown = text.text(
            summary, session.language, terminal_width=terminal_width(), color=in_color(color)
        )
        say(shown)
    return WELL
