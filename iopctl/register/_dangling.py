"""References that lead nowhere, each with the record that was likely meant."""

from __future__ import annotations

from collections.abc import Iterator

from iopctl.findings import FieldPath, Finding
from iopctl.language import Text
from iopctl.models._mistakes import written
from iopctl.models._shape import Ref
from iopctl.register._entry import Entry
from iopctl.register._find import named, suggestions
from iopctl.register._most import MOST_OF_A_KIND, more
from iopctl.register._register import Register
from iopctl.values.misspelling import surely_meant
from iopctl.yamlfile.meaning import get

NO_RECORD = Text("det finns ingen post {ref}", "there is no record {ref}")


def dangling(register: Register, entry: Entry) -> Iterator[Finding]:
    """Give each reference of an entry to a record that is not there."""
    lost = [reference for reference in entry.references if reference.ref not in register.entries]
    for at, ref in lost[:MOST_OF_A_KIND]:
        same_type = register.refs((ref.type,))
        guesses = suggestions(register, ref.id, same_type, 1)
        meant = surely_meant(ref.id, [other.id for other in same_type])
        values = {"ref": str(ref)}
        yield Finding(
            NO_RECORD,
            at=at,
            values=values,
            help=Text("menade du {guess}?", "did you mean {guess}?")
            if guesses
            else Text(
                "lägg till filen {ref}.yaml bland posterna",
                "add the file {ref}.yaml to the records",
            ),
            help_values={"guess": str(named(register, guesses[0]))} if guesses else values,
            rule="missing_reference",
            fix=written(at, meant and _as_written(entry, at, Ref(ref.type, meant))),
        )
    if len(lost) > MOST_OF_A_KIND:
        first = Finding(NO_RECORD, at=lost[MOST_OF_A_KIND].at, rule="missing_reference")
        yield more(first, len(lost) - MOST_OF_A_KIND)


def _as_written(entry: Entry, at: FieldPath, ref: Ref) -> str:
    """Give a reference as the one that stands there is written: with the folder before the id or without."""
    there = get(entry.data or "", at)
    return str(ref) if isinstance(there, str) and "/" in there else ref.id
