"""`iopctl reference`: every field that a record may hold."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import Lang
from iopctl.cli._session import say, shown, tell
from iopctl.language import Text

ABOUT = Text("Visa alla fält som en post kan ha.", "Show every field that a record may hold.")
PARAMETERS = {
    "examples": Text(
        "Register att ta exempel ur; får anges flera gånger.",
        "A register to take examples from; may be given more than once.",
    ),
    "output": Text("Fil att skriva i stället.", "A file to write instead."),
}


def reference(
    examples: Annotated[list[Path] | None, typer.Option("--examples", metavar="DIR")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    lang: Lang = None,  # noqa: ARG001 - the page is in both languages; the option is everywhere
) -> int:
    """Show the reference as Markdown, or write it to a file."""
    from iopctl.reporters.reference import reference as made
    from iopctl.workspace import open_workspace, write_whole

    roots = [root for folder in examples or [] for root in _registers(folder)]
    text = made(open_workspace(root).register for root in roots)
    if output is None:
        say(text)
    else:
        write_whole(output, text.encode())
        tell(shown(output))
    return WELL


def _registers(folder: Path) -> list[Path]:
    """Give the registers in a folder: itself, and those just below it."""
    candidates = [folder, *sorted(path for path in folder.glob("*") if path.is_dir())]
    return [path for path in candidates if (path / "iopctl.yaml").is_file()]
