"""The register as it will be once changes are made: what an act tells of what follows is read from it."""

from __future__ import annotations

from collections.abc import Sequence

from iopctl.editing import Change, Refusal, apply
from iopctl.register import Register, path_of, read_entry


def after(register: Register, changes: Sequence[Change]) -> Register:
    """Give the register with changes made, unjudged; as it is, where they cannot be made.

    That they cannot be is told where the act is carried out.
    """
    if not changes:
        return register
    touched = {change.ref for change in changes} & register.entries.keys()
    texts = {ref: register.entries[ref].file.text.encode() for ref in touched}
    made = apply(texts, changes)
    if isinstance(made, Refusal):
        return register
    kept = {ref: entry for ref, entry in register.entries.items() if ref not in made}
    new = {ref: read_entry(path_of(ref), data) for ref, data in made.items() if data is not None}
    return Register({**kept, **new}, register.settings)
