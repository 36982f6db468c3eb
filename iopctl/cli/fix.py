"""`iopctl fix`: make the repairs that are sure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._judging import judge
from iopctl.cli._options import AsOf, Color, Lang, Root
from iopctl.cli._paths import named_paths, stands_at
from iopctl.cli._session import Session, in_color, say, start
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.editing import LeftOut, Repaired

ABOUT = Text(
    "Rätta det som det bara finns ett säkert sätt att rätta.",
    "Put right what there is only one sure way to put right.",
)
PARAMETERS = {
    "paths": Text(
        "Filer eller mappar att rätta i; annars alla poster.",
        "Files or folders to put right; else all records.",
    ),
    "diff": Text(
        "Visa vad som skulle ändras, och ändra ingenting; slutkod 1 om något skulle ändras.",
        "Show what would change, and change nothing; exit code 1 if something would.",
    ),
    "codes": Text(
        "Bara den regeln, som IOP201; får anges flera gånger.",
        "Only that rule, such as IOP201; may be given more than once.",
    ),
}


def fix(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…")] = None,
    diff: Annotated[bool, typer.Option("--diff")] = False,
    codes: Annotated[list[str] | None, typer.Option("--code", metavar="CODE")] = None,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Make the sure repairs, or show them."""
    from iopctl.editing import repair
    from iopctl.reporters.differences import Difference, differences
    from iopctl.workspace._lock import locked
    from iopctl.workspace._transaction import Write, write_together

    wanted = _codes(codes or ())
    session = start(root, as_of, lang)
    workspace = session.workspace
    where = named_paths(paths or (), session)
    before = workspace.texts
    repaired = repair(
        before,
        judge(session),
        lambda finding: stands_at(finding, where) and (not wanted or finding.code in wanted),
    )
    changed = [
        Difference(workspace.register.entries[ref].path, before[ref], repaired.files[ref])
        for ref in sorted(repaired.files)
    ]
    if diff:
        say(differences(changed, color=in_color(color)))
        return FOUND if changed else WELL
    if changed:
        with locked(workspace.root):
            write_together(workspace.root, [Write(*file) for file in changed])
    say(_told(repaired, session, color=in_color(color)))
    return WELL


def _codes(codes: Sequence[str]) -> frozenset[str]:
    from iopctl.rules._catalogue import catalogue

    known = {entry.rule.code for entry in catalogue().values()}
    for code in codes:
        if code.upper() not in known:
            raise PersonError(
                Text("det finns ingen regel {code}", "there is no rule {code}"),
                Text(
                    "iopctl explain --all visar alla regler", "iopctl explain --all shows all rules"
                ),
                {"code": code},
            )
    return frozenset(code.upper() for code in codes)


def _told(repaired: Repaired, session: Session, *, color: bool) -> str:
    """Say what was put right, what was left and why, and how much it was."""
    from iopctl.reporters._lines import Line, Piece, painted

    language = session.language
    lines: list[Line] = []
    for finding in repaired.done:
        done = Text("rättat {code}: ", "put right {code}: ").said(language, {"code": finding.code})
        text = finding.fix.fix.text.said(language, finding.fix.fix.values) if finding.fix else ""
        lines.append((Piece(f"{_where(finding, session)}: ", "strong"), Piece(done, "note"), text))
    for left in repaired.left_out:
        kept = Text("lämnat {code}: ", "left {code}: ").said(language, {"code": left.finding.code})
        where = f"{_where(left.finding, session)}: "
        lines.append((Piece(where, "strong"), Piece(kept, "warning"), _why(left, session)))
    count, files = len(repaired.done), len(repaired.files)
    total = Text(
        f"{count} {'rättelse' if count == 1 else 'rättelser'} i {files} {'fil' if files == 1 else 'filer'}",
        f"{count} {'repair' if count == 1 else 'repairs'} in {files} {'file' if files == 1 else 'files'}",
    )
    nothing = Text("ingenting att rätta", "nothing to put right")
    lines.append(((total if count else nothing).said(language),))
    return painted(lines, color=color)


def _where(finding: LocatedFinding, session: Session) -> str:
    place = finding.place.range.start
    return f"{session.shown(finding.place.path)}:{place.line}:{place.column}"


def _why(left: LeftOut, session: Session) -> str:
    if isinstance(left.why, Text):
        return left.why.said(session.language)
    message = left.why.message.said(session.language, left.why.values)
    return Text("annars visar sig {code}: {message}", "else {code} appears: {message}").said(
        session.language, {"code": left.why.code, "message": message}
    )
