"""Adding a line to a record's list, and pointing into one, however the list was written."""

from __future__ import annotations

from iopctl.findings import Data, Edit, FieldPath, InsertItem, SetField
from iopctl.models._shape import Ref
from iopctl.register import Register
from iopctl.yamlfile.meaning import NotEditableError, get


def add_line(register: Register, ref: Ref, at: FieldPath, line: Data) -> Edit:
    """Add a line to a list: last, but ahead of the line that says that there are more.

    A list that stands as its only item, without a dash, becomes a list of two; one that is stated to
    be `none` is begun.
    """
    match there(register, ref, at):
        case [*_, {"more": _}] as lines:
            return InsertItem(at, line, before=len(lines) - 1)
        case dict() as only:
            return SetField(at, [only, line])
        case "none":
            return SetField(at, [line])
        case str() as only if only:
            return SetField(at, [only, line])
        case _:
            return InsertItem(at, line)


def line_at(register: Register, ref: Ref, at: FieldPath, place: int) -> FieldPath:
    """Give the path to a line of a list; of a list that stands as its only item, the list's own."""
    return at if isinstance(there(register, ref, at), dict) else (*at, place)


def there(register: Register, ref: Ref, at: FieldPath) -> Data | None:
    """Give what a record's file says in a field, or None."""
    data = register.entries[ref].data
    try:
        return None if data is None else get(data, at)
    except NotEditableError:
        return None
