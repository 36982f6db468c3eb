"""Which format a command writes in: the one asked for, else the one that the file's ending means."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

from iopctl.cli._session import Session, say, shown, tell, word
from iopctl.language import Text
from iopctl.values.personal_identity_number import masked

ENDINGS = {".csv": "csv", ".ics": "ics", ".json": "json", ".md": "markdown"}


def reporter(
    package: str, format_: str | None, output: Path | None, default: str
) -> Callable[..., str]:
    """Give the function that writes a format, by its file in `iopctl/reporters/<package>`.

    Only that file is loaded: a calendar or a drawn table takes its time. PersonError when there is
    no such format.
    """
    name = f"iopctl.reporters.{package}"
    formats = names(package)
    by_ending = ENDINGS.get(output.suffix.lower() if output else "", default)
    chosen = format_ or (by_ending if by_ending in formats else default)
    word(chosen, formats, "--format")
    written: Callable[..., str] = getattr(importlib.import_module(f"{name}.{chosen}"), chosen)
    return written


def names(package: str) -> list[str]:
    """Give the formats that there are, which are the files in `iopctl/reporters/<package>`."""
    found = pkgutil.iter_modules(importlib.import_module(f"iopctl.reporters.{package}").__path__)
    return [module.name for module in found if module.name[0] != "_"]


def give(session: Session, text: str, output: Path | None) -> None:
    """Write a text to a file, byte for byte, or to the terminal when there is none."""
    from iopctl.workspace import write_whole

    if output is None:
        say(text)
        return
    write_whole(output, masked(text).encode())
    tell(Text("skrev {path}", "wrote {path}").said(session.language, {"path": shown(output)}))
