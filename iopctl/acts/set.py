"""Setting one field of a record, adding to a list, or taking a field out."""

from __future__ import annotations

from typing import Literal

from iopctl.acts._act import Act
from iopctl.acts._lines import there
from iopctl.acts._places import field_path
from iopctl.editing import Change
from iopctl.errors import PersonError
from iopctl.findings import Data, Edit, InsertItem, Remove, SetField
from iopctl.language import Said, Text
from iopctl.models._shape import Ref
from iopctl.register import Register, unreadable

Manner = Literal["set", "add", "remove"]


def set(  # noqa: A001 - the act's name is the command's
    register: Register, ref: Ref, field: str, value: Data, manner: Manner = "set"
) -> Act:
    """Set a field, add an item to a list, or remove what stands there (`value` is then not looked at)."""
    data = register.entries[ref].data
    if not isinstance(data, dict):
        raise unreadable(ref)
    at = field_path(data, field)
    before = there(register, ref, at)
    edit: Edit
    match manner:
        case "add":
            edit = InsertItem(at, value)
            text = Text("lade till i {field}, {record}", "added to {field}, {record}")
        case "remove":
            if before is None:
                raise PersonError(
                    Text("{record} har inget fält {field}", "{record} has no field {field}"),
                    values={"record": ref, "field": field},
                )
            edit = Remove(at)
            text = Text("tog bort {field} ur {record}", "took {field} out of {record}")
        case _:
            edit = SetField(at, value)
            text = _set(before, value)
    values = {"field": field, "record": ref, "old": _short(before), "new": _short(value)}
    return Act(Said(text, values), (Change(ref, edit),))


def _set(before: Data | None, value: Data) -> Text:
    """Say what was set, with the values themselves where they can be told on a line."""
    if before is None:
        if _short(value):
            return Text("angav {field} i {record}: {new}", "stated {field} in {record}: {new}")
        return Text("angav {field} i {record}", "stated {field} in {record}")
    if _short(before) and _short(value):
        return Text(
            "ändrade {field} i {record}: {old} → {new}",
            "changed {field} in {record}: {old} → {new}",
        )
    return Text("ändrade {field} i {record}", "changed {field} in {record}")


def value_at(register: Register, ref: Ref, field: str) -> Data | None:
    """Give what stands in a field, or None."""
    data = register.entries[ref].data
    return there(register, ref, field_path(data, field)) if isinstance(data, dict) else None


def _short(value: Data | None) -> str:
    """Give a text on one line if it is short enough to be told; else nothing."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line if len(line) <= 60 else ""
