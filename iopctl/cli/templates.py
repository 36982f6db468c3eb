"""`iopctl templates`: which templates there are, what they may use, and whether they work."""

from __future__ import annotations

from typing import Annotated

import typer

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._options import Color, Lang, Root
from iopctl.cli._session import Session, in_color, say, start, terminal_width, word
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Mallarna: list visar vilka som finns, fields SLAG vad de får använda, try MALL provar en, check alla.",
    "The templates: list shows which there are, fields TYPE what they may use, try NAME tries one, check all.",
)
PARAMETERS = {
    "what": Text(
        "Det som ska göras: list, fields, try eller check.",
        "What to do: list, fields, try or check.",
    ),
    "name": Text(
        "Slaget av post för fields, som meetings; mallen för try och, om inte alla menas, för check.",
        "The type of record for fields, such as meetings; the template for try and, unless all are meant, for check.",
    ),
    "data": Text(
        "Det som try provar med: full (allt angivet), bare (bara det som måste stå) eller hard (svåra texter).",
        "What try uses: full (everything stated), bare (only what must be there) or hard (difficult texts).",
    ),
}
ACTIONS = ("list", "fields", "try", "check")
CHECKED = Text(
    "{templates} mallar provade, {problems} att rätta",
    "{templates} templates tried, {problems} to mend",
)


def templates(
    what: Annotated[str, typer.Argument(metavar="WHAT")],
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
    data: Annotated[str, typer.Option("--data", metavar="full|bare|hard")] = "full",
    root: Root = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Do one of the four; 1 when check finds something to mend."""
    from iopctl.documents.samples import VARIANTS

    word(what, ACTIONS, "templates")
    word(data, tuple(VARIANTS), "--data")
    if what in ("fields", "try") and name is None:
        raise PersonError(
            Text("NAME saknas", "NAME is missing"),
            Text(
                "skriv iopctl templates fields meetings, eller iopctl templates try kallelse",
                "write iopctl templates fields meetings, or iopctl templates try kallelse",
            ),
        )
    session = start(root, None, lang)
    match what:
        case "list":
            _list(session, color=in_color(color))
        case "fields":
            _fields(session, name or "", color=in_color(color))
        case "try":
            from iopctl.documents.template_check import try_out

            say("\n".join(try_out(session.workspace, name or "", data)))
        case _:
            return _check(session, name)
    return WELL


def _list(session: Session, *, color: bool) -> None:
    from iopctl.documents import rendering
    from iopctl.reporters._table import table

    found = [
        (name, rendering.find_template(session.workspace, name))
        for name in session.workspace.template_names()
    ]
    headings = (
        Text("mall", "template"),
        Text("heter", "called"),
        Text("till", "for"),
        Text("kräver dag", "needs a day"),
        Text("fil", "file"),
    )
    yes = Text("ja", "yes").said(session.language)
    say(
        table(
            [heading.said(session.language) for heading in headings],
            [
                (
                    name,
                    template.name.said(session.language),
                    ", ".join(template.records),
                    yes if template.dated else "",
                    template.path,
                )
                for name, template in found
            ],
            terminal_width=terminal_width(),
            color=color,
        )
    )


def _fields(session: Session, type_: str, *, color: bool) -> None:
    from iopctl.documents.template_check import usable
    from iopctl.models import record_types
    from iopctl.reporters._table import table

    word(type_, tuple(record_types()), "TYPE")
    headings = (Text("namn", "name"), Text("vad", "what"), Text("exempel", "sample"))
    say(
        table(
            [heading.said(session.language) for heading in headings],
            [(one.path, one.about.said(session.language), one.sample) for one in usable(type_)],
            terminal_width=terminal_width(),
            color=color,
        )
    )


def _check(session: Session, name: str | None) -> int:
    from iopctl.documents.template_check import check

    names = [name] if name else list(session.workspace.template_names())
    number = 0
    for each in names:
        for problem in check(session.workspace, each):
            number += 1
            say(f"{problem.text.said(session.language, problem.values)}\n")
            if problem.help:
                lead = Text("  gör så här: ", "  help: ").said(session.language)
                say(f"{lead}{problem.help.said(session.language, problem.values)}\n")
    said = CHECKED.said(session.language, {"templates": len(names), "problems": number})
    say(f"{said}\n")
    return FOUND if number else WELL
