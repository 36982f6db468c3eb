"""`iopctl set`: one field of a record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from iopctl.cli._asking import asker
from iopctl.cli._carrying_out import How, carry_out
from iopctl.cli._options import RECORD, Anyway, AsOf, Commit, DryRun, Lang, Root, Yes
from iopctl.cli._session import start
from iopctl.errors import PersonError
from iopctl.language import Text

if TYPE_CHECKING:
    from iopctl.acts.set import Manner
    from iopctl.findings import Data

ABOUT = Text(
    "Ange eller ändra ett fält i en post; resten av filen rörs inte.",
    "State or change one field of a record; the rest of the file is not touched.",
)
PARAMETERS = {
    "record": RECORD,
    "field": Text(
        "Fältet: title, instruments.1.term.until eller agenda.upprop.title; platser räknas från 1.",
        "The field: title, instruments.1.term.until or agenda.upprop.title; places count from 1.",
    ),
    "value": Text(
        "Det som ska stå; [a, b] är en lista och {name: A} en grupp av fält; - läser det som skickas in.",
        "What is to stand there; [a, b] is a list and {name: A} a group of fields; - reads what is sent in.",
    ),
    "add": Text("Lägg till värdet sist i listan.", "Add the value last in the list."),
    "remove": Text("Ta bort fältet ur posten.", "Take the field out of the record."),
}


def set(  # noqa: A001 - the command's name is the function's
    record: Annotated[str | None, typer.Argument(metavar="RECORD")] = None,
    field: Annotated[str | None, typer.Argument(metavar="FIELD")] = None,
    value: Annotated[str | None, typer.Argument(metavar="VALUE")] = None,
    add: Annotated[bool, typer.Option("--add")] = False,
    remove: Annotated[bool, typer.Option("--remove")] = False,
    dry_run: DryRun = False,
    commit: Commit = False,
    anyway: Anyway = None,
    yes: Yes = False,
    root: Root = None,
    as_of: AsOf = None,
    lang: Lang = None,
) -> int:
    """Set a field."""
    from iopctl.acts.set import set as act
    from iopctl.acts.set import value_at
    from iopctl.models import record_types

    if remove and (add or value is not None):
        raise PersonError(
            Text(
                "--remove tar bort fältet som det står", "--remove takes the field out as it stands"
            ),
            Text("ta bort värdet och --add", "leave the value and --add out"),
        )
    session = start(root, as_of, lang)
    ask = asker(session)
    ref = ask.record(record, Text("Post", "Record"), "RECORD", tuple(record_types()))
    name = ask.text(field, Text("Fält", "Field"), "FIELD")
    new: Data = ""
    if not remove:
        there = value_at(session.workspace.register, ref, name)
        default = there if isinstance(there, str) and "\n" not in there and not add else ""
        new = _data(ask.text(value, Text("Värde", "Value"), "VALUE", default))
    how = How(dry_run, commit, anyway, yes)
    manner: Manner = "add" if add else "remove" if remove else "set"
    return carry_out(session, lambda register: act(register, ref, name, new, manner), how).code


def _data(given: str) -> Data:
    """Read what was given as a value: a list or a group within brackets, else text as it stands."""
    from iopctl import yamlfile

    if given == "-":
        return sys.stdin.read()
    if given[:1] in ("[", "{"):
        read = yamlfile.read(f"value: {given}\n".encode())
        if isinstance(read.data, dict) and not read.findings:
            return read.data["value"]
    return given
