"""`iopctl schema`: what an editor needs to help while a record is written."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._language import chosen
from iopctl.cli._options import AsOf, Lang, Root
from iopctl.cli._session import say, shown, start, tell, word
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.values.personal_identity_number import masked

ABOUT = Text(
    "Skriv det som en texteditor behöver för att hjälpa till med posterna (JSON Schema).",
    "Write what a text editor needs to help with the records (JSON Schema).",
)
PARAMETERS = {
    "type_": Text(
        "Posternas mapp, som meetings, eller iopctl för registrets egen fil.",
        "The records' folder, such as meetings, or iopctl for the register's own file.",
    ),
    "with_ids": Text(
        "Ta med registrets poster, så att hänvisningar kan fyllas i och fel id blir rött.",
        "Include the register's records, so that references complete and a wrong id turns red.",
    ),
    "output": Text(
        "Mapp att skriva alla i, var och en som <mapp>.json.",
        "The folder to write them all in, each as <folder>.json.",
    ),
}


def schema(
    type_: Annotated[str | None, typer.Argument(metavar="TYPE")] = None,
    with_ids: Annotated[bool, typer.Option("--with-ids")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="DIR")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Show one schema, or write one or all of them into a folder."""
    from iopctl.reporters.schema import names, schema
    from iopctl.workspace import write_whole

    word(lang, ("sv", "en"), "--lang")
    word(type_, names(), "TYPE")
    register = start(root, as_of, lang).workspace.register if with_ids else None
    language = chosen(sys.argv[1:] if lang is None else ["--lang", lang], os.environ)
    if output is None:
        if type_ is None:
            raise PersonError(
                Text("vilka poster gäller det?", "which records is it about?"),
                Text(
                    "välj bland: {names}; eller skriv alla i en mapp med --output",
                    "choose among: {names}; or write all in a folder with --output",
                ),
                {"names": ", ".join(names())},
            )
        say(schema(type_, language, register))
        return WELL
    for name in names() if type_ is None else (type_,):
        path = output / f"{name}.json"
        write_whole(path, masked(schema(name, language, register)).encode())
        tell(shown(path))
    return WELL
