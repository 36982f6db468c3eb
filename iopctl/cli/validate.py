"""`iopctl validate`: what is wrong in the records, and where."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl import __version__
from iopctl.cli._app import FOUND, WELL
from iopctl.cli._formats import names, reporter
from iopctl.cli._options import AsOf, Color, Lang, NoCache, Root
from iopctl.cli._paths import named_paths, stands_at
from iopctl.cli._session import Session, in_color, say, start, word
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding, Severity
from iopctl.language import Text
from iopctl.values.personal_identity_number import masked

if TYPE_CHECKING:
    from iopctl.reporters.findings._report import Report

ABOUT = Text("Kontrollera posterna. Ingenting ändras.", "Check the records. Nothing is changed.")
FORMATS = ", ".join(names("findings"))
PARAMETERS = {
    "paths": Text(
        "Filer eller mappar att rapportera om; alla poster läses ändå, för hänvisningarnas skull.",
        "Files or folders to report on; all records are read all the same, for the sake of references.",
    ),
    "format_": Text(
        f"Format: {FORMATS}; annars text, eller github i GitHub Actions.",
        f"Format: {FORMATS}; else text, or github in GitHub Actions.",
    ),
    "fail_on": Text(
        "Lägsta allvar som ger slutkod 1: error, warning eller note.",
        "The lowest severity that gives exit code 1: error, warning or note.",
    ),
    "classes": Text(
        "Bara det som måste gälla (valid), är troligen fel (correct) eller går att säga mer om (useful); får anges flera gånger.",
        "Only what must hold (valid), is likely wrong (correct) or could say more (useful); may be given more than once.",
    ),
    "since": Text(
        "Bara det som är nytt sedan en incheckning i git, som main eller HEAD~1.",
        "Only what is new since a commit in git, such as main or HEAD~1.",
    ),
    "at": Text(
        "Kontrollera posterna som de är i en incheckning i git, utan att hämta fram den.",
        "Check the records as they are in a commit in git, without checking it out.",
    ),
}


def validate(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT")] = None,
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="error|warning|note")] = "error",
    classes: Annotated[
        list[str] | None, typer.Option("--class", metavar="valid|correct|useful")
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="REV")] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="REV")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
    no_cache: NoCache = False,
) -> int:
    """Report what is wrong at the paths given, and whether any of it is as bad as `fail_on`."""
    from iopctl.reporters.findings._report import Report

    in_actions = os.environ.get("GITHUB_ACTIONS") == "true"
    written = reporter("findings", format_, None, "github" if in_actions else "text")
    word(fail_on, ("error", "warning", "note"), "--fail-on")
    for one in classes or ():
        word(one, ("valid", "correct", "useful"), "--class")
    session = start(root, as_of, lang, at, cached=not no_cache)
    found = session.workspace.contents.findings(session.as_of)
    if since is not None:
        found = _new(found, since, session)
    where = named_paths(paths or (), session)
    findings = tuple(one for one in _of_classes(found, classes or ()) if stands_at(one, where))
    report = Report(
        findings=findings,
        records=session.workspace.contents.size,
        files=session.workspace.contents.size,
        as_of=session.as_of,
        language=session.language,
        version=__version__,
        color=in_color(color),
        shown=session.shown,
        in_repository=_in_repository(session.workspace.root),
        since=since or "",
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
    if not classes:
        return found
    from iopctl.rules._catalogue import catalogue

    return tuple(one for one in found if catalogue()[one.rule].rule.kind in classes)


def _new(
    found: tuple[LocatedFinding, ...], since: str, session: Session
) -> tuple[LocatedFinding, ...]:
    """Give the findings that a commit did not have; where it had no register, all are new."""
    from iopctl.workspace import find_commit

    commit = find_commit(session.workspace.root, since)
    try:
        before = commit.workspace().contents.findings(session.as_of)
    except PersonError:
        before = ()
    old = Counter(finding.identity for finding in before)
    new = []
    for finding in found:
        if old[finding.identity]:
            old[finding.identity] -= 1
        else:
            new.append(finding)
    return tuple(new)
