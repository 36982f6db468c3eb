"""`iopctl report`: delegated and chair's decisions are reported to a meeting, also from a list of hundreds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._meetings import meeting_named
from iopctl.cli._options import MEETING, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._paths import text_of
from iopctl.cli._session import Session, start, tell
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.reporters._lines import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iopctl.acts._decision_list import Listed
    from iopctl.models._shape import Ref

ABOUT = Text(
    "Anmäl delegationsbeslut och ordförandebeslut till ett möte, också ur en lista.",
    "Report delegated and chair's decisions to a meeting, also from a list.",
)
PARAMETERS = {
    "meeting": MEETING,
    "decisions": Text(
        "Besluten; annars alla i registret som nämnden inte fått anmälda.",
        "The decisions; else all in the register that the body was not told of.",
    ),
    "csv": Text(
        "Lista med ett beslut per rad: datum, beslut, beslutat av, befattning, med stöd av, diarienummer, utgång, slag. "
        "Varje rad blir ett beslut i registret.",
        "A list, a decision a line: date, title, by, position, basis, case number, outcome, kind. "
        "Each line becomes a decision in the register.",
    ),
}
MOST_FAULTS = 20
LONGEST = 5_000_000
"""Letters: a list of thousands of decisions is smaller."""


def report(
    meeting: Annotated[str | None, typer.Argument(metavar="MEETING")] = None,
    decisions: Annotated[list[str] | None, typer.Argument(metavar="DECISION…")] = None,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE")] = None,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Report decisions to a meeting."""
    from iopctl.acts.report import report as act

    session = start(root, as_of, lang)
    ask = asker(session)
    ref = meeting_named(ask, meeting)
    question = Text("Beslut", "Decision")
    which = [ask.record(it, question, "DECISION", ["decisions"]) for it in decisions or ()]
    listed = _listed(session, ref, csv) if csv else ()
    return carry_out(
        session,
        lambda now: act(now, ref, session.as_of, which, listed),
        How(dry_run, commit, anyway, yes),
    ).code


def _listed(session: Session, meeting: Ref, path: Path) -> Sequence[Listed]:
    """Read a list; PersonError when a line of it cannot be, after each such line is told of."""
    from iopctl.acts._decision_list import read_table
    from iopctl.acts._meetings import live

    held = live(session.workspace.register, meeting)
    last = held.date.latest if held.date else None
    table = read_table(_text(path), last or session.as_of)
    for fault in table.faults[:MOST_FAULTS]:
        tell(visible(fault.said(session.language)))
    if table.faults:
        raise PersonError(
            Text(
                "{number} rader i {path} går inte att läsa; ingenting är sparat",
                "{number} lines of {path} cannot be read; nothing is saved",
            ),
            Text("rätta dem i listan och kör igen", "mend them in the list and run again"),
            {"number": len(table.faults), "path": str(path)},
        )
    if not table.rows:
        raise PersonError(
            Text("{path} har inga beslut", "{path} has no decisions"),
            Text(
                "första raden är rubriker, sedan ett beslut per rad",
                "the first line is headings, then a decision a line",
            ),
            {"path": str(path)},
        )
    if table.unknown:
        text = Text("kolumner som inte läses: {names}", "columns that are not read: {names}")
        tell(visible(text.said(session.language, {"names": table.unknown})))
    return table.rows


def _text(path: Path) -> str:
    """Give a list's text; PersonError when it is too long to be one."""
    text = text_of(path)
    if len(text) > LONGEST:
        raise PersonError(
            Text("{path} är för stor för en lista", "{path} is too large for a list"),
            Text("dela den i flera", "split it into several"),
            {"path": str(path)},
        )
    return text
