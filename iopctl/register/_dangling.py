"""References that lead nowhere, each with the record that was likely meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iopctl.findings import Finding
from iopctl.language import Text
from iopctl.register._entry import Entry
from iopctl.register._find import named, suggestions
from iopctl.register._register import Register


class Dangling(NamedTuple):
    """An entry with a reference that leads nowhere."""

    entry: Entry
    finding: Finding


def dangling(register: Register) -> Iterator[Dangling]:
    """Give each reference to a record that is not there."""
    for entry in register.entries.values():
        for at, ref in entry.references:
            if ref in register.entries:
                continue
            guesses = suggestions(
                register, ref.id, [other for other in register.entries if other.type == ref.type], 1
            )
            values = {"ref": str(ref)}
            yield Dangling(
                entry,
                Finding(
                    Text("det finns ingen post {ref}", "there is no record {ref}"),
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
                ),
            )
