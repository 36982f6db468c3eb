"""`iopctl init`: a folder becomes a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import Asker, on_terminal
from iopctl.cli._options import AsOf, DryRun, Lang, Yes
from iopctl.cli._session import Session, say, spoken_to, tell, today
from iopctl.cli.new._committee import PARAMETERS as OF_COMMITTEE
from iopctl.cli.new._committee import Options, asked
from iopctl.language import Language, Said, Text
from iopctl.reporters._lines import visible

if TYPE_CHECKING:
    from iopctl.findings import LocatedFinding

ABOUT = Text(
    "Börja ett nytt register: inställningar, mappar, första nämnden, brevpapper och hjälpfiler.",
    "Begin a new register: settings, folders, the first committee, letterhead and files that help.",
)
PARAMETERS = {
    "folder": Text("Mappen; annars den där du står.", "The folder; else the one where you are."),
    "municipality": Text("Kommunen eller regionen.", "The municipality or region."),
    "committee": Text("Första nämndens namn.", "The first committee's name."),
    **OF_COMMITTEE,
    "git": Text(
        "Spara också i git; ligger mappen inte i git, börja där.",
        "Save in git, too; if the folder is not in git, begin there.",
    ),
    "no_input": Text("Fråga ingenting.", "Ask nothing."),
}


def init(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
    municipality: Annotated[str | None, typer.Option("--municipality", metavar="NAME")] = None,
    committee: Annotated[str | None, typer.Option("--committee", metavar="NAME")] = None,
    abbreviation: Annotated[str | None, typer.Option("--abbreviation", metavar="WORD")] = None,
    administration: Annotated[str | None, typer.Option("--administration", metavar="NAME")] = None,
    chair: Annotated[str | None, typer.Option("--chair", metavar="NAME")] = None,
    case_number_like: Annotated[
        str | None, typer.Option("--case-number-like", metavar="NUMBER")
    ] = None,
    summons_days: Annotated[str | None, typer.Option("--summons-days", metavar="DAYS")] = None,
    git: Annotated[bool, typer.Option("--git")] = False,
    no_input: Annotated[bool, typer.Option("--no-input")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Begin a register, or add the files that one lacks; nothing is written over."""
    from iopctl.acts.init import STANDING
    from iopctl.cli._app import FOUND, WELL
    from iopctl.cli._carrying_out import findings_said
    from iopctl.workspace._beginning import begin, missing, register_at

    root = folder or Path()
    is_there = register_at(root)
    session = _session(root, as_of, lang)
    ask = Asker(session, on_terminal() and not no_input)
    body = Options(
        name=committee,
        abbreviation=abbreviation,
        administration=administration,
        chair=chair,
        case_number_like=case_number_like,
        summons_days=summons_days,
        standing_items=STANDING,
    )
    place = municipality
    begun: Mapping[str, bytes] = {}
    if not is_there:
        if not no_input:
            place = ask.text(municipality, Text("Kommun", "Municipality"), "--municipality")
        begun = _begun(ask, place, body)
        if wrong := _wrong(session, begun):
            tell(findings_said(session, wrong))
            tell(Text("ingenting är sparat", "nothing is saved").said(session.language))
            return FOUND
    files = {**begun, **_helping(session.language)}
    placed = missing(root, files)
    _say_files(session, placed.new, Text("ny", "new"))
    edited = [path for path in placed.left if not path.startswith(".iopctl/")]
    _say_files(session, edited, Text("finns, lämnad som den är", "there, left as it is"))
    if dry_run:
        return WELL
    if placed.new:
        if not (yes or ask.yes(Text("Spara", "Save"), default=True)):
            tell(Text("ingenting är sparat", "nothing is saved").said(session.language))
            return WELL
        begin(root, files)
        done = _done(place, begun=bool(begun))
        said = done.said(session.language)
        say(visible(said[:1].upper() + said[1:]) + ".\n")
    else:
        done = Said(Text("lade registret i git", "put the register in git"))
        tell(Text("allt finns redan", "everything is there already").said(session.language))
    if placed.new or git:
        _save_in_git(ask, placed.new, done, asked_for=git)
    if begun:
        here = session.shown("")
        for line in _NEXT if here == "." else (_GO_THERE, *_NEXT):
            tell(line.said(session.language, {"folder": here}))
    return WELL


def _session(root: Path, as_of: str | None, lang: str | None) -> Session:
    """Give a session of a register that holds nothing yet, so that its first records can be asked for."""
    from iopctl.models._settings import Settings
    from iopctl.register import read
    from iopctl.workspace import Workspace
    from iopctl.workspace._plain import Plain

    settings = Settings(format=1)
    return Session(
        Workspace(root, Plain(settings, read({}, settings), {})), today(as_of), spoken_to(lang)
    )


def _begun(ask: Asker, municipality: str | None, body: Options) -> Mapping[str, bytes]:
    """Give the register's own file and its first committee, as they are asked for."""
    from iopctl.acts.init import NewRegister, new_register

    question = Text("Första nämndens namn", "The first committee's name")
    name = ask.maybe(body.name, question)
    committee = asked(ask, body._replace(name=name)) if name else None
    session = ask.session
    return new_register(NewRegister(municipality, session.language, session.as_of, committee))


def _wrong(session: Session, begun: Mapping[str, bytes]) -> list[LocatedFinding]:
    """Give the errors that the register would have from its first day."""
    from iopctl.findings import Severity
    from iopctl.register import read
    from iopctl.rules._engine import check
    from iopctl.workspace._settings import read_settings_file

    records = {
        path.removeprefix("records/"): data
        for path, data in begun.items()
        if path.endswith(".yaml") and path.startswith("records/")
    }
    register = read(records, read_settings_file(begun["iopctl.yaml"]))
    found = check(register, session.as_of)
    return [finding for finding in found if finding.severity is Severity.ERROR]


def _helping(language: Language) -> Mapping[str, bytes]:
    """Give the files that help: those that are the same everywhere, and the editors' own."""
    from iopctl.reporters.editor_settings import SCHEMAS, editor_settings
    from iopctl.reporters.schema import names, schema
    from iopctl.workspace._beginning import shipped_files

    schemas = {f"{SCHEMAS}/{name}.json": schema(name, language).encode() for name in names()}
    settings = {path: text.encode() for path, text in editor_settings().items()}
    return {**shipped_files(), **settings, **schemas}


def _say_files(session: Session, paths: Iterable[str], what: Text) -> None:
    """Say which files; what is in a folder of iopctl's own, and what only keeps a folder, by the folder."""
    shown = (
        session.shown(path.rpartition("/")[0]) + "/"
        if path.startswith(".iopctl/") or path.endswith("/.gitkeep")
        else session.shown(path)
        for path in paths
    )
    for path in dict.fromkeys(shown):
        say(f"  {what.said(session.language)}: {visible(path)}\n")


def _done(municipality: str | None, *, begun: bool) -> Said:
    if not begun:
        return Said(
            Text("lade till det som saknades i registret", "added what the register lacked")
        )
    if not municipality:
        return Said(Text("började ett register", "began a register"))
    text = Text("började ett register för {municipality}", "began a register of {municipality}")
    return Said(text, {"municipality": municipality})


def _save_in_git(ask: Asker, paths: Iterable[str], done: Said, *, asked_for: bool) -> None:
    """Commit the files, where that is asked for or a person says so; iopctl's own folder is not for git."""
    from iopctl.acts import Act
    from iopctl.cli._carrying_out import commit
    from iopctl.workspace._beginning import begin_repository, in_repository

    root = ask.session.workspace.root
    is_in = in_repository(root)
    question = Text("Spara också i git", "Save in git, too")
    if not asked_for and (is_in is None or not ask.asks or not ask.yes(question, default=True)):
        return
    if not is_in:
        begin_repository(root)
    own = [path for path in paths if not path.startswith(".iopctl/")]
    if own or not is_in:
        commit(ask.session, Act(done, ()), own if is_in else ["."])


_GO_THERE = Text("gå till mappen: cd {folder}", "go to the folder: cd {folder}")
_NEXT = (
    Text(
        'planera ett år av möten: iopctl planera-möten --every "sista tisdagen"',
        'plan a year of meetings: iopctl plan-meetings --every "last Tuesday"',
    ),
    Text("README.md säger vad som går att göra", "README.md says what can be done"),
)
