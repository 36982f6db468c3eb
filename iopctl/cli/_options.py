"""Options that several commands share, and what each is for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from iopctl.language import Text

Root = Annotated[Path | None, typer.Option("--root", metavar="DIR")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", envvar="IOPCTL_AS_OF")]
Lang = Annotated[str | None, typer.Option("--lang", metavar="sv|en", envvar="IOPCTL_LANG")]
NoCache = Annotated[bool, typer.Option("--no-cache", envvar="IOPCTL_NO_CACHE")]
Color = Annotated[str, typer.Option("--color", metavar="auto|always|never")]
Output = Annotated[list[Path] | None, typer.Option("--output", "-o", metavar="FILE")]
Beside = Annotated[bool, typer.Option("--beside")]
Force = Annotated[bool, typer.Option("--force")]
DryRun = Annotated[bool, typer.Option("--dry-run")]
Commit = Annotated[bool, typer.Option("--commit")]
Anyway = Annotated[str | None, typer.Option("--anyway", metavar="REASON")]
Yes = Annotated[bool, typer.Option("--yes", "-y")]

MEETING = Text("Mötet: id eller en del av det.", "The meeting: its id or a part of it.")
RECORD = Text(
    "Posten: type/id, en del av id:t eller diarienumret.",
    "The record: type/id, a part of the id, or its case number.",
)
PARAMETERS: Mapping[str, Text] = {
    "root": Text(
        "Registrets mapp, där iopctl.yaml ligger. Annars söks den uppåt från där du står.",
        "The register's folder, where iopctl.yaml lies. Else it is looked for upwards from where you are.",
    ),
    "as_of": Text(
        "Dagen som räknas som i dag, ÅÅÅÅ-MM-DD (också IOPCTL_AS_OF).",
        "The day that counts as today, YYYY-MM-DD (also IOPCTL_AS_OF).",
    ),
    "lang": Text(
        "Språk: sv eller en (också IOPCTL_LANG).", "Language: sv or en (also IOPCTL_LANG)."
    ),
    "no_cache": Text(
        "Läs alla filer från början; det som visas är detsamma (också IOPCTL_NO_CACHE=1).",
        "Read all files from the beginning; what is shown is the same (also IOPCTL_NO_CACHE=1).",
    ),
    "color": Text("Färg: auto, always eller never.", "Colour: auto, always or never."),
    "dry_run": Text(
        "Visa vad som skulle ändras, och ändra ingenting.",
        "Show what would change, and change nothing.",
    ),
    "commit": Text(
        "Checka in ändringen i git, med ett meddelande som säger vad som hände.",
        "Commit the change to git, with a message that says what happened.",
    ),
    "anyway": Text(
        "Spara fast en regel säger att det blir fel; skälet skrivs som en kommentar i posten.",
        "Save though a rule says that it is wrong; the reason is written as a comment in the record.",
    ),
    "yes": Text("Spara utan att fråga först.", "Save without asking first."),
    "output": Text(
        "Fil att skriva, .md, .odt, .html eller .pdf; får anges flera gånger. Annars visas texten här.",
        "The file to write, .md, .odt, .html or .pdf; may be given more than once. Else it is shown here.",
    ),
    "beside": Text(
        "Skriv bredvid en fil som inte får skrivas över, med (2) i namnet.",
        "Write beside a file that may not be written over, with (2) in its name.",
    ),
    "force": Text(
        "Skriv över en fil också om den ändrats för hand; ändringarna försvinner.",
        "Write over a file even when it has been edited by hand; the edits are lost.",
    ),
}
