"""What a file's data is meant to be after a change, said without looking at its text."""

from __future__ import annotations

from iopctl.findings import (
    Data,
    Edit,
    FieldPath,
    InsertItem,
    MoveItem,
    Remove,
    RenameField,
    SetField,
)
from iopctl.language import Text
from iopctl.yamlfile.file import composed


class NotEditableError(Exception):
    """A change that cannot be made here without touching more than it names; nothing was changed."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


def meant(data: Data, edit: Edit) -> Data:
    """Give what a file should hold after a change; NotEditableError when the change makes no sense there."""
    match edit:
        case SetField(at, value):
            changed = _with(data, at, value)
        case RenameField(at, name):
            changed = _with(data, at[:-1], _renamed(get(data, at[:-1]), at[-1], name))
        case Remove(at):
            changed = _with(data, at[:-1], _without(get(data, at[:-1]), at[-1]))
        case InsertItem(at, value, before):
            changed = _with(data, at, _inserted(_items(data, at), value, before))
        case MoveItem(at, place, before):
            changed = _with(data, at, _moved(get(data, at), place, before))
        case _:
            return data
    return _composed(changed)


def get(data: Data, at: FieldPath) -> Data:
    """Give what stands at a path; NotEditableError when there is nothing."""
    for step in at:
        match data, step:
            case dict(), str() if step in data:
                data = data[step]
            case list(), int() if 0 <= step < len(data):
                data = data[step]
            case _:
                raise NotEditableError(_NOTHING_THERE)
    return data


def nested(at: FieldPath, value: Data) -> Data:
    """Give a value within the fields and lists that lead to it and are not there yet."""
    return _with("", at, value)


def _with(data: Data, at: FieldPath, value: Data) -> Data:
    if not at:
        return value
    step, rest = at[0], at[1:]
    match data, step:
        case dict(), str():
            return {**data, step: _with(data.get(step, ""), rest, value)}
        case list(), int() if 0 <= step <= len(data):
            return [*data[:step], _with((data[step:] or [""])[0], rest, value), *data[step + 1 :]]
        case "", str():
            return {step: _with("", rest, value)}
        case "", 0:
            return [_with("", rest, value)]
    raise NotEditableError(
        Text("det som står där är av annat slag", "what stands there is of another kind")
    )


def _renamed(fields: Data, old: str | int, new: str) -> Data:
    if not isinstance(fields, dict) or old not in fields:
        raise NotEditableError(_NOTHING_THERE)
    if new in fields:
        raise NotEditableError(
            Text("ett fält med det namnet finns redan", "a field of that name is there already")
        )
    return {new if name == old else name: value for name, value in fields.items()}


def _without(data: Data, step: str | int) -> Data:
    match data, step:
        case dict(), str() if step in data:
            return {name: value for name, value in data.items() if name != step}
        case list(), int() if 0 <= step < len(data):
            return [*data[:step], *data[step + 1 :]]
    raise NotEditableError(_NOTHING_THERE)


def _items(data: Data, at: FieldPath) -> Data:
    try:
        found = get(data, at)
    except NotEditableError:
        return []
    return [] if found == "" else found


def _inserted(items: Data, value: Data, before: int | None) -> Data:
    if not isinstance(items, list):
        raise NotEditableError(Text("där står ingen lista", "no list stands there"))
    place = len(items) if before is None else before
    if not 0 <= place <= len(items):
        raise NotEditableError(_NOTHING_THERE)
    return [*items[:place], value, *items[place:]]


def _moved(items: Data, place: int, before: int | None) -> Data:
    to = before if before is not None else len(items)
    if not isinstance(items, list) or not (0 <= place < len(items) and 0 <= to <= len(items)):
        raise NotEditableError(_NOTHING_THERE)
    others = [*items[:place], *items[place + 1 :]]
    to -= to > place
    return [*others[:to], items[place], *others[to:]]


def _composed(data: Data) -> Data:
    match data:
        case str():
            return composed(data)
        case list():
            return [_composed(item) for item in data]
        case dict():
            return {composed(name): _composed(value) for name, value in data.items()}


_NOTHING_THERE = Text("det finns inget på den platsen", "there is nothing at that place")
