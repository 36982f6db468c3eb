"""`iopctl render`: a record as a document, or every document of the register that is not as it should be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._app import WELL
from iopctl.cli._options import AsOf, Beside, Force, Lang, NoCache, Output, Root
from iopctl.cli._session import Session, say, shown, start, tell
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from iopctl.documents.template import Rendered

ABOUT = Text(
    "Gör en handling av en post, med en mall.", "Make a document from a record, with a template."
)
PARAMETERS = {
    "template": Text(
        "Mallens namn, som kallelse eller nämndinitiativ. Utelämnat med --all: alla mallar.",
        "The template's name, such as kallelse. Left out with --all: every template.",
    ),
    "record": Text(
        "Posten: type/id, en del av id:t eller diarienumret. Utelämnas med --all.",
        "The record: type/id, a part of the id, or its case number. Left out with --all.",
    ),
    "all_": Text(
        "Gör alla handlingar som posterna räcker till, i mappen build/; mallar för en dag kräver --as-of.",
        "Make every document that the records suffice for, in the folder build/; dated templates need --as-of.",
    ),
    "changed": Text(
        "Med --all: bara dem vars poster eller mallar har ändrats sedan sist.",
        "With --all: only those whose records or templates have changed since.",
    ),
    "to": Text(
        "Med --all: format, odt (annars), md eller html.",
        "With --all: the format, odt (else), md or html.",
    ),
}
WRITTEN = Text("skrev {path}", "wrote {path}")
UNCHANGED = Text("{path} är oförändrad", "{path} is unchanged")


def render(
    template: Annotated[str | None, typer.Argument(metavar="TEMPLATE")] = None,
    record: Annotated[str | None, typer.Argument(metavar="RECORD")] = None,
    output: Output = None,
    beside: Beside = False,
    force: Force = False,
    all_: Annotated[bool, typer.Option("--all")] = False,
    changed: Annotated[bool, typer.Option("--changed")] = False,
    to: Annotated[str, typer.Option("--to", metavar="odt|md|html")] = "odt",
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
    no_cache: NoCache = False,
) -> int:
    """Render a record with a template, to files or as Markdown to the terminal."""
    if all_:
        from iopctl.cli import _render_all

        if record or output or beside or force:
            raise PersonError(
                Text("--all gör alla handlingar i build/", "--all makes every document in build/"),
                Text(
                    "skriv iopctl render --all, kanske med en mall, --changed, --to och --as-of",
                    "write iopctl render --all, perhaps with a template, --changed, --to and --as-of",
                ),
            )
        session = start(root, as_of, lang, cached=not no_cache)
        day = session.as_of if as_of else None
        return _render_all.render_all(session, template, to, day, only_changed=changed)
    for missing, name in ((template, "TEMPLATE"), (record, "RECORD")):
        if missing is None:
            raise PersonError(
                Text("{name} saknas", "{name} is missing"),
                Text(
                    "skriv iopctl render MALL POST, eller iopctl render --all",
                    "write iopctl render TEMPLATE RECORD, or iopctl render --all",
                ),
                {"name": name},
            )
    session = start(root, as_of, lang, cached=not no_cache)

    def rendered() -> Rendered:
        from iopctl.documents import rendering
        from iopctl.register import find

        found = rendering.find_template(session.workspace, template or "")
        ref = find(session.workspace.register, record or "", list(found.records))
        day = session.as_of if as_of else None  # a document says no day that nobody has named
        return rendering.render(session.workspace, found, ref, day)

    what = repr(("render", template, record, as_of))
    write(session, what, rendered, output or [], beside=beside, force=force)
    return WELL


def write(
    session: Session,
    what: str,
    rendered: Callable[[], Rendered],
    outputs: list[Path],
    *,
    beside: bool,
    force: bool,
) -> None:
    """Write a document to each file, in the format that its ending says; to the terminal when there is none.

    Nothing is written when one of the files may not be written over. What was made before, as the
    cache knows by `what` (the command with all that decides what it makes), is not made again.
    """
    from iopctl.cli._documents import files_of
    from iopctl.workspace import write_whole

    workspace = session.workspace
    if not outputs:
        say(rendered().markdown)
    elif all(workspace.holds(path, what) for path in outputs):
        for path in outputs:
            _told(session, UNCHANGED, path)
    else:
        templates = workspace.templates_hash()
        contents = files_of(session, rendered(), outputs, beside=beside, force=force)
        for path, content in contents.items():
            if path.is_file() and path.read_bytes() == content:
                _told(session, UNCHANGED, path)
            else:
                write_whole(path, content)
                _told(session, WRITTEN, path)
        # Of a PDF it is not known which LibreOffice would make it.
        kept = {path: contents[path] for path in contents if path.suffix.lower() != ".pdf"}
        workspace.keep_made(kept, what, templates)


def _told(session: Session, text: Text, path: Path) -> None:
    tell(text.said(session.language, {"path": shown(path)}))
