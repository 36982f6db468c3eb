"""`iopctl why`: which deadlines a record has, which it has not, and why not."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._formats import give, reporter
from iopctl.cli._options import RECORD, AsOf, Color, Lang, NoCache, Root
from iopctl.cli._session import in_color, start, word
from iopctl.language import Text

ABOUT = Text(
    "Visa vilka frister en post har, vilka den inte har, och varför.",
    "Show which deadlines a record has, which it has not, and why.",
)
PARAMETERS = {
    "record": RECORD,
    "not_": Text(
        "Bara ett slag av frist, som legal_force: varför posten inte har den.",
        "Only one kind of deadline, such as legal_force: why the record does not have it.",
    ),
    "format_": Text("Format: text eller json.", "Format: text or json."),
}


def why(
    record: Annotated[str, typer.Argument(metavar="RECORD")],
    not_: Annotated[str | None, typer.Option("--not", metavar="KIND")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="text|json")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """Show which deadlines a record has and has not."""
    from iopctl.deadlines import _why
    from iopctl.deadlines._list import kinds
    from iopctl.register import find
    from iopctl.reporters.why._report import Report

    write = reporter("why", format_, None, "text")
    word(not_, tuple(kinds()), "--not")
    session = start(root, as_of, lang, cached=not no_cache)
    register = session.workspace.register
    found = _why.why(register, find(register, record), session.as_of, not_)
    report = Report(found, session.as_of, session.language, not_, in_color(color))
    give(session, write(report), None)
    return WELL
