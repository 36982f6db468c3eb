"""`iopctl render --all`: every document that the register's records suffice for, into one folder."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from iopctl.cli._app import FOUND, WELL
from iopctl.cli._session import Session, shown, tell, word
from iopctl.errors import PersonError
from iopctl.language import Text
from iopctl.models._shape import Record

if TYPE_CHECKING:
    from iopctl.documents.template import Template
    from iopctl.models._shape import Ref

BUILD = "build"
WRITTEN = Text(
    "skrev {written} handlingar i {folder}; {same} var som de skulle",
    "wrote {written} documents in {folder}; {same} were as they should be",
)
KEPT = Text("lämnade {path} som den är: {why}", "left {path} as it is: {why}")


def render_all(
    session: Session, only: str | None, to: str, day: date | None, *, only_changed: bool
) -> int:
    """Make the documents of every template, or of one, and of every record that it is for.

    A file that holds somebody's edits is left, and that is said; so is a record that a template fails on.
    What is attested or went out is as it should be, whatever the records say by now.
    """
    from iopctl.documents import rendering
    from iopctl.documents.keeping import refusal
    from iopctl.documents.original import is_same
    from iopctl.documents.seal import read_made
    from iopctl.workspace import write_whole

    word(to, ("odt", "md", "html"), "--to")
    workspace = session.workspace
    written = same = failed = 0
    names: set[Path] = set()
    pairs = list(_pairs(session, only, day))
    for template, ref in _with_progress(session, pairs):
        try:
            if not rendering.has_something_to_say(workspace, template, ref, day):
                continue
            rendered = rendering.render(workspace, template, ref, day)
        except PersonError as error:
            why_not = error.message.said(session.language, error.values)
            tell(f"{template.name.said(session.language)}, {ref}: {why_not}")
            failed += 1
            continue
        path = workspace.root / BUILD / template_name(template) / f"{rendered.file}.{to}"
        if path in names:  # two records may give the same file name
            path = path.with_stem(f"{path.stem} {ref.id}")
        names.add(path)
        there = path.read_bytes() if path.is_file() else None
        content = rendering.as_file(workspace, rendered, f".{to}")
        if there is not None:
            made = read_made(there)
            if only_changed and made and made.as_left and is_same(content, made):
                same += 1
                continue
            why = refusal(workspace, there, content, rendered, f".{to}")
            if why and why.final:
                same += 1
                continue
            if why:
                said = why.why.said(session.language, {"path": path.name})
                tell(KEPT.said(session.language, {"path": shown(path), "why": said}))
                continue
        write_whole(path, content)
        written += 1
    values = {"written": written, "same": same, "folder": shown(workspace.root / BUILD)}
    tell(WRITTEN.said(session.language, values))
    return FOUND if failed else WELL


def template_name(template: Template) -> str:
    """Give the name of a template's file, without its ending."""
    return Path(template.path).name.removesuffix(".md.j2")


def _pairs(session: Session, only: str | None, day: date | None) -> Iterator[tuple[Template, Ref]]:
    """Give each template with each record that it is for; the dated ones only for a day that is named."""
    from iopctl.documents import rendering
    from iopctl.documents.belonging import is_withheld

    register = session.workspace.register
    for name in [only] if only else session.workspace.template_names():
        template = rendering.find_template(session.workspace, name)
        if template.dated and day is None and not only:
            continue
        for ref, entry in sorted(register.entries.items()):
            if (
                ref.type in template.records
                and isinstance(entry.record, Record)
                and not is_withheld(entry.record, register)
            ):
                yield template, ref


def _with_progress(
    session: Session, pairs: Sequence[tuple[Template, Ref]]
) -> Iterable[tuple[Template, Ref]]:
    """Show on a terminal how far it has come."""
    if not sys.stderr.isatty():
        return pairs
    from rich.console import Console
    from rich.progress import track

    what = Text("Gör handlingar", "Making documents").said(session.language)
    return track(pairs, description=what, console=Console(stderr=True), transient=True)
