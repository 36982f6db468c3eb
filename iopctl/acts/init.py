"""A register begins: its own file, with what is stated from the first day, and its first committee."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from iopctl.acts._act import stated
from iopctl.acts.new_committee import NewCommittee, new_committee
from iopctl.editing import Refusal, apply
from iopctl.errors import PersonError
from iopctl.findings import Data
from iopctl.language import Language, Text
from iopctl.models import record_types
from iopctl.models._settings import Settings
from iopctl.register import read
from iopctl.register._read import path_of
from iopctl.yamlfile.writing import Indents, field_lines

STANDING = "namnd"
"""The name of the list of standing items that a register begins with."""

_STANDING_ITEMS: Mapping[str, Data] = {
    STANDING: [
        {"title": "Upprop", "kind": "formality"},
        {"title": "Val av justerare", "kind": "election"},
        {"title": "Fastställande av föredragningslista", "kind": "formality"},
    ]
}
_COMMENT = """\
# Registrets egen fil: det som gäller för alla poster här.
# Vilka fält som kan stå här, och vad de är till för: iopctl reference
"""


class NewRegister(NamedTuple):
    """What is said of a register; `since` is the day that it begins, and older meetings are asked for less."""

    municipality: str | None
    language: Language
    since: date
    committee: NewCommittee | None = None


def new_register(begun: NewRegister) -> Mapping[str, bytes]:
    """Give the files of a register that begins, by their paths from its root.

    PersonError when what is said of its committee cannot be written.
    """
    settings = stated(
        format=1,
        municipality=begun.municipality,
        language=begun.language,
        register_since=begun.since,
        standing_items=_STANDING_ITEMS,
    )
    lines = [line for field in settings.items() for line in field_lines(*field, Indents())]
    own = _COMMENT + "".join(f"{line}\n" for line in lines)
    records = _committee(begun.committee)
    begun_folders = {path.rpartition("/")[0] for path in records}
    folders = [folder for it in record_types() if (folder := f"records/{it}") not in begun_folders]
    return {
        "iopctl.yaml": own.encode(),
        **records,
        **{f"{folder}/.gitkeep": b"" for folder in folders},
    }


def _committee(committee: NewCommittee | None) -> Mapping[str, bytes]:
    if committee is None:
        return {}
    act = new_committee(read({}, Settings(format=1)), committee)
    made = apply({}, act.changes)
    if isinstance(made, Refusal):
        raise PersonError(
            Text("nämnden kan inte skrivas så: {why}", "the committee cannot be written so: {why}"),
            values={"why": made.why},
        )
    return {f"records/{path_of(ref)}": data for ref, data in made.items() if data}
