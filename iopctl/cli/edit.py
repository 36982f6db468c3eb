"""`iopctl edit`: a record in the person's own editor, saved when it is right."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import RECORD, AsOf, Commit, Lang, Root
from iopctl.cli._session import start, tell
from iopctl.errors import PersonError
from iopctl.language import Text

ABOUT = Text(
    "Öppna en post i din texteditor; den kontrolleras när du har sparat.",
    "Open a record in your text editor; it is checked when you have saved.",
)
PARAMETERS = {
    "record": RECORD,
}


def edit(
    record: Annotated[str | None, typer.Argument(metavar="RECORD")] = None,
    commit: Commit = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Edit a copy of the record's file, and save it when nothing new is wrong in the register."""
    from iopctl.acts.edit import edit as act
    from iopctl.models import record_types

    session = start(root, as_of, lang)
    ask = asker(session)
    if not ask.asks:
        raise PersonError(
            Text("edit behöver en terminal", "edit needs a terminal"),
            Text(
                "i ett skript: iopctl set, eller ändra filen och kör iopctl validate",
                "in a script: iopctl set, or change the file and run iopctl validate",
            ),
        )
    ref = ask.record(record, Text("Post", "Record"), "RECORD", tuple(record_types()))
    content = session.workspace.texts.get(ref, b"")
    copy = Path(tempfile.mkdtemp(prefix="iopctl-")) / f"{ref.id}.yaml"
    copy.write_bytes(content)
    kept = Text("det du skrev finns kvar i {path}", "what you wrote is kept in {path}")
    while True:
        _open(copy)
        try:
            outcome = carry_out(
                session,
                lambda _: act(ref, content, copy.read_bytes()),
                How(commit=commit, yes=True),
            )
        except PersonError:
            tell(kept.said(session.language, {"path": str(copy)}))
            raise
        if outcome.saved or copy.read_bytes() == content:
            shutil.rmtree(copy.parent)
            return outcome.code
        if not ask.yes(Text("Gå tillbaka och rätta", "Go back and put it right"), default=True):
            tell(kept.said(session.language, {"path": str(copy)}))
            return outcome.code


def _open(path: Path) -> None:
    """Open a file in the editor that the environment names, and wait for it to be closed."""
    usual = "notepad" if os.name == "nt" else "nano" if shutil.which("nano") else "vi"
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or usual
    parts = [command] if Path(command).is_file() else shlex.split(command, posix=os.name != "nt")
    try:
        code = subprocess.run([*parts, str(path)], check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as error:
        raise PersonError(
            Text("editorn {editor} går inte att starta", "the editor {editor} cannot be started"),
            Text("ange en annan i miljövariabeln EDITOR", "name another in the variable EDITOR"),
            {"editor": command},
        ) from error
    if code:
        raise PersonError(
            Text(
                "editorn {editor} slutade med kod {code}; ingenting är sparat",
                "the editor {editor} ended with code {code}; nothing is saved",
            ),
            values={"editor": command, "code": code},
        )
