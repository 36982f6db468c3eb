"""Carrying out an act: made, judged, shown, and written whole or not at all."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from iopctl.cli._asking import Asker, asker
from iopctl.cli._judging import judge
from iopctl.cli._session import Session, again, in_color, say, tell
from iopctl.errors import PersonError
from iopctl.findings import LocatedFinding
from iopctl.language import Text
from iopctl.register import Register
from iopctl.reporters._lines import visible
from iopctl.values.personal_identity_number import masked

if TYPE_CHECKING:
    from pathlib import Path

    from iopctl.acts import Act
    from iopctl.editing import Prepared
    from iopctl.workspace import Workspace
    from iopctl.workspace._transaction import Write

MOST_ROUNDS = 20
"""How many times an act is made anew because others changed the register meanwhile."""


class How(NamedTuple):
    """How an act is to be carried out, as the options that all writing commands share say.

    What is done by a `brief` one, of many in a row, is told without the files.
    """

    dry_run: bool = False
    commit: bool = False
    anyway: str | None = None
    yes: bool = False
    brief: bool = False


class Outcome(NamedTuple):
    """What came of an act: the command's exit code, and what was saved, if anything was."""

    code: int
    saved: Sequence[Write] = ()


Documents = Callable[["Workspace"], Mapping["Path", bytes]]
"""Makes documents of the records as they will be, which are written with them or not at all."""


def carry_out(
    session: Session,
    make: Callable[[Register], Act],
    how: How,
    documents: Documents | None = None,
    *,
    foretell: bool = False,
) -> Outcome:
    """Carry out the act that `make` gives for a register.

    On a terminal the change is shown, and saved when the person says so. It is made anew from the
    records as they then are if somebody changed them meanwhile; what is saved is what was shown.
    What the act tells is told when it is done or, to `foretell` it, on a terminal ahead of the question.
    A commit holds the records alone: documents can be made again from them.
    """
    from iopctl.cli._app import FOUND, WELL
    from iopctl.workspace._lock import locked
    from iopctl.workspace._transaction import Write, write_together

    shown: object = None
    asks = asker(session)
    foretold = foretell and asks.asks and not how.yes
    for _ in range(MOST_ROUNDS):
        act = make(session.workspace.register)
        prepared = _prepared(session, act, how)
        if prepared.errors:
            _tell_errors(session, prepared)
            return Outcome(FOUND)
        files = _by_name(session, prepared)
        writes = [
            Write(f"{session.workspace.folder}/{name}", session.workspace.files.get(name), data)
            for name, data in files.items()
        ]
        if not writes:
            tell(Text("ingenting att ändra", "nothing to change").said(session.language))
            return Outcome(WELL)
        made = _documents(session, files, documents)
        if how.dry_run:
            say(_difference(writes))
            _tell_documents(session, made)
            _tell_more(session, act, prepared)
            return Outcome(WELL)
        more = functools.partial(_tell_more, session, act, prepared)
        if shown != writes and not _agreed(
            asks,
            writes,
            how,
            functools.partial(_foretell, session, made, more if foretold else None),
        ):
            tell(Text("ingenting är sparat", "nothing is saved").said(session.language))
            return Outcome(WELL)
        shown = writes
        with locked(session.workspace.root):
            if session.workspace.is_current():
                write_together(session.workspace.root, [*writes, *made])
                break
        session = again(session)
    else:
        raise PersonError(
            Text(
                "registret ändras hela tiden av andra; ingenting är sparat",
                "the register is being changed by others all the time; nothing is saved",
            ),
            Text("försök igen om en stund", "try again in a while"),
        )
    _tell_done(session, act, () if how.brief else [*writes, *made])
    if not foretold:
        more()
    if how.commit:
        commit(session, act, [write.path for write in writes])
    return Outcome(WELL, writes)


def _prepared(session: Session, act: Act, how: How) -> Prepared:
    from iopctl.editing import Refusal, prepare

    if how.anyway is not None and not how.anyway.strip():
        raise PersonError(
            Text("--anyway kräver ett skäl", "--anyway needs a reason"),
            Text(
                'skriv till exempel --anyway "så står det i avtalet"',
                'write for example --anyway "the agreement says so"',
            ),
        )
    prepared = prepare(
        session.workspace.texts, act.changes, judge(session), (how.anyway or "").strip()
    )
    if isinstance(prepared, Refusal):
        raise PersonError(
            Text(
                "{record} kan inte ändras så: {why}; ingenting är sparat",
                "{record} cannot be changed so: {why}; nothing is saved",
            ),
            Text(
                "ändra filen för hand: iopctl edit {record}",
                "change the file by hand: iopctl edit {record}",
            ),
            {"record": prepared.change.ref, "why": prepared.why},
        )
    return prepared


def _documents(
    session: Session, files: Mapping[str, bytes | None], documents: Documents | None
) -> list[Write]:
    """Make the documents, as files that are other than those there."""
    from iopctl.workspace._transaction import Write
    from iopctl.workspace._writing import must_be_writable

    if documents is None:
        return []
    there = session.workspace
    contents = documents(as_if(there, there.with_files(files)))
    root = there.root.resolve()
    made = []
    for path, content in contents.items():
        whole = path.resolve()
        name = whole.relative_to(root) if whole.is_relative_to(root) else whole
        before = whole.read_bytes() if whole.is_file() else None
        if before != content:
            must_be_writable(path)
            made.append(Write(name.as_posix(), before, content))
    return made


def as_if(workspace: Workspace, register: Register) -> Workspace:
    """Give the register's folder as if it held other records, to make documents of them."""
    from iopctl.workspace._plain import Plain

    return workspace._replace(contents=Plain(workspace.settings, register, workspace.files))


def _foretell(session: Session, made: Sequence[Write], more: Callable[[], None] | None) -> None:
    """Tell, ahead of the question, which documents go with the change, and what follows."""
    _tell_documents(session, made)
    if more:
        more()


def _tell_documents(session: Session, made: Sequence[Write]) -> None:
    """Say which documents go with the change."""
    for write in made:
        text = Text("handling: {path}", "document: {path}")
        tell(text.said(session.language, {"path": visible(session.shown(write.path))}))


def _by_name(session: Session, prepared: Prepared) -> Mapping[str, bytes | None]:
    return {session.workspace.name(ref): data for ref, data in sorted(prepared.files.items())}


def _agreed(asks: Asker, writes: Sequence[Write], how: How, foretell: Callable[[], None]) -> bool:
    """Show the change to the person, and ask; where nobody can be asked, it was meant as it was written."""
    if how.yes or not asks.asks:
        return True
    say(_difference(writes))
    foretell()
    return asks.yes(Text("Spara", "Save"), default=True)


def _difference(writes: Sequence[Write]) -> str:
    from iopctl.reporters.differences import Difference, differences

    files = [Difference(it.path, it.before or b"", it.after or b"") for it in writes]
    return differences(files, color=in_color("auto"))


def _tell_errors(session: Session, prepared: Prepared) -> None:
    """Tell what would be wrong, and that nothing was saved for that reason."""
    tell(findings_said(session, prepared.errors))
    why = Text(
        "ingenting är sparat, eftersom det skulle bli fel",
        "nothing is saved, since it would be wrong",
    )
    if all(finding.code >= "IOP3" for finding in prepared.errors):  # it was read, and may be right
        why = Text(
            "ingenting är sparat, eftersom det skulle bli fel; är det ändå rätt, kör om med --anyway och ett skäl",
            "nothing is saved, since it would be wrong; if it is right all the same, run again with --anyway and a reason",
        )
    tell(why.said(session.language))


def _tell_done(session: Session, act: Act, writes: Sequence[Write]) -> None:
    """Say what was done, and in which files."""
    language = session.language
    done = act.done.said(language)
    say(visible(done[:1].upper() + done[1:]) + ".\n")
    for write in writes:
        what = (
            Text("ny", "new")
            if write.before is None
            else Text("borta", "gone")
            if write.after is None
            else Text("ändrad", "changed")
        )
        say(f"  {what.said(language)}: {visible(session.shown(write.path))}\n")


def _tell_more(session: Session, act: Act, prepared: Prepared) -> None:
    """Say what follows: what the act tells, and what the register now warns of that it did not before."""
    for told in act.told:
        tell(visible(told.said(session.language)))
    if prepared.new:
        tell(findings_said(session, prepared.new))


def findings_said(session: Session, findings: Sequence[LocatedFinding]) -> str:
    """Say findings as `validate` does."""
    from iopctl import __version__
    from iopctl.reporters.findings._report import Report
    from iopctl.reporters.findings.text import text

    entries = len(session.workspace.register.entries)
    report = Report(
        findings=tuple(findings),
        records=entries,
        files=entries,
        as_of=session.as_of,
        language=session.language,
        version=__version__,
        color=in_color("auto"),
        shown=session.shown,
    )
    return text(report).removesuffix("\n")


def commit(session: Session, act: Act, paths: Sequence[str]) -> None:
    """Make a commit, whose message is in Swedish as the register is."""
    from iopctl.workspace._commit import commit as commit_paths

    done = act.done.said("sv")
    lines = [done[:1].upper() + done[1:], "", *(told.said("sv") for told in act.told)]
    message = masked("\n".join(lines).strip())
    hash_ = commit_paths(session.workspace.root, paths, message)
    tell(
        Text("incheckat i git: {hash}", "committed to git: {hash}").said(
            session.language, {"hash": hash_}
        )
    )
