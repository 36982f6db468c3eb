"""A record's text as a person wrote it in an editor."""

from __future__ import annotations

from iopctl.acts._act import Act
from iopctl.editing import Change, Rewrite
from iopctl.language import Said, Text
from iopctl.models._shape import Ref


def edit(ref: Ref, before: bytes, content: bytes) -> Act:
    """Give the record the bytes that the editor saved, if it still has those that were opened."""
    return Act(
        Said(Text("redigerade {record}", "edited {record}"), {"record": ref}),
        (Change(ref, Rewrite(before, content)),),
    )
