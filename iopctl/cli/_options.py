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
Color = Annotated[str, typer.Option("--color", metavar="auto|always|never")]
Output = Annotated[list[Path] | None, typer.Option("--output", "-o", metavar="FILE")]

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
    "color": Text("Färg: auto, always eller never.", "Colour: auto, always or never."),
    "output": Text(
        "Fil att skriva, .md, .odt, .html eller .pdf; får anges flera gånger. Annars visas texten här.",
        "The file to write, .md, .odt, .html or .pdf; may be given more than once. Else it is shown here.",
    ),
}
