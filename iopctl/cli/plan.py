"""`iopctl plan`: what has to be done for one meeting, before it and after it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._formats import give, reporter
from iopctl.cli._options import MEETING, AsOf, Color, Lang, Root
from iopctl.cli._session import in_color, start, terminal_width
from iopctl.language import Text
from iopctl.models.meetings import Meeting

ABOUT = Text(
    "Visa allt som ska göras före och efter ett möte, och vad som flyttas med det.",
    "Show all that is to be done before and after a meeting, and what moves with it.",
)
PARAMETERS = {
    "meeting": MEETING,
    "why": Text("Visa hur varje dag är uträknad.", "Show how each day was worked out."),
    "format_": Text(
        "Format: text, json, ics eller markdown; annars det som filens ändelse säger.",
        "Format: text, json, ics or markdown; else what the file's ending says.",
    ),
    "output": Text("Fil att skriva.", "The file to write."),
}


def plan(
    meeting: Annotated[str, typer.Argument(metavar="MEETING")],
    why: Annotated[bool, typer.Option("--why")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="text|json|ics|markdown")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Plan one meeting."""
    from iopctl import plans
    from iopctl.register import find, readable
    from iopctl.reporters.plans._report import Report

    write = reporter("plans", format_, output, "text")
    session = start(root, as_of, lang)
    register = session.workspace.register
    ref = find(register, meeting, ["meetings"])
    asked = readable(register, ref, Meeting)
    report = Report(
        plan=plans.plan(register, asked, session.as_of),
        as_of=session.as_of,
        language=session.language,
        why=why,
        color=in_color(color),
        terminal_width=None if output else terminal_width(),
        reminders=tuple(register.settings.reminders or ()),
    )
    give(session, write(report), output)
    return WELL
