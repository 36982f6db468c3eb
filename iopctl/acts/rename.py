"""Giving a record another id, with every reference to it."""

from __future__ import annotations

import re
from collections import Counter

from iopctl.acts._act import Act
from iopctl.editing import Change, Move
from iopctl.errors import PersonError
from iopctl.findings import SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.yamlfile.meaning import get

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def rename(register: Register, ref: Ref, new: str) -> Act:
    """Move a record's file, and let all that refers to it refer to the new id.

    PersonError when the id is none, or is taken. What mentions the old id in running text or in a
    comment is told of and left.
    """
    to = Ref(ref.type, new.removeprefix(f"{ref.type}/"))
    if not _ID.fullmatch(to.id):
        raise PersonError(
            Text("{id} kan inte vara en posts id", "{id} cannot be a record's id"),
            Text(
                "använd små bokstäver a–z, siffror och enkla bindestreck, som motion-2026-14",
                "use small letters a–z, digits and single hyphens, such as motion-2026-14",
            ),
            {"id": to.id},
        )
    if to in register.entries:
        raise PersonError(
            Text("det finns redan en post {record}", "there is a record {record} already"),
            Text("välj ett annat id", "choose another id"),
            {"record": to},
        )
    referring = [(it.entry, it.reference.at) for it in register.referrers(ref)]
    changes = [Change(ref, Move(to))]
    for entry, at in referring:
        there = get(entry.file.data or "", at)
        written = str(to) if isinstance(there, str) and "/" in there else to.id
        changes.append(Change(to if entry.ref == ref else entry.ref, SetField(at, written)))
    values = {"old": ref, "new": to, "files": len({entry.ref for entry, _ in referring} - {ref})}
    done = Text(
        "döpte om {old} till {new}; hänvisningar ändrade i {files} andra filer",
        "renamed {old} to {new}; references changed in {files} other files",
    )
    return Act(Said(done, values), tuple(changes), _mentions(register, ref))


def _mentions(register: Register, ref: Ref) -> tuple[Said, ...]:
    """Tell of where the id stands and is no reference, such as comments."""
    word = re.compile(rf"(?<![a-z0-9-]){re.escape(ref.id)}(?![a-z0-9-])")
    references = Counter(it.entry.path for it in register.referrers(ref))
    paths = [
        entry.path
        for entry in register.entries.values()
        if ref.id in entry.file.text and len(word.findall(entry.file.text)) > references[entry.path]
    ]
    if not paths:
        return ()
    return (
        Said(
            Text(
                "{id} står också i löpande text eller kommentarer, som är lämnade: {paths}",
                "{id} stands in running text or comments too, which are left: {paths}",
            ),
            {"id": ref.id, "paths": paths},
        ),
    )
