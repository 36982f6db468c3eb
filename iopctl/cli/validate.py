"""`iopctl validate`: what is wrong in the records, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iopctl import __version__
from iopctl.cli._app import FOUND, WELL
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._session import Session, in_color, say, start, word
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding, Severity
from iopctl.language import Text

ABOUT = Text("Kontrollera posterna. Ingenting ändras.", "Check the records. Nothing is changed.")
PARAMETERS = {
    "paths": Text(
        "Filer eller mappar att rapportera om; alla poster läses ändå, för hänvisningarnas skull.",
        "Files or folders to report on; all records are read all the same, for the sake of references.",
    ),
    "format_": Text("Format: text eller json.", "Format: text or json."),
    "fail_on": Text(
        "Lägsta allvar som ger slutkod 1: error, warning eller note.",
        "The lowest severity that gives exit code 1: error, warning or note.",
    ),
}


def validate(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="text|json")] = "text",
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="error|warning|note")] = "error",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Report what is wrong at the paths given, and whether any of it is as bad as `fail_on`."""
    from iopctl.reporters.findings import _report, json, text
    from iopctl.rules._engine import check

    word(format_, ("text", "json"), "--format")
    word(fail_on, ("error", "warning", "note"), "--fail-on")
    session = start(root, as_of, lang)
    found = check(session.workspace.register, session.as_of)
    findings = _reported(found, [_within(path, session) for path in paths or ()])
    report = _report.Report(
        findings=findings,
        records=len(session.workspace.register.entries),
        files=len(session.workspace.register.entries),
        as_of=session.as_of,
        language=session.language,
        version=__version__,
        color=in_color(color),
        shown=session.shown,
    )
    say(json.json(report) if format_ == "json" else text.text(report))
    worst = Severity[fail_on.upper()]
    return FOUND if any(finding.severity >= worst for finding in findings) else WELL


def _within(path: Path, session: Session) -> str:
    """Give a path as seen from the register's root; PersonError when it is not there or lies outside."""
    root = session.workspace.root
    for candidate in (path.absolute(), root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    raise PersonError(
        Text("{path} finns inte i registret", "{path} is not in the register"),
        Text("ange en fil eller mapp under {root}", "name a file or folder under {root}"),
        {"path": str(path), "root": str(root)},
    )


def _reported(found: tuple[LocatedFinding, ...], paths: list[str]) -> tuple[LocatedFinding, ...]:
    if not paths or "." in paths:
        return found
    return tuple(
        finding
        for finding in found
        if any(
            finding.place.path == path or finding.place.path.startswith(f"{path}/")
            for path in paths
        )
    )
