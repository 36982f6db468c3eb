"""`iopctl validate`: what is wrong in the records, and where."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl import __version__
from iopctl.cli._app import FOUND, WELL
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._session import Session, in_color, say, start, word
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding, Severity
from iopctl.language import Text
from iopctl.values.personal_identity_number import masked

if TYPE_CHECKING:
    from iopctl.reporters.findings._report import Report

ABOUT = Text("Kontrollera posterna. Ingenting ändras.", "Check the records. Nothing is changed.")
PARAMETERS = {
    "paths": Text(
        "Filer eller mappar att rapportera om; alla poster läses ändå, för hänvisningarnas skull.",
        "Files or folders to report on; all records are read all the same, for the sake of references.",
    ),
    "format_": Text(
        "Format: text, json, github, sarif eller gitlab. Annars text, eller github i GitHub Actions.",
        "Format: text, json, github, sarif or gitlab. Else text, or github in GitHub Actions.",
    ),
    "fail_on": Text(
        "Lägsta allvar som ger slutkod 1: error, warning eller note.",
        "The lowest severity that gives exit code 1: error, warning or note.",
    ),
    "classes": Text(
        "Bara det som måste gälla (valid), är troligen fel (correct) eller går att säga mer om (useful); kan anges flera gånger.",
        "Only what must hold (valid), is likely wrong (correct) or could say more (useful); may be given several times.",
    ),
}


def validate(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="error|warning|note")] = "error",
    classes: Annotated[
        list[str] | None, typer.Option("--class", metavar="valid|correct|useful")
    ] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Report what is wrong at the paths given, and whether any of it is as bad as `fail_on`."""
    from iopctl.cli._formats import reporter
    from iopctl.reporters.findings._report import Report
    from iopctl.rules._engine import check

    in_actions = os.environ.get("GITHUB_ACTIONS") == "true"
    written = reporter("findings", format_, None, "github" if in_actions else "text")
    word(fail_on, ("error", "warning", "note"), "--fail-on")
    for one in classes or ():
        word(one, ("valid", "correct", "useful"), "--class")
    session = start(root, as_of, lang)
    found = _of_classes(check(session.workspace.register, session.as_of), classes or ())
    findings = _reported(found, [_within(path, session) for path in paths or ()])
    report = Report(
        findings=findings,
        records=len(session.workspace.register.entries),
        files=len(session.workspace.register.entries),
        as_of=session.as_of,
        language=session.language,
        version=__version__,
        color=in_color(color),
        shown=session.shown,
        in_repository=_in_repository(session.workspace.root),
    )
    say(written(report), commands=written.__name__ == "github")
    if written.__name__ == "github":
        _summarize(report)
    worst = Severity[fail_on.upper()]
    return FOUND if any(finding.severity >= worst for finding in findings) else WELL


def _in_repository(root: Path) -> Callable[[str], str]:
    """Give what turns a path from the register's root into one from the git repository's, which platforms know."""
    folders = (root.resolve(), *root.resolve().parents)
    repository = next((folder for folder in folders if (folder / ".git").exists()), folders[0])
    return lambda path: (folders[0] / path).relative_to(repository).as_posix()


def _summarize(report: Report) -> None:
    """Add the whole list to the page of the job, where GitHub gives a file for it."""
    from iopctl.reporters.findings.github import summary

    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as page:
            page.write(masked(summary(report)))


def _of_classes(
    found: tuple[LocatedFinding, ...], classes: Sequence[str]
) -> tuple[LocatedFinding, ...]:
    """Give the findings of rules of the classes, or all where no class is asked for."""
    from iopctl.rules._catalogue import catalogue

    if not classes:
        return found
    return tuple(one for one in found if catalogue()[one.rule].rule.kind in classes)


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
